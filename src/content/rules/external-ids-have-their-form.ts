import type { Rule } from "../rule.js";

/** A code in another vocabulary must look like one, because people search for it. Vocabularies that are not listed here may hold anything. */
export const externalIdsHaveTheirForm: Rule = ({ guide, report }) => {
  for (const node of guide.nodes) {
    for (const { scheme, value } of node.externalIds) {
      const form = FORMS.get(scheme);
      if (form === undefined || form.pattern.test(value)) continue;
      report(node, `${node.id}: "${value}" is not a code of ${scheme}: write ${form.like}.`, ["externalIds"]);
    }
  }
};

const FORMS: ReadonlyMap<string, { readonly pattern: RegExp; readonly like: string }> = new Map([
  ["onet-soc", { pattern: /^\d{2}-\d{4}\.\d{2}$/, like: 'two digits, four and two, like "15-1252.00"' }],
  ["esco", { pattern: /^https?:\/\/\S+$/, like: "the address of the concept" }],
  ["isco-08", { pattern: /^\d{1,4}$/, like: 'one to four digits, like "2512"' }],
]);
