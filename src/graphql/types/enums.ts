import { registerEnumType } from "type-graphql";

import { DEMAND_ORDERS } from "../../career/analytics/competency-demand.js";
import { PREREQUISITE_ORDERS } from "../../career/analytics/prerequisite-analytics.js";
import { ROLE_ORDERS } from "../../career/analytics/role-analytics.js";
import { NO_PATH_REASONS } from "../../career/path/no-path.js";
import { byEdgeKind } from "../../guide/edges.js";
import { edgeSchema } from "../../guide/schema.js";
import { PATH_CRITERIA } from "../../career/path/path-search.js";
import {
  CREDENTIAL_KINDS,
  DEMANDS,
  EDGE_KINDS,
  type EdgeKind,
  IMPORTANCES,
  MATCHES,
  NODE_KINDS,
  ORIGINS,
  RESOURCE_KINDS,
  sayKind,
  type ThingKind,
  TRANSITION_KINDS,
} from "../../guide/vocabulary.js";

export const NodeKindEnum = enumOf(NODE_KINDS);
export const EdgeKindEnum = enumOf(EDGE_KINDS);
export const OriginEnum = enumOf(ORIGINS);
export const ImportanceEnum = enumOf(IMPORTANCES);
export const DemandEnum = enumOf(DEMANDS);
export const TransitionKindEnum = enumOf(TRANSITION_KINDS);
export const CredentialKindEnum = enumOf(CREDENTIAL_KINDS);
export const ExternalIdMatchEnum = enumOf(MATCHES);
export const ResourceKindEnum = enumOf(RESOURCE_KINDS);
export const PathCriterionEnum = enumOf(PATH_CRITERIA);
export const PrerequisiteOrderEnum = enumOf(PREREQUISITE_ORDERS);
export const RoleOrderEnum = enumOf(ROLE_ORDERS);
export const DemandOrderEnum = enumOf(DEMAND_ORDERS);
export const NoPathReasonEnum = enumOf(NO_PATH_REASONS);

registerEnumType(NodeKindEnum, {
  name: "NodeKind",
  description: "The kinds of node that a guide has.",
  valuesConfig: {
    ROLE: { description: "A job that people hold." },
    SKILL: { description: "Something that a person can do, whatever tool is used." },
    TECHNOLOGY: { description: "A named programming language, framework, product or platform." },
    SKILL_GROUP: { description: "A group of competencies that belong together." },
    RESPONSIBILITY: { description: "Something that a person in a role is responsible for." },
    CREDENTIAL: { description: "A degree, bootcamp, course or certification." },
    EXPERIENCE: { description: "A way to gain practice that counts towards a role." },
    TREND: { description: "A development that changes how much roles and competencies are worth." },
    ROLE_GROUP: { description: "A group of roles in a classification, such as ISCO-08." },
  },
});
registerEnumType(EdgeKindEnum, {
  name: "EdgeKind",
  description: "How two things are connected: read it as from – kind – to.",
  valuesConfig: byEdgeKind((kind) => ({ description: sayEnds(kind) })),
});
registerEnumType(OriginEnum, {
  name: "Origin",
  description: "The kind of source that a statement comes from.",
  valuesConfig: {
    GUIDE: { description: "The published source guide says so." },
    CURATED: { description: "The editors of this graph say so." },
    ESTIMATE: { description: "It is a number that the editors judged, such as hours." },
    IMPORT: { description: "A public data set says so, such as O*NET or ESCO." },
    DERIVED: { description: "It was computed from other statements." },
  },
});
registerEnumType(ImportanceEnum, {
  name: "Importance",
  description: "How much a role insists on a requirement.",
  valuesConfig: {
    ESSENTIAL: { description: "The role cannot be held without it." },
    OPTIONAL: { description: "It helps in the role; it counts in neither hours nor coverage." },
  },
});
registerEnumType(DemandEnum, {
  name: "Demand",
  description: "What a source says of the labour market for a competency.",
  valuesConfig: {
    HOT: { description: "Many employers ask for it, in whatever role. O*NET calls this a hot technology." },
    IN_DEMAND: { description: "Many employers ask for it in this role. O*NET calls this in demand." },
  },
});
registerEnumType(TransitionKindEnum, {
  name: "TransitionKind",
  description: "How the role entered by a transition differs from the role left.",
  valuesConfig: {
    PROMOTION: { description: "It is the same work with more responsibility." },
    BROADENING: { description: "It is at the same level and covers a wider field." },
    SPECIALIZATION: { description: "It covers a narrower field in more depth." },
    CHANGE: { description: "It is in another field." },
    RELATED: { description: "A data set calls the two roles related, without saying how." },
  },
});
registerEnumType(CredentialKindEnum, {
  name: "CredentialKind",
  description: "The kinds of credential that a guide has.",
  valuesConfig: {
    DEGREE: { description: "A degree that a university or college awards." },
    BOOTCAMP: { description: "An intensive training programme of weeks or months." },
    COURSE: { description: "A course on one subject." },
    CERTIFICATION: { description: "A certificate of knowledge, usually awarded for an examination." },
  },
});
registerEnumType(ExternalIdMatchEnum, {
  name: "ExternalIdMatch",
  description:
    "How a concept of another vocabulary relates to a node of the guide. The words are the mapping relations of SKOS, read from the node to the other concept.",
  valuesConfig: {
    EXACT: { description: "Both mean the same." },
    CLOSE: { description: "They mean nearly the same, and either can be used for the other in some uses." },
    BROAD: { description: "The other concept is broader than the node: the node is one kind of it." },
    NARROW: { description: "The other concept is narrower than the node: it is one kind of the node." },
    RELATED: { description: "They have to do with each other, and neither takes the other in." },
  },
});
registerEnumType(ResourceKindEnum, {
  name: "ResourceKind",
  description: "The kinds of resource that a guide has.",
  valuesConfig: {
    DOCUMENTATION: { description: "Documentation by those who make or maintain the subject." },
    STANDARD: { description: "A standard, a specification or an official framework." },
    TUTORIAL: { description: "A guided introduction with exercises." },
    COURSE: { description: "A course with lessons, which may be free of charge or not." },
    BOOK: { description: "A book, or its page at a publisher." },
    ARTICLE: { description: "An article, a paper or a report." },
  },
});
registerEnumType(PathCriterionEnum, {
  name: "PathCriterion",
  description: "What makes one path better than another.",
  valuesConfig: {
    STEPS: { description: "The path with fewer transitions is better." },
    HOURS: {
      description:
        "The path with fewer typical hours of study is better; each competency counts once over the whole path, and one without known hours counts 0.",
    },
    NEW_COMPETENCIES: {
      description:
        "The path with fewer competencies to learn is better; each counts once over the whole path.",
    },
  },
});
registerEnumType(NoPathReasonEnum, {
  name: "NoPathReason",
  description: "Why there is no path from one role to another.",
  valuesConfig: {
    NOT_CONNECTED: {
      description: "No chain of transitions leads from one role to the other, even without conditions.",
    },
    EXCLUDED: { description: "The arguments `avoid`, `via` and `kinds` exclude every path." },
    TOO_FAR: { description: "There is a path, but it takes more steps than `maxSteps` allows." },
  },
});

