import { dirname } from "node:path";

import type { GuideSource } from "../../../guide/guide.js";
import type { DataSet, Imported } from "../data-set.js";
import { citing } from "../citing.js";
import { guideBuilder } from "../../../guide/guide-builder.js";
import { recognise, titlesOf } from "../recognise.js";
import { releaseIn } from "../release.js";
import { readElements } from "./elements.js";
import { addGroups } from "./groups.js";
import { readJobZoneNames } from "./job-zone-names.js";
import { readOccupations } from "./occupations.js";
import { readPreparation } from "./preparation.js";
import { readRatings } from "./ratings.js";
import { readRelatedOccupations } from "./related-occupations.js";
import { addCompetencies } from "./skills.js";
import { OPTIONAL_TABLES, TABLES } from "./tables.js";
import { readTechnologies } from "./technologies.js";

/** The O*NET database as text or CSV, of any release. The release is the one given, else the one in the name of the folder. */
export async function importOnet(given: DataSet, stated: string | null = null): Promise<Imported> {
  const set = await recognise(given, {
    publisher: "an O*NET database",
    required: [TABLES.occupations],
    optional: OPTIONAL_TABLES,
    ending: ".txt",
  });
  const has = (table: keyof typeof TABLES): boolean => set.filesOf(TABLES[table]).length > 0;
  const release =
    stated ?? releaseIn(given.path) ?? releaseIn(dirname(set.filesOf(TABLES.occupations)[0]!.path));
  const source = sourceOf(release);
  const cite = (table: keyof typeof TABLES) => citing(source, titlesOf(set, TABLES[table]));
  const draft = guideBuilder();
  const elements = await readElements(set);
  const preparing = { answers: cite("preparation"), zones: citing(EDUCATION, null) };
  const occupations = await readOccupations(
    set,
    draft,
    cite("occupations"),
    has("preparation") ? (found) => readPreparation(set, found, preparing) : null,
  );
  const levels = await readJobZoneNames(set);
  const known = { elements, occupations };
  const rated = [
    ...(await readRatings(set, "skill", known, draft, cite("skills"))),
    ...(await readRatings(set, "knowledge", known, draft, cite("knowledge"))),
  ];
  const technologies = await readTechnologies(set, known, draft, cite("technologies"), citing(CHOICES, null));
  await readRelatedOccupations(set, occupations, draft, cite("related"), citing(PROMOTIONS, null));
  const citations = { elements: cite("elements"), technologies: cite("technologies") };
  addCompetencies({ rated, technologies, elements }, draft, citations);
  addGroups(rated, technologies, elements, set, draft, citations);
  const version = release ?? "unknown release";
  const guide = draft.build({
    title: "O*NET",
    version,
    sources: [source, PROMOTIONS, CHOICES, EDUCATION],
    levels,
  });
  return { guide, locate: () => ({ file: given.path, line: null }) };
}

function sourceOf(release: string | null): GuideSource {
  const title = release === null ? "O*NET Database" : `O*NET ${release} Database`;
  return {
    id: "onet",
    title,
    origin: "IMPORT",
    licence: "CC BY 4.0",
    attribution: `${title} by USDOL/ETA, CC BY 4.0. O*NET is a trademark of USDOL/ETA.`,
    url: "https://www.onetcenter.org/database.html",
  };
}

const PROMOTIONS: GuideSource = {
  id: "onet-derived-promotions",
  title:
    "Derived from O*NET: a move to a related occupation is a promotion where the Job Zone rises within one major group",
  origin: "DERIVED",
  licence: null,
  attribution: null,
  url: null,
};

const CHOICES: GuideSource = {
  id: "onet-derived-choices",
  title:
    "Derived from O*NET: of several technologies of one commodity that are in demand for an occupation, one is enough",
  origin: "DERIVED",
  licence: null,
  attribution: null,
  url: null,
};

const EDUCATION: GuideSource = {
  id: "onet-derived-education",
  title:
    "Derived from O*NET: where too few answers of workers are known, the usual education is the one that the description of the Job Zone names",
  origin: "DERIVED",
  licence: null,
  attribution: null,
  url: null,
};
