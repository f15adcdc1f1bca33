import { Field, Int, ObjectType } from "type-graphql";

import type { CareerPath, CareerStep } from "../../career/path/career-path.js";
import type { Ease, EaseReason } from "../../career/path/ease.js";
import type { TransitionKind } from "../../guide/vocabulary.js";
import { EASE_REASONS_FIELD, EaseEnum, EaseReasonEnum } from "./ease.js";
import { TransitionKindEnum } from "./enums.js";
import { CompetencyInterface, RoleType } from "./nodes.js";
import { SkillGapType } from "./skill-gap.js";
import { CitationType, HoursRangeType, YearsRangeType } from "./statement.js";

@ObjectType("CareerStep", { description: "One move along a path, from a role to the next." })
export class CareerStepType implements CareerStep {
  @Field(() => Int, { description: "Position of the step on the path, from 1." })
  index!: number;

  @Field(() => RoleType, { description: "The role that is left on this step." })
  from!: RoleType;

  @Field(() => RoleType, { description: "The role that is entered on this step." })
  to!: RoleType;

  @Field(() => TransitionKindEnum, {
    description:
      "The kind of transition between the two roles. If there are several, the first of PROMOTION, BROADENING, SPECIALIZATION, CHANGE and RELATED that the path may use.",
  })
  kind!: TransitionKind;

  @Field(() => Int, {
    nullable: true,
    description:
      "Position among the transitions from the role left as their source ranks them; 1 is the closest role. Null if the source gives no ranking.",
  })
  rank!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Why people make this move, in the words of the guide. Null if it gives no reason.",
  })
  reason!: string | null;

  @Field(() => [CitationType], { description: "The sources that state this transition." })
  citations!: readonly CitationType[];

  @Field(() => EaseEnum, {
    description:
      "How hard the step is for someone who holds what the role left grants, and `have`. What was learned on earlier steps does not count, so a transition is as easy on every path.",
  })
  ease!: Ease;

  @Field(() => [EaseReasonEnum], { description: `${EASE_REASONS_FIELD}.` })
  easeReasons!: readonly EaseReason[];

  @Field(() => SkillGapType, {
    description:
      "What has to be learned for this step, given everything held at the start and learned on earlier steps.",
  })
  gap!: SkillGapType;
}

@ObjectType("CareerPath", {
  description:
    "A path from one role to another, evaluated step by step: what is learned on one step is held on all later ones.",
})
export class CareerPathType implements CareerPath {
  @Field(() => Int, {
    description: "Number of steps on the path; 0 if it starts and ends with the same role.",
  })
  length!: number;

  @Field(() => [RoleType], {
    description: "The roles from the first to the last, one more than there are steps. No role occurs twice.",
  })
  roles!: readonly RoleType[];

  @Field(() => [CareerStepType], {
    description: "The steps from first to last. Empty if the path starts and ends with the same role.",
  })
  steps!: readonly CareerStepType[];

  @Field(() => [CompetencyInterface], {
    description:
      "Every essential competency to learn on the path, once each, in the order in which they are first needed.",
  })
  newCompetencies!: readonly CompetencyInterface[];

  @Field(() => HoursRangeType, {
    description:
      "Hours of study for the whole path: the sum over its steps, in which each competency is learned once. Competencies without known hours count 0.",
  })
  hours!: HoursRangeType;

  @Field(() => Int, {
    description:
      "How many of the competencies to learn or to raise on the path have no known hours; they count 0 in `hours`.",
  })
  unknownHours!: number;

  @Field(() => YearsRangeType, {
    nullable: true,
    description:
      "Years of related work that the last role requires beyond the first one, each figure for itself and none below 0. If no source says what the first role requires, it counts as none, as it does for a role that is entered from no other role. Null if no source says what the last role requires.",
  })
  experience!: YearsRangeType | null;

  @Field(() => EaseEnum, {
    description:
      "The ease of the hardest step: LEAP if a step is one, else UNKNOWN if a step is, else STRETCH if a step is. EASY if there are no steps; UNKNOWN for a role that is entered from no other role.",
  })
  ease!: Ease;

  @Field(() => Boolean, {
    description:
      "True if it is proved that no path that is missing in the answer could come before this one. False if the search stopped before it could tell; see `CareerPathSearch.gapAtMost`.",
  })
  proved!: boolean;

  @Field(() => String, {
    description:
      "The path as the source text of a Mermaid flowchart: one box for each role, one arrow for each step with its kind and typical hours.",
  })
  mermaid!: string;
}
