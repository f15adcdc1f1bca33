import type { StylesheetJson } from "cytoscape";

type Colours = (token: string) => string;

/** The map's style in the colours of the page's present theme. */
export function stylesheet(place: HTMLElement): StylesheetJson {
  const colour = coloursOf(place);
  return [...nodeStyles(colour), ...edgeStyles(colour)];
}

function nodeStyles(colour: Colours): StylesheetJson {
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
      selector: "node.near",
      style: { color: colour("--ink"), "border-width": 2, "border-color": colour("--blue"), "z-index": 6 },
    },
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
  ];
}

function edgeStyles(colour: Colours): StylesheetJson {
  return [
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

/** The present values of the page's colours: a canvas cannot read custom properties, so a hidden element resolves them. */
function coloursOf(place: HTMLElement): Colours {
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
