import { expect, test } from "@jest/globals";
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import { contentHash } from "../../../src/content/write/content-hash.js";
import { GUIDE, SOUND, folderOf, problemsOf, soundBut } from "../folder.js";

test("a sound folder is read in canonical order, with defaults filled in", async () => {
  const { guide, problems } = await loadGuide(await folderOf(SOUND));
  expect(problems).toEqual([]);
  const curated = { origin: "CURATED", source: "ours", section: null, url: null };
  expect(guide).toMatchObject({ title: "Careers", version: "1" });
  expect(guide?.nodes.map(({ id }) => id)).toEqual([
    "credential:degree",
    "experience:intern",
    "responsibility:code",
    "role:junior",
    "role:senior",
    "skill-group:tools",
    "skill:design",
    "technology:git",
    "technology:java",
    "technology:python",
    "trend:ai",
  ]);
  expect(guide?.edges.REQUIRES).toEqual([
    {
      from: "role:junior",
      to: "choice:language",
      importance: "ESSENTIAL",
      weight: null,
      level: null,
      demand: null,
      reason: null,
      citations: [curated],
    },
    {
      from: "role:junior",
      to: "technology:git",
      importance: "ESSENTIAL",
      weight: null,
      level: null,
      demand: null,
      reason: null,
      citations: [curated],
    },
    {
      from: "role:senior",
      to: "skill:design",
      importance: "OPTIONAL",
      weight: 0.5,
      level: 0.8,
      demand: null,
      reason: null,
      citations: [
        { origin: "GUIDE", source: "published", section: "Skills", url: null },
        { origin: "ESTIMATE", source: "estimate", section: null, url: null },
      ],
    },
  ]);
});

test("the hash does not depend on how files and statements are arranged", async () => {
  const whole = Object.values(SOUND).reverse().join("");
  const shuffled = whole.replace(
    "  - { id: technology:java, name: Java }\n  - { id: technology:python, name: Python }\n",
    "  - { name: Python, id: technology:python }\n  - { id: technology:java, cite: [ours], name: Java }\n",
  );
  const one = await loadGuide(await folderOf(SOUND));
  const other = await loadGuide(await folderOf({ "a/b/all.yaml": shuffled }));
  const changed = await loadGuide(await folderOf(soundBut("roles.yaml", "Grows.", "Grows!")));
  expect(other.guide).toEqual(one.guide);
  expect(contentHash(other.guide!)).toBe(contentHash(one.guide!));
  expect(contentHash(changed.guide!)).not.toBe(contentHash(one.guide!));
});

test("a byte order mark and Windows line ends change nothing", async () => {
  const windows = Object.fromEntries(
    Object.entries(SOUND).map(([name, text]) => [name, `\uFEFF${text.replaceAll("\n", "\r\n")}`]),
  );
  const { guide } = await loadGuide(await folderOf(SOUND));
  expect(await loadGuide(await folderOf(windows))).toEqual({ guide, problems: [] });
  const lines = '\uFEFF{"type":"GUIDE","title":"T","version":"1"}\r\n\r\n';
  expect(await problemsOf({ "g.jsonl": lines }, "g.jsonl")).toEqual([]);
});

const LINES =
  '{"type":"GUIDE","title":"T","version":"1"}\n{"type":"SOURCE","id":"s","title":"S","origin":"IMPORT"}\n';

