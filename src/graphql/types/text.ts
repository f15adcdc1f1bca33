import { ArgsType, Field, Float, Int, ObjectType } from "type-graphql";

import { TEXT_SCORE, type TextMatch } from "../../career/text/find-competencies.js";
import { ROLE_MATCH_SCORE, type RoleMatch } from "../../career/text/find-roles.js";
import { CompetencyInterface, RoleType } from "./nodes.js";
import { ReasonType } from "./recommendation.js";

@ArgsType()
class TextArgs {
  @Field(() => String, {
    description:
      "The text to read, in English or in the language of the guide's names. A text without words finds nothing. At most 20,000 characters, else BAD_USER_INPUT.",
  })
  text!: string;
}

@ArgsType()
export class CompetenciesInArgs extends TextArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 20,
    description:
      "The largest number of competencies to return, from 1 to 100; any other number is refused with BAD_USER_INPUT.",
  })
  first!: number;
}

@ArgsType()
export class RolesForArgs extends TextArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 10,
    description:
      "The largest number of roles to return, from 1 to 100; any other number is refused with BAD_USER_INPUT.",
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

@ObjectType("RoleMatch", { description: "A role that a text resembles, with reasons." })
export class RoleMatchType implements RoleMatch {
  @Field(() => RoleType, { description: "The role that the text resembles." })
  role!: RoleType;

  @Field(() => Float, { description: ROLE_MATCH_SCORE })
  score!: number;

  @Field(() => [TextMatchType], {
    description:
      "The competencies found in the text that the role requires, plainly or as an option of a choice: the greatest score first, then by id.",
  })
  competencies!: readonly TextMatchType[];

  @Field(() => [ReasonType], {
    description:
      "What counted in the score, in short sentences: the name of the role that the text says, then the competencies. A part with nothing to say is left out.",
  })
  reasons!: readonly ReasonType[];
}
