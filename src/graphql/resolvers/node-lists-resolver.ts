import { Args, Ctx, Query, Resolver } from "type-graphql";

import { listedNodesWork } from "../../career/expected-work.js";
import type { Awaitable } from "../../async/awaitable.js";
import { askNodesOfKind, askTopNodes } from "../../career/questions/ask-nodes.js";
import type { GuideNode } from "../../guide/guide.js";
import { type Connection, type NodeEdge, nodeConnection, pageFrom } from "../connection.js";
import { Priced } from "../field-price.js";
import type { RequestContext } from "../request-context.js";
import { NamedPageArgs, RoleGroupsArgs } from "../types/arguments.js";
import {
  CredentialConnectionType,
  ExperienceConnectionType,
  ResponsibilityConnectionType,
  RoleGroupConnectionType,
  SkillGroupConnectionType,
  TrendConnectionType,
} from "../types/node-connections.js";

type Nodes = Awaitable<Connection<NodeEdge<GuideNode>>>;

/** The lists of all nodes of one kind; those of roles and competencies have filters of their own. */
@Resolver()
export class NodeListsResolver {
  @Priced({ work: listedNodesWork, items: ({ nodes }) => nodes.CREDENTIAL })
  @Query(() => CredentialConnectionType, {
    description: "The degrees, bootcamps, courses and certifications of the guide, sorted by id.",
  })
  credentials(@Args(() => NamedPageArgs) args: NamedPageArgs, @Ctx() { graph }: RequestContext): Nodes {
    return nodeConnection(askNodesOfKind(graph, "CREDENTIAL", args.text, pageFrom(args)));
  }

  @Priced({ work: listedNodesWork, items: ({ nodes }) => nodes.EXPERIENCE })
  @Query(() => ExperienceConnectionType, {
    description: "The ways to gain practice that the guide names, sorted by id.",
  })
  experiences(@Args(() => NamedPageArgs) args: NamedPageArgs, @Ctx() { graph }: RequestContext): Nodes {
    return nodeConnection(askNodesOfKind(graph, "EXPERIENCE", args.text, pageFrom(args)));
  }

  @Priced({ work: listedNodesWork, items: ({ nodes }) => nodes.RESPONSIBILITY })
  @Query(() => ResponsibilityConnectionType, {
    description: "The responsibilities that roles of the guide have, sorted by id.",
  })
  responsibilities(@Args(() => NamedPageArgs) args: NamedPageArgs, @Ctx() { graph }: RequestContext): Nodes {
    return nodeConnection(askNodesOfKind(graph, "RESPONSIBILITY", args.text, pageFrom(args)));
  }

  @Priced({ work: listedNodesWork, items: ({ nodes }) => nodes.ROLE_GROUP })
  @Query(() => RoleGroupConnectionType, { description: "The groups of roles of the guide, sorted by id." })
  roleGroups(@Args(() => RoleGroupsArgs) args: RoleGroupsArgs, @Ctx() { graph }: RequestContext): Nodes {
    const ask = args.top === true ? askTopNodes : askNodesOfKind;
    return nodeConnection(ask(graph, "ROLE_GROUP", args.text, pageFrom(args)));
  }

  @Priced({ work: listedNodesWork, items: ({ nodes }) => nodes.SKILL_GROUP })
  @Query(() => SkillGroupConnectionType, {
    description: "The groups of competencies of the guide, sorted by id.",
  })
  skillGroups(@Args(() => NamedPageArgs) args: NamedPageArgs, @Ctx() { graph }: RequestContext): Nodes {
    return nodeConnection(askNodesOfKind(graph, "SKILL_GROUP", args.text, pageFrom(args)));
  }

  @Priced({ work: listedNodesWork, items: ({ nodes }) => nodes.TREND })
  @Query(() => TrendConnectionType, { description: "The trends that the guide names, sorted by id." })
  trends(@Args(() => NamedPageArgs) args: NamedPageArgs, @Ctx() { graph }: RequestContext): Nodes {
    return nodeConnection(askNodesOfKind(graph, "TREND", args.text, pageFrom(args)));
  }
}
