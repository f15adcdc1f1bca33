import type { Citation, GuideSource } from "../../../guide/guide.js";
import type { Recognised } from "../recognise.js";
import { citing } from "../citing.js";
import type { GuideBuilder } from "../../../guide/guide-builder.js";
import type { TableReport } from "../import-report.js";
import type { Row } from "../table.js";
import { externalIds } from "../external-ids.js";
import { conceptId } from "./concept.js";
import { type Concepts, readConcepts, type Translations } from "./concept-rows.js";
import { TABLES } from "./tables.js";

/**
 * ESCO's knowledge, skills, languages and transversal skills as skills. The section of the citation names which of the
 * four it is, and its reuse level: cross-sector, sector-specific or occupation-specific.
 */
export async function readSkills(
  set: Recognised,
  draft: GuideBuilder,
  source: GuideSource,
  translations: Translations,
): Promise<Concepts> {
  const citationsOf = new Map<string, readonly Citation[]>();
  return readConcepts(set, TABLES.skills, { ...SKILL, translations }, draft, (row, rows) => {
    const type = typeOf(row, rows);
    const section = [type, reuseLevelOf(row, rows)].filter((each) => each !== null).join(", ");
    const citations = citationsOf.get(section) ?? citing(source, section);
    citationsOf.set(section, citations);
    const ids = externalIds(["esco", row.cells.conceptUri, "EXACT"]);
    return {
      marks: [type],
      toNode: (common) => ({ ...common, kind: "SKILL", citations, externalIds: ids }),
    };
  });
}

const SKILL = { noun: "ESCO skill", idOf: (uri: string) => conceptId("skill", uri) };

type SkillRow = Row<"skillType" | "reuseLevel" | "inScheme">;

const LANGUAGES = "http://data.europa.eu/esco/concept-scheme/skill-language-groups";
const TRANSVERSAL = "http://data.europa.eu/esco/concept-scheme/skill-transversal-groups";
const TYPES: Readonly<Record<string, string>> = { knowledge: "knowledge", "skill/competence": "skill" };

/** The first that applies: language, transversal, knowledge, skill. */
function typeOf({ line, cells }: SkillRow, rows: TableReport): string {
  const type = TYPES[cells.skillType];
  if (type === undefined)
    rows.repair(line, "the skill type is missing or unknown, so it is taken for a skill", cells.skillType);
  const schemes = cells.inScheme.split(/[\s,]+/);
  if (schemes.includes(LANGUAGES)) return "language";
  if (cells.reuseLevel === "transversal" || schemes.includes(TRANSVERSAL)) return "transversal";
  return type ?? "skill";
}

const REUSE_LEVELS = ["transversal", "cross-sector", "sector-specific", "occupation-specific"];

/** Null for transversal skills: their type says it already. */
function reuseLevelOf({ line, cells: { reuseLevel } }: SkillRow, rows: TableReport): string | null {
  if (REUSE_LEVELS.includes(reuseLevel)) return reuseLevel === "transversal" ? null : reuseLevel;
  rows.repair(line, "the reuse level is missing or unknown, so none is kept", reuseLevel);
  return null;
}
