import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";

import type { Awaitable } from "../../async/awaitable.js";
import { then } from "../../async/awaitable.js";
import type { GuideInfo } from "../../career/graph.js";
import type { GuideNode } from "../../guide/guide.js";
import { checkIds, COMPETENCY_IDS, ROLE_IDS, withKnownIds } from "../../career/questions/known-ids.js";
import { type SearchHit, askSearch } from "../../career/questions/ask-search.js";
import { askSkillGap } from "../../career/questions/ask-skill-gap.js";
import type { SkillGap } from "../../career/gap/skill-gap.js";
import { checkFirst, checkPage, type Connection, connection } from "../connection.js";
import type { RequestContext } from "../request-context.js";
import { CompetenciesArgs, RolesArgs, SearchArgs } from "../types/arguments.js";
import { SkillGapArgs } from "../types/career-arguments.js";
import { CompetencyConnectionType, RoleConnectionType } from "../types/connections.js";
import { GuideType, SearchHitType } from "../types/guide.js";
import { NodeInterface, RoleType } from "../types/nodes.js";
import { SkillGapType } from "../types/skill-gap.js";

@Resolver()
export class QueryResolver {
  @Query(() => GuideType, { description: "What is being answered from." })
  guide(@Ctx() { graph }: RequestContext): Awaitable<GuideInfo> {
    return graph.info();
  }

  @Query(() => NodeInterface, { nullable: true, description: "Any node; null when unknown." })
  node(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<GuideNode | null> {
    return then(graph.nodes([id]), ([node = null]) => node);
  }

  @Query(() => [NodeInterface], {
    nullable: "items",
    description: "Same length, same order, null where unknown; at most 100.",
  })
  nodes(
    @Arg("ids", () => [ID], { description: "Their ids." }) ids: string[],
    @Ctx() { graph }: RequestContext,
  ): Awaitable<(GuideNode | null)[]> {
    return graph.nodes(checkIds("ids", ids));
  }

  @Query(() => RoleType, { nullable: true, description: "A role; null when unknown or not a role." })
  role(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<GuideNode | null> {
    return then(graph.nodes([id]), ([node]) => (node?.kind === "ROLE" ? node : null));
  }

  @Query(() => RoleConnectionType, { description: "Roles, by id." })
  roles(
    @Args(() => RolesArgs) args: RolesArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<unknown>> {
    const page = checkPage(args);
    const filter = args.filter ?? {};
    const named = { "filter.requires": filter.requires, "filter.groups": filter.groups };
    const kinds = { "filter.requires": COMPETENCY_IDS, "filter.groups": ["ROLE_GROUP"] } as const;
    return withKnownIds(graph, named, kinds, () =>
      then(graph.roles(filter, page), (slice) => connection(slice, idOf, nodeEdge)),
    );
  }

  @Query(() => CompetencyConnectionType, { description: "Skills and technologies, by id." })
  competencies(
    @Args(() => CompetenciesArgs) args: CompetenciesArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<unknown>> {
    const page = checkPage(args);
    const filter = args.filter ?? {};
    const named = { "filter.groups": filter.groups, "filter.requiredBy": filter.requiredBy };
    const kinds = { "filter.groups": ["SKILL_GROUP"], "filter.requiredBy": ROLE_IDS } as const;
    return withKnownIds(graph, named, kinds, () =>
      then(graph.competencies(filter, page), (slice) => connection(slice, idOf, nodeEdge)),
    );
  }

  @Query(() => [SearchHitType], {
    description:
      "Nodes by name or alternative name, best first, then by id. Tolerates a typo in a word. Score: BM25+ over names, unfinished words × 0.6, misspelt × 0.3, a whole name × 2, where the name that a node goes by is it or has the words too × 1.5; words of very many names, and one or two letters at the end, only narrow; one or two letters alone: share of the name.",
  })
  search(
    @Args(() => SearchArgs) { text, kinds, first }: SearchArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<SearchHit[]> {
    return askSearch(graph, { text, kinds: kinds ?? null, first: checkFirst(first ?? 10) });
  }

  @Query(() => SkillGapType, {
    description:
      "What is missing for a role: `have` closed under prerequisites; `from` adds what that role asks for.",
  })
  skillGap(
    @Args(() => SkillGapArgs) { from, have, to }: SkillGapArgs,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<SkillGap> {
    return askSkillGap(graph, { from: from ?? null, have: have ?? [], to });
  }
}

const idOf = ({ id }: GuideNode): string => id;
const nodeEdge = (node: GuideNode, cursor: string) => ({ cursor, node });
