import { beforeAll, expect, test } from "@jest/globals";

import { askSkillGap } from "../../src/career/questions/ask-skill-gap.js";
import { askEase } from "../../src/career/questions/ask-transitions.js";
import { loadGuide } from "../../src/content/read/load-guide.js";
import type { Guide, LeadsTo, Role } from "../../src/guide/guide.js";
import { memoryGraph } from "../../src/stores/memory/memory-graph.js";

/** What holds of the roles of the shipped guide. Guides from elsewhere may know less of their roles. */
let guide: Guide;
let roles: ReadonlyMap<string, Role>;

beforeAll(async () => {
  guide = (await loadGuide("graph-seed")).guide!;
  roles = new Map(guide.nodes.flatMap((node) => (node.kind === "ROLE" ? [[node.id, node] as const] : [])));
});

const without = (known: ReadonlySet<string>) => [...roles.keys()].filter((id) => !known.has(id));

test("every role has responsibilities", () => {
  expect(without(new Set(guide.edges.HAS_RESPONSIBILITY.map(({ from }) => from)))).toEqual([]);
});

test("every role has an experience that qualifies for it, and all but one a transition in", () => {
  const led = new Set(guide.edges.LEADS_TO.map(({ to }) => to));
  const qualified = new Set(guide.edges.QUALIFIES_FOR.map(({ to }) => to));
  // Nobody has to hold another role before the help desk: it is entered by a certificate, an internship or work with customers.
  expect(without(led)).toEqual(["role:it-support-specialist"]);
  expect(without(qualified)).toEqual([]);
});

const OF_PRODUCTS = [
  "bi-tool",
  "browser-test-tool",
  "ci-tool",
  "cloud-platform",
  "configuration-management",
  "data-warehouse",
  "deep-learning-framework",
  "design-tool",
  "document-database",
  "frontend-framework",
  "game-engine",
  "infrastructure-as-code",
  "java-build-tool",
  "message-broker",
  "monitoring-tool",
  "relational-database",
  "test-framework",
  "web-framework",
  "workflow-orchestrator",
];

/** For these no certificate or degree of its own is usually asked. Each has an experience that qualifies for it, and a transition in. */
const WITHOUT_CREDENTIAL: Readonly<Record<string, readonly string[]>> = {
  "years of work in the role before count, not examinations": [
    "senior-analytics-engineer",
    "senior-backend-developer",
    "senior-database-administrator",
    "senior-embedded-developer",
    "senior-frontend-developer",
    "senior-full-stack-developer",
    "senior-game-developer",
    "senior-mobile-developer",
  ],
  "whoever gives technical direction is chosen for what they have designed": [
    "principal-engineer",
    "staff-engineer",
    "system-architect",
    "tech-lead",
  ],
  "whoever leads people is chosen for having led": [
    "chief-technology-officer",
    "director-of-engineering",
    "engineering-manager",
    "vp-of-engineering",
  ],
};

test("every role has a credential that qualifies for it, except those with a reason", () => {
  const credentials = new Set(guide.nodes.flatMap((node) => (node.kind === "CREDENTIAL" ? [node.id] : [])));
  const qualified = new Set(
    guide.edges.QUALIFIES_FOR.flatMap(({ from, to }) => (credentials.has(from) ? [to] : [])),
  );
  const excused = Object.values(WITHOUT_CREDENTIAL).flat();
  expect(without(qualified).sort()).toEqual(excused.map((slug) => `role:${slug}`).sort());
});

test("every role has a way out", () => {
  expect(without(new Set(guide.edges.LEADS_TO.map(({ from }) => from)))).toEqual([]);
});

test("every role is touched by a trend", () => {
  expect(without(new Set(guide.edges.AFFECTS.map(({ to }) => to)))).toEqual([]);
});

/** The source guide itself leads a developer straight to the architects. */
const SKIPPING = [
  "role:backend-developer role:solution-architect",
  "role:backend-developer role:system-architect",
];
const named = ({ from, to }: LeadsTo) => `${from} ${to}`;

test("no promotion skips a level but the two that the source guide names, whose reason says what lies between", () => {
  const level = (id: string) => roles.get(id)!.level!;
  const skipping = guide.edges.LEADS_TO.filter(
    ({ kind, from, to }) => kind === "PROMOTION" && level(to) - level(from) > 1,
  );
  expect(skipping.map(named)).toEqual(SKIPPING);
  for (const { citations, reason } of skipping) {
    expect(citations.map(({ origin }) => origin)).toContain("GUIDE");
    expect(reason).toContain("no role between; most work as senior developers first");
  }
});

