import type { Changes, GuideDifference } from "../../guide/difference.js";
import type { Edge, Guide, LeadsTo } from "../../guide/guide.js";
import { type GuideIndex, indexGuide } from "../../guide/guide-index.js";
import { FOLLOWED } from "../../guide/schema.js";
import { medianEssentials } from "../model/thin-roles.js";

/** What only tells of a thing: no fact of a transition depends on it. */
const TELLING = ["name", "summary", "alternativeNames", "externalIds", "resources", "reason", "citations"];

const { transition, requirement, prerequisite, option } = FOLLOWED;

/**
 * The transitions of `after` whose facts may differ from those in `before`, and those that are new, in their order: the transitions of
 * each role from which something that differs is reached by requirements, prerequisites and options. O(n + m).
 */
export function touchedTransitions(
  before: Guide,
  after: GuideIndex,
  difference: GuideDifference,
): readonly LeadsTo[] {
  const transitions = after.guide.edges[transition];
  // The median decides which roles are thinly described.
  if (medianEssentials(indexGuide(before)) !== medianEssentials(after)) return transitions;
  const differing = [
    ...differingIn(difference.nodes).map(({ id }) => id),
    ...[requirement, prerequisite, option].flatMap((kind) =>
      differingIn<Edge>(difference.edges[kind]).map(({ from }) => from),
    ),
  ];
  const above = new Set([before, after.guide].flatMap((guide) => [...reaching(guide, differing)]));
  const added = new Set<Edge>(difference.edges[transition].added);
  return transitions.filter((edge) => above.has(edge.from) || above.has(edge.to) || added.has(edge));
}

function differingIn<T>({ added, removed, changed }: Changes<T>): T[] {
  const told = changed.filter(({ fields }) => fields.some((field) => !TELLING.includes(field)));
  return [...added, ...removed, ...told.map(({ after }) => after)];
}

/** The ids, and everything from which one of them is reached. */
function reaching({ edges }: Guide, ids: readonly string[]): Set<string> {
  const found = new Set(ids);
  const addTails = (tails: readonly Edge[]): void => {
    for (const { from, to } of tails) if (found.has(to)) found.add(from);
  };
  if (found.size === 0) return found;
  // Each round goes one step of a chain at least.
  for (let size = 0; size !== found.size;) {
    size = found.size;
    addTails(edges[option]);
    addTails(edges[prerequisite]);
  }
  addTails(edges[requirement]);
  return found;
}
