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
    return neighbours(graph, "BROADER", "out", id);
  }

  @FieldResolver(() => [RoleType], {
    description:
      "More specific roles that this one directly includes, sorted by id. Empty if there are none.",
  })
  narrower(@Root() { id }: Role, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return neighbours(graph, "BROADER", "into", id);
  }

  @FieldResolver(() => [RequirementType], {
    description:
      "What the role asks for: essential requirements first, then by falling weight with unknown weights last, then by id of the competency or choice. Empty if nothing is known.",
  })
  requirements(
    @Arg("importance", () => ImportanceEnum, {
      nullable: true,
      description: "Only requirements of this importance are returned. Null returns all of them.",
    })
    importance: Importance | null | undefined,
    @Root() { id }: Role,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Requirement[]> {
    return askRequirements(graph, id, importance ?? null);
  }

  @FieldResolver(() => LeadsToConnectionType, {
    description:
      "The transitions from this role to others: ranked ones first, the closest at the top; then the others by role id and kind.",
  })
  leadsTo(
    @Args(() => PageArgs) page: PageArgs,
    @Root() { id }: Role,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<unknown>> {
    return transitions(graph, "out", id, checkPage(page), nearestFirst);
  }

  @FieldResolver(() => LeadsToConnectionType, {
    description:
      "The transitions from other roles to this one, sorted by the id of the other role, then by kind.",
  })
  ledToBy(
    @Args(() => PageArgs) page: PageArgs,
    @Root() { id }: Role,
    @Ctx() { graph }: RequestContext,
  ): Awaitable<Connection<unknown>> {
    return transitions(graph, "into", id, checkPage(page), ({ from, kind }) => keyOf(from, kind));
  }

  @FieldResolver(() => [CredentialType], {
    description: "Credentials that qualify for the role, sorted by id. Empty if none are stated.",
  })
  credentials(@Root() { id }: Role, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return qualifying(graph, id, "CREDENTIAL");
  }

  @FieldResolver(() => [ExperienceType], {
    description:
      "Ways to gain experience that counts towards the role, sorted by id. Empty if none are stated.",
  })
  experiences(@Root() { id }: Role, @Ctx() { graph }: RequestContext): Awaitable<GuideNode[]> {
    return qualifying(graph, id, "EXPERIENCE");
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
  @FieldResolver(() => SkillGapType, {
    description: "What someone who holds only what the role left grants lacks for the role entered.",
  })
  gap(@Root() { from, to }: LeadsTo, @Ctx() { graph }: RequestContext): Awaitable<SkillGap> {
    return askSkillGap(graph, { from, have: [], to });
  }
}

/** Sort key of a transition: by rank, then role id, then kind. An unranked one starts with "role:" and sorts after all digits. */
function nearestFirst({ to, kind, rank }: LeadsTo): string {
  return rank === null ? keyOf(to, kind) : `${String(rank).padStart(DIGITS, "0")} ${keyOf(to, kind)}`;
}

const DIGITS = 16;

function keyOf(role: string, kind: LeadsTo["kind"]): string {
  return `${role} ${TRANSITION_KINDS.indexOf(kind)}`;
}

/** A page of a role's transitions. `keyOf` is unique because there is one transition of each kind between two roles. */
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