test("no promotion falls, and none is a leap but those two and the one to the top", async () => {
  const level = (id: string) => roles.get(id)!.level!;
  const promotions = guide.edges.LEADS_TO.filter(({ kind }) => kind === "PROMOTION");
  expect(promotions.filter(({ from, to }) => level(to) < level(from)).map(named)).toEqual([]);
  const graph = memoryGraph(guide);
  const leaps: string[] = [];
  for (const promotion of promotions)
    if ((await askEase(graph, promotion)).ease === "LEAP") leaps.push(named(promotion));
  expect(leaps).toEqual([...SKIPPING, "role:solution-architect role:chief-technology-officer"]);
});

test("every transition starts with an eighth of what the next role insists on", async () => {
  const graph = memoryGraph(guide);
  const nearlyAllNew: string[] = [];
  for (const edge of guide.edges.LEADS_TO) {
    const { coverage } = await askSkillGap(graph, { from: edge.from, to: edge.to, have: [] });
    if (coverage < 0.125) nearlyAllNew.push(named(edge));
  }
  expect(nearlyAllNew).toEqual([]);
});

test("every transition has a reason", () => {
  expect(guide.edges.LEADS_TO.filter(({ reason }) => reason === null)).toEqual([]);
});

test("related roles lead to each other, or the reason says why not", () => {
  const transitions = new Set(guide.edges.LEADS_TO.map(named));
  const oneWay = guide.edges.LEADS_TO.filter(
    ({ kind, from, to, reason }) =>
      kind === "RELATED" && !transitions.has(`${to} ${from}`) && !/no way back/.test(reason!),
  );
  expect(oneWay.map(named)).toEqual([]);
});

test("every role asks for communication and collaboration", () => {
  const essential = new Set(
    guide.edges.REQUIRES.filter(({ importance }) => importance === "ESSENTIAL").map(
      ({ from, to }) => `${from} ${to}`,
    ),
  );
  const asking = (competency: string) =>
    [...roles.keys()].filter((id) => !essential.has(`${id} ${competency}`));
  expect(asking("skill:communication")).toEqual([]);
  expect(asking("skill:collaboration")).toEqual([]);
});

test("no role insists on one product where another of its kind would do", () => {
  // What decides between options of these choices is the house one works in, not the role.
  const products = new Set(
    guide.edges.OPTION.filter(({ from }) => OF_PRODUCTS.some((choice) => from === `choice:${choice}`)).map(
      ({ to }) => to,
    ),
  );
  for (const id of ["express", "nestjs", "cloudformation", "looker", "snowflake", "oracle-database"])
    expect(products).toContain(`technology:${id}`);
  const insisting = guide.edges.REQUIRES.filter(
    ({ importance, to }) => importance === "ESSENTIAL" && products.has(to),
  );
  expect(insisting.map(({ from, to }) => `${from} ${to}`)).toEqual([]);
});

test("every essential requirement has a reason, in a whole sentence", () => {
  const essential = guide.edges.REQUIRES.filter(({ importance }) => importance === "ESSENTIAL");
  const unexplained = essential.filter(({ reason }) => !/^\p{Lu}.{15,}\.$/u.test(reason ?? ""));
  expect(unexplained.map(({ from, to, reason }) => [from, to, reason])).toEqual([]);
});

test("levels of proficiency are four, are estimates and never fall on a promotion", () => {
  const held = new Map<string, number>();
  for (const { from, to, level, citations } of guide.edges.REQUIRES) {
    if (level === null) continue;
    held.set(`${from} ${to}`, level);
    expect([0.25, 0.5, 0.75, 1]).toContain(level);
    expect(citations.map(({ origin }) => origin)).toContain("ESTIMATE");
  }
  expect(held.size).toBeGreaterThan(100);
  let raised = 0;
  for (const { from, to, kind } of guide.edges.LEADS_TO) {
    if (kind !== "PROMOTION") continue;
    for (const [key, level] of held) {
      const before = key.startsWith(`${from} `) ? key.slice(from.length + 1) : null;
      const after = before === null ? undefined : held.get(`${to} ${before}`);
      if (after === undefined) continue;
      expect([from, to, before, after >= level]).toEqual([from, to, before, true]);
      if (after > level) raised++;
    }
  }
  expect(raised).toBeGreaterThan(40);
});

test.each([
  ["programmer", "role:backend-developer"],
  ["software engineer", "role:backend-developer"],
  ["senior software engineer", "role:senior-backend-developer"],
  ["web developer", "role:full-stack-developer"],
  ["ai engineer", "role:ai-engineer"],
  ["sales engineer", "role:solutions-engineer"],
])("%s is a name of %s", (name, id) => {
  expect(roles.get(id)!.alternativeNames.map((each) => each.toLowerCase())).toContain(name);
});
