import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "@jest/globals";

import type { Importer } from "../../../src/content/import/data-set.js";
import { importCase } from "../../../src/content/import/foreign/import-case.js";
import { type GraphOptions, importGraph } from "../../../src/content/import/foreign/import-graph.js";
import { importRoadmap } from "../../../src/content/import/foreign/import-roadmap.js";
import { importTables } from "../../../src/content/import/tables/import-tables.js";
import { describeData } from "../../support/public-data.js";
import { temporaryFolder } from "../folder.js";
import { importing, refusal } from "./importing.js";

async function write(name: string, text: string | Buffer): Promise<string> {
  const file = join(await temporaryFolder(), name);
  await writeFile(file, text);
  return file;
}

async function read(importer: Importer, name: string, text: string) {
  const file = await write(name, text);
  const { guide, lines, report } = await importing(importer, file);
  return {
    guide,
    lines: lines.map((line) => line.replace(file, name)),
    totals: Object.fromEntries(report.totals),
  };
}

async function refused(importer: Importer, name: string, text: string | Buffer): Promise<string> {
  const file = await write(name, text);
  return (await refusal(importer, file)).join("\n").replaceAll(file, name);
}

const pairs = (edges: readonly { from: string; to: string }[]) =>
  edges.map(({ from, to }) => `${from} ${to}`);

describe("a package of 1EdTech CASE", () => {
  const association = (associationType: string, from: string, to: string, id = `${from}${to}`) => ({
    identifier: id,
    associationType,
    originNodeURI: { identifier: from },
    destinationNodeURI: { identifier: to },
  });
  const framework = (...associations: object[]): string =>
    JSON.stringify(
      {
        CFDocument: { identifier: "doc", title: "Weaving", creator: "The guild" },
        CFItems: [
          { identifier: "w1", fullStatement: "Weave a mat", humanCodingScheme: "W.1" },
          {
            identifier: "w2",
            fullStatement: "Weave a basket that holds water",
            abbreviatedStatement: "Weave tightly",
          },
          { identifier: "w3", fullStatement: "Weave" },
        ],
        CFAssociations: associations,
      },
      null,
      2,
    );

  test("items are skills; what precedes is a prerequisite, a child is narrower; the rest is told", async () => {
    const { guide, lines, totals } = await read(
      importCase,
      "case.json",
      framework(
        association("precedes", "w1", "w2"),
        association("isChildOf", "w1", "w3"),
        association("isChildOf", "w3", "doc"),
        association("isRelatedTo", "w1", "w2"),
      ),
    );
    expect(guide.nodes).toMatchObject([
      { id: "skill:case-w1", name: "Weave a mat", summary: null, hours: null },
      { id: "skill:case-w2", name: "Weave tightly", summary: "Weave a basket that holds water" },
      { id: "skill:case-w3", name: "Weave" },
    ]);
    expect(guide.nodes[0]?.externalIds).toEqual([
      { scheme: "case", value: "w1", match: "EXACT" },
      { scheme: "case-code", value: "W.1", match: "EXACT" },
    ]);
    expect(pairs(guide.edges.BUILDS_ON)).toEqual(["skill:case-w2 skill:case-w1"]);
    expect(pairs(guide.edges.BROADER)).toEqual(["skill:case-w1 skill:case-w3"]);
    expect(guide.sources).toMatchObject([{ title: "Weaving", attribution: "The guild" }]);
    expect(lines[0]).toBe(
      "case.json, roles: absent: a framework of competencies has no roles, so there are no paths and no gaps.",
    );
    expect(totals["left out: an association of type isRelatedTo says nothing of what to learn first"]).toBe(
      1,
    );
  });

  test("a cycle, a missing end, a loop and an item twice are rejected with their lines", async () => {
    const { guide, lines } = await read(
      importCase,
      "case.json",
      framework(
        association("precedes", "w1", "w2"),
        association("precedes", "w2", "w1", "back"),
        association("precedes", "w9", "w1", "missing"),
        association("precedes", "w1", "w1", "loop"),
      ).replace('"identifier": "w3"', '"identifier": "w1"'),
    );
    expect(guide.edges.BUILDS_ON).toHaveLength(1);
    expect(lines.slice(2)).toEqual([
      expect.stringMatching(/^case\.json:\d+: rejected: the node is already described \(w1\)\.$/),
      expect.stringMatching(/^case\.json:\d+: rejected: the connection would close a cycle \(w1 and w2\)\.$/),
      expect.stringMatching(
        /^case\.json:\d+: rejected: one end of the connection is not in the file \(w9\)\.$/,
      ),
      expect.stringMatching(
        /^case\.json:\d+: rejected: the connection leads from a node to itself \(w1\)\.$/,
      ),
    ]);
  });

  test("what is none is refused with what was expected", async () => {
    expect(await refused(importCase, "x.json", "{\n nope")).toMatch(/^x\.json(:2)?: Is not JSON: /);
    expect(await refused(importCase, "x.json", "[]")).toContain(
      'x.json: Is not a package of 1EdTech CASE: expected is { "CFDocument"',
    );
    expect(
      await refused(importCase, "x.json", '{"CFDocument":{"identifier":"a","title":"b"},"CFItems":[{}]}'),
    ).toContain("but CFItems.0.identifier: ");
    expect(await refused(importCase, "x.json", Buffer.from("{}", "utf16le"))).toBe(
      "x.json: Is not in UTF-8, as expected: it looks like UTF-16.",
    );
    expect(await refusal(importCase, "no/such.json")).toEqual(["no/such.json: Does not exist."]);
  });
});

