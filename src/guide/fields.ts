/** The types that a field of a node or edge can have, and how each is described in the schema table. */

/** Hours of study or practice; 0 ≤ min ≤ typical ≤ max, in quarters of an hour so that sums are exact. */
export interface HoursRange {
  readonly min: number;
  readonly typical: number;
  readonly max: number;
}

/** Years of work; 0 ≤ min ≤ typical ≤ max. */
export interface YearsRange {
  readonly min: number;
  readonly typical: number;
  readonly max: number;
}

/** The greatest integer that GraphQL's Int can carry. */
export const MAX_INT = 2 ** 31 - 1;

export interface NumberField {
  readonly type: "number";
  /** Whole numbers are stored as integers in Neo4j. */
  readonly whole: boolean;
  /** What `validate` allows, both ends included, and how it says so: "<field> should be <allowed>". */
  readonly bounds?: { readonly min: number; readonly max: number; readonly allowed: string };
}

export interface TextField {
  readonly type: "text";
  /** What `validate` wants the text to be; without it, any text. */
  readonly form?: TextForm;
  /** The field beside it of which it says something: guides that are combined give both, or neither. */
  readonly describes?: string;
}

/** Text that is not blank and has no line breaks, an http or https address, a day as YYYY-MM-DD, or the tag of a language. */
export type TextForm = "line" | "web address" | "date" | "language";

/** One word of a closed list. */
export interface WordField {
  readonly type: "word";
  readonly words: readonly string[];
  /** The value when the text leaves the field out. */
  readonly default?: string;
  /** The name of the field in YAML and JSONL, if it is not the name of the property. */
  readonly textKey?: string;
  /** Two edges between the same nodes may differ in this word alone: it is part of what identifies an edge. */
  readonly identifies?: boolean;
}

/** A value with parts, such as a range. Neo4j stores each part as a property of its own: "hours" with a part "min" as "hoursMin". */
export interface RecordField {
  readonly type: "record";
  readonly parts: Readonly<Record<string, Part>>;
}
export type Part = (NumberField | TextField) & { readonly optional?: boolean };

/** A list of values with parts, empty when the text leaves it out. Neo4j stores a list for each part, all of the same length. */
export interface RecordsField {
  readonly type: "records";
  readonly parts: Readonly<Record<string, RecordsPart>>;
  /** The names of the lists in Neo4j by part. A part that is null is stored as an empty text there. */
  readonly properties: Readonly<Record<string, string>>;
}
export type RecordsPart = (WordField | TextField) & { readonly optional?: boolean };

export type Field = (
  | NumberField
  | WordField
  | TextField
  /** An empty list when the text leaves it out. */
  | { readonly type: "texts" }
  | RecordField
  | RecordsField
) & {
  /** The value is null when the text leaves the field out. */
  readonly optional?: boolean;
  /** A number that editors judge unless a publisher states it: its statement has to say which. */
  readonly judged?: boolean;
};

/** Property names with their fields, in the order in which JSONL and YAML write them. */
export type Fields = Readonly<Record<string, Field>>;

/** The TypeScript type of a field's value. */
export type ValueOf<F> = F extends { readonly optional: true } ? PresentValue<F> | null : PresentValue<F>;

type PresentValue<F> = F extends { readonly type: "word"; readonly words: readonly (infer W)[] }
  ? W
  : F extends { readonly type: infer T extends "record" | "records"; readonly parts: infer Parts }
    ? T extends "record"
      ? PartValues<Parts>
      : readonly PartValues<Parts>[]
    : F extends { readonly type: infer T extends keyof ValueTypes }
      ? ValueTypes[T]
      : never;

type PartValues<Parts> = { readonly [Name in keyof Parts]: ValueOf<Parts[Name]> };

interface ValueTypes {
  readonly number: number;
  readonly text: string;
  readonly texts: readonly string[];
}

/** The value of a field that the text leaves out; undefined if the field must be there. */
export function absentValue(field: Field): unknown {
  if (field.optional) return null;
  if (field.type === "texts" || field.type === "records") return [];
  return field.type === "word" ? field.default : undefined;
}

/** The name of a field in YAML and JSONL. */
export function textKey(name: string, field: Field): string {
  return ("textKey" in field ? field.textKey : undefined) ?? name;
}

/** The parts of the items of a list, with the names that Neo4j's properties have. */
export function partsOfItems({ parts, properties }: RecordsField): readonly NamedItemPart[] {
  return Object.entries(parts).map(([part, field]) => ({ part, field, property: properties[part]! }));
}

export interface NamedItemPart {
  readonly part: string;
  readonly field: RecordsPart;
  readonly property: string;
}

/** Parts by name, as `Object.entries` gives them, with the names that Neo4j's properties have. */
export function partsOf(name: string, { parts }: RecordField): readonly NamedPart[] {
  return Object.entries(parts).map(([part, field]) => ({
    part,
    field,
    property: `${name}${part.charAt(0).toUpperCase()}${part.slice(1)}`,
  }));
}

export interface NamedPart {
  readonly part: string;
  readonly field: Part;
  readonly property: string;
}
