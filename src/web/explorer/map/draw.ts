import cytoscape, { type Core } from "cytoscape";

import { type Drawing, elementsOf } from "./elements.js";
import { stylesheet } from "./stylesheet.js";

export interface DrawnMap {
  show(drawing: Drawing): void;
  zoom(factor: number): void;
  fit(): void;
  destroy(): void;
}

/** The role under the pointer, and where its lower edge is on the canvas. */
export interface Pointed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Draws roles and transitions on a canvas. Calls `onPick` with the id of a role that was clicked, and `onPoint` with the role under the
 * pointer, whose neighbours light up, or null.
 */
export function drawMap(
  place: HTMLElement,
  onPick: (id: string) => void,
  onPoint: (pointed: Pointed | null) => void,
): DrawnMap {
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
    const isOver = type === "mouseover";
    node.closedNeighborhood().toggleClass("near", isOver);
    place.style.cursor = isOver ? "pointer" : "";
    const { x1, x2, y2 } = node.renderedBoundingBox();
    onPoint(isOver ? { id: node.id(), x: (x1 + x2) / 2, y: y2 } : null);
  });
  // Cytoscape does not tell when the pointer leaves the canvas from above a role.
  place.addEventListener("mouseleave", () => {
    cy.elements(".near").removeClass("near");
    onPoint(null);
  });
  cy.on("pan zoom", () => {
    onPoint(null);
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

/**
 * Cytoscape adds a style element, which the page's content security policy refuses. It adds none when an element with this
 * id exists; the rules that it would add stand in map.css.
 */
function keepStyleSheetOut(): void {
  const id = "__________cytoscape_stylesheet";
  if (document.getElementById(id)) return;
  const marker = document.createElement("template");
  marker.id = id;
  document.body.append(marker);
}

/** Shows the whole map if its names stay readable; otherwise the chosen path, or the left edge. */
function frame(cy: Core): void {
  const READABLE = 0.55;
  cy.fit(undefined, 20);
  if (cy.zoom() >= READABLE) return;
  const lit = cy.nodes(".lit, .chosen");
  cy.zoom(READABLE + 0.1);
  cy.center(lit.nonempty() ? lit : cy.elements());
  if (lit.empty()) cy.panBy({ x: 20 - cy.elements().renderedBoundingBox().x1, y: 0 });
}
