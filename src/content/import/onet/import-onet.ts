import type { GuideSource } from "../../../guide/guide.js";
import { checkFiles, filesIn } from "../check-files.js";
import type { DataSet, Imported } from "../data-set.js";
import { citing } from "../citing.js";
import { guideBuilder } from "../../../guide/guide-builder.js";
import { releaseIn } from "../release.js";
import { readElements } from "./elements.js";
import { addGroups } from "./groups.js";
import { type Preparing, readOccupations } from "./occupations.js";
import { readPreparation } from "./preparation.js";
import { readRatings } from "./ratings.js";
import { readRelatedOccupations } from "./related-occupations.js";
import { addCompetencies } from "./skills.js";
import { PREPARATION_TABLES, TABLES } from "./tables.js";
import { readTechnologies } from "./technologies.js";

/** The O*NET database as tab-separated files. The release is the one given, else the one in the folder's name. */
export async function importOnet(set: DataSet, release = releaseIn(set.path)): Promise<Imported> {
  const preparation = await filesIn(set, Object.values(PREPARATION_TABLES));
  const isPrepared = preparation.length === Object.keys(PREPARATION_TABLES).length;
  await checkFiles(set, "an O*NET database", [...Object.values(TABLES), ...(isPrepared ? preparation : [])]);
  const source = sourceOf(release);
  const cite = (table: keyof typeof TABLES) => citing(source, TABLES[table].file.replace(/\.txt$/, ""));
  const draft = guideBuilder();
  const elements = await readElements(set);
  const preparationFile = PREPARATION_TABLES.preparation.file.replace(/\.txt$/, "");
  const preparing: Preparing = {
    read: (found) => readPreparation(set, found),
    citations: citing(source, preparationFile),
  };
  const occupations = await readOccupations(set, draft, cite("occupations"), isPrepared ? preparing : null);
  const rated = [
    ...(await readRatings(set, "skill", occupations, draft, cite("skills"))),
    ...(await readRatings(set, "knowledge", occupations, draft, cite("knowledge"))),
  ];
  const technologies = await readTechnologies(set, occupations, draft, cite("technologies"));
  await readRelatedOccupations(set, occupations, draft, cite("related"), citing(PROMOTIONS, null));
  const citations = { elements: cite("elements"), technologies: cite("technologies") };
  addCompetencies({ rated, technologies, elements }, draft, citations);
  addGroups(rated, technologies, elements, set, draft, citations);
  const version = release ?? "unknown release";
  const guide = draft.build({ title: "O*NET", version, sources: [source, PROMOTIONS] });
  return { guide, locate: () => ({ file: set.path, line: null }) };
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
