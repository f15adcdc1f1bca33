import { basename } from "node:path";

import { z } from "zod";

import { FOLLOWED } from "../../../guide/schema.js";
import { oneLine } from "../../../text/one-line.js";
import { shorten } from "../../../text/shorten.js";
import { CannotImport } from "../cannot-import.js";
import type { DataSet, Imported } from "../data-set.js";
import { externalIds } from "../external-ids.js";
import { foreignGuide, type ForeignLink, type ForeignThing } from "./foreign-graph.js";
import { jsonIn, lineAt, wholeText } from "./whole-text.js";

const text = z.string().nullish();
const end = z.looseObject({ identifier: z.string() });
const PACKAGE = z.looseObject({
  CFDocument: z.looseObject({
    identifier: z.string(),
    title: z.string(),
    version: text,
    publisher: text,
    creator: text,
    uri: text,
  }),
  CFItems: z.array(
    z.looseObject({
      identifier: z.string(),
      fullStatement: z.string(),
      abbreviatedStatement: text,
      humanCodingScheme: text,
      uri: text,
    }),
  ),
  CFAssociations: z
    .array(
      z.looseObject({
        identifier: text,
        associationType: z.string(),
        originNodeURI: end,
        destinationNodeURI: end,
      }),
    )
    .nullish(),
});
type Package = z.infer<typeof PACKAGE>;

/**
 * A package of 1EdTech CASE: items become skills, what precedes an item a prerequisite of it, and what it is a child or a part of the
 * broader skill. Other associations are left out. A framework knows no roles and no hours, which is told.
 */
export async function importCase(set: DataSet): Promise<Imported> {
  const { path, report, progress } = set;
  const content = await wholeText(path);
  progress.start(content.length);
  const found = PACKAGE.safeParse(jsonIn(path, content));
  if (!found.success) {
    const [{ path: place, message }] = found.error.issues as [z.core.$ZodIssue];
    const where = place.length > 0 ? `${place.map(String).join(".")}: ${message}` : message;
    const expected = 'expected is { "CFDocument": …, "CFItems": […], "CFAssociations": […] }';
    throw new CannotImport([
      { file: path, line: null, message: `Is not a package of 1EdTech CASE: ${expected}, but ${where}.` },
    ]);
  }
  const { CFDocument: document, CFItems: items } = found.data;
  const rows = report.table(path);
  const lineOf = lines(content);
  report.absent(
    `${path}, roles`,
    "a framework of competencies has no roles, so there are no paths and no gaps",
  );
  report.absent(`${path}, hours`, "nothing says how long an item takes");
  const imported = foreignGuide(set, rows, {
    title: oneLine(document.title) || basename(path),
    version: document.version ?? "1",
    source: {
      id: "case",
      title: oneLine(document.title) || basename(path),
      origin: "IMPORT",
      licence: null,
      attribution: document.creator ?? document.publisher ?? null,
      url: document.uri ?? null,
    },
    mark: "case",
    things: items.map((item) => thingOf(item, lineOf(item.identifier))),
    links: linksOf(found.data, lineOf, (type) => {
      rows.read();
      rows.leaveOut(`an association of type ${type} says nothing of what to learn first`);
    }),
  });
  progress.advance(content.length);
  return imported;
}

/** The line on which a text first stands in quotes. */
function lines(content: string): (identifier: string) => number {
  const hasOne = !content.trimEnd().includes("\n");
  return (identifier) => (hasOne ? 1 : lineAt(content, Math.max(0, content.indexOf(`"${identifier}"`))));
}

/** The name is the short statement, else the full one, shortened; the full one is the summary where it says more. */
function thingOf(item: Package["CFItems"][number], line: number): ForeignThing {
  const full = oneLine(item.fullStatement);
  const name = oneLine(item.abbreviatedStatement ?? "") || shorten(full);
  return {
    key: item.identifier,
    kind: "SKILL",
    name,
    summary: name === full ? null : full,
    externalIds: externalIds(
      ["case", item.uri ?? item.identifier, "EXACT"],
      ["case-code", item.humanCodingScheme ?? "", "EXACT"],
    ),
    line,
  };
}

function linksOf(
  { CFDocument: document, CFAssociations: associations }: Package,
  lineOf: (identifier: string) => number,
  leaveOut: (type: string) => void,
): ForeignLink[] {
  return (associations ?? []).flatMap(
    ({ identifier, associationType: type, originNodeURI, destinationNodeURI }): ForeignLink[] => {
      const [origin, destination] = [originNodeURI.identifier, destinationNodeURI.identifier];
      const line = lineOf(identifier ?? origin);
      if (type === "precedes") return [{ kind: FOLLOWED.prerequisite, from: destination, to: origin, line }];
      const isBelow = type === "isChildOf" || type === "isPartOf";
      if (isBelow && destination !== document.identifier)
        return [{ kind: FOLLOWED.broader, from: origin, to: destination, line }];
      leaveOut(isBelow ? `${type} to the document` : type);
      return [];
    },
  );
}
