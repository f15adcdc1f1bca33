import { Field, Float, Int, ObjectType } from "type-graphql";

import type { GapItem, SkillGap } from "../../career/gap/skill-gap.js";
import type { Importance } from "../../guide/vocabulary.js";
import { ImportanceEnum } from "./enums.js";
import { CompetencyInterface } from "./nodes.js";
import { HoursRangeType } from "./statement.js";

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
      "Other options of the unmet choices that this competency serves, without those held and those that are essential in `missing`; sorted by id. Empty if there are none.",
  })
  alternatives!: readonly CompetencyInterface[];

  @Field(() => HoursRangeType, {
    nullable: true,
    description:
      "Hours to learn the competency once its prerequisites are held; if it is raised, the share (toLevel − fromLevel) / toLevel of them. Null if the guide does not know them.",
  })
  hours!: HoursRangeType | null;
}

@ObjectType("SkillGap", {
  description:
    "What someone lacks for a role: the competencies to learn in the fewest hours, prerequisites included, and those to raise.",
})
export class SkillGapType implements SkillGap {
  @Field(() => Float, {
    description:
      "Share of the target's essential requirements that are already met at the level asked for, 0–1, by weight; unknown weights count 1. It is 1 if the target has no essential requirements.",
  })
  coverage!: number;

  @Field(() => [GapItemType], {
    description:
      "The competencies to learn: the set with the fewest typical hours that meets all essential requirements; among equals the one with the fewest items, then with the least ids. Prerequisites come before what builds on them. Optional requirements that are not met follow at the end.",
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
}
