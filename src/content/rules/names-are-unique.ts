import type { Choice, GuideNode } from "../../guide/guide.js";
import { nodeSchema } from "../../guide/schema.js";
import type { ThingKind } from "../../guide/vocabulary.js";
import { fold } from "../../text/fold.js";
import type { Rule } from "../rule.js";
import { nodesOf } from "../statements.js";

/**
 * Within a family, a name or alternative name belongs to one node. Data sets give several occupations the same alternative name, so the
 * alternative names of imported nodes are not compared.
 */
export const namesAreUnique: Rule = function* ({ guide, report, where }) {
  const owners = new Map<string, GuideNode | Choice>();
  for (const node of nodesOf(guide)) {
    yield;
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

/** Skills and technologies are one family; every other kind is a family of its own. */
export function familyOf(kind: ThingKind): string {
  return nodeSchema(kind).family ?? kind;
}

/** The names of a node that must be unique in its family, its own name first. */
export function namesCompared(node: GuideNode | Choice): { name: string; path: (string | number)[] }[] {
  const primary = { name: node.name, path: ["name"] };
  if (node.kind === "CHOICE" || node.citations.some(({ origin }) => origin === "IMPORT")) return [primary];
  return [primary, ...node.alternativeNames.map((name, i) => ({ name, path: ["alternativeNames", i] }))];
}
