import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from "cytoscape";

import { levelName } from "../words.js";
import { layout, levelsByMoves, type MapNode } from "./layout.js";

export interface Drawing {
  readonly roles: readonly (MapNode & { readonly name: string })[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  /** The way to light up, in order. */
  readonly path: readonly string[];
  readonly chosen: string | null;
}

export interface DrawnMap {
  show(drawing: Drawing): void;
  zoom(factor: number): void;
  fit(): void;
  destroy(): void;
}

/** Draws roles and moves on a canvas; `onPick` is told which role was clicked. */
export function drawMap(place: HTMLElement, onPick: (id: string) => void): DrawnMap {
  keepStyleSheetOut();
  const cy = cytoscape({
    container: place,
    minZoom: 0.2,
    maxZoom: 2.5,
    autoungrabify: true,
    boxSelectionEnabled: false,
    userZoomingEnabled: false,
    pixelRatio: "auto",
  });
  cy.on("tap", "node[^heading]", ({ target }: { target: { id(): string } }) => {
    onPick(target.id());
  });
  cy.on("mouseover mouseout", "node[^heading]", ({ target, type }) => {
    const node = target as ReturnType<Core["getElementById"]>;
    node.connectedEdges().toggleClass("near", type === "mouseover");
    place.style.cursor = type === "mouseover" ? "pointer" : "";
  });
  const recolour = (): void => {
    cy.style(stylesheet(place));
  };
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  scheme.addEventListener("change", recolour);
  document.addEventListener("themechange", recolour);
  const resized = new ResizeObserver(() => {
    cy.resize();
    frame(cy);
  });
  resized.observe(place);
  recolour();
  return {
    show(drawing) {
      cy.elements().remove();
      cy.add(elementsOf(drawing));
      frame(cy);
    },
    zoom(factor) {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    fit() {
      cy.fit(undefined, 24);
    },
    destroy() {
      scheme.removeEventListener("change", recolour);
      document.removeEventListener("themechange", recolour);
      resized.disconnect();
      cy.destroy();
    },
  };
}

/** Cytoscape adds a style element, which the page's policy refuses, unless one with this id is there; map.css says the same. */
function keepStyleSheetOut(): void {
  const id = "__________cytoscape_stylesheet";
  if (document.getElementById(id)) return;
  const marker = document.createElement("template");
  marker.id = id;
  document.body.append(marker);
}

/** The whole map where its names stay readable, else the way or the middle of it. */
function frame(cy: Core): void {
  const READABLE = 0.55;
  cy.fit(undefined, 20);
  if (cy.zoom() >= READABLE) return;
  const lit = cy.nodes(".lit, .chosen");
  cy.zoom(READABLE + 0.1);
  cy.center(lit.nonempty() ? lit : cy.elements());
  if (lit.empty()) cy.panBy({ x: 20 - cy.elements().renderedBoundingBox().x1, y: 0 });
}

function elementsOf({ roles, edges, path, chosen }: Drawing): ElementDefinition[] {
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
      data: { id, name: onTwoLines(name) },
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
  return [...nodes, ...arrows, ...(hasLevels ? headings(roles, [...places.values()]) : [])];
}

/** As much of a name as its box holds, in whole words; the list has all of it. */
function onTwoLines(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const kept = name.slice(0, LONGEST_NAME);
  return `${kept.slice(0, Math.max(kept.lastIndexOf(" "), LONGEST_NAME / 2)).replace(/[,;:\s]+$/, "")}…`;
}

const LONGEST_NAME = 42;

/** Over each level's columns, its name. */
function headings(roles: Drawing["roles"], places: readonly { id: string; x: number; y: number }[]) {
  const top = Math.min(...places.map(({ y }) => y)) - HEADING_ABOVE;
  return [...new Set(roles.map(({ level }) => level))].map((level) => {
    const members = new Set(roles.filter((role) => role.level === level).map(({ id }) => id));
    const xs = places.filter(({ id }) => members.has(id)).map(({ x }) => x);
    return {
      group: "nodes" as const,
      data: { id: `level ${level ?? "unknown"}`, name: levelName(level), heading: true },
      position: { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: top },
      classes: ["heading"],
      selectable: false,
    };
  });
}

const HEADING_ABOVE = 44;

function stylesheet(place: HTMLElement): StylesheetJson {
  const colour = colours(place);
  return [
    {
      selector: "node",
      style: {
        shape: "round-rectangle",
        width: 176,
        height: 36,
        label: "data(name)",
        "font-family": "system-ui, sans-serif",
        "font-size": 13,
        "text-valign": "center",
        "text-halign": "center",
        "text-wrap": "wrap",
        "text-max-width": "168px",
        color: colour("--ink"),
        "background-color": colour("--surface"),
        "border-width": 1,
        "border-color": colour("--line-strong"),
        "z-index-compare": "manual",
        "z-index": 4,
      },
    },
    {
      selector: "node[heading]",
      style: {
        events: "no",
        "background-opacity": 0,
        "border-width": 0,
        color: colour("--muted"),
        "font-weight": 600,
      },
    },
    { selector: "node.dim", style: { color: colour("--muted"), "border-color": colour("--line") } },
    {
      selector: "node.lit",
      style: {
        "background-color": colour("--accent"),
        color: colour("--on-accent"),
        "border-color": colour("--accent"),
        "font-weight": 600,
        "z-index": 9,
      },
    },
    { selector: "node.chosen", style: { "border-width": 3, "border-color": colour("--accent") } },
    {
      selector: "edge",
      style: {
        width: 1,
        opacity: 0.32,
        "curve-style": "bezier",
        "line-color": colour("--line-strong"),
        "target-arrow-color": colour("--line-strong"),
        "target-arrow-shape": "triangle",
        "arrow-scale": 0.6,
        "z-index-compare": "manual",
        "z-index": 1,
      },
    },
    {
      selector: "edge.near",
      style: {
        width: 2,
        opacity: 1,
        "line-color": colour("--blue"),
        "target-arrow-color": colour("--blue"),
        "z-index": 5,
      },
    },
    {
      selector: "edge.lit",
      style: {
        width: 4,
        opacity: 1,
        "line-color": colour("--accent"),
        "target-arrow-color": colour("--accent"),
        "arrow-scale": 1.1,
        "z-index": 8,
      },
    },
  ];
}

/** A canvas knows no custom properties: an element of the page tells what each one comes to. */
function colours(place: HTMLElement): (token: string) => string {
  const probe = document.createElement("span");
  place.append(probe);
  const computed = new Map<string, string>();
  const read = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const tokens = [
    "--ink",
    "--muted",
    "--surface",
    "--line",
    "--line-strong",
    "--accent",
    "--on-accent",
    "--blue",
  ];
  for (const token of tokens) computed.set(token, read(token));
  probe.remove();
  return (token) => computed.get(token) ?? "gray";
}
