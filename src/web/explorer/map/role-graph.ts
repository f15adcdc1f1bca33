import type { MapAroundAnswer, RoleLine, WholeMapAnswer } from "../../../graphql/operations/generated.js";
import type { Move } from "./move.js";

/** Roles, each once, and the transitions between them, each once. */
export interface RoleGraph {
  readonly roles: readonly RoleLine[];
  readonly edges: readonly Move[];
}

export function wholeMap({ roles }: WholeMapAnswer): RoleGraph {
  return { roles: roles.nodes, edges: roles.nodes.flatMap(movesFrom) };
}

export function neighbourhood({ nodes }: MapAroundAnswer): RoleGraph {
  const roles = new Map<string, RoleLine>();
  const edges = new Map<string, Move>();
  for (const role of nodes) {
    if (!role) continue;
    for (const each of [role, ...role.leadsTo.nodes, ...role.ledToBy.nodes]) roles.set(each.id, each);
    const into = role.ledToBy.nodes.map(({ id }) => ({ from: id, to: role.id }));
    for (const edge of [...movesFrom(role), ...into]) edges.set(`${edge.from} ${edge.to}`, edge);
  }
  return { roles: [...roles.values()], edges: [...edges.values()] };
}

function movesFrom({ id, leadsTo }: WholeMapAnswer["roles"]["nodes"][number]): Move[] {
  return [...new Set(leadsTo.nodes.map((role) => role.id))].map((to) => ({ from: id, to }));
}
