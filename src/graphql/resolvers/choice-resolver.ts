import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { type Awaitable, then } from "../../async/awaitable.js";
import { proficiencyName } from "../../career/model/level-name.js";
import { askChoice, askOptions, type ChoiceOption } from "../../career/questions/ask-choices.js";
import type { Choice, Edge, Requires } from "../../guide/guide.js";
import type { RequestContext } from "../request-context.js";
import { ChoiceOptionType } from "../types/choice.js";
import { ChoiceType } from "../types/nodes.js";
import { PrerequisiteType, RequirementType } from "../types/requirement.js";

@Resolver(() => ChoiceType)
export class ChoiceResolver {
  @FieldResolver(() => [ChoiceOptionType], {
    description: "The competencies that the choice offers, sorted by id; at least two.",
  })
  options(@Root() { id }: Choice, @Ctx() { graph }: RequestContext): Awaitable<ChoiceOption[]> {
    return askOptions(graph, id);
  }
}

@Resolver(() => RequirementType)
export class RequirementResolver {
  @FieldResolver(() => ChoiceType, {
    nullable: true,
    description: "The choice that the role asks for. Null if it asks for one competency plainly.",
  })
  choice(@Root() { to }: Edge, @Ctx() { graph }: RequestContext): Awaitable<Choice | null> {
    return askChoice(graph, to);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The guide's word for `level`: the name of the greatest of `guide.proficiencyLevels` that is not above it. Null if the level is not known, is below all of them, or the guide names none.",
  })
  levelName(@Root() { level }: Requires, @Ctx() { status }: RequestContext): Awaitable<string | null> {
    if (level === null) return null;
    return then(status(), ({ proficiencyLevels }) => proficiencyName(level, proficiencyLevels));
  }
}

@Resolver(() => PrerequisiteType)
export class PrerequisiteResolver {
  @FieldResolver(() => ChoiceType, {
    nullable: true,
    description: "The choice that comes before. Null if one competency comes before plainly.",
  })
  choice(@Root() { to }: Edge, @Ctx() { graph }: RequestContext): Awaitable<Choice | null> {
    return askChoice(graph, to);
  }
}
