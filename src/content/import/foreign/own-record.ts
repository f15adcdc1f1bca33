import { readCitations } from "../../../guide/citation-texts.js";
import { type Field, type Fields, partsOf, partsOfItems, textKey } from "../../../guide/fields.js";
import { edgeSchema, nodeSchema } from "../../../guide/schema.js";
import type { EdgeKind, ThingKind } from "../../../guide/vocabulary.js";
import { BETWEEN_ITEMS } from "../../export/cells.js";
import { EXACT } from "../../export/exact.js";

/** The text of a property; undefined if the statement has none. */
export type ReadProperty = (name: string) => string | undefined;

/** The line of JSONL that an export for other programs was made of, from the properties of a node. */
export function nodeLine(kind: ThingKind, id: string, read: ReadProperty): string {
  const exact = read(EXACT);
  if (exact !== undefined) return exact;
  return JSON.stringify({ type: kind, id, ...fieldsOf(nodeSchema(kind).fields, read), cite: citeOf(read) });
}

/** The same of an edge. */
export function edgeLine(kind: EdgeKind, from: string, to: string, read: ReadProperty): string {
  const exact = read(EXACT);
  if (exact !== undefined) return exact;
  const { fields } = edgeSchema(kind);
  const reason = read("reason");
  return JSON.stringify({ type: kind, from, to, ...fieldsOf(fields, read), reason, cite: citeOf(read) });
}

function fieldsOf(fields: Fields, read: ReadProperty): object {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [textKey(name, field), valueOf(name, field, read)]),
  );
}

function valueOf(name: string, field: Field, read: ReadProperty): unknown {
  if (field.type === "record") {
    const parts = partsOf(name, field).map(({ part, field: own, property }) => [
      part,
      valueOf(property, own, read),
    ]);
    return parts.some(([, value]) => value !== undefined) ? Object.fromEntries(parts) : undefined;
  }
  if (field.type === "records") {
    const lists = partsOfItems(field).map((part) => ({ ...part, texts: listIn(read(part.property)) }));
    return lists[0]!.texts.map((_, i) =>
      Object.fromEntries(
        lists.map(({ part, field: own, texts }) => [part, own.optional ? texts[i] || undefined : texts[i]]),
      ),
    );
  }
  const text = read(name);
  if (field.type === "texts") return listIn(text);
  if (field.type !== "number" || text === undefined) return text;
  const number = Number(text);
  return Number.isFinite(number) && text.trim() !== "" ? number : text;
}

function listIn(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(BETWEEN_ITEMS);
}

function citeOf(read: ReadProperty): unknown {
  return readCitations(listIn(read("citations")), listIn(read("citationUrls"))).map((citation) => {
    if (typeof citation === "string") return citation;
    const { source, section, url } = citation;
    return { source, section, url };
  });
}
