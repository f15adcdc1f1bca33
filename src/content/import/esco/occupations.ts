import type { GuideSource } from "../../../guide/guide.js";
import type { DataSet } from "../data-set.js";
import { distinctNames, type NamedThing } from "../distinct-names.js";
import { citing, type GuideDraft } from "../guide-draft.js";
import { readTable } from "../table.js";
import { broaderEdges } from "./broader-edges.js";
import { alternativeLabels, conceptId, iscoGroupId, labelOf, summaryOf } from "./concept.js";
import type { IscoGroups } from "./isco-groups.js";
import { TABLES } from "./tables.js";

/** Address → id. */
export type Concepts = ReadonlyMap<string, string>;

/**
 * Occupations as roles, each in its ISCO-08 unit group, which is an external id too and with its title the section of the citation. ESCO
 * knows no levels.
 */
export async function readOccupations(
  set: DataSet,
  isco: IscoGroups,
  draft: GuideDraft,
  source: GuideSource,
): Promise<Concepts> {
  const occupations = new Map<string, string>();
  const named: NamedThing[] = [];
  const roles: { id: string; add: (name: string) => void }[] = [];
  const uncited = citing(source, null);
  await readTable(set, TABLES.occupations, ({ line, cells }, rows) => {
    const { conceptUri, iscoGroup, code, altLabels, description, status } = cells;
    const id = conceptId("role", conceptUri);
    if (id === null) {
      rows.reject(line, "the address is not an ESCO occupation's", conceptUri);
      return;
    }
    if (occupations.has(conceptUri)) {
      rows.reject(line, "the occupation is already described", conceptUri);
      return;
    }
    if (status !== "released") {
      rows.leaveOut("the concept is not released");
      return;
    }
    const label = labelOf(cells.preferredLabel, line, rows);
    if (label === "") {
      rows.reject(line, "the occupation has no preferred label", conceptUri);
      return;
    }
    const group = isco.get(iscoGroup);
    if (group) draft.inGroup.push({ from: id, to: group.id, reason: null, citations: group.citations });
    else rows.repair(line, "the ISCO group is not known, so it is in none", iscoGroup);
    occupations.set(conceptUri, id);
    named.push({ id, name: label, marks: [code], line, rows });
    const externalIds = [
      { scheme: "esco", value: conceptUri },
      { scheme: "esco-code", value: code },
      { scheme: "isco-08", value: iscoGroup },
    ].filter(({ value }) => value !== "");
    const add = (name: string): void =>
      void draft.nodes.push({
        id,
        kind: "ROLE",
        name,
        summary: summaryOf(description),
        alternativeNames: alternativeLabels(altLabels, label),
        citations: group?.citations ?? uncited,
        externalIds,
        level: null,
      });
    roles.push({ id, add });
  });
  const names = distinctNames(named);
  for (const { id, add } of roles) add(names.get(id)!);
  return occupations;
}

/** Narrower occupations and groups. What group an occupation is in stands in its own row too: the rows must agree. */
export async function readBroaderOccupations(
  set: DataSet,
  occupations: Concepts,
  isco: IscoGroups,
  draft: GuideDraft,
  source: GuideSource,
): Promise<void> {
  const citations = citing(source, "broader occupations and ISCO groups");
  const groups = new Set([...isco.values()].map(({ id }) => id));
  const groupOf = new Map(draft.inGroup.map(({ from, to }) => [from, to]));
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
      const { file } = type === "Occupation" ? TABLES.occupations : TABLES.iscoGroups;
      rows.reject(line, `the ${type === "Occupation" ? "occupation" : "ISCO group"} is not in ${file}`, uri);
    } else if (conceptType === broaderType) broader.add(from, to, line, rows);
    else if (groupOf.get(from) !== to)
      rows.reject(
        line,
        `the ISCO group is not that of the occupation in ${TABLES.occupations.file}`,
        broaderUri,
      );
  });
}
