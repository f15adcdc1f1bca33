import { Field, Float, ObjectType } from "type-graphql";

import type { Origin } from "../../guide/vocabulary.js";
import { OriginEnum } from "./enums.js";

@ObjectType("Citation", { description: "Where a statement comes from." })
export class CitationType {
  @Field(() => OriginEnum, { description: "The origin of its source." })
  origin!: Origin;

  @Field(() => String, { description: "The id of a source listed in `guide.sources`." })
  source!: string;

  @Field(() => String, { nullable: true, description: "The heading in the source." })
  section!: string | null;

  @Field(() => String, { nullable: true, description: "Where to read it." })
  url!: string | null;
}

@ObjectType("ExternalId", { description: "The same thing in another vocabulary." })
export class ExternalIdType {
  @Field(() => String, { description: 'For example "onet-soc" or "esco".' })
  scheme!: string;

  @Field(() => String, { description: 'For example "15-1252.00".' })
  value!: string;
}

@ObjectType("HoursRange", {
  description:
    "Hours of study or practice: an estimate by the editors or a data set, never the guide's own word.",
})
export class HoursRangeType {
  @Field(() => Float, { description: "For a quick learner with related experience; hours." })
  min!: number;

  @Field(() => Float, { description: "For most people; hours." })
  typical!: number;

  @Field(() => Float, { description: "For a slow start; hours." })
  max!: number;
}
