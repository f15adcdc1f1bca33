import * as dagre from "@dagrejs/dagre";

import type { CompetencyMetrics } from "../career/analytics/prerequisite-analytics.js";
import { escapeHtml } from "./html.js";
import type { Report, ReportLink } from "./report.js";

// Its declarations import each other without file endings, which leaves them empty for us: this is the part we use.
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
interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Drawing {
  readonly svg: string;
  /** In the drawing, without prerequisites and dependents (not drawn), and left out because there were too many. */
  readonly drawn: number;
  readonly alone: readonly CompetencyMetrics[];
  readonly leftOut: number;
}

const MOST_DRAWN = 80;
const BOX = { width: 156, height: 52 };
const PILL = { width: 46, height: 20 };
const RANK_GAP = 22;
const MARGIN = 8;

/**
 * The prerequisites as an SVG picture from left to right, a column a layer; the longest chain stands out, options of a choice meet in
 * a pill, and the more complex a competency, the fuller its colour. Of too many the most complex are drawn.
 */
export function drawPrerequisites({ analytics, links }: Report): Drawing {
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const connected = analytics.competencies.filter(({ competency }) => linked.has(competency.id));
  const shown = connected.slice(0, MOST_DRAWN);
  const ids = new Set(shown.map(({ competency }) => competency.id));
  const drawnLinks = links.filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to));
  return {
    svg:
      shown.length === 0
        ? ""
        : toSvg(
            shown,
            drawnLinks,
            analytics.longestChain.map(({ id }) => id),
          ),
    drawn: shown.length,
    alone: analytics.competencies.filter(({ competency }) => !linked.has(competency.id)),
    leftOut: connected.length - shown.length,
  };
}

function toSvg(
  shown: readonly CompetencyMetrics[],
  links: readonly ReportLink[],
  chain: readonly string[],
): string {
  const graph = new Graph();
  // Turned around, for the layout puts what nothing follows into one column: here what has no prerequisites.
  graph.setGraph({
    rankdir: "RL",
    ranker: "longest-path",
    nodesep: 12,
    edgesep: 8,
    ranksep: RANK_GAP,
  });
  const edges = edgesOf(links, chain);
  const choices = new Map(links.flatMap(({ choice }) => (choice ? [[choice.id, choice]] : [])));
  for (const { competency } of shown) graph.setNode(competency.id, { ...BOX });
  for (const id of choices.keys()) graph.setNode(id, { ...PILL });
  // Two ranks a layer: the rank between is for choices.
  for (const { from, to } of edges)
    graph.setEdge(to, from, { minlen: choices.has(from) || choices.has(to) ? 1 : 2 });
  layout(graph);

  const side = (id: string, which: 1 | -1): Point => {
    const { x, y } = graph.node(id);
    return { x: x + (which * (choices.has(id) ? PILL : BOX).width) / 2, y };
  };
  const columns = new Set(shown.map(({ competency }) => round(graph.node(competency.id).x)));
  const routes = edges.map(({ from, to }) => {
    const start = side(from, 1);
    const end = side(to, -1);
    const passed = graph
      .edge(to, from)
      .points.filter(({ x }) => columns.has(round(x)) && x > start.x && x < end.x)
      .sort((a, b) => a.x - b.x);
    // Level between the boxes of a column.
    const level = passed.flatMap(({ x, y }) => [
      { x: x - BOX.width / 2, y },
      { x: x + BOX.width / 2, y },
    ]);
    return [start, ...level, end];
  });
  const lines = edges.map(({ to, isChain }, i) => {
    const marker = choices.has(to) ? "" : ` marker-end="url(#${isChain ? "chain-head" : "head"})"`;
    const classes = ["link", choices.has(to) && "option", isChain && "chain"].filter(Boolean).join(" ");
    return `<path class="${classes}" d="${curve(routes[i]!)}"${marker}/>`;
  });
  const most = Math.max(...shown.map(({ complexity }) => complexity));
  const boxes = shown.map((each) =>
    box(each, graph.node(each.competency.id), each.complexity / most, chain.includes(each.competency.id)),
  );
  const pills = [...choices.values()].map(({ id, pick, of }) => pill(`${pick} of ${of}`, graph.node(id)));
  const { x, y, width, height } = frame(graph, routes);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="drawing" width="${width}" height="${height}" style="min-width: ${round(width * 0.7)}px" viewBox="${x} ${y} ${width} ${height}">`,
    `<title id="drawing">Prerequisites, from left to right</title>`,
    `<defs>${head("head")}${head("chain-head")}</defs>`,
    ...lines,
    ...boxes,
    ...pills,
    "</svg>",
  ].join("\n");
}

/** What the layout takes up, and the lines that run outside of it. */
function frame(graph: LayoutGraph, routes: readonly (readonly Point[])[]) {
  const { width = 0, height = 0 } = graph.graph();
  const heights = [0, height, ...routes.flat().map((point) => point.y)];
  const top = heights.reduce((a, b) => Math.min(a, b)) - MARGIN;
  const bottom = heights.reduce((a, b) => Math.max(a, b)) + MARGIN;
  return { x: -MARGIN, y: round(top), width: round(width + 2 * MARGIN), height: round(bottom - top) };
}

interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  readonly isChain: boolean;
}

/** Each line once, the longest chain's last, so that they lie on top; an option's link is drawn through its choice. */
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

function head(id: string): string {
  return `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0.5L8 4L0 7.5z"/></marker>`;
}

