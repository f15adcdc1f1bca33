import { Field, Float, ObjectType } from "type-graphql";

import type { GuideNode } from "../../guide/guide.js";
import type { Reason } from "../../career/recommend/reason.js";
import {
  COMPETENCY_SCORE,
  type CompetencyRecommendation,
} from "../../career/recommend/recommend-competencies.js";
import type { RoleRecommendation } from "../../career/recommend/recommend-roles.js";
import { ROLE_SCORE } from "../../career/recommend/role-score.js";
import { CareerPathType } from "./career-path.js";
import { CompetencyInterface, GuideNodeInterface, RoleType } from "./nodes.js";
import { SkillGapType } from "./skill-gap.js";
import { HoursRangeType } from "./statement.js";

@ObjectType("Reason", { description: "Why something is recommended, or what stands in its way." })
export class ReasonType implements Reason {
  @Field(() => String, { description: "The reason in one plain sentence." })
  text!: string;

  @Field(() => [GuideNodeInterface], {
    description: "The nodes that the sentence is about. It may name only the first few of them.",
  })
  nodes!: readonly GuideNode[];
}

@ObjectType("RoleRecommendation", { description: "A role that suits you now, with reasons." })
export class RoleRecommendationType implements RoleRecommendation {
  @Field(() => RoleType, { description: "The role that is recommended." })
  role!: RoleType;

  @Field(() => Float, { description: ROLE_SCORE })
  score!: number;

  @Field(() => SkillGapType, { description: "What you still lack for the role." })
  gap!: SkillGapType;

  @Field(() => CareerPathType, {
    nullable: true,
    description:
      "The path with the fewest steps from `from` to the role. Null without `from`, or if no path leads to the role.",
  })
  path!: CareerPathType | null;

  @Field(() => [ReasonType], {
    description:
      "What counted in the score, in short sentences: the transition that leads there, what you meet already, the likeness with your role, a lower level, what to learn, in this order; a part with nothing to say is left out.",
  })
  reasons!: readonly ReasonType[];

  @Field(() => ReasonType, {
    nullable: true,
    description:
      "The greatest obstacle: that no path leads to the role from `from`, else the essential competency that takes the most hours. Null if nothing stands in the way.",
  })
  obstacle!: ReasonType | null;
}

@ObjectType("CompetencyRecommendation", {
  description: "A competency that is worth learning next, with reasons.",
})
export class CompetencyRecommendationType implements CompetencyRecommendation {
  @Field(() => CompetencyInterface, { description: "The competency that is recommended." })
  competency!: CompetencyInterface;

  @Field(() => Float, { description: COMPETENCY_SCORE })
  score!: number;

  @Field(() => HoursRangeType, {
    nullable: true,
    description:
      "Hours to learn the competency once its prerequisites are held. Null if the guide does not say.",
  })
  hours!: HoursRangeType | null;

  @Field(() => [RoleType], {
    description:
      "Roles aimed at that become one step easier with this competency and its prerequisites: the `ease` of the step from `from` becomes better, or nothing essential is missing any more. Sorted by id; empty if there are none.",
  })
  unlocks!: readonly RoleType[];

  @Field(() => [ReasonType], {
    description:
      "For which role it is the last thing missing, for which it helps most, which others it brings closer, which steps become easier and what it takes to learn, in this order; a part with nothing to say is left out.",
  })
  reasons!: readonly ReasonType[];
}
