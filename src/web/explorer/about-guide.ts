import type { GuideAnswer } from "../../graphql/operations/generated.js";
import { sourceName } from "../../text/ranked-move.js";
import { byLevel } from "./words.js";

/** What a guide knows, as one sentence that invites to ask: not every guide knows ways that people take, or how long learning takes. */
export function leadOf({ guide, some }: GuideAnswer): string {
  const moves = some.nodes.flatMap(({ leadsTo }) => leadsTo.edges);
  const isDerived =
    moves.length > 0 && moves.every(({ citations }) => citations.every(({ origin }) => origin === "DERIVED"));
  const listing = moves.every(({ kind }) => kind === "RELATED" || kind === "PROMOTION")
    ? moves.flatMap(({ citations }) => citations).find(({ origin }) => origin === "IMPORT")
    : undefined;
  const title = guide.sources.find(({ id }) => id === listing?.source)?.title;
  const waysKnown = isDerived
    ? "the closest moves by shared skills"
    : title === undefined
      ? "the ways people take"
      : `ways over the occupations that ${sourceName(title)} lists as related`;
  // A guide may hold no moves at all.
  const ways = moves.length === 0 ? "what is missing from one to the other" : waysKnown;
  const isTimed = some.nodes.some(({ requirements }) =>
    requirements.some(({ options }) => options.some(({ hours }) => hours !== null)),
  );
  const plan = isTimed ? "a plan for learning it at your own pace" : "what to learn, in an order that works";
  return `Choose the role you have and the role you want. You see ${ways}, what each step requires, which source says so, and ${plan}.`;
}

export interface Examples {
  readonly from: string | null;
  readonly to: string | null;
  readonly skill: string | null;
}

const LONGEST = 28;

/** Names from the guide to type, short ones: a role at the beginning of a career, one further on, and a skill. */
export function examplesOf(answer: GuideAnswer | null): Examples {
  if (answer === null) return { from: null, to: null, skill: null };
  const roles = [...answer.roles.nodes]
    .sort(byLevel)
    .map(({ name }) => name)
    .filter(isShort);
  const skills = answer.some.nodes.flatMap(({ requirements }) =>
    requirements.flatMap(({ options }) => options),
  );
  return {
    from: roles[0] ?? null,
    to: roles.at(-1) ?? null,
    skill: skills.map(({ name }) => name).find(isShort) ?? null,
  };
}

/** "Your role, for example Manual Tester"; without an example "Your role". */
export function forExample(what: string, example: string | null): string {
  return example === null ? what : `${what}, for example ${example}`;
}

function isShort(name: string): boolean {
  return name.length <= LONGEST && !name.includes(",");
}
