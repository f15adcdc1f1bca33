import type { GuideSource } from "../../../guide/guide.js";
import { fileNamesOf, type Recognised } from "../recognise.js";
import { citing } from "../citing.js";
import type { GuideBuilder } from "../../../guide/guide-builder.js";
import { readTable } from "../table.js";
import { externalIds } from "../external-ids.js";
import { broaderEdges } from "./broader-edges.js";
import { conceptId, iscoGroupId } from "./concept.js";
import { type Concepts, readConcepts, type Translations } from "./concept-rows.js";
import type { IscoGroups } from "./isco-groups.js";
import { TABLES } from "./tables.js";

/**
 * Occupations as roles. Each is in its ISCO-08 unit group; the code is also an external id, and code and title are the
 * section of the citation. ESCO has no levels.
 */
export async function readOccupations(
  set: Recognised,
  isco: IscoGroups,
  draft: GuideBuilder,
  source: GuideSource,
  translations: Translations,
): Promise<Concepts> {
  const uncited = citing(source, null);
  return readConcepts(
    set,
    TABLES.occupations,
    { ...OCCUPATION, translations },
    draft,
    ({ line, cells }, rows, { id }) => {
      const { conceptUri, iscoGroup, code } = cells;
      const group = isco.get(iscoGroup);
      if (group) draft.add.group({ from: id, to: group.id, citations: group.citations });
      else rows.repair(line, "the ISCO group is not known, so the occupation is in none", iscoGroup);
      const citations = group?.citations ?? uncited;
      const ids = externalIds(
        ["esco", conceptUri, "EXACT"],
        ["esco-code", code, "EXACT"],
        ["isco-08", iscoGroup, "BROAD"],
      );
      return {
        marks: [code],
        toNode: (common) => ({ ...common, kind: "ROLE", citations, externalIds: ids }),
      };
    },
  );
}

const OCCUPATION = { noun: "ESCO occupation", idOf: (uri: string) => conceptId("role", uri) };

/** Which occupations and groups are narrower than others. The group of an occupation must agree with the occupation's own row. */
export async function readBroaderOccupations(
  set: Recognised,
  occupations: Concepts,
  isco: IscoGroups,
  draft: GuideBuilder,
  source: GuideSource,
): Promise<void> {
  const citations = citing(source, "broader occupations and ISCO groups");
  const groups = new Set([...isco.values()].map(({ id }) => id));
  const groupOf = new Map(draft.added.group.map(({ from, to }) => [from, to]));
  const broader = broaderEdges(draft, citations);
  await readTable(set, TABLES.broaderOccupations, ({ line, cells }, rows) => {
    const { conceptType, conceptUri, broaderType, broaderUri } = cells;
    const find = (type: string, uri: string): string | null => {
      if (type === "Occupation") return occupations.get(uri) ?? null;
      const group = iscoGroupId(uri);
      return group !== null && groups.has(group) ? group : null;
    };
    const [from, to] = [find(conceptType, conceptUri), find(broaderType, broaderUri)];
    if (from === null || to === null) {
      const [type, uri] = from === null ? [conceptType, conceptUri] : [broaderType, broaderUri];
      const file = fileNamesOf(set, type === "Occupation" ? TABLES.occupations : TABLES.iscoGroups);
      rows.reject(line, `the ${type === "Occupation" ? "occupation" : "ISCO group"} is not in ${file}`, uri);
    } else if (conceptType === broaderType) broader.add(from, to, line, rows);
    else if (groupOf.get(from) !== to)
      rows.reject(
        line,
        `the ISCO group is not that of the occupation in ${fileNamesOf(set, TABLES.occupations)}`,
        broaderUri,
      );
  });
}
