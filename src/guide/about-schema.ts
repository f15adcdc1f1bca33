import { optionalText, proficiency, roleLevel, text } from "./common-fields.js";
import type { Fields, ValueOf } from "./fields.js";
import { ORIGINS } from "./words.js";

/** What the schema says of the lists in which a guide describes itself. */
interface AboutSchema {
  /** The property of the guide, and the section of `guide.yaml`. */
  readonly key: string;
  /** The label in Neo4j, and the type of the relationship from GuideVersion. */
  readonly label: string;
  readonly relationship: string;
  /** The field that identifies an item and by which the list is sorted. */
  readonly identity: string;
  /** In the order in which YAML and JSONL write them. */
  readonly fields: Fields;
}

/** The kinds of record that describe the guide itself, besides its title and version. JSONL writes them in this order. */
export const ABOUT_SCHEMA = {
  SOURCE: {
    key: "sources",
    label: "GuideSource",
    relationship: "CITES",
    identity: "id",
    fields: {
      id: text,
      title: text,
      origin: { type: "word", words: ORIGINS },
      licence: optionalText,
      attribution: optionalText,
      url: optionalText,
    },
  },
  LEVEL: {
    key: "levels",
    label: "GuideLevel",
    relationship: "NAMES",
    identity: "number",
    fields: { number: roleLevel, name: text, description: optionalText },
  },
  PROFICIENCY_LEVEL: {
    key: "proficiencyLevels",
    label: "GuideProficiencyLevel",
    relationship: "GRADES",
    identity: "level",
    fields: { level: proficiency, name: text, description: optionalText },
  },
} as const satisfies Readonly<Record<string, AboutSchema>>;

export type AboutKind = keyof typeof ABOUT_SCHEMA;
export type AboutKey = (typeof ABOUT_SCHEMA)[AboutKind]["key"];

type FieldsOf<K extends AboutKind> = (typeof ABOUT_SCHEMA)[K]["fields"];

/** An item of one kind, with the fields that the table gives it. */
export type AboutOf<K extends AboutKind> = {
  readonly [Name in keyof FieldsOf<K>]: ValueOf<FieldsOf<K>[Name]>;
};

/** The lists of a guide by their keys. */
export type AboutLists = {
  readonly [K in AboutKind as (typeof ABOUT_SCHEMA)[K]["key"]]: readonly AboutOf<K>[];
};

export const ABOUT_KINDS = Object.keys(ABOUT_SCHEMA) as readonly AboutKind[];

/** What the table says of one kind, for code that treats all kinds alike. */
export function aboutSchema(kind: AboutKind): AboutSchema & { readonly key: AboutKey } {
  return ABOUT_SCHEMA[kind];
}

/** The lists that `make` makes of each kind. */
export function aboutLists(make: (kind: AboutKind) => readonly unknown[]): AboutLists {
  return Object.fromEntries(
    ABOUT_KINDS.map((kind) => [ABOUT_SCHEMA[kind].key, make(kind)]),
  ) as unknown as AboutLists;
}
