import "reflect-metadata";

import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";

import { AnalyticsResolver, PrerequisiteTreeResolver } from "./resolvers/analytics-resolver.js";
import { CareerResolver } from "./resolvers/career-resolver.js";
import { CompetencyResolver } from "./resolvers/competency-resolver.js";
import {
  CredentialResolver,
  RoleGroupResolver,
  SkillGroupResolver,
  TrendResolver,
} from "./resolvers/node-resolvers.js";
import { QueryResolver } from "./resolvers/query-resolver.js";
import { LeadsToEdgeResolver, RoleResolver } from "./resolvers/role-resolver.js";
import {
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

/** The public API. Arguments are checked by the questions themselves, hence no validator. */
export function buildCareerSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      QueryResolver,
      CareerResolver,
      RoleResolver,
      LeadsToEdgeResolver,
      CompetencyResolver,
      SkillGroupResolver,
      RoleGroupResolver,
      CredentialResolver,
      TrendResolver,
      AnalyticsResolver,
      PrerequisiteTreeResolver,
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
    ],
    validate: false,
    // Apollo Server checks the schema that it is given.
    skipCheck: true,
  });
}
