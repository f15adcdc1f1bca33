import type { Rule } from "../rule.js";

/** Years of experience are an estimate or imported: a reader must not take a number that the editors judged for a published one. */
export const yearsAreLabelled: Rule = ({ guide, report, sources }) => {
  for (const node of guide.nodes) {
    if (node.kind !== "ROLE" || node.experience === null) continue;
    const { citations } = node;
    if (citations.some(({ origin, source }) => NUMBERS.has(origin) || !sources.has(source))) continue;
    report(node, `${node.id}: experience needs a citation of origin ESTIMATE or IMPORT.`, ["experience"]);
  }
};

const NUMBERS: ReadonlySet<string> = new Set(["ESTIMATE", "IMPORT"]);
