import { GraphQLDate } from "graphql-scalars";
import { Field, ID, Int, InterfaceType, ObjectType } from "type-graphql";

import type { Choice, Competency, Credential, PlainNode, Role } from "../../guide/guide.js";
import { nodeSchema } from "../../guide/schema.js";
import type { CompetencyKind, CredentialKind, ThingKind } from "../../guide/vocabulary.js";
import { ExternalIdType, ResourceType, TranslationType } from "./references.js";
import { CitationType, EducationType, HoursRangeType, YearsRangeType } from "./statement.js";

const resolveType = ({ kind }: { kind: ThingKind }): string => nodeSchema(kind).label;

@InterfaceType("Node", {
  resolveType,
  description: "An object with a permanent id, as in the Relay specification.",
})
export abstract class NodeInterface implements Pick<PlainNode, "id"> {
  @Field(() => ID, {
    description: 'Permanent, readable id of the form "<kind>:<slug>", for example "role:backend-developer".',
  })
  id!: string;
}

@InterfaceType("GuideNode", {
  resolveType,
  implements: NodeInterface,
  description:
    "Anything that the guide names: Role, Skill, Technology, SkillGroup, Responsibility, Credential, Experience, Trend or RoleGroup.",
})
export abstract class GuideNodeInterface extends NodeInterface implements Omit<PlainNode, "kind"> {
  @Field(() => String, {
    description:
      "Name that people use, unique among nodes of the same kind. With `lang` the name in that language, if the guide has one.",
  })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "What it is, in one or two sentences. Null if the guide does not say.",
  })
  summary!: string | null;

  @Field(() => [String], {
    description: "Other names by which search finds the node. Empty if there are none.",
  })
  alternativeNames!: readonly string[];

  @Field(() => [TranslationType], {
    description:
      "Names in other languages, by which search finds the node as well. The first of a language is what `name(lang:)` returns. Empty if the guide has none.",
  })
  translations!: readonly TranslationType[];

  @Field(() => [CitationType], {
    description:
      "Sources of what is said about this node, at least one. A citation of origin ESTIMATE is the source of its hours or years.",
  })
  citations!: readonly CitationType[];

  @Field(() => [ExternalIdType], {
    description:
      "Ids of the same or a near concept in other vocabularies; `match` tells which. Empty if none are known.",
  })
  externalIds!: readonly ExternalIdType[];

  @Field(() => [ResourceType], {
    description:
      "Pages and books to read or learn more, in the guide's order. Empty if the guide names none.",
  })
  resources!: readonly ResourceType[];
}

@InterfaceType("Competency", {
  resolveType,
  implements: [NodeInterface, GuideNodeInterface],
  description: "Something that a person can learn: a Skill or a Technology.",
})
export abstract class CompetencyInterface extends GuideNodeInterface implements Competency {
  // Shown by __typename.
  kind!: CompetencyKind;

  @Field(() => HoursRangeType, {
    nullable: true,
    description:
      "Hours to learn the competency once its prerequisites are held. Null if the guide does not say.",
  })
  hours!: HoursRangeType | null;
}

const competency = { implements: [NodeInterface, GuideNodeInterface, CompetencyInterface] };
const guideNode = { implements: [NodeInterface, GuideNodeInterface] };

@ObjectType("Skill", { ...competency, description: "Something that a person can do, whatever tool is used." })
export class SkillType extends CompetencyInterface {}

@ObjectType("Technology", {
  ...competency,
  description: "A named programming language, framework, product or platform.",
})
export class TechnologyType extends CompetencyInterface {}

@ObjectType("Role", {
  ...guideNode,
  description: "A job that people hold, with what it asks for and where it leads.",
})
export class RoleType extends GuideNodeInterface implements Role {
  // Shown by __typename.
  kind!: "ROLE";

  @Field(() => Int, {
    nullable: true,
    description:
      "Level of the role from 1 (lowest) to 5 (highest). `Guide.levels` tells what the guide calls it. Null if it is not known.",
  })
  level!: number | null;

  @Field(() => YearsRangeType, {
    nullable: true,
    description:
      "Years of related work that are usually required. Null if no source says. Hours measure study; these years are not in them.",
  })
  experience!: YearsRangeType | null;

  @Field(() => EducationType, {
    nullable: true,
    description: "Education that is usually required. Null if no source says.",
  })
  education!: EducationType | null;
}

@ObjectType("SkillGroup", { ...guideNode, description: "A group of competencies that belong together." })
export class SkillGroupType extends GuideNodeInterface {}

@ObjectType("RoleGroup", {
  ...guideNode,
  description: "A group of roles in a classification, such as a unit group of ISCO-08.",
})
export class RoleGroupType extends GuideNodeInterface {}

@ObjectType("Responsibility", {
  ...guideNode,
  description: "Something that a person in a role is responsible for.",
})
export class ResponsibilityType extends GuideNodeInterface {}

@ObjectType("Credential", {
  ...guideNode,
  description: "A degree, bootcamp, course or certification that teaches competencies.",
})
export class CredentialType extends GuideNodeInterface implements Credential {
  // Shown by __typename and by the resolver of `kind`.
  kind!: "CREDENTIAL";
  credentialKind!: CredentialKind;

  @Field(() => HoursRangeType, {
    nullable: true,
    description: "Hours to earn the credential as a whole. Null if the guide does not say.",
  })
  hours!: HoursRangeType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The organization that awards the credential, for example "Oracle". Null if the guide does not say, or if many award such a credential.',
  })
  issuer!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Web address of the page about the credential. Null if the guide does not say.",
  })
  url!: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: "Day on which the page at `url` was last looked at. Null if the guide does not say.",
  })
  checked!: string | null;
}

@ObjectType("Experience", { ...guideNode, description: "A way to gain practice that counts towards a role." })
export class ExperienceType extends GuideNodeInterface {}

@ObjectType("Trend", {
  ...guideNode,
  description: "A development that changes how much roles and competencies are worth.",
})
export class TrendType extends GuideNodeInterface {}

@ObjectType("Choice", {
  implements: [NodeInterface],
  description: "A set of competencies of which some are enough: any `pick` of its options.",
})
export class ChoiceType extends NodeInterface implements Choice {
  // Shown by __typename.
  kind!: "CHOICE";

  @Field(() => String, { description: 'What the options have in common, for example "A back-end language".' })
  name!: string;

  @Field(() => Int, {
    description: "How many of the options are needed; at least 1, and fewer than there are.",
  })
  pick!: number;

  @Field(() => [CitationType], { description: "The sources that state the choice." })
  citations!: readonly CitationType[];
}
