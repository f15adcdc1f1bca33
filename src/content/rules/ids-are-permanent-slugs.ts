import { type Choice, type GuideNode, isCompetency } from "../../guide/guide.js";
import { nodeSchema } from "../../guide/schema.js";
import { COMPETENCY_KINDS, sayKind, type ThingKind } from "../../guide/vocabulary.js";
import { slugOf } from "../../text/slug.js";
import type { Rule } from "../rule.js";
import { nodesOf } from "../statements.js";

/** Ids stay when names change, because links, bookmarks and imports refer to them. */
export const idsArePermanentSlugs: Rule = function* ({ guide, report }) {
  for (const source of guide.sources) {
    if (SLUG.test(source.id)) continue;
    report(source, `"${source.id}" is not a source's id: write a–z, 0–9 and single hyphens.`, ["id"]);
  }
  for (const node of nodesOf(guide)) {
    yield;
    const { id } = node;
    const prefix = prefixOf(node.kind);
    if (id.startsWith(prefix) && SLUG.test(id.slice(prefix.length))) continue;
    report(node, `"${id}" is not the id of a ${kindOf(node)}: write ${form(node)}${example(id, prefix)}.`, [
      "id",
    ]);
  }
};

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const prefixOf = (kind: ThingKind): string => `${nodeSchema(kind).prefix}:`;

function kindOf(node: GuideNode | Choice): string {
  return isCompetency(node) ? "competency" : sayKind(node.kind);
}

function form(node: GuideNode | Choice): string {
  const kinds = isCompetency(node) ? COMPETENCY_KINDS : [node.kind];
  return `${kinds.map((kind) => `"${prefixOf(kind)}"`).join(" or ")} and then a–z, 0–9 and single hyphens`;
}

function example(id: string, prefix: string): string {
  const slug = slugOf(id.slice(id.indexOf(":") + 1));
  return slug === "" ? "" : `, like "${prefix}${slug}"`;
}
