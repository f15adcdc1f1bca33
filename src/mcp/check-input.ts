import { z } from "zod";

import { didYouMean, suggest } from "../text/did-you-mean.js";
import { shorten } from "../text/shorten.js";

/** The arguments of a call do not have the form of the tool. */
export class InvalidArguments extends Error {
  override readonly name = "InvalidArguments";
}

/** The arguments as the schema reads them. Throws an InvalidArguments that names the first wrong one. */
export function checkInput<S extends z.ZodObject>(schema: S, args: unknown): z.output<S> {
  const result = schema.safeParse(args ?? {});
  if (result.success) return result.data;
  throw new InvalidArguments(sayIssue(result.error.issues[0]!, schema, args));
}

function sayIssue(issue: z.core.$ZodIssue, schema: z.ZodObject, args: unknown): string {
  const given = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null)?.[key],
    args,
  );
  const name = issue.path.length === 0 ? "The arguments" : `\`${issue.path.map(String).join(".")}\``;
  switch (issue.code) {
    case "unrecognized_keys": {
      const [key = ""] = issue.keys;
      const known = Object.keys(schema.shape);
      const near = didYouMean(suggest(shorten(key), known));
      return `There is no argument "${shorten(key)}".${near || ` The arguments are ${known.join(", ")}.`}`;
    }
    case "invalid_value": {
      const words = issue.values.map(String);
      const near = typeof given === "string" ? didYouMean(suggest(shorten(given), words)) : "";
      return `${name} must be one of ${words.join(", ")}, not ${say(given)}.${near}`;
    }
    case "invalid_type":
      return given === undefined
        ? `${name} is missing: it must be ${TYPES[issue.expected] ?? issue.expected}.`
        : `${name} must be ${TYPES[issue.expected] ?? issue.expected}, not ${say(given)}.`;
    case "too_big":
      return `${name} must be at most ${String(issue.maximum)}, not ${say(given)}.`;
    default:
      return `${name} is not valid: ${issue.message}.`;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

function say(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "string" ? `the text "${shorten(value)}"` : String(value);
}
