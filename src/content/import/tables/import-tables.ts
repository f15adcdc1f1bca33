import { basename, resolve } from "node:path";

import type { Citation, GuideLevel, GuideSource, ProficiencyLevel } from "../../../guide/guide.js";
import { type GuideBuilder, guideBuilder, type NewNode } from "../../../guide/guide-builder.js";
import { edgeSchema } from "../../../guide/schema.js";
import type { ThingKind } from "../../../guide/vocabulary.js";
import { oneLine } from "../../../text/one-line.js";
import { type Problem, sortProblems } from "../../problem.js";
import { CannotImport } from "../cannot-import.js";
import { citing } from "../citing.js";
import type { DataSet, Imported } from "../data-set.js";
import type { ImportReport } from "../import-report.js";
import { recognise, type Recognised } from "../recognise.js";
import { readTable } from "../table.js";
import {
  EDGE_TABLES,
  type EdgeTable,
  GUIDE_TABLE,
  LEVEL_TABLES,
  NODE_TABLES,
  type NodeTable,
  OWN_TABLES,
  type OwnTable,
} from "./columns.js";
import { importOwnExport, isOwnExport } from "./own-export.js";
import { type OwnIds, ownIds } from "./own-ids.js";
import { valuesIn } from "./values.js";

/** Where a row came from, and who is told what is wrong with it. */
interface Reading {
  readonly set: Recognised;
  readonly draft: GuideBuilder;
  readonly ids: OwnIds;
  readonly citations: readonly Citation[];
  readonly problems: Problem[];
  /** Remembers the place of a statement. */
  readonly from: <T extends object>(statement: T, file: string, line: number) => T;
}

/**
 * Somebody's own graph as CSV: a file for each kind of node and edge, of which those that are there are read. A row that cannot be used
 * refuses all, with its file and line: in a graph of one's own a row that is left out would make answers wrong in silence. A folder that
 * `export --format csv` wrote is read back as the guide that it was made of.
 */
export async function importTables(given: DataSet): Promise<Imported> {
  if (await isOwnExport(given.path)) return importOwnExport(given);
  const problems: Problem[] = [];
  const set = await recognise(
    { ...given, report: refusing(given.report, problems) },
    {
      publisher: "a graph of your own",
      expects: `a folder with any of ${OWN_TABLES.map(({ title }) => `"${title}.csv"`).join(", ")}; "career-graph init FOLDER" writes one`,
      required: [],
      optional: OWN_TABLES.map((table) => ({ tables: [table], lacking: null })),
      ending: ".csv",
    },
  );
  const about = await readAbout(set);
  const places = new Map<object, { file: string; line: number }>();
  const reading: Reading = {
    set,
    draft: guideBuilder(),
    ids: ownIds(),
    citations: citing(about.cited, null),
    problems,
    from(statement, file, line) {
      places.set(statement, { file, line });
      return statement;
    },
  };
  for (const table of NODE_TABLES) await readNodes(reading, table);
  for (const table of EDGE_TABLES) await readEdges(reading, table);
  const levels = await readLevels(reading);
  if (problems.length > 0) throw new CannotImport(sortProblems(problems));
  const guide = reading.draft.build({
    title: about.title,
    version: about.version,
    sources: [about.cited],
    ...levels,
  });
  return { guide, locate: (statement) => places.get(statement) ?? { file: given.path, line: null } };
}

/** A report in which a row that is rejected is a problem of the whole. */
function refusing(report: ImportReport, problems: Problem[]): ImportReport {
  return {
    ...report,
    table(path) {
      const rows = report.table(path);
      return {
        ...rows,
        reject(line, reason, detail) {
          rows.reject(line, reason, detail);
          const message = `${reason[0]!.toUpperCase()}${reason.slice(1)}${detail === undefined ? "" : ` (${detail})`}.`;
          problems.push({ file: path, line, message });
        },
      };
    },
  };
}

interface About {
  readonly title: string;
  readonly version: string;
  readonly cited: GuideSource;
}

