import type { Citation, ExternalId } from "../../../guide/guide.js";
import type { DataSet } from "../data-set.js";
import { type NamedThing, distinctNames } from "../distinct-names.js";
import type { GuideBuilder } from "../../../guide/guide-builder.js";
import { reportOf } from "../table.js";
import { externalIds } from "../external-ids.js";
import { type Elements, parentOf } from "./elements.js";
import { type RatedElement, skillId } from "./ratings.js";
import { TABLES } from "./tables.js";
import { type FoundTechnology, commodityOf } from "./technologies.js";

/**
 * Adds skill groups: the parent element of each rated element, and the commodity of each technology. A technology that
 * is listed under several commodities is in the group that most of its rows name; all codes stay as its external ids.
 */
export function addGroups(
  rated: readonly RatedElement[],
  technologies: readonly FoundTechnology[],
  elements: Elements,
  set: DataSet,
  draft: GuideBuilder,
  citations: { readonly elements: readonly Citation[]; readonly technologies: readonly Citation[] },
): void {
  const groups = new Map<string, Group>();
  for (const { element } of rated) {
    const parent = parentOf(element);
    const above = parent === null ? undefined : elements.get(parent);
    if (parent === null || above === undefined) continue;
    const id = `skill-group:onet-${parent.toLowerCase().replaceAll(".", "-")}`;
    const summary = above.description === "" ? null : above.description;
    const rows = reportOf(set, TABLES.elements);
    const ids = externalIds(["onet-element", parent, "EXACT"]);
    groups.set(id, {
      id,
      name: above.name,
      marks: [parent],
      line: above.line,
      rows,
      summary,
      externalIds: ids,
      citations: citations.elements,
    });
    draft.add.group({ from: skillId(element), to: id, citations: citations.elements });
  }
  for (const technology of technologies) {
    const code = commodityOf(technology);
    if (code === null) continue;
    const id = `skill-group:onet-${code}`;
    if (!groups.has(id)) {
      const name = technology.commodities.get(code)!.title;
      const ids = externalIds(["unspsc", code, "EXACT"]);
      groups.set(id, {
        id,
        name,
        marks: [code],
        line: technology.line,
        rows: technology.rows,
        summary: null,
        externalIds: ids,
        citations: citations.technologies,
      });
    }
    draft.add.group({ from: technology.id, to: id, citations: citations.technologies });
  }
  const names = distinctNames([...groups.values()]);
  for (const { id, summary, externalIds: ids, citations } of groups.values()) {
    draft.add.node({
      id,
      kind: "SKILL_GROUP",
      name: names.get(id)!,
      summary,
      citations,
      externalIds: ids,
    });
  }
}

interface Group extends NamedThing {
  readonly summary: string | null;
  readonly externalIds: readonly ExternalId[];
  readonly citations: readonly Citation[];
}
