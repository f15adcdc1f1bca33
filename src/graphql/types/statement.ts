import { Field, Float, Int, ObjectType } from "type-graphql";

import type { Citation, Education, HoursRange, YearsRange } from "../../guide/guide.js";
import type { Origin } from "../../guide/vocabulary.js";
import { OriginEnum } from "./enums.js";

@ObjectType("Citation", { description: "A reference to the source of a statement." })
export class CitationType implements Citation {
  @Field(() => OriginEnum, { description: "The origin of the cited source." })
  origin!: Origin;

  @Field(() => String, { description: "Id of the source, as listed in `guide.sources`." })
  source!: string;

  @Field(() => String, {
    nullable: true,
    description: "The heading within the source. Null if none is given.",
  })
  section!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Web address where the statement can be read. Null if none is given.",
  })
  url!: string | null;
}

@ObjectType("HoursRange", {
  description:
    "A range of hours of study or practice. It is an estimate by the editors or by a data set, never the source guide's own figure.",
})
export class HoursRangeType implements HoursRange {
  @Field(() => Float, { description: "Hours for a quick learner with related experience." })
  min!: number;

  @Field(() => Float, { description: "Hours that most people need." })
  typical!: number;

  @Field(() => Float, { description: "Hours for someone who starts slowly." })
  max!: number;
}

@ObjectType("YearsRange", {
  description: "A range of years of related work. It is an estimate by the editors or comes from a data set.",
})
export class YearsRangeType implements YearsRange {
  @Field(() => Float, { description: "Years that the least demanding employers ask for." })
  min!: number;

  @Field(() => Float, { description: "Years that are usually asked for." })
  typical!: number;

  @Field(() => Float, { description: "Years that the most demanding employers ask for." })
  max!: number;
}

@ObjectType("Education", { description: "The education that a role usually requires." })
export class EducationType implements Education {
  @Field(() => Int, {
    description:
      "Level of the International Standard Classification of Education, ISCED 2011: 1 primary, 2 lower secondary, 3 upper secondary, 4 post-secondary but not tertiary, 5 short-cycle tertiary such as an associate's degree, 6 bachelor's, 7 master's or first professional degree, 8 doctoral.",
  })
  level!: number;

  @Field(() => String, {
    description: 'The level in the words of the source, for example "Bachelor\'s Degree".',
  })
  name!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      "Share, from 0 to 1, of those asked by the source who say that this level is required. Null if the source gives none.",
  })
  share!: number | null;
}