registerEnumType(PrerequisiteOrderEnum, {
  name: "PrerequisiteOrder",
  description:
    "By what prerequisite metrics are sorted, the greatest first. Equals are sorted by `blocks`, `rolesBlocked`, `complexity`, then id.",
  valuesConfig: {
    BLOCKS: { description: "Competencies that nobody can learn without it." },
    ROLES_BLOCKED: { description: "Roles that nobody can qualify for without it." },
    COMPLEXITY: { description: "Structural complexity: blocking factor plus delay factor." },
    BLOCKING_FACTOR: { description: "Competencies that rest on it, plainly or as an option." },
    DELAY_FACTOR: { description: "Length of the longest chain through it." },
    CENTRALITY: { description: "Sum of the lengths of all chains through it." },
    ID: { description: "By id alone, ascending." },
  },
});
registerEnumType(RoleOrderEnum, {
  name: "RoleOrder",
  description: "By what role metrics are sorted, the greatest first. Equals are sorted by id.",
  valuesConfig: {
    BETWEENNESS: { description: "Share of the shortest paths that pass through the role." },
    PAGE_RANK: { description: "How likely a random walk is at the role." },
    IN_DEGREE: { description: "Number of roles that lead to it." },
    OUT_DEGREE: { description: "Number of roles it leads to." },
    ID: { description: "By id alone, ascending." },
  },
});
registerEnumType(DemandOrderEnum, {
  name: "DemandOrder",
  description:
    "By what competencies in demand are sorted, the greatest first. Equals are sorted by `roles`, then by id.",
  valuesConfig: {
    ROLES: { description: "Roles that ask for it, plainly or as an option." },
    ESSENTIAL: { description: "Roles that insist on it plainly." },
    INDISPENSABLE: { description: "Roles that nobody can qualify for without it." },
    ID: { description: "By id alone, ascending." },
  },
});

export function enumOf<T extends string>(words: readonly T[]): { [W in T]: W } {
  return Object.fromEntries(words.map((word) => [word, word])) as { [W in T]: W };
}

/** "A skill or technology is in a skill group; a role is in a role group." */
function sayEnds(kind: EdgeKind): string {
  const { verb, ends } = edgeSchema(kind);
  const one = (kinds: readonly ThingKind[]): string => {
    const names = kinds.map(sayKind).join(" or ");
    return /^[aeiou]/.test(names) ? `an ${names}` : `a ${names}`;
  };
  const text = ends.map(({ from, to }) => `${one(from)} ${verb} ${one(to)}`).join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
