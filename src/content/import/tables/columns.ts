import { aboutSchema } from "../../../guide/about-schema.js";
import { absentValue, type Field, type Fields, textKey } from "../../../guide/fields.js";
import { FOLLOWED, edgeSchema, nodeSchema } from "../../../guide/schema.js";
import { EDGE_KINDS, type EdgeKind, THING_KINDS, type ThingKind } from "../../../guide/vocabulary.js";
import type { Table } from "../table.js";

/** A table of somebody's own graph. Its columns come from the schema of guides. */
export interface OwnTable extends Table<string> {
  /** The name of the file without ".csv": "skill_groups", "leads_to". */
  readonly title: string;
  readonly fields: Fields;
}

export interface NodeTable extends OwnTable {
  readonly kind: ThingKind;
}
export interface EdgeTable extends OwnTable {
  readonly kind: EdgeKind;
}

/** A column of a field: the field itself or a part of it. */
export interface FieldColumn {
  readonly column: string;
  /** Null for the whole field. */
  readonly part: string | null;
}

/** In snake case, as files and columns are called. */
function snakeCase(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .replaceAll("-", "_")
    .toLowerCase();
}

/** The columns of a field. A range has one for each part, of which the typical one is called like the field. */
export function columnsOf(name: string, field: Field): FieldColumn[] {
  const column = snakeCase(textKey(name, field));
  if (field.type !== "record") return [{ column, part: null }];
  return Object.keys(field.parts).map((part) => ({
    column: part === "typical" ? column : `${column}_${snakeCase(part)}`,
    part,
  }));
}

function ownTable(
  title: string,
  fixed: readonly string[],
  fields: Fields,
  last: readonly string[],
): OwnTable {
  const own = Object.entries<Field>(fields).flatMap(([name, field]) =>
    columnsOf(name, field).map(({ column }) => ({ column, mustBe: isNeeded(name, field) })),
  );
  const optional = [...own.filter(({ mustBe }) => !mustBe).map(({ column }) => column), ...last];
  return {
    title,
    layouts: [[title]],
    columns: [...fixed, ...own.map(({ column }) => column), ...last],
    mayLack: Object.fromEntries(optional.map((column) => [column, null])),
    isOwn: true,
    fields,
  };
}

/** How many to pick and the kind of a move have a value that says least: 1, and RELATED. */
export const WITHOUT: Readonly<Record<string, unknown>> = { pick: 1, kind: "RELATED" };

function isNeeded(name: string, field: Field): boolean {
  return absentValue(field) === undefined && !(name in WITHOUT);
}

function plural(word: string): string {
  return word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`;
}

export const NODE_TABLES: readonly NodeTable[] = THING_KINDS.map((kind) => {
  const { prefix, fields } = nodeSchema(kind);
  return { ...ownTable(plural(snakeCase(prefix)), ["id"], fields, []), kind };
});

export const EDGE_TABLES: readonly EdgeTable[] = EDGE_KINDS.map((kind) => {
  const { key, fields } = edgeSchema(kind);
  const title = kind === FOLLOWED.option ? key : kind.toLowerCase();
  return {
    ...ownTable(title, ["from", "to"], fields, ["reason"]),
    kind,
  };
});

/** What the guide calls its levels. */
export const LEVEL_TABLES = (["LEVEL", "PROFICIENCY_LEVEL"] as const).map((kind) => {
  const { key, fields } = aboutSchema(kind);
  return { ...ownTable(snakeCase(key), [], fields, []), key: key as "levels" | "proficiencyLevels" };
});

const about = ["version", "licence", "attribution", "url"];
/** One row about the graph as a whole. */
export const GUIDE_TABLE: OwnTable = {
  title: "guide",
  layouts: [["guide"]],
  columns: ["title", ...about],
  mayLack: Object.fromEntries(about.map((column) => [column, null])),
  isOwn: true,
  fields: {},
};

export const OWN_TABLES: readonly OwnTable[] = [GUIDE_TABLE, ...NODE_TABLES, ...EDGE_TABLES, ...LEVEL_TABLES];
