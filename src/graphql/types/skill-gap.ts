import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";

import type { Awaitable } from "../../async/awaitable.js";
import { CHOICE_RULES, type ChoiceRule, type GapItem } from "../../career/gap/gap-item.js";
import type { Ease, EasedGap, EaseReason } from "../../career/path/ease.js";
import type { Importance } from "../../guide/vocabulary.js";
import { EASE_REASONS_FIELD, EaseEnum, EaseReasonEnum } from "./ease.js";
import { enumOf, ImportanceEnum } from "./enums.js";
import { CompetencyInterface } from "./nodes.js";
import { HoursRangeType } from "./statement.js";

export const ChoiceRuleEnum = enumOf(CHOICE_RULES);
registerEnumType(ChoiceRuleEnum, {
  name: "ChoiceRule",
  description: "The rules by which sets of competencies to learn are compared, the strongest first.",
  valuesConfig: {
    REQUIRED: { description: "Nothing can replace it." },
    PREFERENCE: {
      description:
        "Other sets learn more options of choices that offer a preferred competency, without being preferred.",
    },
    HOURS: { description: "Other sets take more typical hours." },
    DEMAND: {
      description:
        "Other sets learn more options of choices that offer one in demand, without being in demand.",
    },
    FEWEST: { description: "Other sets have more competencies." },
    ID: { description: "Other sets are as good; this one comes first by the ids of its competencies." },
  },
});

@ObjectType("GapItem", { description: "One competency to learn, or to know better." })
export class GapItemType implements GapItem {
  @Field(() => CompetencyInterface, { description: "The competency to learn or to raise." })
  competency!: CompetencyInterface;

  @Field(() => ImportanceEnum, {
    description:
      "Whether the target role insists on this item. OPTIONAL items count in neither hours nor coverage.",
  })
  importance!: Importance;

  @Field(() => Boolean, {
    description:
      "True if the target role itself asks for the competency. False if it is only a prerequisite of something the role asks for.",
  })
  direct!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: "The level at which the competency is held, 0–1. Null in `missing`, where it is not held.",
  })
  fromLevel!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "The level that the target role asks for, 0–1. Null if it is not known, or if the role itself does not ask for the competency.",
  })
  toLevel!: number | null;

  @Field(() => [CompetencyInterface], {
    description:
      "The competencies to learn that the target role itself asks for and that need this one, directly or indirectly; with this one, if the role asks for it. Sorted by id.",
  })
  requiredFor!: readonly CompetencyInterface[];

  @Field(() => [CompetencyInterface], {
    description:
      "Competencies that can replace this one while the rest of the list stays as it is: options of every choice that would not be met without it, neither held nor listed, that can be learned without it. Prerequisites may change. Empty if something asks for exactly this competency, or if no such option exists. Sorted by id.",
  })
  alternatives!: readonly CompetencyInterface[];

  @Field(() => HoursRangeType, {
    nullable: true,
    description:
      "Hours to learn the competency once its prerequisites are held; if it is raised, the share (toLevel − fromLevel) / toLevel of them. Null if the guide does not know them.",
  })
  hours!: HoursRangeType | null;

  @Field(() => ChoiceRuleEnum, {
    description:
      "The first rule by which the chosen set of competencies beats the best set without this one. REQUIRED if there is no set without it, and for what is held and only has to be raised. Each item costs a second search for the best set.",
  })
  decidedBy!: ChoiceRule;
}

@ObjectType("SkillGap", {
  description:
    "What someone lacks for a role: the competencies to learn in the fewest hours, prerequisites included, and those to raise.",
})
export class SkillGapType implements EasedGap {
  @Field(() => Float, {
    description:
      "Share of the target's essential requirements that are already met at the level asked for, 0–1, by weight; unknown weights count 1. It is 1 if the target has no essential requirements.",
  })
  coverage!: number;

  @Field(() => [GapItemType], {
    description:
      "The competencies to learn: the set with the fewest typical hours that meets all essential requirements. What is preferred comes before hours; of equal sets the one that is more in demand is chosen, then the one with the fewest items, then with the least ids. Prerequisites come before what builds on them. Optional requirements that are not met follow at the end.",
  })
  missing!: readonly GapItemType[];

  @Field(() => [GapItemType], {
    description:
      "Competencies that are held at a lower level than the target asks for, in the order of the target's requirements.",
  })
  raised!: readonly GapItemType[];

  @Field(() => [CompetencyInterface], {
    description:
      "Competencies held that the target asks for, or that are plain prerequisites of those it asks for, directly or indirectly; sorted by id.",
  })
  kept!: readonly CompetencyInterface[];

  @Field(() => [CompetencyInterface], {
    description: "All competencies held that are not in `kept`; sorted by id.",
  })
  dropped!: readonly CompetencyInterface[];

  @Field(() => HoursRangeType, {
    description: "Hours of all essential items of `missing` and `raised`. Items without known hours count 0.",
  })
  hours!: HoursRangeType;

  @Field(() => Int, {
    description: "Number of essential items without known hours; they count 0 in `hours`.",
  })
  unknownHours!: number;

  @Field(() => Boolean, {
    description:
      "True if it is proved that no cheaper set of competencies meets the essential requirements. False if the search for it stopped at its work limit.",
  })
  optimal!: boolean;

  @Field(() => EaseEnum, {
    nullable: true,
    description:
      "How hard it is to move to the target from `from`, or from the role left on a step. Null if there is no such role.",
  })
  ease!: Awaitable<Ease | null>;

  @Field(() => [EaseReasonEnum], { description: `${EASE_REASONS_FIELD} or null.` })
  easeReasons!: Awaitable<readonly EaseReason[]>;
}
