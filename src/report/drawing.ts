import type { CompetencyMetrics } from "../career/analytics/prerequisite-analytics.js";
import { html, type Html } from "../text/html.js";
import { BOX, type Diagram, layOut, type Line, PILL, type Point, round } from "./layout.js";
import type { Report } from "./report.js";

export interface Drawing {
  /** Null: no competency has prerequisites or dependents. */
  readonly svg: Html | null;
  readonly drawn: number;
  /** Competencies without prerequisites and dependents. They are not drawn. */
  readonly alone: readonly CompetencyMetrics[];
  /** How many competencies are not drawn because there are too many. */
  readonly leftOut: number;
}

const MOST_DRAWN = 80;

/**
 * The prerequisites as an SVG picture from left to right, one column for each layer. The longest chain stands out, the
 * options of a choice meet in a pill, and a box is filled in proportion to its complexity. At most 80 competencies are
 * drawn, the most complex ones.
 */
export function drawPrerequisites({ analytics, links }: Report): Drawing {
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const connected = analytics.competencies.filter(({ competency }) => linked.has(competency.id));
  const shown = connected.slice(0, MOST_DRAWN);
  const ids = new Set(shown.map(({ competency }) => competency.id));
  const drawnLinks = links.filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to));
  const chain = analytics.longestChain.map(({ id }) => id);
  return {
    svg: shown.length === 0 ? null : svgOf(layOut(shown, drawnLinks, chain)),
    drawn: shown.length,
    alone: analytics.competencies.filter(({ competency }) => !linked.has(competency.id)),
    leftOut: connected.length - shown.length,
  };
}

function svgOf({ frame: { x, y, width, height }, lines, boxes, pills }: Diagram): Html {
  const most = Math.max(...boxes.map(({ metrics }) => metrics.complexity));
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    role="img"
    aria-labelledby="drawing"
    width="${width}"
    height="${height}"
    style="min-width: ${round(width * 0.7)}px"
    viewBox="${x} ${y} ${width} ${height}"
  >
    <title id="drawing">Prerequisites, from left to right</title>
    <defs>${["head", "chain-head"].map(arrowHead)}</defs>
    ${lines.map(drawLine)} ${boxes.map((box) => drawBox(box, box.metrics.complexity / most))}
    ${pills.map(drawPill)}
  </svg>`;
}

function arrowHead(id: string): Html {
  return html`<marker
    id="${id}"
    viewBox="0 0 8 8"
    refX="7"
    refY="4"
    markerWidth="7"
    markerHeight="7"
    markerUnits="userSpaceOnUse"
    orient="auto"
    ><path d="M0 0.5L8 4L0 7.5z"
  /></marker> `;
}

function drawLine({ points, isChain, isOption }: Line): Html {
  const classes = ["link", isOption && "option", isChain && "chain"].filter(Boolean).join(" ");
  const marker = isOption ? null : html` marker-end="url(#${isChain ? "chain-head" : "head"})"`;
  return html`<path class="${classes}" d="${curve(points)}" ${marker} /> `;
}

function drawPill({ label, x, y }: Diagram["pills"][number]): Html {
  return html`<g class="pill"
    ><rect ${placed({ x, y }, PILL)} rx="${PILL.height / 2}" /><text x="${round(x)}" y="${round(y + 4)}"
      >${label}</text
    ></g
  > `;
}

function drawBox({ metrics, x, y, isChain }: Diagram["boxes"][number], fullness: number): Html {
  const { competency, complexity, blockingFactor, delayFactor } = metrics;
  const place = placed({ x, y }, BOX);
  const lines = inLines(competency.name);
  const text = lines.map((line, i) => {
    const baseline = y + 4 + (i - (lines.length - 1) / 2) * 13.5;
    return html`<text x="${round(x - BOX.width / 2 + 10)}" y="${round(baseline)}">${line}</text>`;
  });
  const sum = `${competency.name}: complexity ${complexity} = blocking ${blockingFactor} + delay ${delayFactor}`;
  return html`<g class="box${isChain && " chain"}">
    <title>${sum}</title>
    <rect class="ground" ${place} rx="7" />
    <rect class="heat" ${place} rx="7" fill-opacity="${(0.06 + 0.5 * fullness).toFixed(2)}" />
    ${text}<text class="number" x="${round(x + BOX.width / 2 - 8)}" y="${round(y + 4)}">${complexity}</text>
  </g> `;
}

/** The attributes of a rectangle with this center. */
function placed({ x, y }: Point, { width, height }: typeof BOX): Html {
  return html`x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${width}" height="${height}"`;
}

/** A name on at most three lines of about eighteen characters. */
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

/** A smooth path through all points that starts and ends level. */
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
