import { DEMANDS } from "./words.js";

/** Fields that several kinds of node or edge have; see `NODE_SCHEMA` and `EDGE_SCHEMA`. */

export const text = { type: "text" } as const;
export const optionalText = { type: "text", optional: true } as const;
export const texts = { type: "texts" } as const;
export const externalIds = { type: "externalIds" } as const;
const hour = { type: "number", whole: false } as const;
/** `hoursAreOrderedQuarters` bounds them. */
export const hours = {
  type: "record",
  optional: true,
  judged: true,
  parts: { min: hour, typical: hour, max: hour },
} as const;

const year = {
  type: "number",
  whole: false,
  bounds: { min: 0, max: 60, allowed: "from 0 to 60 years" },
} as const;

export const years = {
  type: "record",
  optional: true,
  judged: true,
  parts: { min: year, typical: year, max: year },
} as const;

export const fraction = {
  type: "number",
  optional: true,
  whole: false,
  bounds: { min: 0, max: 1, allowed: "from 0 to 1" },
} as const;

/** 1 is the lowest level; `Guide.levels` may name them. */
export const roleLevel = {
  type: "number",
  whole: true,
  bounds: { min: 1, max: 5, allowed: "1 (entry), 2, 3, 4 or 5 (executive)" },
} as const;

/** What a source says of the labour market for the competency; null = no source says anything. */
export const demand = { type: "word", words: DEMANDS, optional: true } as const;
