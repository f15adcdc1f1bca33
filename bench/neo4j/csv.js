import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import neo4j from "neo4j-driver";

/** Between the entries of a list; no guide has it. */
export const SEPARATOR = "\u001f";

/**
 * Writes the rows as one file a kind, as whoever has the data in tables would: for each its name, the labels or the type that its rows
 * share, and how Cypher reads every property.
 */
export async function writeTables(folder, { nodes, edges }) {
  const tables = [];
  const write = async (prefix, groups, fixed) => {
    for (const [name, rows] of groups) {
      const file = join(folder, `${prefix}-${name.replace(":", "-")}.csv`);
      const columns = columnsOf(rows);
      const keys = [...columns.keys()];
      const line = (row) => [...fixed.map((key) => row[key]), ...keys.map((key) => row.properties[key])];
      const lines = [[...fixed, ...keys], ...rows.map(line)].map((cells) => cells.map(cell).join(","));
      await writeFile(file, `${lines.join("\n")}\n`);
      const properties = [...columns].map(([key, read]) => `${key}: ${read}`);
      tables.push({ prefix, name, address: pathToFileURL(file).href, properties });
    }
  };
  const byLabels = groupBy(nodes, ({ labels }) => labels.join(":"));
  const byType = groupBy(edges, ({ kind }) => kind);
  await write("nodes", byLabels, ["id"]);
  await write("edges", byType, ["from", "to"]);
  return tables;
}

/** Every property that one of the rows has, and how it is read from its text. */
function columnsOf(rows) {
  const columns = new Map();
  for (const { properties } of rows) {
    for (const [key, value] of Object.entries(properties)) {
      if (value !== null && !columns.has(key)) columns.set(key, reading(`row.${key}`, value));
    }
  }
  return columns;
}

function reading(text, value) {
  if (Array.isArray(value)) return `split(${text}, '\\u001f')`;
  if (neo4j.isInt(value)) return `toInteger(${text})`;
  return typeof value === "number" ? `toFloat(${text})` : text;
}

/** Nothing is null; a backslash escapes for LOAD CSV too. */
function cell(value) {
  if (value === null || value === undefined) return "";
  const text = Array.isArray(value) ? value.join(SEPARATOR) : String(value);
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '""')}"`;
}

function groupBy(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    group.push(row);
    groups.set(keyOf(row), group);
  }
  return groups;
}
