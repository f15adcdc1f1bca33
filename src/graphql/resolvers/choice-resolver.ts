import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import type { Awaitable } from "../../async/awaitable.js";
import { askChoice, askOptions, type ChoiceOption } from "../../career/questions/ask-choices.js";
import type { Choice, Edge } from "../../guide/guide.js";
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
