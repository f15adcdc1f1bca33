import { ArgsType, Field, Float, Int, ObjectType } from "type-graphql";

import { TEXT_SCORE, type TextMatch } from "../../career/text/find-competencies.js";
import { CompetencyInterface } from "./nodes.js";

@ArgsType()
export class CompetenciesInArgs {
  @Field(() => String, {
    description:
      "The text to read, in English or in the language of the guide's names. A text without words finds nothing. At most 20,000 characters, else BAD_USER_INPUT.",
  })
  text!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 20,
    description:
      "The largest number of competencies to return, from 1 to 100; any other number is refused with BAD_USER_INPUT.",
  })
  first!: number;
}

@ObjectType("TextMatch", { description: "A competency that a text speaks of, and where." })
export class TextMatchType implements TextMatch {
  @Field(() => CompetencyInterface, { description: "The competency that was found." })
  competency!: CompetencyInterface;

  @Field(() => String, { description: "The name or alternative name of which the text says all or much." })
  matched!: string;

  @Field(() => Int, {
    description:
      "Where the words of the name begin in the text, in UTF-16 code units from 0, as JavaScript counts them.",
  })
  start!: number;

  @Field(() => Int, {
    description: "Where they end: the code unit after the last one. Other words may stand between them.",
  })
  end!: number;

  @Field(() => Float, { description: TEXT_SCORE })
  score!: number;

  @Field(() => String, {
    description:
      "Why it was found, in plain sentences: which name the text says, and whether its description and the roles that require it fit the rest of the text.",
  })
  evidence!: string;
}
