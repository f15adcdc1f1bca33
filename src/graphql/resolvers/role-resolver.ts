import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { type Awaitable, then } from "../../async/awaitable.js";
import type { CareerGraph, Direction } from "../../career/graph.js";
import type { GuideNode, LeadsTo, Role } from "../../guide/guide.js";
import { groupOf, neighbours, nodesAt } from "../../career/questions/neighbours.js";
import { type Requirement, askRequirements } from "../../career/questions/ask-requirements.js";
import { askSkillGap } from "../../career/questions/ask-skill-gap.js";
import type { SkillGap } from "../../career/gap/skill-gap.js";
import { compareIds, type Importance, TRANSITION_KINDS } from "../../guide/vocabulary.js";
import { type CheckedPage, checkPage, type Connection, connection, pageOf } from "../connection.js";
import type { RequestContext } from "../request-context.js";
import { PageArgs } from "../types/arguments.js";
import { LeadsToConnectionType, LeadsToEdgeType } from "../types/connections.js";
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
  @FieldResolver(() => [ResponsibilityType], { description: "What someone in the role answers for; by id." })
  responsibilities(@Root() { id }: Role, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "HAS_RESPONSIBILITY", "out", id);
  }

  @FieldResolver(() => RoleGroupType, { nullable: true, description: "The group that it is in." })
  group(@Root() { id }: Role, @Ctx() { graph }: RequestContext): Awaitable<GuideNode | null> {
    return groupOf(graph, id);
  }

  @FieldResolver(() => [RoleType], { description: "Roles that take it in, directly; by id." })
  broader(@Root() { id }: Role, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "BROADER", "out", id);
  }

  @FieldResolver(() => [RoleType], { description: "Roles that it takes in, directly; by id." })
  narrower(@Root() { id }: Role, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "BROADER", "into", id);
  }

  @FieldResolver(() => [RequirementType], {
    description: "What the role asks for: essential first, then the heavier, then by id.",
  })
  requirements(
    @Arg("importance", () => ImportanceEnum, { nullable: true, description: "Only these; all without it." })
    importance: Importance | null | undefined,
    @Root() { id }: Role,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Requirement[]> {
    return askRequirements(graph, id, importance ?? null);
  }

  @FieldResolver(() => LeadsToConnectionType, {
    description:
      "Where people go from here: ranked ones first, the nearest first; then by role id, then kind.",
  })
  leadsTo(
    @Args(() => PageArgs) page: PageArgs,
    @Root() { id }: Role,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<unknown>> {
    return transitions(graph, "out", id, checkPage(page), nearestFirst);
  }

  @FieldResolver(() => LeadsToConnectionType, {
    description: "Where people come from, by role id, then kind.",
  })
  ledToBy(
    @Args(() => PageArgs) page: PageArgs,
    @Root() { id }: Role,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<unknown>> {
    return transitions(graph, "into", id, checkPage(page), ({ from, kind }) => keyOf(from, kind));
  }

  @FieldResolver(() => [CredentialType], { description: "Credentials that qualify for the role; by id." })
  credentials(@Root() { id }: Role, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return qualifying(graph, id, "CREDENTIAL");
  }

  @FieldResolver(() => [ExperienceType], { description: "Experience that counts towards the role; by id." })
  experiences(@Root() { id }: Role, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return qualifying(graph, id, "EXPERIENCE");
  }

  @FieldResolver(() => [TrendType], { description: "Trends that affect the role; by id." })
  trends(@Root() { id }: Role, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "AFFECTS", "into", id);
  }
}

@Resolver(() => LeadsToEdgeType)
export class LeadsToEdgeResolver {
  @FieldResolver(() => SkillGapType, { description: "From the edge's tail to its head." })
  gap(@Root() { from, to }: LeadsTo, @Ctx() { graph }: RequestContext): Awaitable<SkillGap> {
    return askSkillGap(graph, { from, have: [], to });
  }
}

/** Keys that sort as transitions do: by rank, unranked last ("role:" comes after digits), then role id, then kind. */
function nearestFirst({ to, kind, rank }: LeadsTo): string {
  return rank === null ? keyOf(to, kind) : `${String(rank).padStart(DIGITS, "0")} ${keyOf(to, kind)}`;
}

const DIGITS = 16;

function keyOf(role: string, kind: LeadsTo["kind"]): string {
  return `${role} ${TRANSITION_KINDS.indexOf(kind)}`;
}

/** Keys are unique: there is one transition of a kind between two roles. */
function transitions(
  graph: CareerGraph,
  direction: Direction,
  id: string,
  page: CheckedPage,
  keyOf: (edge: LeadsTo) => string,
): Awaitable<Connection<unknown>> {
  const otherEnd = ({ from, to }: LeadsTo): string => (direction === "out" ? to : from);
  return then(graph.edges("LEADS_TO", direction, [id]), ([edges = []]) => {
    const inOrder = [...edges].sort((a, b) => compareIds(keyOf(a), keyOf(b)));
    const slice = pageOf(inOrder, keyOf, page);
    return then(nodesAt(graph, slice.items.map(otherEnd)), (nodes) => {
      const nodeOf = new Map(nodes.map((node) => [node.id, node]));
      return connection(slice, keyOf, (edge, cursor) => ({
        ...edge,
        cursor,
        node: nodeOf.get(otherEnd(edge)),
      }));
    });
  });
}

function qualifying(
  graph: CareerGraph,
  role: string,
  kind: "CREDENTIAL" | "EXPERIENCE",
): Awaitable<GuideNode[]> {
  return then(neighbours(graph, "QUALIFIES_FOR", "into", role), (nodes) =>
    nodes.filter((node) => node.kind === kind),
  );
}
