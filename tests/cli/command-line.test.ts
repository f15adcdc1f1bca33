import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, test } from "@jest/globals";

import { readConfig } from "../../src/config.js";
import { careerGraph } from "../support/command.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "career-graph-"));
});

describe("validate", () => {
  test("finds nothing wrong with the shipped guide", async () => {
    expect(await careerGraph(["validate"])).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining("no problems"),
    });
  });

  test("locates ten planted mistakes in one run", async () => {
    const file = join(folder, "planted.yaml");
    await writeFile(file, PLANTED);
    const { code, out, err } = await careerGraph(["validate", folder]);
    expect(code).toBe(1);
    const found = out
      .trim()
      .split("\n")
      .map((line) => line.replace(folder, "").replace(/^\/?planted\.yaml:(\d+): /, "$1: "));
    expect(found).toEqual([
      expect.stringMatching(/^7: .*"fulltime".*/),
      expect.stringMatching(/^10: .*"skill:jvaa".*Did you mean "skill:java"/),
      "11: role:backend-2 leads to itself.",
      expect.stringMatching(/^14: role:third: "Lead" is already a name of role:lead/),
      expect.stringMatching(/^19: .*(ESTIMATE|label)/),
      expect.stringMatching(/^24: .*(order|min)/i),
      expect.stringMatching(/^29: .*skill:a -> skill:b -> skill:a/),
      expect.stringMatching(/^36: .*(slug|id)/i),
      '41: skill:x: there is no source "nobody".',
      "45: choice:tool leaves no choice: pick 2 of 2; pick should be from 1 to 1.",
    ]);
    expect(err).toContain("10 problems");
  });

  test("says what is missing at a path where nothing is", async () => {
    const { code, out } = await careerGraph(["validate", join(folder, "nowhere")]);
    expect(code).toBe(1);
    expect(out).toMatch(/nowhere/);
  });
});

