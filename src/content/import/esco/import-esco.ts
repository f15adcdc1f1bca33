import type { GuideSource } from "../../../guide/guide.js";
import { checkFiles } from "../check-files.js";
import type { DataSet, Imported } from "../data-set.js";
import { citing } from "../citing.js";
import { guideBuilder } from "../../../guide/guide-builder.js";
import { releaseIn } from "../release.js";
import { deriveMoves, type Floors, FORMULA } from "./derive-moves.js";
import { readIscoGroups } from "./isco-groups.js";
import { readBroaderOccupations, readOccupations } from "./occupations.js";
import { readPrerequisites, readRequirements } from "./relations.js";
import { readMemberships, readSkillGroups } from "./skill-groups.js";
import { readSkills } from "./skills.js";
import { labelTables, readLabels } from "./labels.js";
import { TABLES } from "./tables.js";

export interface EscoOptions {
  /** Default: the release in the folder's name. */
  readonly release?: string | null;
  /** Tags of the languages, besides English, whose names are read: `occupations_de.csv`, `skills_de.csv`. */
  readonly languages?: readonly string[];
  /** The number of transitions to derive from each occupation, 0 by default. ESCO itself has none. */
  readonly moves?: number;
  /** What derived transitions must reach. */
  readonly floors?: Floors;
}

/** The ESCO classification in English as comma-separated files. */
export async function importEsco(
  set: DataSet,
  { release, languages = [], moves = 0, floors }: EscoOptions = {},
): Promise<Imported> {
  const labels = labelTables(languages);
  const needed = [...Object.values(TABLES), ...labels.map(({ table }) => table)];
  await checkFiles(set, "an ESCO classification in English", needed);
  const version = release ?? releaseIn(set.path);
  const source = sourceOf(version);
  const draft = guideBuilder();
  const translations = await readLabels(set, labels);
  const isco = await readIscoGroups(set, draft, source);
  const occupations = await readOccupations(set, isco, draft, source, translations);
  await readBroaderOccupations(set, occupations, isco, draft, source);
  const skills = await readSkills(set, draft, source, translations);
  const groups = await readSkillGroups(set, draft, source);
  await readMemberships(set, skills, groups, draft, source);
  await readRequirements(set, occupations, skills, draft, source);
  await readPrerequisites(set, skills, draft, source);
  const about = { title: "ESCO", version: version ?? "unknown release" };
  if (moves > 0) {
    const without = draft.build({ ...about, sources: [source] });
    for (const move of deriveMoves(without, moves, citing(DERIVED, null), floors)) draft.add.leadsTo(move);
  }
  const guide = draft.build({ ...about, sources: moves > 0 ? [source, DERIVED] : [source] });
  return { guide, locate: () => ({ file: set.path, line: null }) };
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
