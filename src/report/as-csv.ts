import { stringify } from "csv-stringify/sync";

import type { Report } from "./report.js";

/** One line for each competency, most complex first. A cell that a spreadsheet would run as a formula is marked as text. */
export function reportAsCsv({ analytics }: Report): string {
  const lines = analytics.competencies.map(({ competency, ...metrics }) => [
    competency.id,
    competency.name,
    metrics.complexity,
    metrics.blockingFactor,
    metrics.delayFactor,
    metrics.centrality,
    metrics.blocks,
    metrics.layer,
    metrics.rolesBlocked,
  ]);
  return stringify([COLUMNS, ...lines], { escape_formulas: true }).trimEnd();
}

const COLUMNS = [
  "Id",
  "Name",
  "Complexity",
  "Blocking",
  "Delay",
  "Centrality",
  "Blocks",
  "Layer",
  "Roles blocked",
];
