import { Field, Float, Int, ObjectType } from "type-graphql";

import type { Competency, HoursRange } from "../../guide/guide.js";
import type { GapItem } from "../../career/gap/skill-gap.js";
import type { Importance } from "../../guide/vocabulary.js";
import { ImportanceEnum } from "./enums.js";
import { CompetencyInterface } from "./nodes.js";
import { HoursRangeType } from "./statement.js";

@ObjectType("GapItem", { description: "One competency to learn, or to know better." })
export class GapItemType {
  @Field(() => CompetencyInterface, { description: "What to learn." })
  competency!: Competency;

  @Field(() => ImportanceEnum, { description: "OPTIONAL items count in neither hours nor coverage." })
  importance!: Importance;

  @Field(() => Boolean, {
    description: "The target itself asks for it; else it is a prerequisite of what it asks for.",
  })
  direct!: boolean;

  @Field(() => Float, { nullable: true, description: "The level held, 0–1; null = not held, or not known." })
  fromLevel!: number | null;

  @Field(() => Float, { nullable: true, description: "The level asked for, 0–1; null = not known." })
  toLevel!: number | null;

  @Field(() => [CompetencyInterface], {
    description:
      "The missing requirements of the target that it serves, directly or as a prerequisite; by id.",
  })
  requiredFor!: readonly Competency[];

  @Field(() => [CompetencyInterface], {
    description: "Other options of the same choice, not held and not in this answer; by id.",
  })
  alternatives!: readonly Competency[];

  @Field(() => HoursRangeType, {
    nullable: true,
    description:
      "To learn it from its prerequisites, or of that the share (to − from) / to when it is raised.",
  })
  hours!: HoursRange | null;
}

@ObjectType("SkillGap", {
  description:
    "What someone lacks for a role: the least-hours set of competencies that would do, prerequisites included.",
})
export class SkillGapType {
  @Field(() => Float, {
    description:
      "Share of the target's essential requirements already met at their level, by weight (1 where none is known), 0–1; 1 when it has none.",
  })
  coverage!: number;

  @Field(() => [GapItemType], {
    description:
      "The set with the least typical hours, then the fewest, then the least ids, prerequisites first; after it the optional requirements that are not met.",
  })
  missing!: readonly GapItem[];

  @Field(() => [GapItemType], {
    description: "Held, at too low a level; in the order of the target's requirements.",
  })
  raised!: readonly GapItem[];

  @Field(() => [CompetencyInterface], {
    description: "Held and required, or below something required; by id.",
  })
  kept!: readonly Competency[];

  @Field(() => [CompetencyInterface], { description: "Held and neither required nor below what is; by id." })
  dropped!: readonly Competency[];

  @Field(() => HoursRangeType, {
    description: "Of the essential items of `missing` and `raised`; competencies without hours count 0.",
  })
  hours!: HoursRange;

  @Field(() => Int, { description: "How many essential items have no hours." })
  unknownHours!: number;

  @Field(() => Boolean, {
    description:
      "No cheaper set of choices exists: proved, not assumed. False when the search was stopped at its bound.",
  })
  optimal!: boolean;
}
