import { Field, ObjectType } from "type-graphql";

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

const CURSOR =
  "Opaque cursor of this item, to be passed as `after`. It stays valid as long as the node exists.";

@ObjectType("CredentialEdge", { description: "A credential in a list, with its cursor." })
export class CredentialEdgeType implements NodeEdge<CredentialType> {
  @Field(() => String, { description: CURSOR })
  cursor!: string;

  @Field(() => CredentialType, { description: "The credential at this position." })
  node!: CredentialType;
}

@ObjectType("CredentialConnection", {
  description: "One page of a list of credentials. Pages follow the Relay cursor specification.",
})
export class CredentialConnectionType extends connection(CredentialEdgeType, CredentialType) {}

@ObjectType("ExperienceEdge", { description: "An experience in a list, with its cursor." })
export class ExperienceEdgeType implements NodeEdge<ExperienceType> {
  @Field(() => String, { description: CURSOR })
  cursor!: string;

  @Field(() => ExperienceType, { description: "The experience at this position." })
  node!: ExperienceType;
}

@ObjectType("ExperienceConnection", {
  description: "One page of a list of experiences. Pages follow the Relay cursor specification.",
})
export class ExperienceConnectionType extends connection(ExperienceEdgeType, ExperienceType) {}

@ObjectType("TrendEdge", { description: "A trend in a list, with its cursor." })
export class TrendEdgeType implements NodeEdge<TrendType> {
  @Field(() => String, { description: CURSOR })
  cursor!: string;

  @Field(() => TrendType, { description: "The trend at this position." })
  node!: TrendType;
}

@ObjectType("TrendConnection", {
  description: "One page of a list of trends. Pages follow the Relay cursor specification.",
})
export class TrendConnectionType extends connection(TrendEdgeType, TrendType) {}

@ObjectType("ResponsibilityEdge", { description: "A responsibility in a list, with its cursor." })
export class ResponsibilityEdgeType implements NodeEdge<ResponsibilityType> {
  @Field(() => String, { description: CURSOR })
  cursor!: string;

  @Field(() => ResponsibilityType, { description: "The responsibility at this position." })
  node!: ResponsibilityType;
}

@ObjectType("ResponsibilityConnection", {
  description: "One page of a list of responsibilities. Pages follow the Relay cursor specification.",
})
export class ResponsibilityConnectionType extends connection(ResponsibilityEdgeType, ResponsibilityType) {}

@ObjectType("SkillGroupEdge", { description: "A skill group in a list, with its cursor." })
export class SkillGroupEdgeType implements NodeEdge<SkillGroupType> {
  @Field(() => String, { description: CURSOR })
  cursor!: string;

  @Field(() => SkillGroupType, { description: "The skill group at this position." })
  node!: SkillGroupType;
}

@ObjectType("SkillGroupConnection", {
  description: "One page of a list of skill groups. Pages follow the Relay cursor specification.",
})
export class SkillGroupConnectionType extends connection(SkillGroupEdgeType, SkillGroupType) {}

@ObjectType("RoleGroupEdge", { description: "A role group in a list, with its cursor." })
export class RoleGroupEdgeType implements NodeEdge<RoleGroupType> {
  @Field(() => String, { description: CURSOR })
  cursor!: string;

  @Field(() => RoleGroupType, { description: "The role group at this position." })
  node!: RoleGroupType;
}

@ObjectType("RoleGroupConnection", {
  description: "One page of a list of role groups. Pages follow the Relay cursor specification.",
})
export class RoleGroupConnectionType extends connection(RoleGroupEdgeType, RoleGroupType) {}
