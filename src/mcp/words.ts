import { z } from "zod";

import type { GapItem } from "../career/gap/gap-item.js";
import type { HoursRange } from "../guide/guide.js";
import { counted, hoursText, list } from "../text/phrases.js";

/** A node by its id and name. */
export const thing = z.object({ id: z.string(), name: z.string() });
export type Thing = z.output<typeof thing>;

export function thingOf({ id, name }: Thing): Thing {
  return { id, name };
}

/** Something to learn; `instead` names what could replace it. */
export const item = z.object({
  id: z.string(),
  name: z.string(),
  hours: z.number().nullable(),
  instead: z.array(z.string()).optional(),
});
export type Item = z.output<typeof item>;

export function itemOf({ competency, hours, alternatives }: GapItem): Item {
  const instead = alternatives.slice(0, NAMED).map(({ name }) => name);
  return {
    ...thingOf(competency),
    hours: hours?.typical ?? null,
    ...(instead.length > 0 && { instead }),
  };
}

/** Whether the answer is the best there is; null where nothing was weighed against anything. */
export const optimal = z.boolean().nullable();

/** How many names a sentence lists. */
const NAMED = 5;
const LISTED = 12;

/** "A, B, C and 4 more", of `total` things of which these are the first. */
export function sayNames(
  things: readonly { readonly name: string }[],
  most = LISTED,
  total = things.length,
): string {
  const said = things.slice(0, most).map(({ name }) => name);
  const rest = total - said.length;
  return list(rest > 0 ? [...said, `${rest} more`] : said);
}

/** "Docker (about 30 hours), Kubernetes (about 60 hours, or Nomad instead) and 4 more". */
export function sayItems(items: readonly Item[], most = LISTED): string {
  return sayNames(
    items.map((each) => ({ name: sayItem(each) })),
    most,
  );
}

function sayItem({ name, hours, instead }: Item): string {
  const said = [
    ...(hours === null ? [] : [`about ${hoursText(Math.ceil(hours))}`]),
    ...(instead ? [`or ${sayOr(instead)} instead`] : []),
  ];
  return said.length === 0 ? name : `${name} (${said.join(", ")})`;
}

/** "A", "A or B", "A, B or C". */
export function sayOr(choices: readonly string[]): string {
  return choices.length < 2 ? choices.join("") : `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)!}`;
}

/** "about 310 hours of study (200 to 450), and 2 skills to learn, for which no hours are known": what there is to learn, as a noun. */
export function sayStudy({ min, typical, max }: HoursRange, unknownHours: number): string {
  const [least, most] = [Math.round(min), Math.round(max)];
  const range = least === most ? "" : ` (${least} to ${most})`;
  const unknown = `${counted(unknownHours, "skill")} to learn, for which no hours are known`;
  if (typical === 0) return unknownHours === 0 ? "nothing to learn" : unknown;
  const known = `about ${hoursText(Math.round(typical))} of study${range}`;
  return unknownHours === 0 ? known : `${known}, and ${unknown}`;
}

/** Whether something better may exist, in one sentence. */
export function sayProof(isOptimal: boolean, what: string): string {
  return isOptimal
    ? `This is proved: the guide knows no better ${what}.`
    : `The search stopped at its limit, so there may be a better ${what}.`;
}

/** Hours, rounded to what an answer needs. */
export function typicalHours({ typical }: HoursRange): number {
  return Math.round(typical * 100) / 100;
}
