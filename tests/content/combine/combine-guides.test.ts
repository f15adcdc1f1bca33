import { describe, expect, test } from "@jest/globals";

import { askSkillGap } from "../../../src/career/questions/ask-skill-gap.js";
import { combineGuides, type SameAs } from "../../../src/content/combine/combine-guides.js";
import { readCrosswalk } from "../../../src/content/combine/read-crosswalk.js";
import { contentHash } from "../../../src/content/write/content-hash.js";
import { importOnet } from "../../../src/content/import/onet/import-onet.js";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import { validate } from "../../../src/content/validate.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { folderOf, SOUND } from "../folder.js";
import { importing, ONET } from "../import/importing.js";

async function ours() {
  const { guide } = await loadGuide(await folderOf(SOUND));
  return guide!;
}
const theirs = async () => (await importing((set) => importOnet(set), ONET)).guide;
const combined = async (...same: SameAs[]) => combineGuides([await ours(), await theirs()], same);
const broken = (guide: Parameters<typeof validate>[0]) => validate(guide, () => ({ file: "", line: null }));

const CHARTS: SameAs = ["role:junior", "role:onet-91-2011-00"];

describe("several guides as one", () => {
  test("without a crosswalk everything stands side by side, validly", async () => {
    const [a, b, { guide, problems }] = [await ours(), await theirs(), await combined()];
    expect(problems).toEqual([]);
    expect(broken(guide)).toEqual([]);
    expect(guide.nodes).toHaveLength(a.nodes.length + b.nodes.length);
    expect(guide.title).toBe("Careers + O*NET");
    expect(guide.sources.map(({ id }) => id)).toEqual([
      "estimate",
      "import",
      "onet",
      "onet-derived-choices",
      "onet-derived-education",
      "onet-derived-promotions",
      "ours",
      "published",
    ]);
  });

  test("a guide combined with itself says the same", async () => {
    const guide = await ours();
    const { title, version } = guide;
    expect(contentHash({ ...combineGuides([guide, guide]).guide, title, version })).toBe(contentHash(guide));
  });

  test("nodes declared the same become one: the first guide's id and name, all else together", async () => {
    const { guide } = await combined(CHARTS);
    expect(broken(guide)).toEqual([]);
    const junior = guide.nodes.find(({ id }) => id === "role:junior")!;
    expect(junior).toMatchObject({
      name: "Junior Developer",
      level: 1,
      summary: "Draw charts of coasts.",
      alternativeNames: ["Chart Makers"],
      externalIds: [
        { scheme: "onet-soc", value: "91-2011.00", match: "EXACT" },
        { scheme: "former-id", value: "role:onet-91-2011-00", match: null },
      ],
    });
    expect(junior.citations.map(({ source }) => source)).toEqual(["ours", "onet"]);
    expect(guide.nodes.some(({ id }) => id === "role:onet-91-2011-00")).toBe(false);
  });

  test("one query reaches through all of them, under either id", async () => {
    const { guide } = await combined(CHARTS);
    const graph = memoryGraph(guide);
    const path = await graph.fewestSteps({
      from: "role:onet-91-1011-00",
      to: "role:senior",
      avoid: [],
      maxSteps: null,
      kinds: null,
    });
    expect(path!.roles).toEqual(["role:onet-91-1011-00", "role:junior", "role:senior"]);
    const byOld = await askSkillGap(graph, { from: null, have: [], to: "role:onet-91-2011-00" });
    const byNew = await askSkillGap(graph, { from: null, have: [], to: "role:junior" });
    expect(byOld).toEqual(byNew);
    expect(byNew.missing.map(({ competency }) => competency.id)).toEqual(
      expect.arrayContaining(["technology:git", "skill:onet-2-a-1-a"]),
    );
    expect((await graph.nodes(["role:onet-91-2011-00"]))[0]?.id).toBe("role:junior");
    const old = await graph.fewestSteps({
      from: "role:onet-91-2011-00",
      to: "role:senior",
      avoid: ["role:onet-91-1011-00"],
      maxSteps: null,
      kinds: null,
    });
    expect(old!.roles).toEqual(["role:junior", "role:senior"]);
  });

  test("roles that lead to each other and are declared the same lead nowhere by that", async () => {
    const { guide } = await combined(CHARTS, ["role:junior", "role:onet-91-1012-00"]);
    expect(broken(guide)).toEqual([]);
    expect(guide.edges.LEADS_TO.map(({ from, to }) => [from, to])).toContainEqual([
      "role:onet-91-1011-00",
      "role:junior",
    ]);
  });

  test("an id that no guide has any more resolves to its successor", async () => {
    const { guide, problems } = await combined(["role:onet-91-9999-00", "role:senior"]);
    expect(problems).toEqual([]);
    const [node] = await memoryGraph(guide).nodes(["role:onet-91-9999-00"]);
    expect(node?.id).toBe("role:senior");
  });

  test("competencies may be a skill here and a technology there; a role and a skill may not be the same", async () => {
    const fine = await combined(["skill:design", "technology:onet-c"]);
    expect(fine.problems).toEqual([]);
    expect(broken(fine.guide)).toEqual([]);
    expect((await combined(["role:junior", "skill:onet-2-c-10"], ["role:x", "role:y"])).problems).toEqual([
      '"role:junior" and "skill:onet-2-c-10" cannot be the same: they are of different kinds.',
      'There is neither "role:x" nor "role:y" in the guides.',
    ]);
  });

  test("a later guide's name that another has gets its title, a source its number", async () => {
    const other = await loadGuide(
      await folderOf({
        "guide.yaml": `guide: { title: Other, version: "1", defaultSource: ours }\nsources: [{ id: ours, title: Others, origin: CURATED }]`,
        "roles.yaml": `roles:\n  - { id: role:a, name: senior developer, requires: [skill:b] }\ncompetencies: [{ id: skill:b, name: Software design }]`,
      }),
    );
    const { guide } = combineGuides([await ours(), other.guide!]);
    expect(broken(guide)).toEqual([]);
    expect(guide.nodes.find(({ id }) => id === "role:a")).toMatchObject({
      name: "senior developer (Other)",
      citations: [{ source: "ours-2" }],
    });
    expect(guide.nodes.find(({ id }) => id === "skill:b")?.name).toBe("Software design (Other)");
  });
});

