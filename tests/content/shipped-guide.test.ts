import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeAll, describe, expect, test } from "@jest/globals";

import { importOnet } from "../../src/content/import/onet/import-onet.js";
import { loadGuide } from "../../src/content/read/load-guide.js";
import type { Citation, Guide, Role } from "../../src/guide/guide.js";
import { type GuideIndex, indexGuide } from "../../src/guide/guide-index.js";
import { askSkillGap } from "../../src/career/questions/ask-skill-gap.js";
import { memoryGraph } from "../../src/stores/memory/memory-graph.js";
import type { Demand } from "../../src/guide/words.js";
import { describeData } from "../support/public-data.js";
import { importing } from "./import/importing.js";

let guide: Guide;
let index: GuideIndex;

beforeAll(async () => {
  guide = (await loadGuide("graph-seed")).guide!;
  index = indexGuide(guide);
});

describe("hours within a choice", () => {
  test("are the same for all options, or those that differ say why", () => {
    const unexplained = guide.choices.flatMap(({ id }) => {
      const options = index.optionEdges(id).map((edge) => ({ edge, hours: typicalHours(edge.to) }));
      const times = new Map<number, number>();
      for (const { hours } of options) times.set(hours, (times.get(hours) ?? 0) + 1);
      const [usual] = [...times].sort(([a, inA], [b, inB]) => inB - inA || a - b)[0]!;
      return options.flatMap(({ edge, hours }) =>
        hours !== usual && edge.reason === null ? [`${id} ${edge.to}`] : [],
      );
    });
    expect(unexplained).toEqual([]);
  });

  test.each([
    ["technology:java", "technology:spring"],
    ["technology:javascript", "technology:node-js"],
    ["technology:python", "technology:django"],
    ["technology:ruby", "technology:ruby-on-rails"],
  ])("who knows %s is led to %s", async (language, framework) => {
    const { missing } = await gapOf("role:backend-developer", [language]);
    const languages = new Set(index.optionEdges("choice:backend-language").map(({ to }) => to));
    expect(missing).toContain(framework);
    expect(missing.filter((id) => languages.has(id))).toEqual([]);
  });

  test("demand decides between equals", async () => {
    const { missing } = await gapOf("role:devops-engineer", []);
    expect(missing).toEqual(expect.arrayContaining(["technology:terraform", "technology:prometheus"]));
    expect((await gapOf("role:engineering-manager", [])).missing).toContain("skill:scrum");
  });
});

describe("prerequisites", () => {
  test("each has a reason of its own, in a whole sentence", () => {
    const reasons = guide.edges.BUILDS_ON.map(({ reason }) => reason);
    expect(guide.edges.BUILDS_ON.filter(({ reason }) => !/^\p{Lu}.{20,}\.$/u.test(reason ?? ""))).toEqual([]);
    expect(new Set(reasons).size).toBe(reasons.length);
  });
});

