import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import {
  askRecommendedCompetencies,
  askRecommendedRoles,
  askSimilarRoles,
} from "../../../src/career/questions/ask-recommendations.js";
import type { GuideNode, Role } from "../../../src/guide/guide.js";
import type { Ease } from "../../../src/career/path/ease.js";
import { roleScore } from "../../../src/career/recommend/role-score.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { draw } from "../../support/draw.js";
import { gapOracle } from "../../support/gap-oracle.js";
import { drawings } from "../../support/random-drawing.js";
import { pathOracle } from "../../support/path-oracle.js";

describe("recommended roles", () => {
  test("come by score, with reasons, and say what stands in the way, on random guides", async () => {
    await fc.assert(
      fc.asyncProperty(drawings({ roles: 5, competencies: 7 }), async (drawing) => {
        const guide = draw(drawing);
        const oracle = gapOracle(guide);
        const all = await askRecommendedRoles(graphOf(drawing), { from: "role:r0", have: [], first: 100 });
        const known = guide.nodes.filter(
          ({ kind, id }) => kind === "ROLE" && id !== "role:r0" && oracle.essentials(id).length > 0,
        );
        expect(new Set(all.map(({ role }) => role.id))).toEqual(new Set(known.map(({ id }) => id)));
        for (const { role, score, path, reasons, obstacle, gap } of all) {
          const [shortest] = pathOracle(guide).allPaths({ from: "role:r0", to: role.id });
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(path?.length ?? null).toBe(shortest?.steps ?? null);
          expect(reasons.length).toBeGreaterThan(0);
          expect(obstacle === null).toBe(
            path !== null && gap.missing.every(({ importance }) => importance === "OPTIONAL"),
          );
        }
        expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
        const two = await askRecommendedRoles(graphOf(drawing), { from: "role:r0", have: [], first: 2 });
        expect(two).toEqual(all.slice(0, 2));
      }),
      { numRuns: 100 },
    );
  });

  test("have the documented score", async () => {
    const drawing = `
      tester -> developer -> architect
      tester: java, git
      developer: java, git, spring
      architect: uml, cloud
      spring < java
      java 100h, spring 40h, uml 20h, cloud 90h`;
    const [first] = await askRecommendedRoles(graphOf(drawing), { from: "role:tester", have: [], first: 1 });
    const [like] = await askSimilarRoles(graphOf(drawing), { to: "role:tester", first: 1 });
    const rarity = { shared: Math.log(3 / 2), alone: Math.log(3) };
    const coverage = (2 * rarity.shared) / (2 * rarity.shared + rarity.alone);
    expect(first!.gap.ease).toBe("EASY");
    expect(first!.score).toBeCloseTo(
      0.4 * 1 + 0.03 * coverage + 0.54 * like!.similarity + (0.03 * 400) / (400 + 40),
      9,
    );
  });

  test("say why in plain sentences with the nodes behind them, and what stands in the way", async () => {
    const drawing = `
      tester -> developer -> architect
      tester: java, git
      developer: java, git, spring
      architect: uml, cloud
      spring < java
      java 100h, spring 40h, uml 20h, cloud 90h`;
    const [first] = await askRecommendedRoles(graphOf(drawing), { from: "role:tester", have: [], first: 1 });
    expect(first).toMatchObject({
      role: { id: "role:developer" },
      reasons: [
        { text: "A promotion from tester.", nodes: [{ id: "role:tester" }, { id: "role:developer" }] },
        {
          text: "You meet 67 % of what it insists on: git and java.",
          nodes: [{ id: "skill:git" }, { id: "skill:java" }],
        },
        {
          text: "It is much like tester. Both ask for git and java.",
          nodes: [{ id: "role:tester" }, { id: "skill:git" }, { id: "skill:java" }],
        },
        {
          text: "What is missing can be learned in about 40 hours: spring.",
          nodes: [{ id: "skill:spring" }],
        },
      ],
      obstacle: { text: "spring alone takes about 40 of the 40 hours.", nodes: [{ id: "skill:spring" }] },
    });
  });

  test("a rank is told in words, with who says it; a transition back and one by way of another count less", async () => {
    const guide = draw(
      "a -> b (related)\nc -> a (change)\nb -> d\na: x, y\nb: x, z\nc: x, z\nd: x, z\ne: x, z",
    );
    const LEADS_TO = guide.edges.LEADS_TO.map((edge) => (edge.to === "role:b" ? { ...edge, rank: 3 } : edge));
    const all = await askRecommendedRoles(memoryGraph({ ...guide, edges: { ...guide.edges, LEADS_TO } }), {
      from: "role:a",
      have: [],
      first: 5,
    });
    expect(all.map(({ role, reasons }) => [role.id, reasons[0]!.text])).toEqual([
      ["role:b", expect.stringMatching(/^.+ lists it as a related occupation, 3rd closest\.$/)],
      ["role:c", "People go from it to a; the way back is likely too."],
      ["role:d", "2 steps away by way of b."],
      ["role:e", "You meet 50 % of what it insists on: x."],
    ]);
  });

  test("a role more than one level above is left out, and lower ones come later", async () => {
    const guide = draw("a -> b\na -> c\na -> d\na: x, y\nb: x, y, z\nc: x, y, z\nd: x, y, z");
    const levels: Readonly<Record<string, number>> = { "role:a": 2, "role:b": 4, "role:c": 1, "role:d": 3 };
    const nodes = guide.nodes.map((node) => ({ ...node, level: levels[node.id] ?? null })) as GuideNode[];
    const all = await askRecommendedRoles(memoryGraph({ ...guide, nodes }), {
      from: "role:a",
      have: [],
      first: 5,
    });
    expect(all.map(({ role }) => role.id)).toEqual(["role:d", "role:c"]);
    expect(all[1]!.reasons.map(({ text }) => text)).toContain("It is 1 level below a.");
  });
});

