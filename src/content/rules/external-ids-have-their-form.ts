import { wrongForm } from "../../guide/vocabularies.js";
import type { Rule } from "../rule.js";

/** A code in another vocabulary must look like one, because people search for it. */
export const externalIdsHaveTheirForm: Rule = function* ({ guide, report }) {
  for (const node of guide.nodes) {
    yield;
    for (const { scheme, value } of node.externalIds) {
      const like = wrongForm(scheme, value);
      if (like === null) continue;
      report(node, `${node.id}: "${value}" is not a code of ${scheme}: write ${like}.`, ["externalIds"]);
    }
  }
};
