import { beforeAll, expect, test } from "@jest/globals";

import { loadGuide } from "../../src/content/read/load-guide.js";
import type { Guide, Role } from "../../src/guide/guide.js";

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

test("no promotion skips a level but the two that the source guide names", () => {
  const level = (id: string) => roles.get(id)!.level!;
  const skipping = guide.edges.LEADS_TO.filter(
    ({ kind, from, to }) => kind === "PROMOTION" && level(to) - level(from) > 1,
  );
  expect(skipping.map(({ from, to }) => `${from} ${to}`)).toEqual([
    "role:backend-developer role:solution-architect",
    "role:backend-developer role:system-architect",
  ]);
  for (const { citations } of skipping) expect(citations.map(({ origin }) => origin)).toContain("GUIDE");
});

test("every transition has a reason, and related roles lead to each other", () => {
  expect(guide.edges.LEADS_TO.filter(({ reason }) => reason === null)).toEqual([]);
  const transitions = new Set(guide.edges.LEADS_TO.map(({ from, to }) => `${from} ${to}`));
  const oneWay = guide.edges.LEADS_TO.filter(
    ({ kind, from, to }) => kind === "RELATED" && !transitions.has(`${to} ${from}`),
  );
  expect(oneWay.map(({ from, to }) => `${from} ${to}`)).toEqual([]);
});

test("essential requirements have a reason, unless they are the role itself", () => {
  const essential = guide.edges.REQUIRES.filter(({ importance }) => importance === "ESSENTIAL");
  const reasoned = essential.filter(({ reason }) => reason !== null);
  expect(reasoned.length / essential.length).toBeGreaterThan(0.95);
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