/** What guide.csv says of the graph; without it the name of the folder is its title. */
async function readAbout(set: Recognised): Promise<About> {
  const rows: Record<string, string>[] = [];
  await readTable(set, GUIDE_TABLE, ({ line, cells }, report) => {
    if (rows.length > 0) report.reject(line, "the graph as a whole has one row");
    rows.push(cells);
  });
  const { title = "", version = "", licence = "", attribution = "", url = "" } = rows[0] ?? {};
  const named = oneLine(title) || basename(resolve(set.path));
  const orNull = (text: string): string | null => (text === "" ? null : text);
  const cited: GuideSource = {
    id: "tables",
    title: named,
    origin: "IMPORT",
    licence: orNull(licence),
    attribution: orNull(attribution),
    url: orNull(url),
  };
  return { title: named, version: version === "" ? "1" : version, cited };
}

/** Visits the rows of a table with a function that tells a fault of a column. */
async function readRows(
  { set, problems }: Reading,
  table: OwnTable,
  visit: (
    cells: Readonly<Record<string, string>>,
    place: { readonly file: string; readonly line: number },
    tell: (column: string, message: string) => void,
  ) => void,
): Promise<void> {
  const [file] = set.filesOf(table);
  if (!file) return;
  await readTable(set, table, ({ line, cells }) => {
    const place = { file: file.path, line };
    visit(cells, place, (column, message) => {
      problems.push({ ...place, message: `${column} ${message}${message.endsWith("?") ? "" : "."}` });
    });
  });
}

async function readNodes(reading: Reading, table: NodeTable): Promise<void> {
  const { kind, fields } = table;
  const { draft, ids, citations, from } = reading;
  await readRows(reading, table, (cells, { file, line }, tell) => {
    const name = oneLine(cells["name"]!);
    const cell = cells["id"]!.trim();
    const id = ids.make(kind, cell, name);
    if (id === "") tell("id", cell === "" ? "is empty" : `needs a letter a–z or a digit: "${cell}"`);
    const thing = { id, kind, citations, ...valuesIn(fields, { ...cells, name }, tell) };
    if (id !== "") from(add(draft, thing), file, line);
  });
}

function add(draft: GuideBuilder, thing: { readonly kind: ThingKind }): object {
  if (thing.kind === "CHOICE")
    return draft.add.choice(thing as unknown as Parameters<GuideBuilder["add"]["choice"]>[0]);
  return draft.add.node(thing as unknown as NewNode);
}

async function readEdges(reading: Reading, table: EdgeTable): Promise<void> {
  const { kind, fields } = table;
  const { draft, ids, citations, from } = reading;
  const { ends, key } = edgeSchema(kind);
  const kindsAt = (end: "from" | "to"): ThingKind[] => [...new Set(ends.flatMap((each) => each[end]))];
  const addEdge = (draft.add as Readonly<Record<string, unknown>>)[key] as (edge: object) => object;
  await readRows(reading, table, (cells, { file, line }, tell) => {
    const [tail, head] = (["from", "to"] as const).map((end) => {
      const cell = cells[end]!.trim();
      const found = ids.find(kindsAt(end), cell);
      if ("id" in found) return found.id;
      tell(end, cell === "" ? "is empty" : `names nothing: ${found.why.replace(/\.$/, "")}`);
      return null;
    });
    const values = valuesIn(fields, cells, tell);
    const reason = cells["reason"]!.trim();
    if (tail && head)
      from(
        addEdge({ from: tail, to: head, ...values, reason: reason === "" ? null : reason, citations }),
        file,
        line,
      );
  });
}

async function readLevels(
  reading: Reading,
): Promise<{ levels: GuideLevel[]; proficiencyLevels: ProficiencyLevel[] }> {
  const lists: Record<(typeof LEVEL_TABLES)[number]["key"], object[]> = { levels: [], proficiencyLevels: [] };
  for (const table of LEVEL_TABLES)
    await readRows(reading, table, (cells, { file, line }, tell) => {
      lists[table.key].push(reading.from(valuesIn(table.fields, cells, tell), file, line));
    });
  return lists as { levels: GuideLevel[]; proficiencyLevels: ProficiencyLevel[] };
}
