import { counted, hoursText } from "../text/phrases.js";

/** Hours as the API gives them. */
export interface Hours {
  readonly hours: { readonly typical: number };
  /** Competencies whose hours nobody knows. */
  readonly unknownHours: number;
}

/** Something to learn, as the API gives it. */
export interface MissingItem {
  readonly importance: string;
  readonly competency: { readonly name: string };
  readonly hours: { readonly typical: number } | null;
}

/** What a gap asks for, as the API gives it. */
export interface Asked extends Hours {
  readonly missing: readonly MissingItem[];
  /** What is held at too low a level. */
  readonly raised: readonly MissingItem[];
}

/** The part of a gap that `askedInWords` reads. */
export const ASKED = `hours { min typical max } unknownHours
  missing { importance competency { id name } hours { min typical max } }
  raised { importance competency { id name } hours { min typical max } }`;

/** "about 120 hours", and what is not known about it. */
export function hoursInWords({ hours, unknownHours }: Hours): string {
  const known = hours.typical === 0 ? [] : [`about ${hoursText(Math.round(hours.typical))}`];
  const unknown =
    unknownHours === 0 ? [] : [`${counted(unknownHours, "competency")} whose time is not known`];
  return [...known, ...unknown].join(" and ") || "nothing to learn";
}

const SHOWN = 10;

/** What must be learned or raised, one item a line; what would only help is left out. */
export function askedInWords({ missing, raised }: Asked): string[] {
  const items = [
    ...missing.filter(isEssential).map((item) => itemInWords(item, "")),
    ...raised.filter(isEssential).map((item) => itemInWords(item, ", to a higher level")),
  ];
  const rest = items.length - SHOWN;
  return [...items.slice(0, SHOWN), ...(rest > 0 ? [`and ${rest} more: --json lists all`] : [])].map(
    (line) => `   - ${line}`,
  );
}

function isEssential({ importance }: MissingItem): boolean {
  return importance === "ESSENTIAL";
}

function itemInWords({ competency, hours }: MissingItem, how: string): string {
  return `${competency.name}${how}${hours === null ? "" : ` (${hours.typical} h)`}`;
}
