import { edgeSchema } from "../../guide/schema.js";
import { EDGE_KINDS } from "../../guide/vocabulary.js";
import type { Rule } from "../rule.js";
import { sayEdge } from "../statements.js";

/** Weights and levels are estimated, imported or computed: a reader must not take a number of the editors for a published one. */
export const weightsAreLabelled: Rule = function* ({ guide, report, sources }) {
  for (const kind of EDGE_KINDS) {
    const { fields } = edgeSchema(kind);
    const judged = Object.keys(fields).filter((name) => fields[name]!.judged);
    for (const edge of judged.length === 0 ? [] : guide.edges[kind]) {
      yield;
      const key = judged.find((name) => (edge as unknown as Record<string, unknown>)[name] !== null);
      if (key === undefined) continue;
      const { citations } = edge;
      if (citations.some(({ origin, source }) => NUMBERS.has(origin) || !sources.has(source))) continue;
      const message = `the ${key} needs a citation of origin ESTIMATE, IMPORT or DERIVED.`;
      report(edge, `${sayEdge(kind, edge)}: ${message}`, [key]);
    }
  }
};

const NUMBERS: ReadonlySet<string> = new Set(["ESTIMATE", "IMPORT", "DERIVED"]);