test("a role's score rises with every term and falls with the ease, the hours and the levels", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const ease = fc.constantFrom<Ease | null>(null, "EASY", "STRETCH", "LEAP", "UNKNOWN");
  const terms = fc.record({
    transition: share,
    coverage: share,
    likeness: share,
    hours: fc.integer({ min: 0, max: 5000 }),
    ease,
    levels: fc.integer({ min: 0, max: 4 }),
  });
  fc.assert(
    fc.property(terms, share, (of, more) => {
      for (const term of ["transition", "coverage", "likeness"] as const)
        expect(roleScore({ ...of, [term]: Math.min(1, of[term] + more) })).toBeGreaterThanOrEqual(
          roleScore(of),
        );
      expect(roleScore({ ...of, hours: of.hours + 1 })).toBeLessThan(roleScore(of));
      expect(roleScore({ ...of, levels: of.levels + 1 })).toBeLessThan(roleScore(of));
      const eases = (["EASY", "STRETCH", "LEAP", "UNKNOWN"] as const).map((each) =>
        roleScore({ ...of, ease: each }),
      );
      expect(eases).toEqual([...eases].sort((a, b) => b - a));
      expect(roleScore(of)).toBeGreaterThan(0);
      expect(roleScore(of)).toBeLessThanOrEqual(1);
    }),
  );
});

test("a role of which the guide does not say what it insists on is not recommended", async () => {
  const drawing = `
    tester -> stranger
    tester -> developer
    tester: git
    developer: git, java
    stranger: ?git`;
  const roles = await askRecommendedRoles(graphOf(drawing), { from: "role:tester", have: [], first: 5 });
  expect(roles.map(({ role }) => role.id)).toEqual(["role:developer"]);
});

