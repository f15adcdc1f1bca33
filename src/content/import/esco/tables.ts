import type { Table } from "../table.js";

const table = <C extends string>(file: string, columns: readonly C[]): Table<C> => ({
  file,
  delimiter: ",",
  columns,
});

const HIERARCHY = ["conceptType", "conceptUri", "broaderType", "broaderUri"] as const;
const LEVELS = ["Level 0", "Level 1", "Level 2", "Level 3"] as const;

/** The files and columns of the ESCO classification in English that are read. */
export const TABLES = {
  iscoGroups: table("ISCOGroups_en.csv", [
    "conceptUri",
    "code",
    "preferredLabel",
    "altLabels",
    "description",
  ]),
  occupations: table("occupations_en.csv", [
    "conceptUri",
    "iscoGroup",
    "preferredLabel",
    "altLabels",
    "status",
    "description",
    "code",
  ]),
  broaderOccupations: table("broaderRelationsOccPillar.csv", HIERARCHY),
  skills: table("skills_en.csv", [
    "conceptUri",
    "skillType",
    "reuseLevel",
    "preferredLabel",
    "altLabels",
    "status",
    "inScheme",
    "description",
  ]),
  skillGroups: table("skillGroups_en.csv", [
    "conceptUri",
    "preferredLabel",
    "altLabels",
    "description",
    "code",
  ]),
  skillsHierarchy: {
    ...table("skillsHierarchy_en.csv", [
      ...LEVELS.flatMap((level) => [`${level} URI`, `${level} preferred term`, `${level} code`] as const),
      "Description",
    ] as const),
    mayBeRagged: true,
  },
  broaderSkills: table("broaderRelationsSkillPillar.csv", HIERARCHY),
  occupationSkills: table("occupationSkillRelations.csv", ["occupationUri", "relationType", "skillUri"]),
  skillSkills: table("skillSkillRelations.csv", ["originalSkillUri", "relationType", "relatedSkillUri"]),
} as const;
export { LEVELS };
