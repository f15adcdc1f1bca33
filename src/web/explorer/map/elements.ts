import type { ElementDefinition } from "cytoscape";

import type { LevelName } from "../parts/levels.js";
import { shortLevel } from "../words.js";
import { layout, levelsByMoves, type MapNode } from "./layout.js";

export interface Drawing {
  readonly roles: readonly (MapNode & { readonly name: string })[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  /** The roles of the highlighted path, in order. */
  readonly path: readonly string[];
  readonly chosen: string | null;
  readonly levelName: LevelName;
}

/** Nodes, arrows and level headings with their places, as Cytoscape takes them. */
export function elementsOf({ roles, edges, path, chosen, levelName }: Drawing): ElementDefinition[] {
  const start = path[0] ?? chosen;
  const hasLevels = roles.some(({ level }) => level !== null);
  const ranked = hasLevels || start === null ? roles : levelsByMoves(roles, edges, start);
  const lit = new Set(path);
  const moves = new Set(path.slice(1).map((to, i) => `${path[i]!} ${to}`));
  const places = new Map(layout(ranked, edges).map((place) => [place.id, place]));
  const nodes = roles.map(({ id, name }) => {
    const { x, y } = places.get(id)!;
    const classes = [lit.has(id) && "lit", id === chosen && "chosen", lit.size > 0 && !lit.has(id) && "dim"];
    return {
      group: "nodes" as const,
      data: { id, name: shortened(name) },
      position: { x, y },
      classes: classes.filter((each) => each !== false),
    };
  });
  const arrows = edges
    .filter(({ from, to }) => places.has(from) && places.has(to))
    .map(({ from, to }) => ({
      group: "edges" as const,
      data: { source: from, target: to },
      classes: moves.has(`${from} ${to}`) ? ["lit"] : [],
    }));
  return [...nodes, ...arrows, ...(hasLevels ? headings(roles, [...places.values()], levelName) : [])];
}

/** As many whole words of a name as its box holds. The list of roles shows full names. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const kept = name.slice(0, LONGEST_NAME);
  return `${kept.slice(0, Math.max(kept.lastIndexOf(" "), LONGEST_NAME / 2)).replace(/[,;:\s]+$/, "")}…`;
}

const LONGEST_NAME = 42;

/** The name of each level, centred above its columns. */
function headings(
  roles: Drawing["roles"],
  places: readonly { id: string; x: number; y: number }[],
  levelName: LevelName,
) {
  const top = Math.min(...places.map(({ y }) => y)) - HEADING_ABOVE;
  return [...new Set(roles.map(({ level }) => level))].map((level) => {
    const members = new Set(roles.filter((role) => role.level === level).map(({ id }) => id));
    const xs = places.filter(({ id }) => members.has(id)).map(({ x }) => x);
    return {
      group: "nodes" as const,
      data: { id: `level ${level ?? "unknown"}`, name: shortLevel(levelName(level)), heading: true },
      position: { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: top },
      classes: ["heading"],
      selectable: false,
    };
  });
}

const HEADING_ABOVE = 44;