test("a thinly described role does not lead, whatever transition points to it", async () => {
  const many = (prefix: string) => Array.from({ length: 10 }, (_, i) => `${prefix}${i}`).join(", ");
  const drawing = `
    tester -> stranger
    tester: ${many("a")}
    developer: ${many("a")}, b
    architect: ${many("c")}
    stranger: a1`;
  const roles = await askRecommendedRoles(graphOf(drawing), { from: "role:tester", have: [], first: 5 });
  expect(roles.map(({ role }) => role.id)).toEqual(["role:developer", "role:stranger", "role:architect"]);
});

describe("recommended competencies", () => {
  test("gain what they meet themselves, and unlock the roles that become easier, on random guides", async () => {
    let unlocked = 0;
    await fc.assert(
      fc.asyncProperty(drawings({ roles: 5, competencies: 7 }), async (drawing) => {
        const oracle = gapOracle(draw(drawing));
        const held = oracle.hold("role:r0", []);
        const toward = ["role:r1", "role:r2"];
        const person = { from: "role:r0", have: [], toward };
        const all = await askRecommendedCompetencies(graphOf(drawing), { ...person, first: 100 });
        for (const { competency, score, unlocks } of all) {
          const learned = new Set(oracle.leastFor([competency.id], held));
          const isOpen = (role: string, items: ReadonlySet<string>): boolean =>
            oracle.essentials(role).some(({ to }) => !oracle.isMet(to, held, items));
          // A role that the prerequisites complete alone owes it nothing.
          const others = new Set([...learned].filter((id) => id !== competency.id));
          const complete = toward.filter((role) => isOpen(role, others) && !isOpen(role, learned));
          expect(unlocks.map(({ id }) => id)).toEqual(expect.arrayContaining(complete));
          expect(score).toBeGreaterThan(0);
          unlocked += complete.length;
        }
        const inOrder = all.toSorted(
          (a, b) => b.score - a.score || (a.competency.id < b.competency.id ? -1 : 1),
        );
        expect(all).toEqual(inOrder);
        const two = await askRecommendedCompetencies(graphOf(drawing), { ...person, first: 2 });
        expect(two).toEqual(all.slice(0, 2));
      }),
      { numRuns: 100 },
    );
    expect(unlocked).toBeGreaterThan(20);
  });

  test("have the documented score: what they meet, by rarity, for the hours; a prerequisite gets no credit for it", async () => {
    const drawing = `
      a: x, y
      b: y
      c: z
      y < w
      x 10h, y 30h, w 10h, z 990h`;
    const toward = ["role:a", "role:b", "role:c"];
    const all = await askRecommendedCompetencies(graphOf(drawing), {
      from: null,
      have: ["skill:x"],
      toward,
      first: 10,
    });
    expect(all.map(({ competency }) => competency.id)).toEqual(["skill:y", "skill:z"]);
    // Half of the roles or more ask for y; a third for z. Each role is aimed at alike.
    expect(all[0]!.score).toBeCloseTo(((2 / 3) * Math.log(3 / 2) * 400) / (400 + 40), 9);
    expect(all[1]!.score).toBeCloseTo(((1 / 3) * Math.log(3) * 400) / (400 + 990), 9);
    expect(all[0]).toMatchObject({
      unlocks: [{ id: "role:a" }, { id: "role:b" }],
      reasons: [
        { text: "It is the last thing missing for a and b.", nodes: [{ id: "role:a" }, { id: "role:b" }] },
        { text: "It can be learned in about 40 hours, with w first.", nodes: [{ id: "skill:w" }] },
      ],
    });
  });

  test("without `toward` the next roles are aimed at, and the sentence names the one that it helps most", async () => {
    const drawing = `
      me -> next
      me: x, y
      next: x, y, z, w
      far: q, r, s
      z 10h, w 400h, q 10h`;
    const all = await askRecommendedCompetencies(graphOf(drawing), {
      from: "role:me",
      have: [],
      toward: null,
      first: 10,
    });
    expect(all[0]).toMatchObject({
      competency: { id: "skill:z" },
      unlocks: [{ id: "role:next" }],
      reasons: [
        { text: "It helps most on the way to next: what you meet of it grows from 50 % to 75 %." },
        { text: "The step to next is then easy, not a stretch.", nodes: [{ id: "role:next" }] },
        { text: "All that it rests on is there; it can be learned in about 10 hours." },
      ],
    });
    const none = await askRecommendedCompetencies(graphOf("me: x"), {
      from: "role:me",
      have: [],
      toward: null,
      first: 5,
    });
    expect(none).toEqual([]);
  });

  test("of the options of a choice only the best is listed", async () => {
    const all = await askRecommendedCompetencies(
      graphOf("me: x\nnext: x, z, 1 of {java ruby}\njava 50h, ruby 40h"),
      { from: "role:me", have: [], toward: ["role:next"], first: 10 },
    );
    expect(all.map(({ competency }) => competency.id)).toEqual(["skill:z", "skill:ruby"]);
  });
});