describe("a roadmap of roadmap.sh", () => {
  test("topics are skills, subtopics are narrower, what follows benefits; drawings are left out", async () => {
    const node = (id: string, type: string, label?: string) => ({ id, type, data: label ? { label } : {} });
    const edge = (source: string, target: string) => ({ id: source + target, source, target });
    const { guide, totals } = await read(
      importRoadmap,
      "frontend.json",
      JSON.stringify({
        nodes: [
          node("t", "title", "Frontend"),
          node("n1", "topic", "Internet"),
          node("n2", "subtopic", "HTTP"),
          node("n3", "topic", "HTML"),
          node("l", "vertical"),
        ],
        edges: [edge("n1", "n2"), edge("n1", "n3"), edge("t", "n1")],
      }),
    );
    expect(guide.title).toBe("frontend");
    expect(guide.nodes.map(({ name }) => name)).toEqual(["Internet", "HTTP", "HTML"]);
    expect(pairs(guide.edges.BROADER)).toEqual(["skill:roadmap-n2 skill:roadmap-n1"]);
    expect(pairs(guide.edges.BENEFITS_FROM)).toEqual(["skill:roadmap-n3 skill:roadmap-n1"]);
    expect(guide.edges.BUILDS_ON).toEqual([]);
    expect(totals["left out: a node of type vertical is nothing to learn"]).toBe(1);
  });

  test("what is none is refused", async () => {
    expect(await refused(importRoadmap, "x.json", '{"nodes":[]}')).toContain(
      "Is not a roadmap of roadmap.sh",
    );
  });
});