test.each<[string, Record<string, string | Uint8Array>, string, string[]]>([
  [
    "a missing path",
    {},
    "nowhere",
    ["nowhere: Does not exist: give a folder of *.yaml files, or a .jsonl or .jsonl.gz file."],
  ],
  ["an empty folder", {}, "", [".: Holds no *.yaml file: a guide is a folder of these."]],
  [
    "a wrong ending",
    { "guide.yaml": GUIDE },
    "guide.yaml",
    [
      "guide.yaml: Is not a guide: give a folder of *.yaml files, or a .jsonl or .jsonl.gz file. Give the folder that the YAML file is in.",
    ],
  ],
  [
    "a .yml file",
    { ...SOUND, "more.yml": "roles: []" },
    "",
    ["more.yml: Is not read: rename it to end in .yaml."],
  ],
  [
    "a file of another encoding",
    { ...SOUND, "latin.yaml": Buffer.from("roles: [é]", "latin1") },
    "",
    ["latin.yaml: Is not UTF-8: save the file in that encoding."],
  ],
  [
    "a line of another encoding",
    { "g.jsonl": Buffer.concat([Buffer.from(LINES), Buffer.from('{"é"}', "latin1")]) },
    "g.jsonl",
    ["g.jsonl:3: Is not UTF-8: save the file in that encoding."],
  ],
  [
    "a file cut short",
    { "g.jsonl.gz": gzipSync(LINES.repeat(50)).subarray(0, 60) },
    "g.jsonl.gz",
    ["g.jsonl.gz: Ends too early: the file was cut short, copy or download it again."],
  ],
  [
    "a file that is not compressed",
    { "g.jsonl.gz": LINES },
    "g.jsonl.gz",
    ["g.jsonl.gz: Is not sound gzip data: copy it again, or name it .jsonl if it is not compressed."],
  ],
  [
    "no guide",
    { "roles.yaml": SOUND["roles.yaml"].replace(/leadsTo[^]*/, "") },
    "",
    [
      '.: Does not say which guide it is: it needs one "guide" with title and version.',
      'roles.yaml:5: role:junior is responsible for "responsibility:code", but there is no "responsibility:code".',
      'roles.yaml:6: role:junior requires "choice:language", but there is no "choice:language".',
      'roles.yaml:6: role:junior requires "technology:git", but there is no "technology:git".',
    ],
  ],
  [
    "two guides",
    { ...SOUND, "z.yaml": 'guide: { title: Other, version: "2" }' },
    "",
    ["z.yaml:1: The guide is already described at guide.yaml:1; keep one."],
  ],
  [
    "broken YAML",
    { ...SOUND, "z.yaml": "roles:\n  - { id: role:x, name: [X }\n" },
    "",
    [expect.stringMatching(/^z\.yaml:2: Is not YAML: /) as unknown as string],
  ],
  [
    "a key written twice",
    {
      ...SOUND,
      "z.yaml": "trends:\n  - id: trend:x\n    name: X\n    name: Y\n    affects: [role:junior]\n",
    },
    "",
    ["z.yaml:4: This key stands twice in the same map; keep one."],
  ],
  [
    "a line that is not JSON",
    { "g.jsonl": `${LINES}{"type":"ROLE",\n` },
    "g.jsonl",
    [expect.stringMatching(/^g\.jsonl:3: Is not JSON \(.*\): each line is one record/) as unknown as string],
  ],
  [
    "an unknown type",
    { "g.jsonl": `${LINES}{"type":"ROEL","id":"role:x"}\n[1]\n{}\n` },
    "g.jsonl",
    [
      'g.jsonl:3: The record has an unknown type "ROEL". Did you mean "ROLE"?',
      'g.jsonl:4: Is not a record: each line is one, like {"type":"ROLE",…}.',
      "g.jsonl:5: The record has no type.",
    ],
  ],
])("of %s the reader says so once", async (_, files, path, expected) => {
  expect(await problemsOf(files, path)).toEqual(expected);
});

test("a wrong shape is told at its key, and nothing that follows from it", async () => {
  const roles = `roles:
  - id: role:junior
    nmae: Junior
    levle: 1
    summary: 12
    require: [technology:git]
    externalIds: [{ scheme: x, valu: y }]
    leadsTo:
      - role:senior
      - { id: role:senior, kind: PROMOTON }
      - { to: role:senior, kind: PROMOTION }
      - 7
  - id: role:senior
    name: Senior
    level: "3"
    requires: skill:design
    responsibilities: [responsibility:code]
  - just text
  - { name: Nameless, requires: [technology:git, choice:language] }
role: []
`;
  expect(await problemsOf({ ...SOUND, "roles.yaml": roles })).toEqual([
    'roles.yaml:2: role:junior needs "name".',
    'roles.yaml:3: role:junior has an unknown key "nmae". Did you mean "name"?',
    'roles.yaml:4: role:junior has an unknown key "levle". Did you mean "level"?',
    'roles.yaml:5: role:junior: "summary" should be text, not 12. Put it in quotes.',
    'roles.yaml:6: role:junior has an unknown key "require". Did you mean "requires"?',
    'roles.yaml:7: role:junior needs "externalIds.0.value".',
    'roles.yaml:7: role:junior has an unknown key "valu". Did you mean "value"?',
    'roles.yaml:9: role:junior LEADS_TO role:senior needs "kind": one of PROMOTION, BROADENING, SPECIALIZATION, CHANGE, RELATED.',
    'roles.yaml:10: role:junior LEADS_TO role:senior: "kind" should be one of PROMOTION, BROADENING, SPECIALIZATION, CHANGE, RELATED, not "PROMOTON". Did you mean "PROMOTION"?',
    'roles.yaml:11: role:junior: an item of "leadsTo" should be an id or { id: …, … }, not a map.',
    'roles.yaml:12: role:junior: an item of "leadsTo" should be an id or { id: …, … }, not 7.',
    'roles.yaml:15: role:senior: "level" should be a number, not "3".',
    'roles.yaml:16: "requires" should be a list, not "skill:design".',
    'roles.yaml:18: An item of "roles" should be a map like { id: …, name: … }, not "just text".',
    'roles.yaml:19: This ROLE needs "id".',
    'roles.yaml:20: Unknown section "role". Did you mean "roles"?',
  ]);
});