describe("without a current role", () => {
  const drawing = `
    near: git, java
    far: git, uml, cloud
    strange: cobol
    other: git, css
    more: git, sql
    most: git, php`;
  const ask = (have: string[]) => askRecommendedRoles(graphOf(drawing), { from: null, have, first: 5 });

  test("only what is held counts, and there is no path", async () => {
    const all = await ask(["skill:git", "skill:uml"]);
    expect(all[0]).toMatchObject({ role: { id: "role:far" }, path: null });
    expect(all[0]!.reasons[0]).toMatchObject({
      text: "You meet 67 % of what it insists on: uml and git.",
      nodes: [{ id: "skill:uml" }, { id: "skill:git" }],
    });
  });

  test("nothing is recommended on one common skill alone, nor where nothing is met", async () => {
    expect(await ask(["skill:git"])).toEqual([]);
    expect((await ask(["skill:cobol"])).map(({ role }) => role.id)).toEqual(["role:strange"]);
    expect((await ask(["skill:git", "skill:java"])).map(({ role }) => role.id)).toEqual(["role:near"]);
  });

  test("what is named counts more than what it rests on", async () => {
    const graph = graphOf(`
      below: networks, linux, shell, x
      meant: kubernetes, x, y, z
      other: x, y
      another: z
      kubernetes < networks, linux, shell`);
    const all = await askRecommendedRoles(graph, { from: null, have: ["skill:kubernetes"], first: 5 });
    expect(all.map(({ role }) => role.id)).toEqual(["role:meant", "role:below"]);
  });

  test("entry levels come first", async () => {
    const guide = draw("senior: x, y\njunior: x, y\nother: z");
    const nodes = guide.nodes.map((node) => ({
      ...node,
      level: node.id === "role:senior" ? 3 : 1,
    })) as GuideNode[];
    const all = await askRecommendedRoles(memoryGraph({ ...guide, nodes }), {
      from: null,
      have: ["skill:x"],
      first: 5,
    });
    expect(all.map(({ role }) => role.id)).toEqual(["role:junior", "role:senior"]);
    expect(all[0]!.reasons.map(({ text }) => text)).toContain("It is a role to start with.");
  });
});