function pill(label: string, { x, y }: Point): string {
  return `<g class="pill"><rect x="${round(x - PILL.width / 2)}" y="${round(y - PILL.height / 2)}" width="${PILL.width}" height="${PILL.height}" rx="${PILL.height / 2}"/><text x="${round(x)}" y="${round(y + 4)}">${label}</text></g>`;
}

function box(each: CompetencyMetrics, { x, y }: Point, fullness: number, isChain: boolean): string {
  const { competency, complexity, blockingFactor, delayFactor } = each;
  const lines = inLines(competency.name);
  const text = lines
    .map((line, i) => {
      const baseline = y + 4 + (i - (lines.length - 1) / 2) * 13.5;
      return `<text x="${round(x - BOX.width / 2 + 10)}" y="${round(baseline)}">${escapeHtml(line)}</text>`;
    })
    .join("");
  const place = `x="${round(x - BOX.width / 2)}" y="${round(y - BOX.height / 2)}" width="${BOX.width}" height="${BOX.height}" rx="7"`;
  return [
    `<g class="${isChain ? "box chain" : "box"}">`,
    `<title>${escapeHtml(competency.name)}: complexity ${complexity} = blocking ${blockingFactor} + delay ${delayFactor}</title>`,
    `<rect class="ground" ${place}/>`,
    `<rect class="heat" ${place} fill-opacity="${(0.06 + 0.5 * fullness).toFixed(2)}"/>`,
    text,
    `<text class="number" x="${round(x + BOX.width / 2 - 8)}" y="${round(y + 4)}">${complexity}</text>`,
    "</g>",
  ].join("");
}

/** At most three lines of about eighteen characters. */
function inLines(name: string): string[] {
  const most = 18;
  const lines = [""];
  for (const word of name.split(/\s+/)) {
    const line = lines.at(-1)!;
    if (line !== "" && line.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  const kept = lines.length > 3 ? [lines[0]!, lines[1]!, `${lines[2]!}…`] : lines;
  return kept.map((line) =>
    line.length > most + 1 ? `${line.slice(0, most).replace(/\p{Cs}$/u, "")}…` : line,
  );
}

/** Through all points, bent so that it starts and ends level. */
function curve(points: readonly Point[]): string {
  const [start, ...others] = points;
  let { x, y } = start!;
  const parts = [`M${round(x)} ${round(y)}`];
  for (const next of others) {
    const middle = (x + next.x) / 2;
    parts.push(
      `C${round(middle)} ${round(y)} ${round(middle)} ${round(next.y)} ${round(next.x)} ${round(next.y)}`,
    );
    ({ x, y } = next);
  }
  return parts.join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
