import { dirname } from "node:path";

import type { GuideSource } from "../../../guide/guide.js";
import type { DataSet, Imported } from "../data-set.js";
import { citing } from "../citing.js";
import { guideBuilder } from "../../../guide/guide-builder.js";
import { recognise } from "../recognise.js";
import { releaseIn } from "../release.js";
import { deriveMoves, type Floors, FORMULA } from "./derive-moves.js";
import { readIscoGroups } from "./isco-groups.js";
import { readBroaderOccupations, readOccupations } from "./occupations.js";
import { readPrerequisites, readRequirements } from "./relations.js";
import { readMemberships, readSkillGroups } from "./skill-groups.js";
import { readSkills } from "./skills.js";
import { labelTables, readLabels } from "./labels.js";
import { languageOf } from "./language.js";
import { TABLES } from "./tables.js";

export interface EscoOptions {
  /** Default: the release in the folder's name. */
  readonly release?: string | null;
  /**
   * Tags of the languages whose names are read: `occupations_de.csv`, `skills_de.csv`. Names are in English besides; without English
   * files, the first of these gives the names.
   */
  readonly languages?: readonly string[];
  /** The number of transitions to derive from each occupation, 0 by default. ESCO itself has none. */
  readonly moves?: number;
  /** What derived transitions must reach. */
  readonly floors?: Floors;
}

/** The ESCO classification as comma-separated files, of any release and language. */
export async function importEsco(
  given: DataSet,
  { release, languages = [], moves = 0, floors }: EscoOptions = {},
): Promise<Imported> {
  const labels = labelTables(languages);
  const set = await recognise(given, {
    publisher: "an ESCO classification",
    required: Object.values(TABLES),
    ending: ".csv",
    language: (there) => languageOf(there, languages),
    further: (language) => labels.filter((each) => each.language !== language).map(({ table }) => table),
    hint: (missing) => (missing.some(({ layouts }) => layouts.length > 1) ? RELATIONS : ""),
  });
  const version = release ?? releaseIn(given.path) ?? releaseIn(dirname(set.filesOf(TABLES.skills)[0]!.path));
  const source = sourceOf(version, set.language);
  const draft = guideBuilder();
  const translations = await readLabels(
    set,
    labels.filter((each) => each.language !== set.language),
  );
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
  return { guide, locate: () => ({ file: given.path, line: null }) };
}

const RELATIONS =
  " ESCO 1.1.1 offers the relations of occupations and skills as a download of their own: unpack it, and give both folders.";

function sourceOf(release: string | null, language: string): GuideSource {
  const words = ["ESCO classification", release ?? "", language === "en" ? "" : `(${language})`];
  return {
    id: "esco",
    title: words.filter((word) => word !== "").join(" "),
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
