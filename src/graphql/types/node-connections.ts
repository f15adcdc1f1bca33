import { type ClassType, Field, ObjectType } from "type-graphql";

import type { NodeEdge } from "../connection.js";
import { connection } from "./connections.js";
import {
  CredentialType,
  ExperienceType,
  ResponsibilityType,
  RoleGroupType,
  SkillGroupType,
  TrendType,
} from "./nodes.js";

export const CredentialConnectionType = listOf("Credential", CredentialType, "a credential", "credentials");
export const ExperienceConnectionType = listOf("Experience", ExperienceType, "an experience", "experiences");
export const TrendConnectionType = listOf("Trend", TrendType, "a trend", "trends");
export const ResponsibilityConnectionType = listOf(
  "Responsibility",
  ResponsibilityType,
  "a responsibility",
  "responsibilities",
);
export const SkillGroupConnectionType = listOf("SkillGroup", SkillGroupType, "a skill group", "skill groups");
export const RoleGroupConnectionType = listOf("RoleGroup", RoleGroupType, "a role group", "role groups");

/** The class of a connection of nodes of one type, and of its edges. */
function listOf(type: string, node: ClassType, one: string, several: string): ClassType {
  @ObjectType(`${type}Edge`, {
    description: `${one.charAt(0).toUpperCase()}${one.slice(1)} in a list, with its cursor.`,
  })
  class EdgeType implements NodeEdge<unknown> {
    @Field(() => String, {
      description:
        "Opaque cursor of this item, to be passed as `after`. It stays valid as long as the node exists.",
    })
    cursor!: string;

    @Field(() => node, { description: `${one.replace(/^an? /, "The ")} at this position.` })
    node!: unknown;
  }

  @ObjectType(`${type}Connection`, {
    description: `One page of a list of ${several}. Pages follow the Relay cursor specification.`,
  })
  class ConnectionType extends connection(EdgeType, node) {}
  return ConnectionType;
}
