import {
  text,
  optionalText,
  texts,
  plain,
  competency,
  externalIds,
  resources,
  translations,
  line,
  webAddress,
  checked,
  hours,
  years,
  fraction,
  demand,
  roleLevel,
} from "./common-fields.js";
import { MAX_INT } from "./fields.js";
import type { EdgeSchema, NodeSchema } from "./schema-types.js";
import { COMPETENCY_KINDS, CREDENTIAL_KINDS, IMPORTANCES, TRANSITION_KINDS } from "./words.js";

/**
 * The schema of a guide: every kind of node and edge with its fields. TypeScript types, the checks of YAML and JSONL, the order of fields
 * and edges, Neo4j's labels and properties, and the bounds that `validate` checks all come from these two tables.
 */

const competencyUnused =
  "no role requires it, nothing builds on it, no choice offers it and no credential teaches it";

/** The order of the kinds is the order of GraphQL's NodeKind. */
export const NODE_SCHEMA = {
  ROLE: {
    prefix: "role",
    label: "Role",
    fields: {
      name: text,
      /** 1 entry … 5 executive; null = not known. */
      level: { ...roleLevel, optional: true },
      summary: optionalText,
      alternativeNames: texts,
      translations,
      /** Years of related work that are usually required; null = not known. */
      experience: years,
      /** The education that is usually required; null = not known. */
      education: {
        type: "record",
        optional: true,
        parts: {
          /** Of ISCED 2011: 2 lower secondary … 6 bachelor … 8 doctoral. */
          level: {
            type: "number",
            whole: true,
            bounds: { min: 1, max: 8, allowed: "a level of ISCED 2011, 1, 2, 3 … up to 8" },
          },
          /** In the publisher's words. */
          name: text,
          /** Of those asked, the share who say that it is required; null = not known. */
          share: fraction,
        },
      },
      externalIds,
      resources,
    },
    unused: "it requires nothing and no transition leads in or out",
  },
  SKILL: {
    prefix: "skill",
    label: "Skill",
    family: "Competency",
    fields: competency,
    unused: competencyUnused,
  },
  TECHNOLOGY: {
    prefix: "technology",
    label: "Technology",
    family: "Competency",
    fields: competency,
    unused: competencyUnused,
  },
  SKILL_GROUP: {
    prefix: "skill-group",
    label: "SkillGroup",
    fields: plain,
    unused: "no competency is in it",
  },
  RESPONSIBILITY: {
    prefix: "responsibility",
    label: "Responsibility",
    fields: plain,
    unused: "no role has it",
  },
  CREDENTIAL: {
    prefix: "credential",
    label: "Credential",
    fields: {
      name: text,
      credentialKind: { type: "word", words: CREDENTIAL_KINDS, textKey: "kind" },
      summary: optionalText,
      alternativeNames: texts,
      translations,
      /** To earn it as a whole; null = not known. */
      hours,
      /** Who awards it; null = not known, or there are many. */
      issuer: { ...line, optional: true },
      /** Of its page, by the issuer; null = not known. */
      url: { ...webAddress, optional: true },
      checked,
      externalIds,
      resources,
    },
    unused: "it teaches nothing and qualifies for nothing",
  },
  EXPERIENCE: {
    prefix: "experience",
    label: "Experience",
    fields: plain,
    unused: "it qualifies for nothing",
  },
  TREND: { prefix: "trend", label: "Trend", fields: plain, unused: "it affects nothing" },
  ROLE_GROUP: { prefix: "role-group", label: "RoleGroup", fields: plain, unused: "no role is in it" },
  CHOICE: {
    prefix: "choice",
    label: "Choice",
    fields: {
      name: text,
      /** How many of the options to take; `choicesLeaveAChoice` bounds it by their number. */
      pick: { type: "number", whole: true },
    },
    unused: "no role requires it and nothing builds on it",
  },
} as const satisfies Readonly<Record<string, NodeSchema>>;

export type ThingKind = keyof typeof NODE_SCHEMA;

