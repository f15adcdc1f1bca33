import type { Guide, GuideSource } from "../../../guide/guide.js";
import { checkFiles } from "../check-files.js";
import type { DataSet } from "../data-set.js";
import { citing, guideDraft, toGuide } from "../guide-draft.js";
import { releaseIn } from "../release.js";
import { deriveMoves, FORMULA } from "./derive-moves.js";
import { readIscoGroups } from "./isco-groups.js";
import { readBroaderOccupations, readOccupations } from "./occupations.js";
import { readPrerequisites, readRequirements } from "./relations.js";
import { readMemberships, readSkillGroups } from "./skill-groups.js";
import { readSkills } from "./skills.js";
import { TABLES } from "./tables.js";

export interface EscoOptions {
  /** Default: the one in the folder's name. */
  readonly release?: string | null;
  /** How many transitions to derive from each occupation; ESCO itself has none. */
  readonly moves?: number;
  /** Only to occupations whose essential skills are covered so far, 0–1; default 0. */
  readonly leastCoverage?: number;
}

/**
 * The ESCO classification in English, comma-separated, as a guide. Rows that cannot be used are told to the report; rejects with
 * CannotImport when a file cannot be used at all.
 */
export async function importEsco(
  set: DataSet,
  { release, moves = 0, leastCoverage = 0 }: EscoOptions = {},
): Promise<Guide> {
  await checkFiles(set, "an ESCO classification in English", Object.values(TABLES));
  const version = release ?? releaseIn(set.folder);
  const source = sourceOf(version);
  const draft = guideDraft();
  const isco = await readIscoGroups(set, draft, source);
  const occupations = await readOccupations(set, isco, draft, source);
  await readBroaderOccupations(set, occupations, isco, draft, source);
  const skills = await readSkills(set, draft, source);
  const groups = await readSkillGroups(set, draft, source);
  await readMemberships(set, skills, groups, draft, source);
  await readRequirements(set, occupations, skills, draft, source);
  await readPrerequisites(set, skills, draft, source);
  if (moves > 0)
    draft.leadsTo.push(...deriveMoves(draft.requires, moves, citing(DERIVED, null), leastCoverage));
  const sources = moves > 0 ? [source, DERIVED] : [source];
  return toGuide(draft, { title: "ESCO", version: version ?? "unknown release", sources });
}

function sourceOf(release: string | null): GuideSource {
  return {
    id: "esco",
    title: release === null ? "ESCO classification" : `ESCO classification ${release}`,
    origin: "IMPORT",
    licence: "Reuse under Decision 2011/833/EU",
    attribution: "This service uses the ESCO classification of the European Commission.",
    url: "https://esco.ec.europa.eu/",
  };
}

const DERIVED: GuideSource = {
  id: "esco-derived-moves",
  title: `Derived from the ESCO classification: ${FORMULA}`,
  origin: "DERIVED",
  licence: null,
  attribution: null,
  url: null,
};
