import "reflect-metadata";

import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";

import {
  AnalyticsResolver,
  CompetencyDemandResolver,
  CompetencyMetricsResolver,
  PrerequisiteTreeResolver,
  RoleMetricsResolver,
} from "./resolvers/analytics-resolver.js";
import { CareerResolver } from "./resolvers/career-resolver.js";
import { ChoiceResolver, PrerequisiteResolver, RequirementResolver } from "./resolvers/choice-resolver.js";
import { CompetencyResolver } from "./resolvers/competency-resolver.js";
import {
  CredentialResolver,
  ExperienceResolver,
  ResponsibilityResolver,
  RoleGroupResolver,
  SkillGroupResolver,
  TrendResolver,
} from "./resolvers/node-resolvers.js";
import { ExternalIdResolver } from "./resolvers/external-id-resolver.js";
import { GuideNodeResolver } from "./resolvers/guide-node-resolver.js";
import { NodeListsResolver } from "./resolvers/node-lists-resolver.js";
import { SkillGapResolver } from "./resolvers/gap-resolver.js";
import { QueryResolver } from "./resolvers/query-resolver.js";
import { LeadsToEdgeResolver, RoleResolver } from "./resolvers/role-resolver.js";
import { TextResolver } from "./resolvers/text-resolver.js";
import {
  CompetencyKeysResolver,
  FederationResolver,
  RoleKeysResolver,
} from "./federation/federation-resolver.js";
import { answerGateways } from "./federation/subgraph-sdl.js";
import { completeArguments } from "./argument-defaults.js";
import { callDirectly } from "./plain-resolvers.js";
import { tellImpurity } from "./purity.js";
import { MAX_COMPLEXITY } from "./query-complexity.js";
import {
  ChoiceType,
  CredentialType,
  ExperienceType,
  ResponsibilityType,
  RoleGroupType,
  RoleType,
  SkillGroupType,
  SkillType,
  TechnologyType,
  TrendType,
} from "./types/nodes.js";

const QUERY =
  "Read-only questions about one guide of roles, competencies and how they connect. " +
  "A wrong argument fails its field with an error whose `extensions.code` is BAD_USER_INPUT (with `argument`), UNKNOWN_ID " +
  "(with `id` and `suggestions`), WRONG_KIND (with `id`, `argument` and `expected`) or GUIDE_TOO_LARGE; a store that cannot be " +
  "reached gives STORE_UNAVAILABLE. " +
  `An operation that could return more than ${MAX_COMPLEXITY} fields, or take more work than the server allows, is refused with QUERY_TOO_COMPLEX. ` +
  "An id has at most 200 characters, and a list in an argument at most 100 items. " +
  "Wherever an id is expected, a former id of the same node works too. Ids are ordered by UTF-16 code units.";

/** The public API. No validator is needed: `completeArguments` compares every argument with the table of bounds. */
export function buildCareerSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      QueryResolver,
      GuideNodeResolver,
      NodeListsResolver,
      ChoiceResolver,
      RequirementResolver,
      PrerequisiteResolver,
      ResponsibilityResolver,
      ExperienceResolver,
      CareerResolver,
      TextResolver,
      RoleResolver,
      LeadsToEdgeResolver,
      SkillGapResolver,
      CompetencyResolver,
      SkillGroupResolver,
      RoleGroupResolver,
      CredentialResolver,
      TrendResolver,
      ExternalIdResolver,
      AnalyticsResolver,
      CompetencyMetricsResolver,
      RoleMetricsResolver,
      CompetencyDemandResolver,
      PrerequisiteTreeResolver,
      FederationResolver,
      RoleKeysResolver,
      CompetencyKeysResolver,
    ],
    orphanedTypes: [
      RoleType,
      SkillType,
      TechnologyType,
      SkillGroupType,
      ResponsibilityType,
      CredentialType,
      ExperienceType,
      TrendType,
      RoleGroupType,
      ChoiceType,
    ],
    validate: false,
    // Apollo Server checks the schema that it is given.
    skipCheck: true,
  });
  // type-graphql has no decorator for the root type.
  schema.getQueryType()!.description = QUERY;
  return tellImpurity(answerGateways(completeArguments(callDirectly(schema))));
}