/** The order of the kinds is the order of edges in JSONL and in all that is computed from it, such as the content hash. */
export const EDGE_SCHEMA = {
  LEADS_TO: {
    verb: "leads to",
    key: "leadsTo",
    ends: [{ from: ["ROLE"], to: ["ROLE"], usefulTo: ["from", "to"] }],
    fields: {
      kind: { type: "word", words: TRANSITION_KINDS, identifies: true },
      /** The place among the transitions from the same role, 1 the nearest; null = the source ranks none. */
      rank: {
        type: "number",
        optional: true,
        whole: true,
        bounds: { min: 1, max: MAX_INT, allowed: `1, 2, 3 … up to ${MAX_INT}` },
      },
    },
    refusesLoops: true,
  },
  REQUIRES: {
    verb: "requires",
    key: "requires",
    ends: [{ from: ["ROLE"], to: ["SKILL", "TECHNOLOGY", "CHOICE"], usefulTo: ["from", "to"] }],
    fields: {
      importance: { type: "word", words: IMPORTANCES, default: "ESSENTIAL" },
      /** How much it matters; null = not known. */
      weight: { ...fraction, judged: true },
      /** How well it must be known; null = not known. */
      level: { ...fraction, judged: true },
      /** For the role that requires it. */
      demand,
    },
  },
  BUILDS_ON: {
    verb: "builds on",
    key: "buildsOn",
    ends: [{ from: COMPETENCY_KINDS, to: ["SKILL", "TECHNOLOGY", "CHOICE"], usefulTo: ["to"] }],
    fields: {},
  },
  /** From a choice to what it offers. */
  OPTION: {
    verb: "offers",
    key: "options",
    ends: [{ from: ["CHOICE"], to: COMPETENCY_KINDS, usefulTo: ["to"] }],
    fields: {
      /** For whoever requires the choice. */
      demand,
    },
  },
  IN_GROUP: {
    verb: "is in",
    key: "group",
    ends: [
      { from: COMPETENCY_KINDS, to: ["SKILL_GROUP"], usefulTo: ["to"] },
      { from: ["ROLE"], to: ["ROLE_GROUP"], usefulTo: ["to"] },
    ],
    fields: {},
    single: true,
  },
  HAS_RESPONSIBILITY: {
    verb: "is responsible for",
    key: "responsibilities",
    ends: [{ from: ["ROLE"], to: ["RESPONSIBILITY"], usefulTo: ["to"] }],
    fields: {},
  },
  TEACHES: {
    verb: "teaches",
    key: "teaches",
    ends: [{ from: ["CREDENTIAL"], to: COMPETENCY_KINDS, usefulTo: ["from", "to"] }],
    fields: {},
  },
  QUALIFIES_FOR: {
    verb: "qualifies for",
    key: "qualifiesFor",
    ends: [{ from: ["CREDENTIAL", "EXPERIENCE"], to: ["ROLE"], usefulTo: ["from"] }],
    fields: {},
  },
  AFFECTS: {
    verb: "affects",
    key: "affects",
    ends: [{ from: ["TREND"], to: ["ROLE", "SKILL", "TECHNOLOGY"], usefulTo: ["from"] }],
    fields: {},
  },
  /** From the narrower to the broader: roles, competencies and groups each among themselves. */
  BROADER: {
    verb: "is narrower than",
    key: "broader",
    ends: [
      { from: COMPETENCY_KINDS, to: COMPETENCY_KINDS },
      { from: ["ROLE"], to: ["ROLE"] },
      { from: ["SKILL_GROUP"], to: ["SKILL_GROUP"], usefulTo: ["to"] },
      { from: ["ROLE_GROUP"], to: ["ROLE_GROUP"], usefulTo: ["to"] },
    ],
    fields: {},
  },
  /** To a competency that helps with another without being needed before it. */
  BENEFITS_FROM: {
    verb: "benefits from",
    key: "benefitsFrom",
    ends: [{ from: COMPETENCY_KINDS, to: COMPETENCY_KINDS }],
    fields: {},
    refusesLoops: true,
  },
} as const satisfies Readonly<Record<string, EdgeSchema<ThingKind>>>;

export type EdgeKind = keyof typeof EDGE_SCHEMA;

/** The kinds of edge that stores follow to compute reach, by what they mean to a reader of a query. */
export const FOLLOWED = {
  transition: "LEADS_TO",
  requirement: "REQUIRES",
  prerequisite: "BUILDS_ON",
  option: "OPTION",
  membership: "IN_GROUP",
  broader: "BROADER",
} as const satisfies Readonly<Record<string, EdgeKind>>;

/** What the table says of one kind, for code that treats all kinds alike. */
export function edgeSchema(kind: EdgeKind): EdgeSchema<ThingKind> {
  return EDGE_SCHEMA[kind];
}

/** What the table says of one kind, for code that treats all kinds alike. */
export function nodeSchema(kind: ThingKind): NodeSchema {
  return NODE_SCHEMA[kind];
}
