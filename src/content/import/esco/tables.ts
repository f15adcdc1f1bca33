import type { Table } from "../table.js";

/** A table whose texts are in a language. */
const table = <C extends string>(title: string, columns: readonly C[]): Table<C> => ({
  layouts: [[`${title}_*`]],
  columns,
});

/** The same, whose rows may have dates. */
const dated = <C extends string>(title: string, columns: readonly C[]) => ({
  ...table(title, [...columns, "modifiedDate" as const]),
  mayLack: { modifiedDate: null },
});

/** A relation, which has the language in its name in some releases and not in others. */
const relation = <C extends string>(title: string, columns: readonly C[]): Table<C> => ({
  layouts: [[title], [`${title}_*`]],
  columns,
});

const HIERARCHY = ["conceptType", "conceptUri", "broaderType", "broaderUri"] as const;
const LEVELS = ["Level 0", "Level 1", "Level 2", "Level 3"] as const;

/** The files and columns of the ESCO classification that are read, in one language. */
export const TABLES = {
  iscoGroups: dated("ISCOGroups", ["conceptUri", "code", "preferredLabel", "altLabels", "description"]),
  occupations: dated("occupations", [
    "conceptUri",
    "iscoGroup",
    "preferredLabel",
    "altLabels",
    "status",
    "description",
    "code",
  ]),
  broaderOccupations: relation("broaderRelationsOccPillar", HIERARCHY),
  skills: dated("skills", [
    "conceptUri",
    "skillType",
    "reuseLevel",
    "preferredLabel",
    "altLabels",
    "status",
    "inScheme",
    "description",
  ]),
  skillGroups: dated("skillGroups", ["conceptUri", "preferredLabel", "altLabels", "description", "code"]),
  skillsHierarchy: {
    ...table("skillsHierarchy", [
      ...LEVELS.flatMap((level) => [`${level} URI`, `${level} preferred term`, `${level} code`] as const),
      "Description",
    ] as const),
    mayBeRagged: true,
  },
  broaderSkills: relation("broaderRelationsSkillPillar", HIERARCHY),
  occupationSkills: relation("occupationSkillRelations", ["occupationUri", "relationType", "skillUri"]),
  skillSkills: relation("skillSkillRelations", ["originalSkillUri", "relationType", "relatedSkillUri"]),
} as const;
export { LEVELS };
