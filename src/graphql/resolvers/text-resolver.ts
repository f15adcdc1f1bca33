import { Args, Ctx, Query, Resolver } from "type-graphql";

import type { Awaitable } from "../../async/awaitable.js";
import { readTextWork, rolesForTextWork } from "../../career/expected-work.js";
import { askCompetenciesIn, askRolesFor } from "../../career/questions/ask-text.js";
import { Priced } from "../field-price.js";
import type { RequestContext } from "../request-context.js";
import { CompetenciesInArgs, RoleMatchType, RolesForArgs, TextMatchType } from "../types/text.js";

@Resolver()
export class TextResolver {
  @Priced({ work: readTextWork })
  @Query(() => [TextMatchType], {
    description:
      'The competencies that a text speaks of, such as a line of a CV, a job advertisement or a description of a course: the greatest score first, then by id. Each sentence is compared with all names and alternative names of the competencies; of each competency the best match counts. What follows "no experience in", "without knowledge of" and the like is left out, up to the end of the sentence or a "but". No model is used, nothing leaves the server, and texts are not logged. Takes time proportional to the words of the text times the names with such a word.',
  })
  competenciesIn(
    @Args(() => CompetenciesInArgs) args: CompetenciesInArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<TextMatchType[]> {
    return askCompetenciesIn(graph, args);
  }

  @Priced({ work: rolesForTextWork })
  @Query(() => [RoleMatchType], {
    description:
      "The roles that a text resembles, such as a job advertisement or a CV: the greatest score first, then by id. Counted are the competencies that the text speaks of (see `competenciesIn`) and the roles' names and alternative names that it says. Roles of which it says nothing are left out.",
  })
  rolesFor(
    @Args(() => RolesForArgs) args: RolesForArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<RoleMatchType[]> {
    return askRolesFor(graph, args);
  }
}
