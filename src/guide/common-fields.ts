import { DEMANDS, MATCHES, RESOURCE_KINDS } from "./words.js";

/** Fields that several kinds of node or edge have; see `NODE_SCHEMA` and `EDGE_SCHEMA`. */

export const text = { type: "text" } as const;
export const optionalText = { type: "text", optional: true } as const;
export const texts = { type: "texts" } as const;
/** Text to show on one line, such as a title. */
export const line = { type: "text", form: "line" } as const;
/** An address that a browser can open. */
export const webAddress = { type: "text", form: "web address" } as const;
/** The day on which the address beside it was last seen to say what it is cited for; null = not known. */
export const checked = { type: "text", form: "date", describes: "url", optional: true } as const;

/** Ids of the same or a near concept in other vocabularies. */
export const externalIds = {
  type: "records",
  parts: {
    scheme: text,
    value: text,
    /** BROAD: the other concept is broader than the node. Null = nobody has said. */
    match: { type: "word", words: MATCHES, optional: true },
  },
  properties: { scheme: "externalIdSchemes", value: "externalIdValues", match: "externalIdMatches" },
} as const;

/** Names in other languages than the guide's own; of a language, the first is what the node is called there. */
export const translations = {
  type: "records",
  parts: { language: { type: "text", form: "language" }, name: line },
  properties: { language: "translationLanguages", name: "translationNames" },
} as const;

/** Where to read or learn more. */
export const resources = {
  type: "records",
  parts: {
    title: line,
    url: webAddress,
    kind: { type: "word", words: RESOURCE_KINDS },
    checked,
  },
  properties: {
    title: "resourceTitles",
    url: "resourceUrls",
    kind: "resourceKinds",
    checked: "resourceChecked",
  },
} as const;

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

/** How well a competency is known; `Guide.proficiencyLevels` may name some values. */
export const proficiency = {
  type: "number",
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

/** A node without fields of its own. */
export const plain = {
  name: text,
  summary: optionalText,
  alternativeNames: texts,
  translations,
  externalIds,
  resources,
} as const;

/** `hours`: to learn it from its prerequisites; null = the guide does not say. */
export const competency = {
  name: text,
  summary: optionalText,
  alternativeNames: texts,
  translations,
  hours,
  externalIds,
  resources,
} as const;
