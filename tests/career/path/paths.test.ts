import { afterAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import type { CareerPath } from "../../../src/career/path/career-path.js";
import type { Guide } from "../../../src/guide/guide.js";
import { bestPaths, type PathCriterion } from "../../../src/career/path/path-search.js";
import {
  askCareerPaths,
  askReachableRoles,
  askTradeOffs,
} from "../../../src/career/questions/ask-career-paths.js";
import { competencyGraph } from "../../../src/career/model/competency-graph.js";
import { requirementClosures } from "../../../src/career/model/requirement-closures.js";
import { indexGuide } from "../../../src/guide/guide-index.js";
import { askShortestPath } from "../../../src/career/questions/ask-shortest-path.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { finish } from "../../../src/async/steps.js";
import { draw } from "../../support/draw.js";
import { by, type OracleConditions, type OraclePath, pathOracle } from "../../support/path-oracle.js";
import { drawings, type DrawingSize } from "../../support/random-drawing.js";

const SMALL = { roles: 6, competencies: 7 };
const LARGE = { roles: 9, competencies: 12 };
/** Without choices what a path learns is a union of sets, and it is searched for as one. */
const PLAIN = { roles: 8, competencies: 10, choices: false, moves: [2, 4], asks: [2, 6] } as const;
/** Most roles have no choices, so that regions are divided by competencies. */
const FEW_CHOICES = { roles: 8, competencies: 9, choices: "few", moves: [2, 4], asks: [3, 7] } as const;
/** Nothing takes hours, as in O*NET and ESCO. */
const WITHOUT_HOURS = { ...FEW_CHOICES, hours: false };
/** Many roles with few transitions each, so that every simple path can be tried. */
const MANY_ROLES = { roles: 30, fewest: 30, competencies: 10, moves: [1.5, 2], asks: [2, 6] } as const;
const counts: Record<string, number> = {};

afterAll(() => {
  process.stdout.write(
    `path oracles: ${Object.entries(counts)
      .map(([name, n]) => `${n} ${name}`)
      .join(", ")}\n`,
  );
});

/** Which competencies are preferred. */
const wishes = fc.noBias(fc.nat({ max: 2 ** 16 }));

/** Conditions over a drawing, from two random numbers. */
function conditionsOf(guide: Guide, seed: number, wish: number): Required<OracleConditions> {
  const pick = (kind: string, share: number, salt: number): string[] =>
    guide.nodes
      .filter((node) => node.kind === kind)
      .map(({ id }) => id)
      .filter((_, i) => ((seed >> ((i + salt) % 23)) * 2654435761) % 97 < share);
  return {
    from: "role:r0",
    to: "role:r1",
    have: pick("SKILL", 15, 3),
    prefer: wish % 3 === 1 ? [] : pick("SKILL", 100, 0).filter((_, i) => (wish >> i) % 3 === 0),
    avoid: [...pick("ROLE", 8, 5), ...pick("SKILL", 6, 7)],
    via: [...pick("ROLE", 8, 11), ...pick("SKILL", 5, 13)].slice(0, 3),
    maxSteps: seed % 5 === 0 ? 1 + (seed % 4) : 99,
    kinds: seed % 7 === 0 ? ["PROMOTION"] : ["PROMOTION", "CHANGE"],
    minCoverage: seed % 3 === 0 ? [0.3, 0.5, 1][(seed % 9) % 3]! : 0,
    throughUnknown: seed % 2 === 0,
  };
}

function unconditional(conditions: Required<OracleConditions>): Required<OracleConditions> {
  const nothing = { avoid: [], via: [], maxSteps: 99, minCoverage: 0, throughUnknown: true };
  return { ...conditions, ...nothing, kinds: ["PROMOTION", "CHANGE"] };
}

const ORDERS: Record<PathCriterion, (a: OraclePath, b: OraclePath) => number> = {
  STEPS: by(({ steps }) => steps),
  HOURS: by(
    ({ hours }) => hours,
    ({ steps }) => steps,
  ),
  NEW_COMPETENCIES: by(
    ({ newCompetencies }) => newCompetencies,
    ({ steps }) => steps,
  ),
};

const BY_COMPETENCIES = "divided by competencies, with choices";

describe.each<[string, DrawingSize, number]>([
  ["small", SMALL, 1000],
  ["large", LARGE, 200],
  ["plain", PLAIN, 600],
  ["mostly plain", FEW_CHOICES, 600],
  ["mostly plain, hourless", WITHOUT_HOURS, 600],
  ["30-role", MANY_ROLES, 200],
  ["mostly plain 30-role", { ...MANY_ROLES, choices: "few" }, 200],
])("on %s random guides", (_name, size, runs) => {
  test.each(Object.keys(ORDERS) as PathCriterion[])(
    "the best paths by %s are those of all simple paths",
    async (minimize) => {
      await fc.assert(
        fc.asyncProperty(
          drawings(size),
          fc.nat(),
          wishes,
          fc.boolean(),
          async (drawing, seed, wish, bare) => {
            const guide = draw(drawing);
            const full = conditionsOf(guide, seed, wish);
            const conditions = bare ? unconditional(full) : full;
            const reach = minimize === "STEPS" ? { ...conditions, throughUnknown: true } : conditions;
            const expected = pathOracle(guide).allPaths(reach).sort(ORDERS[minimize]).slice(0, 4);
            const answer = await askCareerPaths(graphOf(guide), { ...asked(conditions), minimize, first: 4 });
            expect(answer.paths.map(summary)).toEqual(expected.map(expectedSummary));
            expect([answer.optimal, answer.gapAtMost]).toEqual([true, 0]);
            expect(answer.paths.every(({ proved }) => proved)).toBe(true);
            expect(answer.noPath === null).toBe(expected.length > 0);
            const best = await askShortestPath(graphOf(guide), { ...asked(conditions), minimize });
            expect(best && summary(best)).toEqual(expected[0] ? expectedSummary(expected[0]) : null);
            for (const first of minimize === "STEPS" ? [] : [1, 4])
              expect(foundInRegions(guide, asked(conditions), minimize, first)).toEqual(
                answer.paths.slice(0, first).map(({ roles }) => roles.map(({ id }) => id)),
              );
            if (expected.length > 1 && minimize !== "STEPS" && isDividedByItems(guide)) {
              tally(BY_COMPETENCIES);
            }
            tally(expected.length > 0 ? `by ${minimize}` : `without a path by ${minimize}`);
            if (expected.length > 0 && !bare) tally(`by ${minimize} under conditions`);
            const unpreferring = pathOracle(guide)
              .allPaths({ ...reach, prefer: [] })
              .sort(ORDERS[minimize]);
            if (expected[0] && expected[0].learned.join() !== unpreferring[0]!.learned.join())
              tally(`by ${minimize} in which a preference decides`);
          },
        ),
        { numRuns: runs },
      );
      if (size.choices === "few" && minimize !== "STEPS") expect(counts[BY_COMPETENCIES]).toBeGreaterThan(50);
    },
  );

  test("trade-offs are exactly the paths that no other beats", async () => {
    await fc.assert(
      fc.asyncProperty(drawings(size), fc.nat(), wishes, async (drawing, seed, wish) => {
        const guide = draw(drawing);
        const full = conditionsOf(guide, seed, wish);
        const conditions = { ...(seed % 4 === 0 ? full : unconditional(full)), maxSteps: 8 };
        const all = pathOracle(guide).allPaths(conditions);
        const vector = (path: OraclePath): number[] => [path.steps, path.hours, path.newCompetencies];
        const beats = (a: OraclePath, b: OraclePath): boolean =>
          vector(a).every((value, i) => value <= vector(b)[i]!) &&
          vector(a).some((value, i) => value < vector(b)[i]!);
        const expected = all
          .filter((path) => !all.some((other) => beats(other, path)))
          .sort(
            by(
              ({ steps }) => steps,
              ({ hours }) => hours,
              ({ newCompetencies }) => newCompetencies,
            ),
          );
        const answer = await askTradeOffs(graphOf(guide), {
          ...asked(conditions),
          to: "role:r1",
        });
        expect(answer.paths.map(summary)).toEqual(expected.map(expectedSummary));
        if (expected.length > 1) tally("with a trade-off");
      }),
      { numRuns: runs },
    );
  });

  test("without a role to start from, every role is reached by its gap", async () => {
    await fc.assert(
      fc.asyncProperty(
        drawings(size),
        fc.nat(),
        wishes,
        fc.constantFrom(null, 0, 3, 7, 20),
        async (drawing, seed, wish, maxHours) => {
          const guide = draw(drawing);
          const conditions = conditionsOf(guide, seed, wish);
          const via = seed % 4 === 0 ? conditions.via : [];
          const expected = pathOracle(guide)
            .allEntries({ ...conditions, via })
            .filter(({ hours }) => maxHours === null || hours <= maxHours);
          const question = { ...asked(conditions), via, from: null, maxHours, first: 100 };
          const answer = await askReachableRoles(graphOf(guide), question);
          expect(answer.map(({ path }) => summary(path))).toEqual(expected.map(expectedSummary));
          for (const { role, path, optimal } of answer) {
            expect(path).toMatchObject({ length: 0, steps: [], roles: [role] });
            expect(optimal).toBe(true);
          }
          if (answer.length > 0) tally("of roles to enter");
        },
      ),
      { numRuns: runs / 2 },
    );
  });

  test("reachable roles have the best path each, within hours and within steps", async () => {
    await fc.assert(
      fc.asyncProperty(
        drawings(size),
        fc.nat(),
        wishes,
        fc.constantFrom(null, 0, 3, 7, 20, 40, 80),
        async (drawing, seed, wish, maxHours) => {
          const guide = draw(drawing);
          const drawn = conditionsOf(guide, seed, wish);
          const full = seed % 4 === 0 ? drawn : unconditional(drawn);
          const throughUnknown = maxHours === null || full.throughUnknown;
          const conditions = { ...full, throughUnknown };
          const oracle = pathOracle(guide);
          const order = maxHours === null ? ORDERS.STEPS : ORDERS.HOURS;
          const expected = guide.nodes
            .filter(({ kind, id }) => kind === "ROLE" && id !== "role:r0")
            .flatMap(({ id }) =>
              oracle
                .allPaths({ ...conditions, to: id })
                .filter(({ hours }) => maxHours === null || hours <= maxHours)
                .sort(order)
                .slice(0, 1),
            )
            .sort(order);
          const answer = await askReachableRoles(graphOf(guide), {
            ...asked(full),
            maxHours,
            first: 100,
          });
          expect(answer.map(({ path }) => summary(path))).toEqual(expected.map(expectedSummary));
          expect(answer.map(({ role }) => role.id)).toEqual(expected.map(({ roles }) => roles.at(-1)));
          tally("of reach");
        },
      ),
      { numRuns: runs / 2 },
    );
  });
});

describe("no path", () => {
  const drawing = `
    junior -> senior -> lead -> cto
    junior -> tester (change)
    lonely:
    senior: java
    lead: java, go
    cto: go
    tester: go`;
  const why = async (conditions: Partial<OracleConditions>) => {
    const to = conditions.to ?? "role:cto";
    const question = {
      ...asked({ from: "role:junior", to, ...conditions }),
      minimize: "STEPS" as const,
      first: 1,
    };
    const { noPath } = await askCareerPaths(graphOf(draw(drawing)), question);
    return noPath && { ...noPath, closest: noPath.closest.map(({ id }) => id) };
  };

  test.each([
    [{ to: "role:lonely" }, "NOT_CONNECTED", /No chain of transitions leads from junior to lonely/],
    [{ maxSteps: 2 }, "TOO_FAR", /cto is 3 steps away from junior, and `maxSteps` allows 2/],
    [{ avoid: ["role:lead"] }, "EXCLUDED", /excluded by `avoid`/],
    [{ avoid: ["skill:java"] }, "EXCLUDED", /excluded by `avoid`/],
    [{ via: ["role:tester"] }, "EXCLUDED", /excluded by `via`/],
    [{ kinds: ["CHANGE"] }, "EXCLUDED", /excluded by `kinds`/],
    [{ minCoverage: 0.6 }, "EXCLUDED", /excluded by `minCoverage`/],
  ] as const)("%j is %s", async (conditions, reason, message) => {
    const noPath = await why(conditions);
    expect(noPath).toMatchObject({ reason });
    expect(noPath!.message).toMatch(message);
  });

  test("names the reachable roles most like the target", async () => {
    expect((await why({ avoid: ["role:cto"] }))!.closest).toEqual(["role:tester", "role:lead"]);
  });
});

describe("a thinly described role", () => {
  const drawing = `
    nurse -> surgeon -> analyst -> developer
    nurse -> teacher -> developer
    nurse: care, notes, people, ethics
    surgeon:
    analyst: care, notes, code, ethics
    teacher: people, speech, lessons, planning
    developer: code, tests, design, ethics`;
  const best = async (conditions: Partial<OracleConditions>, minimize: PathCriterion) => {
    const question = asked({
      from: "role:nurse",
      to: "role:developer",
      throughUnknown: false,
      ...conditions,
    });
    const { paths, noPath } = await askCareerPaths(graphOf(draw(drawing)), {
      ...question,
      minimize,
      first: 1,
    });
    return paths[0]?.roles.map(({ name }) => name).join(" ") ?? noPath!.message;
  };

  test("is no stop where paths are compared by what is learned", async () => {
    expect(await best({}, "NEW_COMPETENCIES")).toBe("nurse teacher developer");
    expect(await best({ throughUnknown: true }, "NEW_COMPETENCIES")).toBe("nurse surgeon analyst developer");
    expect(await best({ avoid: ["role:teacher"] }, "STEPS")).toBe("nurse surgeon analyst developer");
  });

  test("can be the first and the last role", async () => {
    expect(await best({ to: "role:surgeon" }, "HOURS")).toBe("nurse surgeon");
    expect(await best({ from: "role:surgeon" }, "HOURS")).toBe("surgeon analyst developer");
  });

  test("is named where it leaves no path", async () => {
    expect(await best({ avoid: ["role:teacher"] }, "HOURS")).toBe(
      "Every way from nurse to developer is excluded by `avoid` or `throughUnknown`. Roles whose requirements are mostly unknown are no stops on the way unless `throughUnknown` is true.",
    );
  });
});

test.each([-0.1, 1.1, NaN])("a minCoverage of %d is refused", (minCoverage) => {
  const question = { ...asked({ from: "role:a", to: "role:b", minCoverage }), minimize: "STEPS" as const };
  expect(() => askShortestPath(graphOf(draw("a -> b")), question)).toThrow(/minCoverage/);
});

test("the Cypher manual's stations: from Hartlebury to Cheltenham Spa, also avoiding Bromsgrove", async () => {
  const links = `Ashchurch Cheltenham, Ashchurch Parkway, Ashchurch Shrub-Hill, Bromsgrove Cheltenham, Bromsgrove Droitwich,
    Bromsgrove Parkway, Droitwich Hartlebury, Droitwich Foregate, Droitwich Shrub-Hill, Pershore Parkway, Parkway Shrub-Hill,
    Foregate Shrub-Hill`;
  const both = links.split(",").map((link) => link.trim().split(" "));
  const drawing = both.flatMap(([a, b]) => [`${a!} -> ${b!}`, `${b!} -> ${a!}`]).join("\n");
  const stops = async (avoid: string[]): Promise<string[] | undefined> => {
    const conditions = asked({ from: "role:Hartlebury", to: "role:Cheltenham", avoid });
    const path = await askShortestPath(graphOf(draw(drawing)), { ...conditions, minimize: "STEPS" });
    return path?.roles.slice(1, -1).map(({ name }) => name);
  };
  expect(await stops([])).toEqual(["Droitwich", "Bromsgrove"]);
  expect(await stops(["role:Bromsgrove"])).toEqual(["Droitwich", "Shrub-Hill", "Ashchurch"]);
});

test("a way on which a choice is met before a preferred option would be taken is not dropped for its hours", async () => {
  const drawing = `
    s -> t
    s -> x -> t
    x: java
    t: 1 of {java rust}
    java 5h, rust 50h`;
  const conditions = asked({ from: "role:s", to: "role:t", prefer: ["skill:rust"] });
  const { paths } = await askCareerPaths(graphOf(draw(drawing)), {
    ...conditions,
    minimize: "HOURS",
    first: 2,
  });
  expect(paths.map(summary)).toEqual([
    { roles: ["role:s", "role:x", "role:t"], hours: 5, learned: ["skill:java"] },
    { roles: ["role:s", "role:t"], hours: 50, learned: ["skill:rust"] },
  ]);
});

test("a way through what is to be passed is not dropped for a cheaper one that would have to turn back before it", async () => {
  const drawing = `
    s -> x -> w -> v -> x -> t
    s -> y -> z -> w
    s -> u -> w
    y: java
    z: java
    u: cobol, fortran`;
  const conditions = asked({ from: "role:s", to: "role:t", via: ["role:w"] });
  const path = await askShortestPath(graphOf(draw(drawing)), { ...conditions, minimize: "NEW_COMPETENCIES" });
  expect(path?.roles.map(({ name }) => name).join(" ")).toBe("s y z w v x t");
});

/** The roles of the best paths, found without the depth-first search, which would find all of them in so small a guide. */
function foundInRegions(
  guide: Guide,
  { to, ...conditions }: ReturnType<typeof asked>,
  minimize: PathCriterion,
  first: number,
) {
  const { paths, optimal } = finish(bestPaths(indexGuide(guide), conditions, to, minimize, first, 0));
  expect(optimal).toBe(true);
  return paths.map(({ roles }) => roles);
}

function graphOf(guide: Guide) {
  return memoryGraph(guide);
}

function asked({
  from,
  to,
  have = [],
  avoid = [],
  prefer = [],
  via = [],
  maxSteps = 99,
  kinds,
  minCoverage,
  throughUnknown = true,
}: OracleConditions) {
  return {
    from,
    to,
    have,
    avoid,
    prefer,
    via,
    maxSteps,
    kinds: (kinds ?? null) as ("PROMOTION" | "CHANGE")[] | null,
    minCoverage: minCoverage ?? null,
    throughUnknown,
  };
}

function summary(path: CareerPath) {
  return {
    roles: path.roles.map(({ id }) => id),
    hours: path.hours.typical,
    learned: path.newCompetencies.map(({ id }) => id).sort(),
  };
}

function expectedSummary({ roles, hours, learned }: OraclePath) {
  return { roles: [...roles], hours, learned: [...learned].sort() };
}

/** Whether regions are divided by competencies although some roles have choices. */
function isDividedByItems(guide: Guide): boolean {
  const { isPlain } = requirementClosures(competencyGraph(indexGuide(guide)));
  const plain = isPlain.reduce((sum, each) => sum + each, 0);
  return plain >= 0.75 * isPlain.length && plain < isPlain.length;
}

function tally(name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