describe("a crosswalk file", () => {
  const read = async (name: string, text: string | Uint8Array) => {
    const folder = await folderOf({ [name]: text });
    const { same, problems } = await readCrosswalk(`${folder}/${name}`);
    return problems.length > 0 ? problems.map(({ message }) => message) : same;
  };

  test("holds pairs in YAML or CSV", async () => {
    const pairs = [
      ["role:a", "role:b"],
      ["skill:a", "technology:b"],
    ];
    expect(await read("x.yaml", "- [role:a, role:b]\n- [skill:a, technology:b]\n")).toEqual(pairs);
    expect(
      await read("x.csv", "\uFEFFours,theirs\r\nrole:a, role:b\r\n\r\nskill:a,technology:b\r\n"),
    ).toEqual(pairs);
    expect(await read("y.csv", "role:a,role:b\nskill:a,technology:b\n")).toEqual(pairs);
  });

  test("is refused with what was expected", async () => {
    expect(await read("x.yaml", "- [role:a, b]\n")).toEqual([
      expect.stringMatching(/^Should hold pairs of ids .* number 1 is \["role:a","b"\]\.$/),
    ]);
    expect(await read("x.csv", "a,b\nrole:a\n")).toEqual([expect.stringMatching(/number 1 is \["role:a"\]/)]);
    expect(await read("x.yaml", "same: 1")).toEqual([expect.stringMatching(/^Should hold pairs/)]);
    expect(await read("x.yaml", "- [")).toEqual([expect.stringMatching(/^Is not sound/)]);
    expect(await read("x.csv", Buffer.from("é,b\n", "latin1"))).toEqual(["Is not in UTF-8, as expected."]);
  });
});
