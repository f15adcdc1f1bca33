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
  parts: { min: hour, typical: hour, max: hour },
} as const;

export const year = {
  type: "number",
  whole: false,
  bounds: { min: 0, max: 60, allowed: "from 0 to 60 years" },
} as const;

export const fraction = {
  type: "number",
  optional: true,
  whole: false,
  bounds: { min: 0, max: 1, allowed: "from 0 to 1" },
} as const;

/** What a source says of the labour market for the competency; null = no source says anything. */
export const demand = { type: "word", words: DEMANDS, optional: true } as const;