describe("competencies", () => {
  test("each has a summary, a group and hours", () => {
    const grouped = new Set(guide.edges.IN_GROUP.map(({ from }) => from));
    const bare = guide.nodes.filter(
      (node) =>
        (node.kind === "SKILL" || node.kind === "TECHNOLOGY") &&
        (node.summary === null || node.hours === null || !grouped.has(node.id)),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ["technology:bigquery", "technology:google-cloud"],
    ["technology:redshift", "technology:aws"],
    ["technology:cloudformation", "technology:aws"],
    ["technology:dynamodb", "technology:aws"],
    ["technology:amazon-sqs", "technology:aws"],
    ["technology:terraform", "choice:cloud-platform"],
    ["technology:databricks", "technology:spark"],
    ["technology:junit", "technology:java"],
    ["technology:pytest", "technology:python"],
    ["technology:jest", "technology:javascript"],
    ["technology:flask", "technology:python"],
  ])("%s stays together with %s", (option, basis) => {
    expect(index.out("BUILDS_ON", option).map(({ to }) => to)).toContain(basis);
  });
});

describe("years of experience", () => {
  test("are known of every role and rise with each promotion", () => {
    const roles = new Map(
      guide.nodes.flatMap((node): [string, Role][] => (node.kind === "ROLE" ? [[node.id, node]] : [])),
    );
    expect([...roles.values()].filter(({ experience }) => experience === null)).toEqual([]);
    for (const { from, to, kind } of guide.edges.LEADS_TO) {
      if (kind !== "PROMOTION") continue;
      const years = [from, to].map((id) => roles.get(id)!.experience!.typical);
      expect([from, to, years[1]! > years[0]!]).toEqual([from, to, true]);
    }
  });
});

/** What the guide cites of O*NET, beside the rows that it cites: "Technology Skills 15-1252.00 Node.js". */
describeData("onet-29.3", (folder) => {
  /** What O*NET says of each technology, by occupation. */
  const demands = new Map<string, Map<string, Demand | null>>();

  beforeAll(async () => {
    const rows = (await readFile(join(folder, "Technology Skills.txt"), "utf8")).split("\r\n").slice(1, -1);
    for (const row of rows) {
      const [code, name, , , hot, inDemand] = row.split("\t") as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      const said = demands.get(name) ?? new Map<string, Demand | null>();
      demands.set(name, said.set(code, inDemand === "Y" ? "IN_DEMAND" : hot === "Y" ? "HOT" : null));
    }
  });

  const statements = () => [...guide.edges.REQUIRES, ...guide.edges.OPTION];

  test("a demand is cited, and is what the cited row says", () => {
    let compared = 0;
    for (const { from, to, demand, citations } of statements()) {
      const rows = rowsOf(citations, "Technology Skills");
      if (rows.length === 0) continue;
      const [, code, name = ""] = /^(\d\d-\d{4}\.\d\d )?(.*)$/.exec(rows[0]!)!;
      const said = demands.get(name)!;
      const found = code === undefined ? hottest(said) : said.get(code.trim());
      expect([from, to, name, found]).toEqual([from, to, name, demand]);
      compared++;
    }
    expect(compared).toBeGreaterThan(200);
  });

  test("no technology in demand for the occupation of a role is left out", () => {
    const codesOf = new Map<string, Set<string>>();
    const nameOf = new Map<string, string>();
    for (const { from, to, citations } of guide.edges.REQUIRES) {
      for (const row of rowsOf(citations, "Technology Skills")) {
        const [, code, name = ""] = /^(\d\d-\d{4}\.\d\d )?(.*)$/.exec(row)!;
        nameOf.set(to, name);
        if (code !== undefined) codesOf.set(from, (codesOf.get(from) ?? new Set()).add(code.trim()));
      }
    }
    for (const { from, to, demand } of guide.edges.REQUIRES) {
      const said = demands.get(nameOf.get(to) ?? "");
      const isInDemand = [...(codesOf.get(from) ?? [])].some((code) => said?.get(code) === "IN_DEMAND");
      expect([from, to, demand === "IN_DEMAND"]).toEqual([from, to, isInDemand]);
    }
  });

  test("education is that of the occupation", async () => {
    const { guide: onet } = await importing((set) => importOnet(set), folder);
    const occupations = new Map(
      onet.nodes.flatMap((node) =>
        node.kind === "ROLE" ? [[node.externalIds[0]!.value, node] as const] : [],
      ),
    );
    const found = guide.nodes.flatMap((node) =>
      node.kind === "ROLE" && node.education !== null
        ? rowsOf(node.citations, "Education, Training, and Experience").map((code) => {
            expect([node.id, node.education]).toEqual([node.id, occupations.get(code)!.education]);
            expect(node.externalIds.map(({ value }) => value)).toContain(code);
            return node.id;
          })
        : [],
    );
    expect(found).toHaveLength(8);
  }, 300_000);
});

/** A citation of O*NET without the name of its table. */
function rowsOf(citations: readonly Citation[], table: string): string[] {
  return citations.flatMap(({ source, section }) =>
    source === "onet-29-3" && section?.startsWith(`${table} `) ? [section.slice(table.length + 1)] : [],
  );
}

/** HOT if the technology is hot in any occupation: O*NET calls technologies hot, not their use in one occupation. */
function hottest(said: ReadonlyMap<string, Demand | null>): Demand | null {
  return [...said.values()].some((demand) => demand === "HOT") ? "HOT" : null;
}

function typicalHours(id: string): number {
  const node = index.node(id);
  return node !== null && "hours" in node ? node.hours!.typical : Number.NEGATIVE_INFINITY;
}

async function gapOf(to: string, have: readonly string[]): Promise<{ readonly missing: readonly string[] }> {
  const { missing } = await askSkillGap(memoryGraph(guide), { to, from: null, have });
  return {
    missing: missing
      .filter(({ importance }) => importance === "ESSENTIAL")
      .map(({ competency }) => competency.id),
  };
}
