import type { Rule } from "../rule.js";

/** Hours are an estimate or imported: a reader must not take a number that the editors judged for a published one. */
export const hoursAreLabelled: Rule = ({ guide, report, sources }) => {
  for (const node of guide.nodes) {
    if (!("hours" in node) || node.hours === null) continue;
    const { citations } = node;
    if (citations.some(({ origin, source }) => NUMBERS.has(origin) || !sources.has(source))) continue;
    report(node, `${node.id}: hours need a citation of origin ESTIMATE or IMPORT.`, ["hours"]);
  }
};

const NUMBERS: ReadonlySet<string> = new Set(["ESTIMATE", "IMPORT"]);
