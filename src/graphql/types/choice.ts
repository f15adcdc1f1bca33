import { Field, ObjectType } from "type-graphql";

import type { Demand } from "../../guide/vocabulary.js";
import type { ChoiceOption } from "../../career/questions/ask-choices.js";
import { DemandEnum } from "./enums.js";
import { CompetencyInterface } from "./nodes.js";
import { CitationType } from "./statement.js";

@ObjectType("ChoiceOption", { description: "One of the competencies that a choice offers." })
export class ChoiceOptionType implements ChoiceOption {
  @Field(() => CompetencyInterface, { description: "The competency that the choice offers." })
  competency!: CompetencyInterface;

  @Field(() => String, {
    nullable: true,
    description: "Why it is offered, in the words of the guide. Null if it gives no reason.",
  })
  reason!: string | null;

  @Field(() => DemandEnum, {
    nullable: true,
    description: "What a source says of the labour market for it. Null if no source says anything.",
  })
  demand!: Demand | null;

  @Field(() => [CitationType], { description: "The sources that name this option." })
  citations!: readonly CitationType[];
}
