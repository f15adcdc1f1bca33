import fc from "fast-check";

import type { Field, Fields, RecordField, TextForm } from "../../src/guide/fields.js";

/** Values within the bounds that the schema states, by the name of the field; few different numbers, so that some are equal. */
export function randomFields(
  fields: Fields,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => {
        const value = randomValue(field, text);
        return [name, field.optional ? fc.option(value, { nil: null }) : value];
      }),
    ),
  );
}

function randomValue(field: Field, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  switch (field.type) {
    case "text":
      return field.form === undefined ? text : fc.constantFrom(...FORMED[field.form]);
    case "texts":
      return fc.array(text, { maxLength: 2 });
    case "word":
      return fc.constantFrom(...field.words);
    case "record":
      return randomRecord(field, text);
    case "records":
      return fc.array(randomFields(field.parts, text), { maxLength: 2 });
    case "number": {
      const { min, max } = field.bounds ?? { min: 0, max: 3 };
      return field.whole
        ? fc.integer({ min, max: Math.min(max, min + 29) })
        : fc.integer({ min: min * 100, max: max * 100 }).map((hundredths) => hundredths / 100);
    }
  }
}

const FORMED: Readonly<Record<TextForm, readonly string[]>> = {
  line: ["C++ & C#", "<b>%20</b>", '"quoted", back\\slash', "עברית", "null", "- a: b"],
  "web address": ["https://example.org", "http://example.org/a?b=c&d#e,f"],
  date: ["2024-02-29", "2026-11-28"],
  language: ["de", "pt-BR"],
};

/** Ranges rise from min to max, in quarters. */
function randomRecord({ parts }: RecordField, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  if (!("typical" in parts)) return randomFields(parts, text);
  const most = parts["max"]?.type === "number" && parts["max"].bounds ? parts["max"].bounds.max * 4 : 400;
  return fc.array(fc.nat(most), { minLength: 3, maxLength: 3 }).map((quarters) => {
    const [min, typical, max] = quarters.sort((a, b) => a - b).map((each) => each / 4);
    return { min: min!, typical: typical!, max: max! };
  });
}
