import { readFile } from "node:fs/promises";

import { expect, test } from "@jest/globals";

import { loadGuide } from "../../../src/content/read/load-guide.js";
import { EDGE_KINDS } from "../../../src/guide/vocabulary.js";
import type { Guide } from "../../../src/guide/guide.js";
import { exported } from "../../content/export/exported.js";
import { clear, describeWithNeo4j, useNeo4j } from "../../support/neo4j.js";

const HOSTILE = [
  "'}) DETACH DELETE n //",
  "\\'}) RETURN 1 //",
  "\\u0027}) RETURN 1 //",
  "\\\\u0027}) RETURN 1 //",
  "back\\slash \\",
  '"quoted" `ticked` $x {y}; // /* */',
  "line\nbreak\r\n\ttab \u0000 \u0007",
  "עברית \u202E 👩‍💻 ]]>",
  "=cmd|' /C calc'!A0",
];

describeWithNeo4j("the export as Cypher", () => {
  const neo4j = useNeo4j();

  async function runScript(guide: Guide): Promise<void> {
    const { path } = await exported(guide, "cypher");
    for (const statement of (await readFile(path, "utf8")).split(";\n"))
      if (statement.trim() !== "") await neo4j.driver.executeQuery(statement);
  }

  test("creates the nodes and edges of the shipped guide", async () => {
    const { guide } = await loadGuide("graph-seed");
    await runScript(guide!);
    const { records } = await neo4j.driver.executeQuery(
      "MATCH (:CareerNode)-[r]->(:CareerNode) RETURN type(r) AS kind, count(*) AS edges",
    );
    const counts = Object.fromEntries(
      records.map((row) => [row.get("kind") as string, Number(row.get("edges"))]),
    );
    expect(counts).toEqual(
      Object.fromEntries(
        EDGE_KINDS.flatMap((kind) =>
          guide!.edges[kind].length > 0 ? [[kind, guide!.edges[kind].length]] : [],
        ),
      ),
    );
    const { records: roles } = await neo4j.driver.executeQuery(
      "MATCH (r:Role) RETURN r.id AS id, r.name AS name, r.experienceTypical AS years ORDER BY id",
    );
    expect(roles.map((row) => row.toObject())).toEqual(
      guide!.nodes.flatMap((node) =>
        node.kind === "ROLE"
          ? [{ id: node.id, name: node.name, years: node.experience?.typical ?? null }]
          : [],
      ),
    );
    await clear(neo4j.driver);
    await neo4j.driver.executeQuery("MATCH (g:Guide) DETACH DELETE g");
  });

  test("hostile texts arrive as they are, and run nothing", async () => {
    const { guide } = await loadGuide("graph-seed");
    const [first] = guide!.nodes;
    const nodes = HOSTILE.map((summary, i) => ({ ...first!, id: `role:hostile-${i}`, summary }));
    const empty = Object.fromEntries(EDGE_KINDS.map((kind) => [kind, []])) as unknown as Guide["edges"];
    await runScript({ ...guide!, nodes, choices: [], edges: empty });
    const { records } = await neo4j.driver.executeQuery(
      "MATCH (n:CareerNode) RETURN n.summary AS summary ORDER BY n.id",
    );
    expect(records.map((row) => row.get("summary") as string)).toEqual(HOSTILE);
    await neo4j.driver.executeQuery("MATCH (g:Guide) DETACH DELETE g");
  });
});
