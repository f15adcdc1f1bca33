import * as dagre from "@dagrejs/dagre";

import type { CompetencyMetrics } from "../career/analytics/prerequisite-analytics.js";
import type { ReportLink } from "./report.js";

// Dagre's type declarations import each other without file endings, so they are empty under NodeNext: this is the part we use.
const { Graph, layout } = dagre as unknown as {
  Graph: new () => LayoutGraph;
  layout: (graph: LayoutGraph) => void;
};
interface LayoutGraph {
  setGraph(options: Readonly<Record<string, string | number>>): void;
  setNode(id: string, size: { width: number; height: number }): void;
  setEdge(from: string, to: string, label: { minlen: number }): void;
  graph(): { readonly width?: number; readonly height?: number };
  node(id: string): Point;
  edge(from: string, to: string): { readonly points: readonly Point[] };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What is drawn and where, in pixels. Boxes and pills have their center. */
export interface Diagram {
  readonly frame: Point & { readonly width: number; readonly height: number };
  readonly lines: readonly Line[];
  readonly boxes: readonly (Point & { readonly metrics: CompetencyMetrics; readonly isChain: boolean })[];
  readonly pills: readonly (Point & { readonly label: string })[];
}

export interface Line {
  readonly points: readonly Point[];
  readonly isChain: boolean;
  /** From an option to the pill of its choice. */
  readonly isOption: boolean;
}

/** The size of a competency's box and of a choice's pill. */
export const BOX = { width: 156, height: 52 };
export const PILL = { width: 46, height: 20 };
const RANK_GAP = 22;
const MARGIN = 8;

/** Places the competencies in columns by layer, with the pills of choices between the columns. */
export function layOut(
  shown: readonly CompetencyMetrics[],
  links: readonly ReportLink[],
  chain: readonly string[],
): Diagram {
  const edges = edgesOf(links, chain);
  const choices = new Map(links.flatMap(({ choice }) => (choice ? [[choice.id, choice]] : [])));
  const graph = layoutOf(shown, edges, new Set(choices.keys()));
  const columns = new Set(shown.map(({ competency }) => round(graph.node(competency.id).x)));
  const lines = edges.map(({ from, to, isChain }) => {
    const start = sideOf(graph.node(from), choices.has(from) ? PILL : BOX, 1);
    const end = sideOf(graph.node(to), choices.has(to) ? PILL : BOX, -1);
    const bends = graph.edge(to, from).points.filter(({ x }) => columns.has(round(x)));
    return { points: [start, ...levelBetween(start, end, bends), end], isChain, isOption: choices.has(to) };
  });
  return {
    frame: frameOf(graph, lines),
    lines,
    boxes: shown.map((metrics) => {
      const { id } = metrics.competency;
      return { ...graph.node(id), metrics, isChain: chain.includes(id) };
    }),
    pills: [...choices.values()].map(({ id, pick, of }) => ({
      ...graph.node(id),
      label: `${pick} of ${of}`,
    })),
  };
}

/** To one decimal: a tenth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Dagre aligns what nothing follows. We want what has no prerequisites aligned, so the graph is laid out reversed. */
function layoutOf(
  shown: readonly CompetencyMetrics[],
  edges: readonly DrawnEdge[],
  choices: ReadonlySet<string>,
): LayoutGraph {
  const graph = new Graph();
  graph.setGraph({ rankdir: "RL", ranker: "longest-path", nodesep: 12, edgesep: 8, ranksep: RANK_GAP });
  for (const { competency } of shown) graph.setNode(competency.id, { ...BOX });
  for (const id of choices) graph.setNode(id, { ...PILL });
  // Two ranks for each layer: the rank between two layers is for choices.
  for (const { from, to } of edges)
    graph.setEdge(to, from, { minlen: choices.has(from) || choices.has(to) ? 1 : 2 });
  layout(graph);
  return graph;
}

function sideOf({ x, y }: Point, { width }: { readonly width: number }, side: 1 | -1): Point {
  return { x: x + (side * width) / 2, y };
}

/** A line that passes a column runs level between its boxes. */
function levelBetween(start: Point, end: Point, bends: readonly Point[]): Point[] {
  return bends
    .filter(({ x }) => x > start.x && x < end.x)
    .sort((a, b) => a.x - b.x)
    .flatMap((bend) => [sideOf(bend, BOX, -1), sideOf(bend, BOX, 1)]);
}

/** The area of the layout and of the lines that run outside of it. */
function frameOf(graph: LayoutGraph, lines: readonly Line[]): Diagram["frame"] {
  const { width = 0, height = 0 } = graph.graph();
  const heights = [0, height, ...lines.flatMap(({ points }) => points.map(({ y }) => y))];
  const top = heights.reduce((a, b) => Math.min(a, b)) - MARGIN;
  const bottom = heights.reduce((a, b) => Math.max(a, b)) + MARGIN;
  return { x: -MARGIN, y: round(top), width: round(width + 2 * MARGIN), height: round(bottom - top) };
}

interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  readonly isChain: boolean;
}

/** Each line once; the link of an option runs through its choice. Lines of the longest chain come last, so they lie on top. */
function edgesOf(links: readonly ReportLink[], chain: readonly string[]): DrawnEdge[] {
  const edges = new Map<string, DrawnEdge>();
  const add = (from: string, to: string, isChain: boolean): void => {
    const key = `${from} ${to}`;
    edges.set(key, { from, to, isChain: isChain || edges.get(key)?.isChain === true });
  };
  for (const { from, to, choice } of links) {
    const at = chain.indexOf(from);
    const isChain = at >= 0 && chain[at + 1] === to;
    if (choice === null) add(from, to, isChain);
    else {
      add(from, choice.id, isChain);
      add(choice.id, to, isChain);
    }
  }
  return [...edges.values()].sort((a, b) => Number(a.isChain) - Number(b.isChain));
}
