import type { Citation, GuideSource } from "../../../career/guide.js";
import type { DataSet } from "../data-set.js";
import { distinctNames, type NamedThing } from "../distinct-names.js";
import { citing, type GuideDraft } from "../guide-draft.js";
import { readTable } from "../table.js";
import { oneLine } from "../text.js";
import { alternativeLabels, conceptId, labelOf, summaryOf } from "./concept.js";
import { TABLES } from "./tables.js";

/** Address → id. */
export type Concepts = ReadonlyMap<string, string>;

/**
 * Occupations as roles. ESCO knows no levels. The ISCO-08 unit group is an external id, and with its title the section of the citation;
 * the groups above it are the beginnings of its code.
 */
export async function readOccupations(
  set: DataSet,
  draft: GuideDraft,
  source: GuideSource,
): Promise<Concepts> {
  const sections = await readIscoGroups(set, source);
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
    const citations = sections.get(iscoGroup);
    if (!citations) rows.repair(line, "the ISCO group is not known, so none is cited", iscoGroup);
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
        citations: citations ?? uncited,
        externalIds,
        level: null,
      });
    roles.push({ id, add });
  });
  const names = distinctNames(named);
  for (const { id, add } of roles) add(names.get(id)!);
  await checkBroader(set, occupations);
  return occupations;
}

/** The citation of each ISCO group, by its code. */
async function readIscoGroups(set: DataSet, source: GuideSource): Promise<Map<string, readonly Citation[]>> {
  const sections = new Map<string, readonly Citation[]>();
  await readTable(set, TABLES.iscoGroups, ({ line, cells: { code, preferredLabel } }, rows) => {
    const label = oneLine(preferredLabel);
    if (!/^\d{1,4}$/.test(code) || label === "")
      rows.reject(line, "the ISCO group has no code or no label", code);
    else if (sections.has(code)) rows.reject(line, "the ISCO group is already described", code);
    else sections.set(code, citing(source, `ISCO-08 ${code} ${label}`));
  });
  return sections;
}

/** The codes say the same: that of a narrower occupation begins with that of the broader one. */
async function checkBroader(set: DataSet, occupations: Concepts): Promise<void> {
  await readTable(set, TABLES.broaderOccupations, ({ line, cells }, rows) => {
    const unknown = [
      cells.conceptType === "Occupation" ? cells.conceptUri : null,
      cells.broaderType === "Occupation" ? cells.broaderUri : null,
    ].find((uri) => uri !== null && !occupations.has(uri));
    if (unknown) rows.reject(line, `the occupation is not in ${TABLES.occupations.file}`, unknown);
    else rows.leaveOut("the place in the classification is in the code of the occupation or ISCO group");
  });
}
