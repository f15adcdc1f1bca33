export interface MapNode {
  readonly id: string;
  readonly level: number | null;
}

export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const COLUMN = 216;
const ROW = 48;
const ROUNDS = 8;
const TALLEST = 13;

/**
 * Places roles in one column per level, entry level first, unknown level last. A level with many roles takes several columns.
 * Within a column each role is moved near the roles it is connected to (barycentre heuristic, a fixed number of rounds).
 */
export function layout(
  nodes: readonly MapNode[],
  edges: readonly { readonly from: string; readonly to: string }[],
): Place[] {
  const columns = columnsOf(nodes);
  const connected = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of edges) {
    connected.get(from)?.push(to);
    connected.get(to)?.push(from);
  }
  const tallest = Math.max(0, ...columns.map((column) => column.length));
  const height = new Map<string, number>();
  const place = (column: readonly string[]): void => {
    const gap = tallest / column.length;
    column.forEach((id, i) => height.set(id, (i + 0.5) * gap));
  };
  columns.forEach(place);
  for (let round = 0; round < ROUNDS; round++) {
    for (const column of round % 2 ? [...columns].reverse() : columns) {
      const middle = new Map(column.map((id) => [id, mean(connected.get(id)!, height) ?? height.get(id)!]));
      column.sort((a, b) => middle.get(a)! - middle.get(b)! || (a < b ? -1 : 1));
      place(column);
    }
  }
  return columns.flatMap((column, i) =>
    column.map((id) => ({ id, x: i * COLUMN, y: height.get(id)! * ROW })),
  );
}

/** For guides without levels: uses the number of steps from the start instead; roles not reachable from it get 1. */
export function levelsByMoves<N extends MapNode>(
  nodes: readonly N[],
  edges: readonly { readonly from: string; readonly to: string }[],
  start: string,
): N[] {
  const moves = new Map([[start, 1]]);
  for (const from of moves.keys())
    for (const edge of edges)
      if (edge.from === from && !moves.has(edge.to)) moves.set(edge.to, moves.get(from)! + 1);
  return nodes.map((node) => ({ ...node, level: moves.get(node.id) ?? 1 }));
}

function columnsOf(nodes: readonly MapNode[]): string[][] {
  const levels = [...new Set(nodes.map(({ level }) => level))].sort((a, b) => (a ?? 99) - (b ?? 99));
  return levels.flatMap((level) => {
    const ids = nodes.filter((node) => node.level === level).map(({ id }) => id);
    const columns = Math.ceil(ids.length / TALLEST);
    return Array.from({ length: columns }, (_, column) => ids.filter((_id, i) => i % columns === column));
  });
}

function mean(ids: readonly string[], height: ReadonlyMap<string, number>): number | null {
  const known = ids.map((id) => height.get(id)).filter((y) => y !== undefined);
  return known.length === 0 ? null : known.reduce((sum, y) => sum + y, 0) / known.length;
}
