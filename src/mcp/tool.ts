import type { StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import { z } from "zod";

import type { GuideSizes } from "../career/graph.js";
import type { Asked } from "./asked.js";
import type { Cited } from "./citations.js";

/** One question that an assistant may ask. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  /** Checks the arguments and answers. Throws an InvalidArguments or a CareerError that names what is wrong. */
  readonly answer: (asked: Asked, args: unknown, limit: number) => Promise<Answered>;
}

/** The answer as data and in words. */
export interface Answered {
  readonly data: Record<string, unknown>;
  readonly text: string;
}

/** What a tool finds: its data without the parts that every answer has, what to say, and which statements it rests on. */
export interface Found<Data> {
  readonly data: Data;
  /** Sentences, one line each. */
  readonly said: readonly string[];
  readonly cited: readonly Cited[];
}

/** A tool as its file declares it. */
export interface ToolParts<Input extends z.ZodObject, Output extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  /** Without `citations` and `guide`, which are added. */
  readonly output: Output;
  /** How much work the question is expected to take on a guide of these sizes, in units. */
  readonly work: (sizes: GuideSizes, args: z.output<Input>) => number;
  readonly find: (asked: Asked, args: z.output<Input>) => Promise<Found<z.input<Output>>>;
}

/** The schemas of a tool as the protocol's library takes them: JSON in few characters. The tool itself checks its arguments. */
export function listedSchema(schema: z.ZodObject, io: "input" | "output"): StandardSchemaWithJSON {
  const { properties, required } = z.toJSONSchema(schema, { io });
  const said = compact(properties, io === "output") as Record<string, unknown>;
  const json = { type: "object", properties: said, ...(required?.length && { required }) };
  return {
    "~standard": {
      version: 1,
      vendor: "career-graph",
      validate: (value) => ({ value }),
      jsonSchema: { input: () => json, output: () => json },
    },
  };
}

/**
 * Without what only repeats the defaults, or the greatest whole number, and in answers without the lists of what is always there: every
 * character of it is read by a model.
 */
function compact(schema: unknown, isAnswer: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((each) => compact(each, isAnswer));
  if (typeof schema !== "object" || schema === null) return schema;
  const parts = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    if (key === "additionalProperties" && value === false) return [];
    if (key === "required" && isAnswer && Array.isArray(value)) return [];
    if ((key === "minimum" || key === "maximum") && Math.abs(value as number) === Number.MAX_SAFE_INTEGER)
      return [];
    return [[key, key === "enum" || key === "required" ? value : compact(value, isAnswer)]];
  });
  return Object.fromEntries(nullable(Object.fromEntries(parts)));
}

/** `{"type": ["string", "null"]}` for a choice between the two. */
function nullable(schema: Record<string, unknown>): [string, unknown][] {
  const { anyOf, ...rest } = schema;
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return Object.entries(schema);
  const [value, none] = anyOf as Record<string, unknown>[];
  if (none?.["type"] !== "null" || typeof value?.["type"] !== "string") return Object.entries(schema);
  return Object.entries({ ...value, ...rest, type: [value["type"], "null"] });
}
