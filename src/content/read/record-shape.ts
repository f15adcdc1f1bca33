import { z } from "zod";
import { didYouMean, suggest } from "../../text/did-you-mean.js";
import { ABOUT_KINDS, aboutSchema } from "../../guide/about-schema.js";
import { byEdgeKind } from "../../guide/edges.js";
import { absentValue, type Field, type Fields, textKey } from "../../guide/fields.js";
import { edgeSchema, nodeSchema } from "../../guide/schema.js";
import { THING_KINDS } from "../../guide/vocabulary.js";
import { citeShape } from "./cite.js";
import type { LocatedRecord, Path, RecordType } from "./record.js";

/** The problems of a record's shape, one message for each wrong key; empty if it may be assembled. */
export function shapeProblems(record: LocatedRecord): { path: Path; message: string }[] {
  const result = SHAPES[record.type].safeParse(record.value);
  return result.success ? [] : result.error.issues.flatMap((issue) => explain(record, issue));
}

const text = z.string();
const optionalText = text.nullish();
const cite = citeShape.nullish();

const SHAPES = {
  GUIDE: z.strictObject({
    title: text,
    version: text,
    defaultSource: optionalText,
    estimateSource: optionalText,
  }),
  ...Object.fromEntries(
    ABOUT_KINDS.map((kind) => [kind, z.strictObject(fieldShapes(aboutSchema(kind).fields))]),
  ),
  ...Object.fromEntries(
    THING_KINDS.map((kind) => [
      kind,
      z.strictObject({ id: text, ...fieldShapes(nodeSchema(kind).fields), cite }),
    ]),
  ),
  ...byEdgeKind((kind) =>
    z.strictObject({
      from: text,
      to: text,
      ...fieldShapes(edgeSchema(kind).fields),
      reason: optionalText,
      cite,
    }),
  ),
} as unknown as Readonly<Record<RecordType, z.ZodObject>>;

function fieldShapes(fields: Fields): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const shape = valueShape(field);
      return [textKey(name, field), absentValue(field) === undefined ? shape : shape.nullish()];
    }),
  );
}

function valueShape(field: Field): z.ZodType {
  switch (field.type) {
    case "text":
      return text;
    case "texts":
      return z.array(text);
    case "number":
      return z.number();
    case "word":
      return z.enum(field.words as [string]);
    case "record":
      return z.strictObject(fieldShapes(field.parts));
    case "records":
      return z.array(z.strictObject(fieldShapes(field.parts)));
  }
}

/** The keys that values may have which are maps or lists of maps. */
const INNER_KEYS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    THING_KINDS.flatMap((kind) =>
      Object.entries<Field>(nodeSchema(kind).fields).flatMap(([name, field]) =>
        "parts" in field ? [[textKey(name, field), Object.keys(field.parts)]] : [],
      ),
    ),
  ),
};

function explain(record: LocatedRecord, issue: z.core.$ZodIssue): { path: Path; message: string }[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    const known = INNER_KEYS[String(path[0])] ?? [
      ...Object.keys(SHAPES[record.type].shape),
      ...(record.otherKeys ?? []),
    ];
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `${subject(record)} has an unknown key "${key}".${didYouMean(suggest(key, known))}`,
    }));
  }
  const found = path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown>)[key],
    record.value,
  );
  const key = path.map(String).join(".");
  if (found === undefined) return [{ path, message: `${subject(record)} needs "${key}"${allowed(issue)}.` }];
  const wrong = `${subject(record)}: "${key}" ${expectation(issue)}, not ${show(found)}.`;
  return [{ path, message: wrong + hint(issue, found) }];
}

function subject({ type, value }: LocatedRecord): string {
  if (type === "GUIDE") return "The guide";
  const known = (word: unknown) => (typeof word === "string" ? word : "?");
  if (typeof value["id"] === "string") return value["id"];
  if (type === "LEVEL" && typeof value["number"] === "number") return `Level ${value["number"]}`;
  if (type === "PROFICIENCY_LEVEL" && typeof value["level"] === "number")
    return `Proficiency level ${value["level"]}`;
  return "from" in value ? `${known(value["from"])} ${type} ${known(value["to"])}` : `This ${type}`;
}

function allowed(issue: z.core.$ZodIssue): string {
  return issue.code === "invalid_value" ? `: one of ${issue.values.map(String).join(", ")}` : "";
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `should be one of ${issue.values.map(String).join(", ")}`;
  if (issue.code !== "invalid_type") return issue.message;
  return `should be ${EXPECTED[issue.expected] ?? issue.expected}`;
}
const EXPECTED: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  array: "a list",
  object: "a map",
};

function show(value: unknown): string {
  const json = typeof value === "number" ? String(value) : JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}

function hint(issue: z.core.$ZodIssue, found: unknown): string {
  if (issue.code === "invalid_value" && typeof found === "string") {
    return didYouMean(suggest(found, issue.values.map(String)));
  }
  const scalar = typeof found === "number" || typeof found === "boolean";
  return issue.code === "invalid_type" && issue.expected === "string" && scalar ? " Put it in quotes." : "";
}