describe("similar roles", () => {
  /** As docs/semantics.md says, for guides without words in common, levels and groups. */
  function expected(drawing: string, one: string, other: string): number {
    const { nodes, edges, choices } = draw(drawing);
    const roles = nodes.filter(({ kind }) => kind === "ROLE").map(({ id }) => id);
    const knows = edges.REQUIRES.some(({ weight }) => weight !== null);
    const vector = (role: string, isForRarity: boolean): Map<string, number> => {
      const values = new Map<string, number>();
      for (const { from, to, importance, weight, level } of edges.REQUIRES) {
        if (from !== role) continue;
        const options = edges.OPTION.filter((edge) => edge.from === to).map((edge) => edge.to);
        const share = options.length === 0 ? 1 : choices.find(({ id }) => id === to)!.pick / options.length;
        const isLow = knows && !isForRarity;
        const unknown = (isLow ? 0.05 : 1) * (importance === "ESSENTIAL" ? 1 : isLow ? 0.05 : 0.5);
        const emphasis = weight === null ? unknown : weight * (level ?? weight);
        for (const item of options.length === 0 ? [to] : options) {
          const before = values.get(item) ?? 0;
          values.set(item, isForRarity ? before + emphasis * share : Math.max(before, emphasis * share));
        }
      }
      return values;
    };
    const rarity = (item: string): number => {
      const asked = roles.reduce((sum, role) => sum + (vector(role, true).get(item) ?? 0), 0);
      return Math.max(0, Math.log(roles.length / asked));
    };
    const rare = (role: string) =>
      new Map([...vector(role, false)].map(([item, value]) => [item, value * rarity(item)]));
    const [a, b] = [rare(one), rare(other)];
    const dot = (x: Map<string, number>, y: Map<string, number>): number =>
      [...x].reduce((sum, [item, value]) => sum + value * (y.get(item) ?? 0), 0);
    const length = Math.sqrt(dot(a, a) * dot(b, b));
    return length === 0 ? 0 : (0.4 * dot(a, b)) / length;
  }

  test("have the documented similarity, and it is symmetric, on random guides", async () => {
    let shared = 0;
    await fc.assert(
      fc.asyncProperty(drawings({ roles: 4, competencies: 6 }), async (drawing) => {
        const graph = graphOf(drawing);
        const there = await askSimilarRoles(graph, { to: "role:r0", first: 100 });
        for (const { role, similarity } of there) {
          expect(similarity).toBeCloseTo(expected(drawing, "role:r0", role.id), 9);
          const back = (await askSimilarRoles(graph, { to: role.id, first: 100 })).find(
            (each) => each.role.id === "role:r0",
          )!;
          expect(back.similarity).toBe(similarity);
          expect(similarity).toBeLessThanOrEqual(1);
          expect(similarity).toBeGreaterThan(0);
          shared++;
        }
      }),
      { numRuns: 100 },
    );
    expect(shared).toBeGreaterThan(50);
  });

  test("what is rare counts more than what everyone needs, and is listed first", async () => {
    const all = await askSimilarRoles(
      graphOf("a: git, java, uml\nb: git, uml\nc: git, java, css\nd: git\ne: git, java"),
      { to: "role:a", first: 10 },
    );
    // Java is asked for by three of five roles, UML by two, Git by all. CSS is one more that a does not need.
    expect(all.map(({ role }) => role.id)).toEqual(["role:b", "role:e", "role:c"]);
    expect(all.map(({ shared }) => shared.map(({ id }) => id))).toEqual([
      ["skill:uml", "skill:git"],
      ["skill:java", "skill:git"],
      ["skill:java", "skill:git"],
    ]);
  });

  test("importance and level count: a shared competency that is central to both comes before one at the edge", async () => {
    const [first, second] = await askSimilarRoles(
      graphOf("a: java*1@0.9, css*0.3@0.3, x\nb: java*0.9@0.9, y\nc: css*0.9@0.9, y\nd: z\ne: z"),
      { to: "role:a", first: 2 },
    );
    expect([first!.role.id, second!.role.id]).toEqual(["role:b", "role:c"]);
  });

  test("a role that nobody rated is compared by what the roles that are called alike require", async () => {
    const named = (drawing: string) => {
      const guide = draw(drawing);
      const names: Readonly<Record<string, string>> = {
        "role:a": "Harbour pilot",
        "role:b": "River pilot",
        "role:c": "Clerk",
        "role:d": "Gardener",
      };
      const nodes = guide.nodes.map((node) => ({ ...node, name: names[node.id] ?? node.name }));
      return memoryGraph({ ...guide, nodes });
    };
    const like = async (drawing: string, of: string) => {
      const found = await askSimilarRoles(named(drawing), { to: "role:a", first: 10 });
      return found.find(({ role }) => role.id === of)!;
    };
    const others = "b: knots*0.9@0.9, css\nc: knots*0.9@0.9, css\nd: ink*0.9@0.9, css\ne: z*1\nf: z*1";
    const borrowed = await like(`a: css\n${others}`, "role:c");
    // A cosine of nearly 1 with what the river pilot lends; what is listed as shared is only what the guide says.
    expect(borrowed.similarity).toBeCloseTo(0.4, 2);
    expect(borrowed.shared.map(({ id }) => id)).toEqual(["skill:css"]);
    expect((await like(`a: css\n${others}`, "role:d")).similarity).toBeLessThan(0.05);
    // A role with a rating of its own borrows nothing.
    expect((await like(`a: css, ink*0.9@0.9\n${others}`, "role:c")).similarity).toBeLessThan(0.05);
  });

  test("words of names, alternative names and summaries count, plurals as singulars, and groups", async () => {
    const guide = draw("a: java, x\nb: java, y\nc: java, y\nd: java, y\ne: z\nf: z");
    const words: Readonly<Record<string, Partial<Role>>> = {
      "role:a": { name: "Registered Nurses" },
      "role:b": { name: "Welder", alternativeNames: ["Charge nurse"] },
      "role:c": { name: "Clerk", summary: "Registered." },
      "role:d": { name: "Pilot", externalIds: [{ scheme: "onet-soc", value: "29-1111.00", match: null }] },
    };
    const named = (code: string) =>
      memoryGraph({
        ...guide,
        nodes: guide.nodes.map((node) => ({
          ...node,
          ...words[node.id],
          ...(node.id === "role:a" && { externalIds: [{ scheme: "onet-soc", value: code, match: null }] }),
        })) as GuideNode[],
      });
    const likes = async (code: string) =>
      (await askSimilarRoles(named(code), { to: "role:a", first: 10 })).map(
        ({ role, similarity }): [string, number] => [role.id, similarity],
      );
    const [far, near] = [await likes("11-1111.00"), await likes("29-1119.00")];
    expect(far.map(([id]) => id)).toEqual(["role:c", "role:b", "role:d"]);
    const groups = (of: [string, number][]) => of.find(([id]) => id === "role:d")![1];
    // Major, minor and broad group are the same, the occupation is not.
    expect(groups(near) - groups(far)).toBeCloseTo((0.03 * 3) / 4, 9);
  });

  test("roles in the same role group, or in groups below the same one, are nearer", async () => {
    const guide = draw("a: java, x\nb: java, y\nc: java, y\nd: java, y\ne: z");
    const { citations } = guide.nodes[0]!;
    const group = (id: string) => ({
      ...guide.nodes.find(({ kind }) => kind === "SKILL")!,
      id: `role-group:${id}`,
      kind: "ROLE_GROUP" as const,
    });
    const edge = (from: string, to: string) => ({ from, to, reason: null, citations });
    const grouped = memoryGraph({
      ...guide,
      nodes: [...guide.nodes, group("1"), group("11"), group("12")].sort((a, b) => (a.id < b.id ? -1 : 1)),
      edges: {
        ...guide.edges,
        IN_GROUP: [
          edge("role:a", "role-group:11"),
          edge("role:b", "role-group:12"),
          edge("role:c", "role-group:11"),
        ],
        BROADER: [edge("role-group:11", "role-group:1"), edge("role-group:12", "role-group:1")],
      },
    });
    const found = await askSimilarRoles(grouped, { to: "role:a", first: 3 });
    expect(found.map(({ role }) => role.id)).toEqual(["role:c", "role:b", "role:d"]);
    const [c, b, d] = found.map(({ similarity }) => similarity);
    expect(c! - d!).toBeCloseTo(0.03, 9);
    expect(b! - d!).toBeCloseTo(0.015, 9);
  });
});

function graphOf(drawing: string) {
  return memoryGraph(draw(drawing));
}
