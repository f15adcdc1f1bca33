import type { Citation } from "../../../guide/guide.js";
import { distinctNames } from "../distinct-names.js";
import type { GuideBuilder } from "../../../guide/guide-builder.js";
import { externalIds } from "../external-ids.js";
import type { Elements } from "./elements.js";
import { type RatedElement, skillId } from "./ratings.js";
import { commodityScheme, type FoundTechnology } from "./technologies.js";

/** Adds rated elements and technologies as competencies. Their names are distinct among both. */
export function addCompetencies(
  {
    rated,
    technologies,
    elements,
  }: {
    readonly rated: readonly RatedElement[];
    readonly technologies: readonly FoundTechnology[];
    readonly elements: Elements;
  },
  draft: GuideBuilder,
  citations: { readonly elements: readonly Citation[]; readonly technologies: readonly Citation[] },
): void {
  const names = distinctNames([
    ...rated.map(({ element, name, kind, line, rows }) => ({
      id: skillId(element),
      name,
      marks: [kind, element],
      line,
      rows,
    })),
    ...technologies.map(({ id, name, line, rows }) => ({ id, name, marks: ["technology"], line, rows })),
  ]);
  for (const { element } of rated) {
    const id = skillId(element);
    const description = elements.get(element)?.description ?? "";
    draft.add.node({
      id,
      kind: "SKILL",
      name: names.get(id)!,
      summary: description === "" ? null : description,
      citations: citations.elements,
      externalIds: externalIds(["onet-element", element, "EXACT"]),
    });
  }
  for (const { id, commodities } of technologies) {
    draft.add.node({
      id,
      kind: "TECHNOLOGY",
      name: names.get(id)!,
      citations: citations.technologies,
      // A commodity is a class of products.
      externalIds: externalIds(
        ...[...commodities.keys()].sort().map((code) => [commodityScheme(code), code, "BROAD"] as const),
      ),
    });
  }
}
