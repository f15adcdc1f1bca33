import { FORMER_ID } from "../../../guide/former-ids.js";
import type { Citation, ExternalId } from "../../../guide/guide.js";
import { slugOf } from "../../../text/slug.js";
import type { Recognised } from "../recognise.js";
import { type NamedThing, distinctNames } from "../distinct-names.js";
import type { GuideBuilder } from "../../../guide/guide-builder.js";
import { reportOf } from "../table.js";
import { externalIds } from "../external-ids.js";
import { type Elements, parentOf } from "./elements.js";
import { type RatedElement, skillId } from "./ratings.js";
import { TABLES } from "./tables.js";
import { type FoundTechnology, commodityOf, commodityScheme } from "./technologies.js";

/**
 * Adds skill groups: the parent element of each rated element, and the commodity of each technology. A technology that
 * is listed under several commodities is in the group that most of its rows name; all codes stay as its external ids. The id of a
 * commodity's group is made from its title, because its code is another one since release 30.3; it was made from the code before.
 */
export function addGroups(
  rated: readonly RatedElement[],
  technologies: readonly FoundTechnology[],
  elements: Elements,
  set: Recognised,
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
    const name = technology.commodities.get(code)!.title;
    const id = `skill-group:onet-${slugOf(name)}`;
    if (!groups.has(id)) {
      const scheme = commodityScheme(code);
      const ids = externalIds(
        [scheme, code, "EXACT"],
        [FORMER_ID, scheme === "unspsc" ? `skill-group:onet-${code}` : "", null],
      );
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
