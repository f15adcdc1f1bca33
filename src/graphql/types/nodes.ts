import { Field, ID, Int, InterfaceType, ObjectType } from "type-graphql";

import type { Citation, ExternalId, HoursRange } from "../../guide/guide.js";
import type { NodeKind } from "../../guide/vocabulary.js";
import { CitationType, ExternalIdType, HoursRangeType } from "./statement.js";

const TYPE_OF_KIND: Record<NodeKind, string> = {
  ROLE: "Role",
  SKILL: "Skill",
  TECHNOLOGY: "Technology",
  SKILL_GROUP: "SkillGroup",
  RESPONSIBILITY: "Responsibility",
  CREDENTIAL: "Credential",
  EXPERIENCE: "Experience",
  TREND: "Trend",
  ROLE_GROUP: "RoleGroup",
};

const resolveType = (value: { kind: NodeKind }): string => TYPE_OF_KIND[value.kind];

@InterfaceType("Node", { resolveType, description: "Anything with a permanent id (Relay)." })
export abstract class NodeInterface {
  @Field(() => ID, { description: 'Permanent and readable: "<kind>:<slug>".' })
  id!: string;
}

@InterfaceType("GuideNode", {
  resolveType,
  implements: NodeInterface,
  description:
    "Whatever the guide names: Role, Skill, Technology, SkillGroup, Responsibility, Credential, Experience, Trend, RoleGroup.",
})
export abstract class GuideNodeInterface extends NodeInterface {
  @Field(() => String, { description: "As people say it; unique within its kind." })
  name!: string;

  @Field(() => String, { nullable: true, description: "One or two plain sentences." })
  summary!: string | null;

  @Field(() => [String], { description: "Other names that search understands." })
  alternativeNames!: readonly string[];

  @Field(() => [CitationType], { description: "Who says so, at least one; ESTIMATE stands for its hours." })
  citations!: readonly Citation[];

  @Field(() => [ExternalIdType], { description: "The same thing in other vocabularies." })
  externalIds!: readonly ExternalId[];
}

@InterfaceType("Competency", {
  resolveType,
  implements: [NodeInterface, GuideNodeInterface],
  description: "What a person learns: Skill or Technology.",
})
export abstract class CompetencyInterface extends GuideNodeInterface {
  @Field(() => HoursRangeType, {
    nullable: true,
    description: "To learn it from its prerequisites; null = the guide does not say.",
  })
  hours!: HoursRange | null;
}

const competency = { implements: [NodeInterface, GuideNodeInterface, CompetencyInterface] };
const guideNode = { implements: [NodeInterface, GuideNodeInterface] };

@ObjectType("Skill", { ...competency, description: "Something a person can do, whatever the tool." })
export class SkillType extends CompetencyInterface {}

@ObjectType("Technology", { ...competency, description: "A named language, framework, product or platform." })
export class TechnologyType extends CompetencyInterface {}

@ObjectType("Role", { ...guideNode, description: "A job that people hold." })
export class RoleType extends GuideNodeInterface {
  @Field(() => Int, { nullable: true, description: "1 entry … 5 executive; null = not known." })
  level!: number | null;
}

@ObjectType("SkillGroup", { ...guideNode, description: "A shelf for competencies that belong together." })
export class SkillGroupType extends GuideNodeInterface {}

@ObjectType("RoleGroup", {
  ...guideNode,
  description: "Roles that a classification puts together, such as a unit group of ISCO-08.",
})
export class RoleGroupType extends GuideNodeInterface {}

@ObjectType("Responsibility", { ...guideNode, description: "What someone in a role answers for." })
export class ResponsibilityType extends GuideNodeInterface {}

@ObjectType("Credential", { ...guideNode, description: "A degree, bootcamp, course or certification." })
export class CredentialType extends GuideNodeInterface {}

@ObjectType("Experience", { ...guideNode, description: "A way to gain practice that counts towards a role." })
export class ExperienceType extends GuideNodeInterface {}

@ObjectType("Trend", {
  ...guideNode,
  description: "A development that changes what roles and competencies are worth.",
})
export class TrendType extends GuideNodeInterface {}
