import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";

/** The fields of one or more selections that are merged under one name of the answer. */
interface Merged {
  count: number;
  readonly selections: SelectionSetNode[];
}

/**
 * How many pairs of fields and fragments graphql compares to see whether all that is selected under one name can be merged: it grows with
 * the square of what is repeated. Counts no further than the limit, so that it takes O(limit) even where fragments spread each other.
 */
export function comparedPairs(document: DocumentNode, limit: number): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const pending: (readonly SelectionSetNode[])[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if ("selectionSet" in definition) pending.push([definition.selectionSet]);
  }
  let pairs = 0;
  let looked = 0;
  for (let merged = pending.pop(); merged && pairs < limit && looked < limit; merged = pending.pop()) {
    const { fields, spreads, selections } = fieldsOf(merged, fragments, limit - looked);
    looked += selections;
    pairs += pairsOf(spreads);
    for (const { count, selections: below } of fields.values()) {
      pairs += pairsOf(count);
      if (below.length > 0) pending.push(below);
    }
  }
  // Looking at a selection again and again is work as well, but a document that selects nothing twice may be as long as it likes.
  return looked >= limit ? limit : pairs;
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

/** What is selected together, by its name in the answer, and how many fragments are spread there. */
function fieldsOf(
  merged: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  limit: number,
) {
  const fields = new Map<string, Merged>();
  const spread = new Set<string>();
  const pending = [...merged];
  let selections = 0;
  for (let set = pending.pop(); set && selections < limit; set = pending.pop()) {
    for (const selection of set.selections) {
      selections++;
      if (selection.kind === Kind.INLINE_FRAGMENT) pending.push(selection.selectionSet);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        if (fragment && !spread.has(name)) pending.push(fragment.selectionSet);
        // Those that do not exist are compared as well.
        spread.add(name);
      } else {
        const key = (selection.alias ?? selection.name).value;
        const known = fields.get(key);
        const field = known ?? { count: 0, selections: [] };
        if (!known) fields.set(key, field);
        field.count++;
        if (selection.selectionSet) field.selections.push(selection.selectionSet);
      }
    }
  }
  return { fields, spreads: spread.size, selections };
}
