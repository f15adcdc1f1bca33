import { basename } from "node:path";

import { z } from "zod";

import { FOLLOWED } from "../../../guide/schema.js";
import { oneLine } from "../../../text/one-line.js";
import { CannotImport } from "../cannot-import.js";
import type { DataSet, Imported } from "../data-set.js";
import { foreignGuide, type ForeignLink } from "./foreign-graph.js";
import { jsonIn, lineAt, wholeText } from "./whole-text.js";

const ROADMAP = z.looseObject({
  title: z.unknown().optional(),
  nodes: z.array(
    z.looseObject({
      id: z.string(),
      type: z.string().nullish(),
      data: z.looseObject({ label: z.string().nullish() }).nullish(),
    }),
  ),
  edges: z.array(z.looseObject({ source: z.string(), target: z.string() })),
});

/** The types of nodes that are something to learn; others are lines, titles and buttons of the drawing. */
const LEARNED = new Set(["topic", "subtopic"]);

/**
 * A roadmap of roadmap.sh: topics and subtopics become skills. A subtopic is narrower than the topic that it hangs on. That one topic is
 * drawn after another does not say that it needs the other, so it only benefits from it.
 */
export async function importRoadmap(set: DataSet): Promise<Imported> {
  const { path, report, progress } = set;
  const content = await wholeText(path);
  progress.start(content.length);
  const found = ROADMAP.safeParse(jsonIn(path, content));
  if (!found.success)
    throw new CannotImport([
      {
        file: path,
        line: null,
        message: `Is not a roadmap of roadmap.sh: expected is { "nodes": [{ "id", "type", "data": { "label" } }], "edges": [{ "source", "target" }] }, but ${found.error.issues[0]!.path.map(String).join(".")}: ${found.error.issues[0]!.message}.`,
      },
    ]);
  const { nodes, edges, title: given } = found.data;
  const rows = report.table(path);
  const types = new Map(nodes.map(({ id, type }) => [id, type ?? ""]));
  const isLearned = (id: string): boolean => LEARNED.has(types.get(id) ?? "");
  for (const { type } of nodes.filter(({ id }) => !isLearned(id))) {
    rows.read();
    rows.leaveOut(`a node of type ${type ?? "none"} is nothing to learn`);
  }
  const lineOf = (id: string): number => lineAt(content, Math.max(0, content.indexOf(`"${id}"`)));
  const links = edges.flatMap(({ source, target }): ForeignLink[] => {
    if (types.has(source) && types.has(target) && (!isLearned(source) || !isLearned(target))) {
      rows.read();
      rows.leaveOut("an edge of the drawing ties something that is nothing to learn");
      return [];
    }
    const line = lineOf(source);
    const narrower =
      types.get(target) === "subtopic" ? target : types.get(source) === "subtopic" ? source : null;
    if (narrower !== null && types.get(source) !== types.get(target))
      return [{ kind: FOLLOWED.broader, from: narrower, to: narrower === target ? source : target, line }];
    return [
      { kind: "BENEFITS_FROM", from: target, to: source, reason: "Drawn after it on the roadmap.", line },
    ];
  });
  report.absent(
    `${path}, roles`,
    "a roadmap does not say which role requires it, so there are no paths and no gaps",
  );
  report.absent(`${path}, hours`, "nothing says how long a topic takes");
  const title = (typeof given === "string" && oneLine(given)) || basename(path).replace(/\.json$/i, "");
  const imported = foreignGuide(set, rows, {
    title,
    version: "1",
    source: { id: "roadmap", title, origin: "IMPORT", licence: null, attribution: null, url: null },
    mark: "roadmap",
    things: nodes
      .filter(({ id }) => isLearned(id))
      .map(({ id, data }) => ({
        key: id,
        kind: "SKILL",
        name: oneLine(data?.label ?? ""),
        line: lineOf(id),
      })),
    links,
  });
  progress.advance(content.length);
  return imported;
}