describe("GraphML and lists of edges", () => {
  const graphml = (body: string, direction = "directed"): string =>
    `<?xml version="1.0"?>\n<!-- made by hand -->\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n<key id="d0" for="node" attr.name="name"/><key id="d1" for="all" attr.name="kind"/>\n<graph edgedefault="${direction}">\n${body}\n</graph></graphml>`;
  const by =
    (options: GraphOptions = {}): Importer =>
    (set) =>
      importGraph(set, options);

  test("nodes and edges that say what they are", async () => {
    const { guide } = await read(
      by(),
      "g.graphml",
      graphml(
        '<node id="a"><data key="d0">Knots &amp; nets</data><data key="d1">skill</data></node>\n<node id="b"><data key="d0"><![CDATA[Fisher <1>]]></data></node>\n<node id="c"/><edge source="b" target="a"><data key="d1">requires</data></edge><edge source="c" target="b"><data key="d1">Promotion</data></edge>',
      ),
    );
    expect(guide.nodes.map(({ id, name }) => `${id} ${name}`)).toEqual([
      "role:b Fisher <1>",
      "role:c c",
      "skill:a Knots & nets",
    ]);
    expect(guide.edges.LEADS_TO).toMatchObject([{ from: "role:c", to: "role:b", kind: "PROMOTION" }]);
  });

  test("what they do not say is asked for, not guessed", async () => {
    const plain = graphml('<node id="a"/>\n<node id="b"/>\n<edge source="a" target="b"/>');
    expect(await refused(by(), "g.graphml", plain)).toMatch(
      /^g\.graphml:8: The edge from "a" to "b" does not say what it means\. .* --edges builds_on\.$/,
    );
    expect(await refused(by({ edges: "builds_on" }), "g.graphml", plain)).toMatch(
      /^g\.graphml:6: The node "a" does not say what it is\. .* --nodes skill\.$/,
    );
    const { guide } = await read(by({ nodes: "skill", edges: "builds_on" }), "g.graphml", plain);
    expect(pairs(guide.edges.BUILDS_ON)).toEqual(["skill:a skill:b"]);
  });

  test.each([
    [
      "undirected",
      graphml("", "undirected"),
      'Is undirected, so it does not say what comes first: write edgedefault="directed".',
    ],
    ["cut short", graphml('<node id="a">').slice(0, -18), "is not closed, so the file was cut short."],
    ["crossed", graphml("<node id='a'></edge>"), "</edge> closes what is not open."],
    [
      "with entities of its own",
      `<!DOCTYPE x [<!ENTITY a "aaa">]>${graphml("")}`,
      "g.graphml:1: Has a DOCTYPE",
    ],
    ["without quotes", graphml("<node id=a/>"), "g.graphml:6: Is not sound XML"],
    ["another XML", "<svg></svg>", "Is not GraphML: it has no element graphml."],
    ["no XML", "hello", "Is not GraphML: it has no element graphml."],
  ])("a graph that is %s is refused", async (_, text, told) => {
    expect(await refused(by(), "g.graphml", text)).toContain(told);
  });

  test("a list of moves is enough for roles", async () => {
    const { guide } = await read(
      by(),
      "edges.csv",
      "source;target;kind\nJunior Weaver;Weaver;promotion\nWeaver;Dyer;change\n",
    );
    expect(guide.nodes.map(({ id, name }) => `${id} ${name}`)).toEqual([
      "role:dyer Dyer",
      "role:junior-weaver Junior Weaver",
      "role:weaver Weaver",
    ]);
    expect(guide.edges.LEADS_TO.map(({ kind }) => kind)).toEqual(["PROMOTION", "CHANGE"]);
  });

  test("a list without ends is refused", async () => {
    expect(await refused(by(), "edges.csv", "a,b\n1,2\n")).toBe(
      'edges.csv:1: Is not a list of edges: expected is a header with "source" and "target".',
    );
  });
});

describeData("metacademy", (folder) => {
  test("as tables: 487 concepts and 1,208 dependencies with their reasons", async () => {
    type Entry = { model: string; pk: string; fields: Record<string, string> };
    const entries = JSON.parse(await readFile(join(folder, "graph_data.json"), "utf8")) as Entry[];
    const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
    const of = (model: string) => entries.filter((entry) => entry.model === model);
    const own = await temporaryFolder();
    const rows = (header: string, lines: string[]): string => [header, ...lines].join("\n");
    const title = (pk: string, fields: Record<string, string>): string =>
      fields["title"] || fields["tag"] || pk;
    await writeFile(
      join(own, "skills.csv"),
      rows(
        "id,name",
        of("graph.concept").map(({ pk, fields }) => [pk, title(pk, fields)].map(quoted).join(",")),
      ),
    );
    await writeFile(
      join(own, "builds_on.csv"),
      rows(
        "from,to,reason",
        of("graph.dependency").map(({ fields }) =>
          [fields["target"]!, fields["source"]!, fields["reason"] ?? ""].map(quoted).join(","),
        ),
      ),
    );
    const { guide } = await importing(importTables, own);
    expect([guide.nodes.length, guide.edges.BUILDS_ON.length]).toEqual([487, 1208]);
  });
});
