import type { Example, ExampleGroup } from "./example.js";

/** Something in the guide by its id and name. */
export interface Thing {
  readonly id: string;
  readonly name: string;
}

/** What takes the place of things that a guide does not have. */
export interface Substitutes {
  readonly from: Thing;
  readonly to: Thing;
  readonly competency: Thing;
}

/** The roles of the shipped guide that examples go to; they start from all others. */
const GOALS = new Set([
  "role:solution-architect",
  "role:devops-engineer",
  "role:site-reliability-engineer",
  "role:chief-technology-officer",
]);

/** A typo, for the example that shows a search. */
const TYPO = "kuberntes";

/** All ids that the variables of examples name. */
export function idsOf(groups: readonly ExampleGroup[]): string[] {
  const ids = groups.flatMap(({ examples }) =>
    examples.flatMap(({ variables }) => Object.values(variables).flat().filter(isId)),
  );
  return [...new Set(ids)];
}

/** The examples with things that the guide has: as they are where it has all of theirs, else with substitutes. */
export function fitting(
  groups: readonly ExampleGroup[],
  known: ReadonlySet<string>,
  substitutes: Substitutes,
): ExampleGroup[] {
  return groups.map(({ title, examples }) => ({
    title,
    examples: examples.map((example) => fittingExample(example, known, substitutes)),
  }));
}

function fittingExample(
  example: Example,
  known: ReadonlySet<string>,
  { from, to, competency }: Substitutes,
): Example {
  const isTypo = Object.values(example.variables).includes(TYPO);
  const ids = Object.values(example.variables).flat().filter(isId);
  if (ids.every((id) => known.has(id)) && !(isTypo && known.size === 0)) return example;
  const substitute = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(substitute);
    if (value === TYPO) return withTypo(competency.name);
    if (!isId(value)) return value;
    if (!value.startsWith("role:")) return competency.id;
    return GOALS.has(value) ? to.id : from.id;
  };
  const variables = Object.entries(example.variables).map(([name, value]) => [name, substitute(value)]);
  const { general, ...rest } = example;
  return {
    ...rest,
    name: general ?? example.name,
    variables: Object.fromEntries(variables) as Example["variables"],
  };
}

function isId(value: unknown): value is string {
  return typeof value === "string" && /^(role|skill|technology):/.test(value);
}

/** A name without one of its letters. */
function withTypo(name: string): string {
  const middle = Math.floor(name.length / 2);
  return name.slice(0, middle) + name.slice(middle + 1);
}
