import { table } from "table";

import type { Report } from "./report.js";
import { chainOf, type Section, sectionsOf, totalsOf } from "./sections.js";

/** Plain aligned text for a terminal. */
export function reportAsTable(report: Report): string {
  const { title, version, role, analytics } = report;
  const totals = totalsOf(report).map(({ title: what, value }) => `${what} ${value}`);
  return [
    visible(role ? `${role.name}, from ${title} ${version}` : `${title} ${version}`),
    totals.join(" · "),
    ...(analytics.longestChain.length > 1
      ? [visible(`Longest chain: ${chainOf(analytics.longestChain)}`)]
      : []),
    ...sectionsOf(report).map(sectionAsTable),
  ].join("\n\n");
}

function sectionAsTable({ title, note, columns, rows }: Section): string {
  const cells = [columns.map((column) => column.title), ...rows.map((row) => row.map(visible))];
  const aligned = table(cells, {
    border: { ...NO_BORDER, joinBody: "─" },
    columnDefault: { paddingLeft: 0, paddingRight: 2 },
    columns: columns.map(({ isNumber }) => ({ alignment: isNumber ? "right" : "left" })),
    drawHorizontalLine: (line) => line === 1,
  });
  return `${title}\n${note}\n\n${aligned.trimEnd().replace(/ +$/gm, "")}`;
}

const NO_BORDER = {
  topBody: "",
  topJoin: "",
  topLeft: "",
  topRight: "",
  bottomBody: "",
  bottomJoin: "",
  bottomLeft: "",
  bottomRight: "",
  bodyLeft: "",
  bodyRight: "",
  bodyJoin: "",
  joinLeft: "",
  joinRight: "",
  joinJoin: "",
};

/** Replaces control characters, so that a name cannot send commands to the terminal. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, "�");
}
