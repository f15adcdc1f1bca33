import { sayEdge } from "../content/statements.js";
import type { Changes, GuideDifference } from "../guide/difference.js";
import { EDGE_KINDS } from "../guide/vocabulary.js";
import { list } from "../text/phrases.js";

/** How many changes are told one by one. */
const MOST_TOLD = 20;

/** A difference in words: how much of what, and the first changes, each in a line. */
export function sayDifference(difference: GuideDifference): string[] {
  const { about, nodes, edges } = difference;
  const lines = [...sayNodes(nodes), ...EDGE_KINDS.flatMap((kind) => sayEdges(kind, edges[kind]))];
  const more = lines.length - MOST_TOLD;
  return [
    ...(about.length > 0 ? [`The guide's ${list(about)} ${about.length > 1 ? "differ" : "differs"}.`] : []),
    `Nodes: ${sayCounts([nodes])}. Edges: ${sayCounts(EDGE_KINDS.map((kind) => edges[kind]))}.`,
    ...lines.slice(0, MOST_TOLD).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function sayCounts(all: readonly Changes<unknown>[]): string {
  const count = (of: "added" | "removed" | "changed"): number =>
    all.reduce((sum, changes) => sum + changes[of].length, 0);
  return `${count("added")} added, ${count("removed")} removed, ${count("changed")} changed`;
}

function sayNodes({ added, removed, changed }: GuideDifference["nodes"]): string[] {
  return [
    ...added.map(({ id, name }) => `added: ${id} "${name}"`),
    ...removed.map(({ id, name }) => `removed: ${id} "${name}"`),
    ...changed.map(({ before, after, fields }) => {
      const others = fields.filter((field) => field !== "name");
      if (others.length === fields.length) return `changed: ${after.id} ${others.join(", ")}`;
      const renamed = `renamed: ${after.id} "${before.name}" is now "${after.name}"`;
      return others.length > 0 ? `${renamed}; changed: ${others.join(", ")}` : renamed;
    }),
  ];
}

function sayEdges(
  kind: (typeof EDGE_KINDS)[number],
  { added, removed, changed }: GuideDifference["edges"][typeof kind],
): string[] {
  return [
    ...added.map((edge) => `added: ${sayEdge(kind, edge)}`),
    ...removed.map((edge) => `removed: ${sayEdge(kind, edge)}`),
    ...changed.map(({ after, fields }) => `changed: ${sayEdge(kind, after)}: ${fields.join(", ")}`),
  ];
}
