import { CsvError, parse } from "csv-parse/sync";

import { CannotImport } from "../cannot-import.js";
import type { RawEdge, RawGraph, RawNode } from "./raw-graph.js";

/** Reads a CSV whose rows are edges: source and target, by name, and what else the header names. Throws CannotImport. */
export function readEdgeList(file: string, text: string): RawGraph {
  const refuse = (line: number | null, message: string): never => {
    throw new CannotImport([{ file, line, message }]);
  };
  const delimiter = [",", ";", "\t"].find((each) => text.split("\n", 1)[0]!.includes(each)) ?? ",";
  const records = (() => {
    try {
      return parse(text, { delimiter, info: true, trim: true, skip_empty_lines: true }) as unknown as {
        record: string[];
        info: { lines: number };
      }[];
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      return refuse(
        typeof error["lines"] === "number" ? error["lines"] : null,
        `Is not sound CSV: ${error.message}.`,
      );
    }
  })();
  const header = (records[0]?.record ?? []).map((name) => name.toLowerCase());
  const [source, target] = [
    ["source", "from"],
    ["target", "to"],
  ].map((names) => header.findIndex((name) => names.includes(name))) as [number, number];
  if (source < 0 || target < 0)
    refuse(1, 'Is not a list of edges: expected is a header with "source" and "target".');
  const nodes = new Map<string, RawNode>();
  const edges = records.slice(1).map(({ record, info: { lines: line } }): RawEdge => {
    const [from, to] = [record[source]!, record[target]!];
    if (from === "" || to === "") refuse(line, "An edge needs a source and a target.");
    for (const key of [from, to]) if (!nodes.has(key)) nodes.set(key, { key, data: { name: key }, line });
    return { from, to, data: Object.fromEntries(header.map((name, i) => [name, record[i]!])), line };
  });
  return { nodes: [...nodes.values()], edges };
}