test("a default source that does not exist is told once", async () => {
  expect(await problemsOf(soundBut("guide.yaml", "defaultSource: ours", "defaultSource: our"))).toEqual([
    'guide.yaml:1: The guide\'s defaultSource "our" does not exist. Did you mean "ours"?',
  ]);
});

test("the estimate source is cited by statements of the editors that have a number of their own", async () => {
  const { guide, problems } = await loadGuide(
    await folderOf({
      ...soundBut("guide.yaml", "defaultSource: ours", "defaultSource: ours, estimateSource: estimate"),
      "z.yaml": `roles:
  - id: role:x
    name: X
    experience: { min: 1, typical: 2, max: 3 }
    requires:
      - { id: technology:git, weight: 0 }
      - { id: technology:java, level: 0.5, cite: [published#Skills, import] }
      - { id: technology:python, weight: 0.5, cite: import }
      - { id: skill:design, importance: OPTIONAL }
      - { id: skill:x, weight: 0.5, cite: [estimate, ours] }
competencies:
  - { id: skill:x, name: X, hours: { min: 1, typical: 2, max: 3 } }
`,
    }),
  );
  expect(problems).toEqual([]);
  const sourcesOf = ({ citations }: { citations: readonly { source: string }[] }): string[] =>
    citations.map(({ source }) => source);
  const { REQUIRES } = guide!.edges;
  const required = REQUIRES.filter(({ from }) => from === "role:x").map((each) => [
    each.to,
    ...sourcesOf(each),
  ]);
  expect(required).toEqual([
    ["skill:design", "ours"],
    ["skill:x", "estimate", "ours"],
    ["technology:git", "ours", "estimate"],
    ["technology:java", "published", "import", "estimate"],
    ["technology:python", "import"],
  ]);
  const ofNode = (id: string) => sourcesOf(guide!.nodes.find((node) => node.id === id)!);
  expect(["role:x", "skill:x", "role:senior", "technology:git"].map(ofNode)).toEqual([
    ["ours", "estimate"],
    ["ours", "estimate"],
    ["ours"],
    ["ours", "estimate"],
  ]);
});

test("an estimate source that does not exist or estimates nothing is told once", async () => {
  const named = (id: string) =>
    soundBut("guide.yaml", "defaultSource: ours", `defaultSource: ours, estimateSource: ${id}`);
  expect(await problemsOf(named("estimates"))).toEqual([
    'guide.yaml:1: The guide\'s estimateSource "estimates" does not exist. Did you mean "estimate"?',
  ]);
  expect(await problemsOf(named("ours"))).toEqual([
    'guide.yaml:1: The guide\'s estimateSource "ours" is of origin CURATED; it should be of origin ESTIMATE.',
  ]);
  expect(await problemsOf(named("[ours]"))).toContain(
    'guide.yaml:1: The guide: "estimateSource" should be text, not ["ours"].',
  );
});

test("a guide whose text is wrong is not given out", async () => {
  const { guide } = await loadGuide(await folderOf(soundBut("roles.yaml", "level: 1", "level: one")));
  expect(guide).toBeNull();
});

test("the same problems are found in a file of lines", async () => {
  const lines = `${LINES}{"type":"ROLE","id":"role:a","name":"A","cite":"s","__proto__":1}\n{"type":"LEADS_TO","from":"role:a","to":"role:b","kind":"CHANGE","cite":["s#x","t"]}\n`;
  const folder = await folderOf({ "g.jsonl": lines });
  const { problems } = await loadGuide(join(folder, "g.jsonl"));
  expect(problems.map(({ line, message }) => [line, message])).toEqual([
    [3, 'role:a has an unknown key "__proto__".'],
    [4, 'role:a leads to "role:b", but there is no "role:b".'],
    [4, 'role:a leads to role:b: there is no source "t". Did you mean "s"?'],
  ]);
});
