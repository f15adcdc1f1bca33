import type { GuideNode, Translation } from "../../../guide/guide.js";
import type { Recognised } from "../recognise.js";
import { distinctNames, type NamedThing } from "../distinct-names.js";
import type { GuideBuilder, NewNode } from "../../../guide/guide-builder.js";
import type { TableReport } from "../import-report.js";
import type { Row, Table } from "../table.js";
import { alternativeLabels, labelOf, summaryOf } from "./concept.js";
import { type DatedColumn, readNewestRows } from "./newest-rows.js";

/** The columns that every table of concepts has. Only occupations and skills have a status. */
export interface ConceptCells {
  readonly conceptUri: string;
  readonly preferredLabel: string;
  readonly altLabels: string;
  readonly description: string;
  readonly status?: string;
}

export interface ConceptKind {
  /** For messages, such as "ESCO skill". */
  readonly noun: string;
  /** The id of the concept with this address; null if the address is not of this kind. */
  readonly idOf: (uri: string) => string | null;
  /** Names in other languages by address. */
  readonly translations?: Translations;
}

export type Translations = ReadonlyMap<string, readonly Translation[]>;

/** The ids of concepts by their address. */
export type Concepts = ReadonlyMap<string, string>;

/** The checks that all concept rows share. Null: the row was reported and is not used. */
export function checkConcept(
  { line, cells }: { readonly line: number; readonly cells: ConceptCells },
  rows: TableReport,
  { noun, idOf }: ConceptKind,
): { readonly id: string; readonly label: string } | null {
  const { conceptUri, status = RELEASED } = cells;
  const id = idOf(conceptUri);
  if (id === null) rows.reject(line, `the address is not that of an ${noun}`, conceptUri);
  else if (status !== RELEASED) rows.leaveOut("the concept is not released");
  else {
    const label = labelOf(cells.preferredLabel, line, rows);
    if (label !== "") return { id, label };
    rows.reject(line, `the ${noun} has no preferred label`, conceptUri);
  }
  return null;
}

const RELEASED = "released";

/** What is particular to one concept. */
export interface ConceptDetails {
  /** What tells it from others of the same name, the plainest mark first. */
  readonly marks: readonly string[];
  readonly toNode: (common: CommonFields) => NewNode;
}

type CommonFields = Pick<GuideNode, "id" | "name" | "summary" | "alternativeNames" | "translations">;

/** Reads a table of concepts into nodes with distinct names. `detail` sees each checked row; null means that it rejected it. */
export async function readConcepts<Column extends string>(
  set: Recognised,
  table: Table<Column | keyof ConceptCells | DatedColumn>,
  kind: ConceptKind,
  draft: GuideBuilder,
  detail: (
    row: Row<Column | keyof ConceptCells>,
    rows: TableReport,
    concept: { readonly id: string; readonly label: string },
  ) => ConceptDetails | null,
): Promise<Concepts> {
  const ids = new Map<string, string>();
  const named: NamedThing[] = [];
  const additions: ((names: ReadonlyMap<string, string>) => void)[] = [];
  for (const { row, rows } of await readNewestRows<Column | keyof ConceptCells>(set, table, kind.noun)) {
    const { conceptUri, description, altLabels } = row.cells;
    const concept = checkConcept(row, rows, kind);
    const details = concept && detail(row, rows, concept);
    if (!details) continue;
    const { id, label } = concept;
    ids.set(conceptUri, id);
    named.push({ id, name: label, marks: details.marks, line: row.line, rows });
    additions.push((names) => {
      const summary = summaryOf(description);
      const alternativeNames = alternativeLabels(altLabels, label);
      const translations = kind.translations?.get(conceptUri) ?? [];
      const name = names.get(id)!;
      draft.add.node(details.toNode({ id, name, summary, alternativeNames, translations }));
    });
  }
  const names = distinctNames(named);
  for (const add of additions) add(names);
  return ids;
}
