import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { easeWork, gapWork, requirementsOfRole, transitionsOfRole } from "../../career/expected-work.js";
import { type Awaitable, then } from "../../async/awaitable.js";
import type { Ease, EaseReason } from "../../career/path/ease.js";
import { askRequirements } from "../../career/questions/ask-requirements.js";
import { askSkillGap } from "../../career/questions/ask-skill-gap.js";
import { askEase, askTransitionsFrom, askTransitionsTo } from "../../career/questions/ask-transitions.js";
import {
  broaderThan,
  groupOf,
  narrowerThan,
  neighbours,
  qualifyingFor,
} from "../../career/questions/neighbours.js";
import type { GuideNode, LeadsTo, Role } from "../../guide/guide.js";
import type { Importance } from "../../guide/vocabulary.js";
import { type Connection, pageFrom, transitionConnection, type TransitionEdge } from "../connection.js";
import { Priced } from "../field-price.js";
import type { RequestContext } from "../request-context.js";
import { PageArgs } from "../types/arguments.js";
import { TransitionGapArgs } from "../types/career-arguments.js";
import { LeadsToConnectionType, LeadsToEdgeType } from "../types/connections.js";
import { EASE_REASONS_FIELD, EaseEnum, EaseReasonEnum } from "../types/ease.js";
import { ImportanceEnum } from "../types/enums.js";
import {
  CredentialType,
  ExperienceType,
  ResponsibilityType,
  RoleGroupType,
  RoleType,
  TrendType,
} from "../types/nodes.js";
import { RequirementType } from "../types/requirement.js";
import { SkillGapType } from "../types/skill-gap.js";

@Resolver(() => RoleType)
export class RoleResolver {
  @FieldResolver(() => [ResponsibilityType], {
    description: "What a person in the role is responsible for, sorted by id. Empty if nothing is stated.",
  })
  responsibilities(@Root() { id }: Role, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "HAS_RESPONSIBILITY", "out", id);
  }

  @FieldResolver(() => RoleGroupType, {
    nullable: true,
    description: "The group that the role belongs to. Null if it belongs to none.",
  })
  group(@Root() { id }: Role, @Ctx() { graph }: RequestContext): Awaitable<GuideNode | null> {
    return groupOf(graph, id);
  }

  @FieldResolver(() => [RoleType], {
    description: "More general roles that directly include this one, sorted by id. Empty if there are none.",
  })
  broader(@Root() { id }: Role, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return broaderThan(graph, id);
  }

  @FieldResolver(() => [RoleType], {
    description:
      "More specific roles that this one directly includes, sorted by id. Empty if there are none.",
  })
  narrower(@Root() { id }: Role, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return narrowerThan(graph, id);
  }

  @Priced({ items: requirementsOfRole })
  @FieldResolver(() => [RequirementType], {
    description:
      "What the role asks for: essential requirements first, then by falling weight with unknown weights last, then by id of the competency or choice. Empty if nothing is known.",
  })
  requirements(
    @Arg("importance", () => ImportanceEnum, {
      nullable: true,
      description: "Only requirements of this importance are returned. Null returns all of them.",
    })
    importance: Importance | null,
    @Root() { id }: Role,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<RequirementType[]> {
    return askRequirements(graph, id, importance);
  }

  @Priced({ items: transitionsOfRole })
  @FieldResolver(() => LeadsToConnectionType, {
    description:
      "The transitions from this role to others: ranked ones first, the closest at the top; then the others by role id and kind.",
  })
  leadsTo(
    @Args(() => PageArgs) args: PageArgs,
    @Root() { id }: Role,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<TransitionEdge>> {
    return transitionConnection(askTransitionsFrom(graph, id, pageFrom(args)));
  }

  @Priced({ items: transitionsOfRole })
  @FieldResolver(() => LeadsToConnectionType, {
    description:
      "The transitions from other roles to this one, sorted by the id of the other role, then by kind.",
  })
  ledToBy(
    @Args(() => PageArgs) args: PageArgs,
    @Root() { id }: Role,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<TransitionEdge>> {
    return transitionConnection(askTransitionsTo(graph, id, pageFrom(args)));
  }

  @FieldResolver(() => [CredentialType], {
    description: "Credentials that qualify for the role, sorted by id. Empty if none are stated.",
  })
  credentials(@Root() { id }: Role, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return qualifyingFor(graph, id, "CREDENTIAL");
  }

  @FieldResolver(() => [ExperienceType], {
    description:
      "Ways to gain experience that counts towards the role, sorted by id. Empty if none are stated.",
  })
  experiences(@Root() { id }: Role, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return qualifyingFor(graph, id, "EXPERIENCE");
  }

  @FieldResolver(() => [TrendType], {
    description: "Trends that affect the role, sorted by id. Empty if none are stated.",
  })
  trends(@Root() { id }: Role, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "AFFECTS", "into", id);
  }
}

@Resolver(() => LeadsToEdgeType)
export class LeadsToEdgeResolver {
  @Priced({ work: gapWork })
  @FieldResolver(() => SkillGapType, {
    description: "What someone who holds what the role left grants, and `have`, lacks for the role entered.",
  })
  gap(
    @Args(() => TransitionGapArgs) { have, prefer }: TransitionGapArgs,
    @Root() { from, to }: LeadsTo,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<SkillGapType> {
    return askSkillGap(graph, { from, have, prefer, to });
  }

  @Priced({ work: easeWork })
  @FieldResolver(() => EaseEnum, {
    description: "How hard the move is for someone who holds only what the role left grants.",
  })
  ease(@Root() edge: LeadsTo, @Ctx() { graph }: RequestContext): Awaitable<Ease> {
    return then(askEase(graph, edge), ({ ease }) => ease);
  }

  @Priced({ work: easeWork })
  @FieldResolver(() => [EaseReasonEnum], { description: `${EASE_REASONS_FIELD}.` })
  easeReasons(@Root() edge: LeadsTo, @Ctx() { graph }: RequestContext): Awaitable<readonly EaseReason[]> {
    return then(askEase(graph, edge), ({ easeReasons }) => easeReasons);
  }
}