describe("query", () => {
  test("prints the JSON result", async () => {
    const { code, out } = await careerGraph([
      "query",
      "query ($id: ID!) { role(id: $id) { name } }",
      "--variables",
      '{"id": "role:backend-developer"}',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ data: { role: { name: "Backend Developer" } } });
  });

  test("exits 1 when the result has errors, 2 when it is used wrongly", async () => {
    const failed = await careerGraph(["query", '{ skillGap(to: "role:x") { coverage } }']);
    expect(failed.code).toBe(1);
    expect(JSON.parse(failed.out)).toMatchObject({ errors: [{ extensions: { code: "UNKNOWN_ID" } }] });
    expect(await careerGraph(["query"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("missing required argument"),
    });
    expect(await careerGraph(["query", "{ __typename }", "--variables", "{"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("--variables is not JSON"),
    });
    expect(await careerGraph(["qurey", "{ __typename }"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("query"),
    });
  });
});

describe("export", () => {
  test.each([
    ["yaml", "yaml"],
    ["jsonl", "guide.jsonl"],
    ["jsonl", "guide.jsonl.gz"],
  ])("as %s to %s, then read, is the same guide with the same content hash", async (format, name) => {
    const out = join(folder, "export", name);
    expect(await careerGraph(["export", "--format", format, "--out", out])).toMatchObject({ code: 0 });
    const hash = async (guide: string[]): Promise<unknown> =>
      JSON.parse((await careerGraph(["query", "{ guide { contentHash version title } }", ...guide])).out);
    expect(await hash(["--guide", out])).toEqual(await hash([]));
  });

  test("leaves alone a folder that holds other things", async () => {
    const out = await mkdtemp(join(folder, "mine-"));
    await writeFile(join(out, "diary.txt"), "mine");
    const { code, err } = await careerGraph(["export", "--format", "yaml", "--out", out]);
    expect(code).toBe(1);
    expect(err).toContain("diary.txt");
    expect(await readdir(out)).toEqual(["diary.txt"]);
    expect(await readFile(join(out, "diary.txt"), "utf8")).toBe("mine");
  });
});

describe("the environment", () => {
  test.each([
    ["PORT", "http", "a whole number from 0"],
    ["PORT", "65536", "a whole number from 0"],
    ["LOG_LEVEL", "loud", "one of fatal, error"],
    ["HEADERS_MS", "0", "a whole number of milliseconds, from 1"],
    ["DRAIN_MS", "-1", "a whole number of milliseconds, from 0"],
    ["MAX_CONNECTIONS", "none", "a whole number from 1"],
    ["RATE_LIMIT", "on", "off, or a whole number from 1"],
    ["METRICS", "9464", "on, off, or an address of its own"],
    ["PUBLIC_URL", "example.org/careers", "the address of the explorer"],
    ["PUBLIC_URL", "https://user@example.org/", "without user"],
    ["ALLOWED_HOSTS", "https://example.org", "names or addresses of hosts"],
    ["TRUST_PROXY", "true", "addresses or ranges of proxies"],
    ["TRUST_PROXY", "10.0.0.0/33", "addresses or ranges of proxies"],
  ])("%s=%s is refused with what it may be", async (name, value, may) => {
    const { code, err } = await careerGraph(["serve"], { [name]: value });
    expect(code).toBe(2);
    expect(err).toContain(`${name}="${value}"`);
    expect(err).toContain(may);
  });

  test("NEO4J_PASSWORD_FILE is a file with the password, and the only one", async () => {
    const [NEO4J_URI, NEO4J_PASSWORD_FILE] = ["bolt://127.0.0.1:1", join(folder, "password")];
    const missing = await careerGraph(["validate"], { NEO4J_URI, NEO4J_PASSWORD_FILE });
    expect([missing.code, missing.err]).toEqual([2, expect.stringMatching(/NEO4J_PASSWORD_FILE=.*ENOENT/)]);
    await writeFile(NEO4J_PASSWORD_FILE, "a secret\n");
    expect((await careerGraph(["validate"], { NEO4J_URI, NEO4J_PASSWORD_FILE })).code).toBe(0);
    const both = await careerGraph(["validate"], {
      NEO4J_URI,
      NEO4J_PASSWORD_FILE,
      NEO4J_PASSWORD: "another",
    });
    expect([both.code, both.err]).toEqual([2, expect.stringContaining("while NEO4J_PASSWORD is not set")]);
    expect(both.err).not.toMatch(/secret|another/);
    expect(readConfig({ NEO4J_URI, NEO4J_PASSWORD_FILE }).neo4j?.password).toBe("a secret");
  });

  test("GUIDE names the guide, and a bad one never starts a server", async () => {
    const { code, out, err } = await careerGraph(["serve", "--port", "0"], { GUIDE: folder });
    expect(code).toBe(1);
    expect(err).toContain("nothing was started");
    expect(out).toBe("");
  });
});

const PLANTED = `guide: { title: Planted mistakes, version: "1", defaultSource: us }
sources: [{ id: us, title: Us, origin: CURATED }, { id: judged, title: Judged, origin: ESTIMATE }]
roles:
  - id: role:backend
    name: Backend
    level: 2
    fulltime: true
  - id: role:lead
    name: Lead
    requires: [skill:a, skill:jvaa, skill:java, skill:x, skill:Not_A_Slug, choice:tool]
  - { id: role:backend-2, name: Other, leadsTo: [{ id: role:backend-2, kind: PROMOTION }] }
  - id: role:third
    leadsTo: [{ id: role:lead, kind: PROMOTION }]
    name: Lead
competencies:
  - id: skill:java
    name: Java
    cite: us
    hours: { min: 1, typical: 2, max: 3 }
  - id: skill:go
    name: Go
    cite: [us, judged]
    buildsOn: [skill:java]
    hours: { min: 3, typical: 2, max: 3 }
  - id: skill:a
    name: A
    buildsOn:
      - skill:c
      - skill:b
  - id: skill:b
    name: B
    buildsOn: [skill:a]
  - id: skill:c
    name: C
    buildsOn: [skill:go]
  - id: skill:Not_A_Slug
    name: D
  - id: skill:x
    name: X
    buildsOn: [skill:go]
    cite: nobody
choices:
  - id: choice:tool
    name: Tool
    pick: 2
    options: [skill:go, skill:java]
`;
