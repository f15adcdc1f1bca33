import type { Choice, GuideNode } from "../../guide/guide.js";
import type { NodeKind } from "../../guide/vocabulary.js";
import { fold } from "../../text/fold.js";
import type { Rule } from "../rule.js";
import { nodesOf } from "../statements.js";

/**
 * Within a family a name, or an alternative one, means one thing. Data sets share alternative names between
 * occupations, so those of imported nodes are not compared.
 */
export const namesAreUnique: Rule = ({ guide, report, where }) => {
  const owners = new Map<string, GuideNode | Choice>();
  for (const node of nodesOf(guide)) {
    for (const { name, path } of namesCompared(node)) {
      const key = `${familyOf(node.kind)} ${fold(name)}`;
      const owner = owners.get(key);
      owners.set(key, owner ?? node);
      if (owner === node) report(node, `${node.id} repeats its name "${name}".`, path);
      else if (owner !== undefined && owner.id !== node.id) {
        report(node, `${node.id}: "${name}" is already a name of ${owner.id} (${where(owner)}).`, path);
      }
    }
  }
};

/** Skills and technologies are one family. */
export function familyOf(kind: NodeKind | "CHOICE"): string {
  return FAMILIES[kind] ?? kind;
}
const FAMILIES: Readonly<Partial<Record<string, string>>> = { SKILL: "COMPETENCY", TECHNOLOGY: "COMPETENCY" };

/** The name first. */
export function namesCompared(node: GuideNode | Choice): { name: string; path: (string | number)[] }[] {
  const primary = { name: node.name, path: ["name"] };
  if (node.kind === "CHOICE" || node.citations.some(({ origin }) => origin === "IMPORT")) return [primary];
  return [primary, ...node.alternativeNames.map((name, i) => ({ name, path: ["alternativeNames", i] }))];
}
