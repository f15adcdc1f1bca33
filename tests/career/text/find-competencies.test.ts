import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import type { CareerGraph } from "../../../src/career/graph.js";
import { askCompetenciesIn } from "../../../src/career/questions/ask-text.js";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { draw } from "../../support/draw.js";

/** Name, alternative names and summary of each competency. */
const CALLED: Record<string, [name: string, alternativeNames?: string[], summary?: string]> = {
  python: ["Python (computer programming)"],
  sql: ["SQL", ["Structured Query Language"]],
  docker: ["Docker"],
  java: ["Java"],
  javascript: ["JavaScript", ["Java Script"]],
  c: ["C"],
  teams: ["work in teams", ["be a team player"]],
  staff: ["manage musical staff", ["coordinate the duties of musicians"]],
  accounts: ["manage accounts", ["administration"], "Keep the accounts of musicians."],
  access: ["manage access", ["administration"], "Let a team into its computer."],
  welding: ["welding techniques", ["arc welding"]],
  communication: ["communication"],
};

function graphOf(drawing: string): CareerGraph {
  const guide = draw(`${drawing}\nall: ${Object.keys(CALLED).join(", ")}`);
  return memoryGraph({
    ...guide,
    nodes: guide.nodes.map((node) => {
      const called = CALLED[node.id.slice("skill:".length)];
      if (node.kind !== "SKILL" || !called) return node;
      const [name, alternativeNames = [], summary = null] = called;
      return { ...node, name, alternativeNames, summary };
    }),
  });
}

const graph = graphOf("");

async function found(text: string, first = 20, of = graph): Promise<string[]> {
  const matches = await askCompetenciesIn(of, { text, first });
  return matches.map(({ competency }) => competency.id.slice("skill:".length));
}

describe("what a text speaks of", () => {
  test.each<[text: string, ids: string[]]>([
    ["Python, SQL, Docker", ["docker", "python", "sql"]],
    ["You know Python.", ["python"]],
    ["Ten years of Java", ["java"]],
    ["Ten years of Java Script", ["java", "javascript"]],
    ["structured query language", ["sql"]],
    ["welded with an arc", ["welding"]],
    ["You work in a small, friendly team", ["teams"]],
    ["She is a TEAM PLAYER", ["teams"]],
    ["C and SQL", ["c", "sql"]],
    ["option c is right", []],
    ["The canteen is open until four", []],
    ["with and of the", []],
    ["", []],
  ])("%p", async (text, ids) => {
    expect((await found(text)).sort()).toEqual(ids);
  });

  test("the place of a match is that of its words, whatever stands between", async () => {
    const text = "Rôle: 𝒳 you will MANAGE our customers' accounts.";
    const [match] = await askCompetenciesIn(graph, { text, first: 1 });
    expect(match).toMatchObject({ competency: { id: "skill:accounts" }, matched: "manage accounts" });
    expect(text.slice(match!.start, match!.end)).toBe("MANAGE our customers' accounts");
  });

  test("an alternative name is told as the one that matched", async () => {
    const [match] = await askCompetenciesIn(graph, { text: "a good team player", first: 1 });
    expect(match).toMatchObject({
      competency: { id: "skill:teams" },
      matched: "be a team player",
      evidence: expect.stringContaining('The text says "be a team player", another name for it.'),
    });
  });

  test("words that are close count more than words far apart", async () => {
    const score = async (text: string) => (await askCompetenciesIn(graph, { text, first: 1 }))[0]!.score;
    const close = await score("manage accounts");
    expect(await score("manage all our accounts")).toBe(close);
    expect(
      await score("manage lions tigers bears wolves cats dogs and the keys of many old accounts"),
    ).toBeLessThan(close);
  });

  test("what the description speaks of decides between equal names", async () => {
    expect((await found("administration of computers"))[0]).toBe("access");
    expect((await found("administration for musicians"))[0]).toBe("accounts");
  });

  test("what the other competencies' roles require decides between equal evidence", async () => {
    const text = "administration; sql";
    const clerk = graphOf("clerk: sql, accounts\nadmin: access, docker");
    const admin = graphOf("clerk: docker, accounts\nadmin: access, sql");
    const first = async (of: CareerGraph) =>
      (await found(text, 20, of)).find((id) => id === "accounts" || id === "access");
    expect([await first(clerk), await first(admin)]).toEqual(["accounts", "access"]);
  });

  test("a compound is its parts, if names have both", async () => {
    const names = "lead a team|coach a team|choose a team|build a team|work in teams".split("|");
    const others = "work abroad|work outdoors|work in shifts|work at height".split("|");
    const ids = [...names, ...others].map((name) => name.replaceAll(" ", "-"));
    const guide = draw(`all: ${ids.join(", ")}`);
    const called = memoryGraph({
      ...guide,
      nodes: guide.nodes.map((node) => ({ ...node, name: node.name.replaceAll("-", " ") })),
    });
    expect((await found("teamwork", 1, called))[0]).toBe("work-in-teams");
    expect(await found("steamworks", 1, called)).toEqual([]);
  });

  test("repeated sentences change nothing", async () => {
    const once = await askCompetenciesIn(graph, { text: "Python and SQL.", first: 20 });
    expect(await askCompetenciesIn(graph, { text: "Python and SQL. ".repeat(50), first: 20 })).toEqual(once);
  });
});

describe("what is negated is left out", () => {
  test.each<[text: string, ids: string[]]>([
    ["I have no experience in welding.", []],
    ["No prior experience with Docker, Python or SQL, but welding techniques", ["welding"]],
    ["Without any knowledge of SQL. Python, though", ["python"]],
    ["I don't know Docker; I know SQL", ["sql"]],
    ["never worked with Docker\nPython", ["python"]],
    ["No experience required: welding techniques", ["welding"]],
    ["No experience is needed in welding techniques", ["welding"]],
    ["not only SQL", ["sql"]],
  ])("%p", async (text, ids) => {
    expect(await found(text)).toEqual(ids);
  });
});

test("any text has an answer: sorted, within the text, and the same again", async () => {
  const word = fc.constantFrom(
    ...Object.values(CALLED).flatMap(([name]) => name.split(" ")),
    "no experience in",
  );
  const part = fc.oneof(
    word,
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.constantFrom(". ", "\n", ", "),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 40 }), async (parts) => {
      const text = parts.join(" ");
      const matches = await askCompetenciesIn(graph, { text, first: 100 });
      expect(await askCompetenciesIn(graph, { text, first: 100 })).toEqual(matches);
      expect(new Set(matches.map(({ competency }) => competency.id)).size).toBe(matches.length);
      matches.forEach(({ score, start, end, competency }, i) => {
        expect(start >= 0 && start < end && end <= text.length).toBe(true);
        expect(score >= 0.25 && score <= 1).toBe(true);
        const before = matches[i - 1];
        if (!before) return;
        expect(before.score > score || (before.score === score && before.competency.id < competency.id)).toBe(
          true,
        );
      });
    }),
    { numRuns: 200 },
  );
});

test("a line of an advertisement, on the guide that comes with the program", async () => {
  const shipped = memoryGraph((await loadGuide("graph-seed")).guide!);
  const text = "We look for a backend developer with Python, SQL and Docker. You have no experience in Java.";
  const matches = await askCompetenciesIn(shipped, { text, first: 3 });
  expect(matches.map(({ competency, matched }) => [competency.id, matched])).toEqual([
    ["technology:python", "Python"],
    ["technology:docker", "Docker"],
    ["skill:sql", "SQL"],
  ]);
});
