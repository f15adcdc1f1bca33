import type { Citation, GuideSource } from "../../../guide/guide.js";
import type { DataSet } from "../data-set.js";
import { distinctNames, type NamedThing } from "../distinct-names.js";
import { citing, type GuideDraft } from "../guide-draft.js";
import type { TableReport } from "../import-report.js";
import { type Row, readTable } from "../table.js";
import { alternativeLabels, conceptId, labelOf, summaryOf } from "./concept.js";
import type { Concepts } from "./occupations.js";
import { TABLES } from "./tables.js";

/**
 * Knowledge, skills, languages and transversal skills, each a skill of ours. The section of the citation says which of the four it is,
 * and how far it reaches: transversal, cross-sector, sector-specific or occupation-specific.
 */
export async function readSkills(set: DataSet, draft: GuideDraft, source: GuideSource): Promise<Concepts> {
  const skills = new Map<string, string>();
  const named: NamedThing[] = [];
  const adding: { id: string; add: (name: string) => void }[] = [];
  const sections = new Map<string, readonly Citation[]>();
  await readTable(set, TABLES.skills, (row, rows) => {
    const { line, cells } = row;
    const { conceptUri, altLabels, description, status } = cells;
    const id = conceptId("skill", conceptUri);
    if (id === null) {
      rows.reject(line, "the address is not an ESCO skill's", conceptUri);
      return;
    }
    if (skills.has(conceptUri)) {
      rows.reject(line, "the skill is already described", conceptUri);
      return;
    }
    if (status !== "released") {
      rows.leaveOut("the concept is not released");
      return;
    }
    const label = labelOf(cells.preferredLabel, line, rows);
    if (label === "") {
      rows.reject(line, "the skill has no preferred label", conceptUri);
      return;
    }
    skills.set(conceptUri, id);
    const type = typeOf(row, rows);
    const section = [type, reachOf(row, rows)].filter((each) => each !== null).join(", ");
    const citations = sections.get(section) ?? citing(source, section);
    sections.set(section, citations);
    named.push({ id, name: label, marks: [type], line, rows });
    const add = (name: string): void =>
      void draft.nodes.push({
        id,
        kind: "SKILL",
        name,
        summary: summaryOf(description),
        alternativeNames: alternativeLabels(altLabels, label),
        citations,
        externalIds: [{ scheme: "esco", value: conceptUri }],
        hours: null,
      });
    adding.push({ id, add });
  });
  const names = distinctNames(named);
  for (const { id, add } of adding) add(names.get(id)!);
  return skills;
}

type SkillRow = Row<(typeof TABLES.skills.columns)[number]>;

const LANGUAGES = "http://data.europa.eu/esco/concept-scheme/skill-language-groups";
const TRANSVERSAL = "http://data.europa.eu/esco/concept-scheme/skill-transversal-groups";
const TYPES: Readonly<Record<string, string>> = { knowledge: "knowledge", "skill/competence": "skill" };

/** The first that fits: language, transversal, knowledge, skill. */
function typeOf({ line, cells }: SkillRow, rows: TableReport): string {
  const type = TYPES[cells.skillType];
  if (type === undefined)
    rows.repair(line, "the skill type is missing or unknown, so it is taken for a skill", cells.skillType);
  const schemes = cells.inScheme.split(/[\s,]+/);
  if (schemes.includes(LANGUAGES)) return "language";
  if (cells.reuseLevel === "transversal" || schemes.includes(TRANSVERSAL)) return "transversal";
  return type ?? "skill";
}

const REACHES = ["transversal", "cross-sector", "sector-specific", "occupation-specific"];

function reachOf({ line, cells: { reuseLevel } }: SkillRow, rows: TableReport): string | null {
  if (REACHES.includes(reuseLevel)) return reuseLevel === "transversal" ? null : reuseLevel;
  rows.repair(line, "the reuse level is missing or unknown, so none is kept", reuseLevel);
  return null;
}
