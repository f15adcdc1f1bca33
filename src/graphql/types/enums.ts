import { registerEnumType } from "type-graphql";

import { NO_PATH_REASONS } from "../../career/path/no-path.js";
import { PATH_CRITERIA } from "../../career/path/path-search.js";
import {
  CREDENTIAL_KINDS,
  IMPORTANCES,
  NODE_KINDS,
  ORIGINS,
  TRANSITION_KINDS,
} from "../../guide/vocabulary.js";

export const NodeKindEnum = enumOf(NODE_KINDS);
export const OriginEnum = enumOf(ORIGINS);
export const ImportanceEnum = enumOf(IMPORTANCES);
export const TransitionKindEnum = enumOf(TRANSITION_KINDS);
export const CredentialKindEnum = enumOf(CREDENTIAL_KINDS);
export const PathCriterionEnum = enumOf(PATH_CRITERIA);
export const NoPathReasonEnum = enumOf(NO_PATH_REASONS);

registerEnumType(NodeKindEnum, { name: "NodeKind", description: "The kinds of node a guide has." });
registerEnumType(OriginEnum, {
  name: "Origin",
  description: "Where a statement comes from.",
  valuesConfig: {
    GUIDE: { description: "The published guide says so." },
    CURATED: { description: "The editors of this graph say so." },
    ESTIMATE: { description: "A number the editors judged." },
    IMPORT: { description: "A public data set says so." },
    DERIVED: { description: "Computed from other statements." },
  },
});
registerEnumType(ImportanceEnum, {
  name: "Importance",
  description: "How much a role insists on a requirement.",
  valuesConfig: {
    ESSENTIAL: { description: "Without it the role is out of reach." },
    OPTIONAL: { description: "It helps; it counts in neither hours nor coverage." },
  },
});
registerEnumType(TransitionKindEnum, {
  name: "TransitionKind",
  description: "What sort of move a transition is.",
  valuesConfig: {
    PROMOTION: { description: "The same work with more responsibility." },
    BROADENING: { description: "The same level over a wider field." },
    SPECIALIZATION: { description: "A narrower field, in more depth." },
    CHANGE: { description: "Another field." },
    RELATED: { description: "A data set calls the roles related, without saying how." },
  },
});
registerEnumType(CredentialKindEnum, { name: "CredentialKind", description: "The kinds of credential." });
registerEnumType(PathCriterionEnum, {
  name: "PathCriterion",
  description: "What makes one path better than another.",
  valuesConfig: {
    STEPS: { description: "Fewer transitions." },
    HOURS: { description: "Fewer typical hours over the whole path, each competency counted once." },
    NEW_COMPETENCIES: { description: "Fewer competencies to learn over the whole path." },
  },
});
registerEnumType(NoPathReasonEnum, {
  name: "NoPathReason",
  description: "Why there is no path.",
  valuesConfig: {
    NOT_CONNECTED: { description: "No chain of transitions leads there." },
    EXCLUDED: { description: "`avoid`, `via` or `kinds` excludes every way." },
    TOO_FAR: { description: "There is a way, but it takes more than `maxSteps`." },
  },
});

function enumOf<T extends string>(words: readonly T[]): { [W in T]: W } {
  return Object.fromEntries(words.map((word) => [word, word])) as { [W in T]: W };
}
