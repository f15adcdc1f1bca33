import type { Choice, Edge, GuideNode } from "../../guide/guide.js";
import { nodeSchema } from "../../guide/schema.js";
import type { EdgeKind } from "../../guide/vocabulary.js";
import { writeCite } from "../read/cite.js";
import { edgeFields, nodeFields } from "../write/records-of.js";
import { asciiJson, type Cells, cellsOf, type TextRules } from "./cells.js";
import { hasEmptyPart, nodeValues, type PropertyValues } from "./flat-statement.js";
import type { Remarks } from "./format.js";

/** The column that keeps a statement which the other columns cannot give back, as its line of JSONL. */
export const EXACT = "exact";

const KEPT = `a text that the columns cannot hold as it is; the column ${EXACT} keeps the statement`;

/** The cells of a node, and the column EXACT if they do not say all. */
export function exactNodeCells(thing: GuideNode | Choice, rules: TextRules, { remark }: Remarks): Cells {
  const { cells, isExact } = cellsOf(nodeValues(thing), rules);
  if (isExact && !hasEmptyPart(nodeSchema(thing.kind).fields, thing)) return cells;
  remark(thing.kind, KEPT);
  const record = { type: thing.kind, ...nodeFields(thing), cite: writeCite(thing.citations) };
  return { ...cells, [EXACT]: asciiJson(JSON.stringify(record)) };
}

/** The same for an edge, whose values are given. */
export function exactEdgeCells(
  kind: EdgeKind,
  edge: Edge,
  values: PropertyValues,
  rules: TextRules,
  { remark }: Remarks,
): Cells {
  const { cells, isExact } = cellsOf(values, rules);
  if (isExact) return cells;
  remark(kind, KEPT);
  const { from, to, citations } = edge;
  const record = { type: kind, from, to, ...edgeFields(kind, edge), cite: writeCite(citations) };
  return { ...cells, [EXACT]: asciiJson(JSON.stringify(record)) };
}
