import { describe, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { combineGuides } from "../../src/content/combine/combine-guides.js";
import { diffGuides } from "../../src/content/combine/diff-guides.js";
import { loadGuide } from "../../src/content/read/load-guide.js";
import { writeGuide } from "../../src/content/write/write-guide.js";
import type { Guide, GuideNode } from "../../src/guide/guide.js";
import { conceptAddress } from "../../src/guide/vocabularies.js";
import { readNode } from "../../src/stores/neo4j/read/decode.js";
import { nodeRow } from "../../src/stores/neo4j/write/encode.js";
import { careerGraph } from "../support/command.js";
import { folderOf, problemsOf, SOUND, soundBut, temporaryFolder } from "./folder.js";

/** External ids with the kind of match, resources, and the issuer and page of credentials. */

const JUNIOR = `level: 1
    externalIds: [{ scheme: onet-soc, value: 15-1252.00, match: BROAD }, { scheme: other, value: x }]
    resources:
      - { title: Outlook, url: "https://example.org/a?b#c", kind: ARTICLE, checked: 2026-11-28 }
      - { title: Primer, url: "http://example.org/", kind: BOOK }`;
const DEGREE = "kind: DEGREE, issuer: A school, url: https://example.org/degree, checked: 2026-11-27";
const FILES: Readonly<Record<string, string>> = {
  ...soundBut("roles.yaml", "level: 1", JUNIOR),
  "rest.yaml": SOUND["rest.yaml"].replace("kind: DEGREE", DEGREE),
};

const IDS = [
  { scheme: "onet-soc", value: "15-1252.00", match: "BROAD" },
  { scheme: "other", value: "x", match: null },
] as const;
const ADDRESSED = [
  { ...IDS[0], url: "https://www.onetonline.org/link/summary/15-1252.00" },
  { ...IDS[1], url: null },
];
const RESOURCES = [
  { title: "Outlook", url: "https://example.org/a?b#c", kind: "ARTICLE", checked: "2026-11-28" },
  { title: "Primer", url: "http://example.org/", kind: "BOOK", checked: null },
] as const;
const PAGE = { issuer: "A school", url: "https://example.org/degree", checked: "2026-11-27" } as const;

async function guideOf(files: Readonly<Record<string, string>> = FILES): Promise<Guide> {
  const { guide, problems } = await loadGuide(await folderOf(files));
  expect(problems).toEqual([]);
  return guide!;
}
const nodeOf = (guide: Guide, id: string) => guide.nodes.find((node) => node.id === id)!;

test("a guide states them, and what it leaves out is null or empty", async () => {
  const guide = await guideOf();
  expect(nodeOf(guide, "role:junior")).toMatchObject({ externalIds: IDS, resources: RESOURCES });
  expect(nodeOf(guide, "role:senior")).toMatchObject({ externalIds: [], resources: [] });
  expect(nodeOf(guide, "credential:degree")).toMatchObject(PAGE);
  expect(nodeOf(await guideOf(SOUND), "credential:degree")).toMatchObject({
    issuer: null,
    url: null,
    checked: null,
    resources: [],
  });
});

test("YAML and JSONL carry them, in lines of which an older text has some", async () => {
  const guide = await guideOf();
  const folder = await temporaryFolder();
  await writeGuide(guide, { format: "yaml", out: join(folder, "guide") });
  await writeGuide(guide, { format: "jsonl", out: join(folder, "guide.jsonl") });
  for (const copy of ["guide", "guide.jsonl"])
    expect((await loadGuide(join(folder, copy))).guide).toEqual(guide);
  const lines = (await readFile(join(folder, "guide.jsonl"), "utf8")).split("\n");
  const line = lines.find((each) => each.includes('"role:junior"'))!;
  expect(JSON.parse(line)).toMatchObject({
    externalIds: [IDS[0], { scheme: "other", value: "x" }],
    resources: [RESOURCES[0], { title: "Primer", url: "http://example.org/", kind: "BOOK" }],
  });
});

describe("in Neo4j", () => {
  test("they are lists of equal length, and those that say nothing are not stored", async () => {
    const guide = await guideOf();
    const { properties } = nodeRow(nodeOf(guide, "role:junior"));
    expect(properties).toMatchObject({
      externalIdSchemes: ["onet-soc", "other"],
      externalIdValues: ["15-1252.00", "x"],
      externalIdMatches: ["BROAD", ""],
      resourceTitles: ["Outlook", "Primer"],
      resourceUrls: ["https://example.org/a?b#c", "http://example.org/"],
      resourceKinds: ["ARTICLE", "BOOK"],
      resourceChecked: ["2026-11-28", ""],
    });
    const unsaid = { ...nodeOf(guide, "role:junior"), externalIds: [IDS[1]] };
    expect(nodeRow(unsaid).properties).not.toHaveProperty("externalIdMatches");
    const empty = { ...unsaid, externalIds: [{ scheme: "", value: "", match: null }] };
    for (const node of [...guide.nodes, unsaid, empty]) expect(readNode(stored(node))).toEqual(node);
  });

  test("lists that do not fit together are refused", async () => {
    const { labels, properties } = stored(nodeOf(await guideOf(), "role:junior"));
    const reading = (other: object) => () => readNode({ labels, properties: { ...properties, ...other } });
    expect(reading({ externalIdValues: ["15-1252.00"] })).toThrow(
      "role:junior has no usable externalIdValues: it should be as long as externalIdSchemes.",
    );
    expect(reading({ externalIdMatches: ["BROAD"] })).toThrow("as long as externalIdSchemes");
    expect(reading({ resourceKinds: ["ARTICLE", "SONG"] })).toThrow(
      "role:junior has no usable resourceKinds: it should be a list of DOCUMENTATION, STANDARD",
    );
    expect(reading({ resourceKinds: ["ARTICLE", ""] })).toThrow("resourceKinds");
    expect(readNode({ labels, properties: { ...properties, externalIdMatches: null } })).toMatchObject({
      externalIds: IDS.map((id) => ({ ...id, match: null })),
    });
  });

  const stored = (node: GuideNode) => {
    const { id, labels, properties } = nodeRow(node);
    const plain = "level" in node && node.level !== null ? { level: node.level } : {};
    return { labels, properties: { ...properties, ...plain, id } };
  };
});

test("what is wrong with them is told with its line", async () => {
  const wrong = `level: 1
    externalIds: [{ scheme: other, value: x, match: BROADER }]
    resources:
      - { title: Primer, url: "https://example.org/", kind: SONG, checkd: 2026-11-28 }`;
  expect(await problemsOf(soundBut("roles.yaml", "level: 1", wrong))).toEqual([
    'roles.yaml:5: role:junior: "externalIds.0.match" should be one of EXACT, CLOSE, BROAD, NARROW, RELATED, not "BROADER". Did you mean "BROAD"?',
    'roles.yaml:7: role:junior: "resources.0.kind" should be one of DOCUMENTATION, STANDARD, TUTORIAL, COURSE, BOOK, ARTICLE, not "SONG".',
    'roles.yaml:7: role:junior has an unknown key "checkd". Did you mean "checked"?',
  ]);
});

test("a diff tells that they differ", async () => {
  const after = await guideOf({
    ...FILES,
    "roles.yaml": FILES["roles.yaml"]!.replace("match: BROAD", "match: CLOSE"),
    "rest.yaml": FILES["rest.yaml"]!.replace("2026-11-27", "2026-11-28"),
  });
  expect(diffGuides(await guideOf(), after).changed).toEqual([
    { id: "credential:degree", fields: ["checked"] },
    { id: "role:junior", fields: ["externalIds"] },
  ]);
});

describe("combined guides", () => {
  const withNode = (guide: Guide, id: string, fields: object): Guide => ({
    ...guide,
    nodes: guide.nodes.map((node) => (node.id === id ? { ...node, ...fields } : node)),
  });

  test("have each id once, with the first match that a guide states, and each address once", async () => {
    const guide = await guideOf();
    const other = withNode(guide, "role:junior", {
      externalIds: [
        { ...IDS[1], match: "CLOSE" },
        { ...IDS[0], match: "EXACT" },
        { scheme: "other", value: "y", match: null },
      ],
      resources: [
        { ...RESOURCES[1], title: "The primer", checked: "2026-11-01" },
        { title: "Third", url: "https://example.org/3", kind: "COURSE", checked: null },
      ],
    });
    expect(nodeOf(combineGuides([guide, other]).guide, "role:junior")).toMatchObject({
      externalIds: [IDS[0], { ...IDS[1], match: "CLOSE" }, { scheme: "other", value: "y", match: null }],
      resources: [RESOURCES[0], { ...RESOURCES[1], checked: "2026-11-01" }, { title: "Third" }],
    });
  });

  test("do not date an address by the day on which another one was checked", async () => {
    const guide = await guideOf();
    const undated = withNode(guide, "credential:degree", { issuer: null, checked: null });
    const combined = (other: Guide) => nodeOf(combineGuides([undated, other]).guide, "credential:degree");
    expect(combined(guide)).toMatchObject(PAGE);
    const elsewhere = withNode(guide, "credential:degree", { url: "https://example.org/another" });
    expect(combined(elsewhere)).toMatchObject({ ...PAGE, checked: null });
    const without = withNode(undated, "credential:degree", { url: null });
    expect(nodeOf(combineGuides([without, elsewhere]).guide, "credential:degree")).toMatchObject({
      url: "https://example.org/another",
      checked: PAGE.checked,
    });
  });
});

test.each([
  ["onet-soc", "29-1141.01", "https://www.onetonline.org/link/summary/29-1141.01"],
  ["onet-soc", "29-1141/../x", null],
  ["esco", "http://data.europa.eu/esco/skill/a", "http://data.europa.eu/esco/skill/a"],
  ["esco", "javascript:alert(1)", null],
  ["isco-08", "2512", "http://data.europa.eu/esco/isco/C2512"],
  ["isco-08", "C2512", null],
  ["constructor", "x", null],
])("the address of %s %s is %s", (scheme, value, address) => {
  expect(conceptAddress(scheme, value)).toBe(address);
});

test("GraphQL answers them", async () => {
  const query = `{
    role(id: "role:junior") { externalIds { scheme value match url } resources { title url kind checked } }
    nodes(ids: ["credential:degree"]) { ... on Credential { issuer url checked resources { title } } }
  }`;
  const { out } = await careerGraph(["query", "--guide", await folderOf(FILES), query]);
  expect(JSON.parse(out)).toEqual({
    data: { role: { externalIds: ADDRESSED, resources: RESOURCES }, nodes: [{ ...PAGE, resources: [] }] },
  });
});
