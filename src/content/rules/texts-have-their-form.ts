import type { Field, Fields, RecordsPart, TextForm } from "../../guide/fields.js";
import { nodeSchema } from "../../guide/schema.js";
import { THING_KINDS } from "../../guide/vocabulary.js";
import type { Path } from "../read/record.js";
import type { Rule } from "../rule.js";
import { nodesOf } from "../statements.js";

/** Addresses are of http or https, dates are days of the calendar, languages have tags, and titles stand on one line, where the schema says so. */
export const textsHaveTheirForm: Rule = function* ({ guide, report }) {
  for (const node of nodesOf(guide)) {
    yield;
    for (const { path, form, value } of formedTexts(FORMED_FIELDS.get(node.kind)!, node)) {
      if (IS_OF_FORM[form](value)) continue;
      const name = path.filter((step) => typeof step === "string").join(".");
      report(node, `${node.id}: ${name} should be ${WANTED[form]}, not ${JSON.stringify(value)}.`, path);
    }
  }
};

const WANTED: Readonly<Record<TextForm, string>> = {
  line: "text on one line",
  "web address": 'an address like "https://example.org/page"',
  date: 'a date like "2026-11-28"',
  language: 'the tag of a language like "de" or "pt-BR"',
};

const IS_OF_FORM: Readonly<Record<TextForm, (value: string) => boolean>> = {
  line: (value) => value.trim() !== "" && !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(value),
  "web address": (value) => /^https?:\/\/[^\s/]/.test(value) && !/\s/.test(value) && URL.canParse(value),
  date: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value),
  language: (value) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value),
};

/** Whether the calendar has the day: 2026-02-30 would be read as a day in March. */
function isDay(value: string): boolean {
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

interface FormedText {
  readonly path: Path;
  readonly form: TextForm;
  readonly value: string;
}

function* formedTexts(fields: readonly (readonly [string, Field])[], of: object): Generator<FormedText> {
  for (const [name, field] of fields) {
    const value = (of as Readonly<Record<string, unknown>>)[name];
    if (field.type === "records") {
      for (const [i, item] of (value as readonly object[]).entries()) {
        for (const { path, ...found } of formedTexts(formed(field.parts), item))
          yield { path: [name, i, ...path], ...found };
      }
    } else if (formOf(field) !== undefined && value !== null) {
      yield { path: [name], form: formOf(field)!, value: value as string };
    }
  }
}

function formed(fields: Fields): readonly (readonly [string, Field])[] {
  return Object.entries(fields).filter(
    ([, field]) =>
      formOf(field) !== undefined ||
      (field.type === "records" && Object.values(field.parts).some((part) => formOf(part) !== undefined)),
  );
}

function formOf(field: Field | RecordsPart): TextForm | undefined {
  return field.type === "text" ? field.form : undefined;
}

const FORMED_FIELDS = new Map(THING_KINDS.map((kind) => [kind, formed(nodeSchema(kind).fields)]));
