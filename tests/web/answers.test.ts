import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import type { Path, PlanAnswer } from "../../src/graphql/operations/generated.js";
import { listedText, moveText, sourceName } from "../../src/text/ranked-move.js";
import { planCalendar } from "../../src/web/explorer/calendar.js";
import { grouped, splitAfter } from "../../src/web/explorer/long-list.js";
import { monthsText } from "../../src/web/explorer/plan-dates.js";
import { planMarkdown } from "../../src/web/explorer/plan-markdown.js";
import { phasesOf } from "../../src/web/explorer/plan-phases.js";
import { readAddress } from "../../src/web/explorer/address.js";
import { troubleText } from "../../src/web/explorer/trouble-text.js";
import { alikeWays, type Way } from "../../src/web/explorer/ways.js";

type LearningPlan = PlanAnswer["learningPlan"];

const step = (index: number, name: string, startWeek: number | null, endWeek: number | null) => ({
  index,
  competency: { id: `skill:${name}`, name },
  hours: startWeek === null ? null : { min: 10, typical: 20, max: 40 },
  startWeek,
  endWeek,
  slackHours: 0,
  dependsOn: [],
  alternatives: [],
});

const PLAN: LearningPlan = {
  hours: { min: 20, typical: 40, max: 80 },
  unknownHours: 0,
  weeks: 66,
  optimal: true,
  phases: [
    { role: { id: "role:tester", name: "Tester" }, endWeek: 6, steps: [1], experience: null },
    {
      role: { id: "role:backend-developer", name: "Backend Developer" },
      endWeek: 66,
      steps: [2],
      experience: { min: 2, typical: 3, max: 6 },
    },
  ],
  criticalPath: [],
  steps: [step(1, "SQL; and, more", 0, 6), step(2, "Python", 6, 66)],
};

const UNTIMED: LearningPlan = {
  ...PLAN,
  weeks: null,
  phases: PLAN.phases.map((phase) => ({ ...phase, endWeek: null })),
  steps: [step(1, "SQL", null, null), step(2, "Python", null, null)],
};

describe("a plan", () => {
  const told = (plan: LearningPlan): string[] =>
    phasesOf(plan, "2026-11-30").map(({ promise, role, condition }) => promise + role.name + condition);

  test("says from a day on when one can apply for each role", () => {
    expect(told(PLAN)).toEqual([
      "By January 2027 you can apply for Tester",
      "By March 2028 you can apply for Backend Developer, if you have 2–6 more years of experience by then",
    ]);
  });

  test("without hours has no dates", () => {
    expect(told(UNTIMED)).toEqual([
      "To apply for Tester",
      "To apply for Backend Developer, with 2–6 more years of experience",
    ]);
    expect(planCalendar(UNTIMED, "2026-11-30", "http://x/", new Date(0))).not.toContain("VEVENT");
  });

  test("is a check list in Markdown, with what it assumes", () => {
    const question = { ...readAddress("?from=role:qa&pace=8"), to: "role:backend-developer" };
    const names: Record<string, string> = {
      "role:qa": "QA Engineer",
      "role:backend-developer": "Backend Developer",
    };
    const text = planMarkdown(question, (id) => ({ id, name: names[id]!, level: null }), PLAN, "2026-11-30");
    expect(text).toContain("### By March 2028 you can apply for Backend Developer, if you have");
    expect(text).toContain("- [ ] Python (Jan 2027 – Mar 2028; ≈ 20 h, estimate 10–40)");
    expect(text).toContain("- You study 8 hours a week from 30 November 2026 on, one thing after another.");
    expect(text).toContain("- You know what the role QA Engineer asks for.");
  });

  test("is a calendar that keeps to RFC 5545", () => {
    const lines = planCalendar(PLAN, "2026-11-30", `http://x/?${"ü".repeat(80)}`, new Date(0)).split("\r\n");
    expect(lines.at(-1)).toBe("");
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(4);
    expect(lines).toEqual(
      expect.arrayContaining(["DTSTART;VALUE=DATE:20261130", "DTEND;VALUE=DATE:20270111"]),
    );
    expect(lines).toContain("DTSTAMP:19700101T000000Z");
    expect(lines).toContain("SUMMARY:Learn SQL\\; and\\, more");
    expect(lines).toContain("SUMMARY:You can apply for Backend Developer");
  });

  test("names months once where one is enough", () => {
    expect(monthsText("2026-09-01", "2026-09-20")).toBe("Sep 2026");
    expect(monthsText("2026-11-30", "2027-01-02")).toBe("Nov 2026 – Jan 2027");
  });
});

describe("a long list", () => {
  test("loses nothing when it is put in groups and cut", () => {
    const item = fc.record({ id: fc.nat(), group: fc.option(fc.constantFrom("a", "b", "c (S1.2)")) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), fc.nat(20), (items, count) => {
        const groups = grouped(items, ({ group }) => group);
        const [first, rest] = splitAfter(groups, count);
        const all = [...first, ...rest].flatMap((group) => group.items);
        expect(new Set(all)).toEqual(new Set(items));
        expect(all).toHaveLength(items.length);
        expect(first.flatMap((group) => group.items)).toHaveLength(Math.min(count, items.length));
      }),
    );
  });

  test("comes by group, single ones last; a short one stays as it is", () => {
    const items = ["a1", "b1", "c1", "a2", "b2", "a3", "a4", "a5", "a6", "a7", "a8"];
    expect(
      grouped(items, (name) => `${name[0]!} (S1.0)`).map(({ name, items: own }) => [name, own.length]),
    ).toEqual([
      ["a", 8],
      ["b", 2],
      ["Others", 1],
    ]);
    expect(grouped(items.slice(0, 10), (name) => name[0]!)).toEqual([
      { name: null, items: items.slice(0, 10) },
    ]);
  });
});

test("ways with equal numbers are one", () => {
  const way = (key: string, length: number, skills: number): Way => ({
    key,
    best: [],
    path: {
      length,
      newCompetencies: Array.from({ length: skills }),
      hours: { min: 1, typical: 2, max: 3 },
      unknownHours: 0,
      ease: "EASY",
      experience: null,
    } as unknown as Path,
  });
  const ways = [way("a", 2, 3), way("b", 2, 4), way("c", 2, 3)];
  expect(alikeWays(ways).map((alike) => alike.map(({ key }) => key))).toEqual([["a", "c"], ["b"]]);
});

describe("why a step is offered", () => {
  const sources = [
    { id: "onet", title: "O*NET 29.3 Database" },
    { id: "esco-moves", title: "Derived from ESCO" },
  ] as unknown as Parameters<typeof moveText>[1];
  const cite = (source: string, origin: string) => [{ source, origin, section: null, url: null }];
  const told = (rank: number | null, source: string, origin: string): string | null =>
    moveText({ rank, reason: "The guide’s words.", citations: cite(source, origin) }, sources);

  test("is said in people's words", () => {
    expect(told(10, "onet", "IMPORT")).toBe("O*NET lists it as a related occupation, 10th closest.");
    expect(told(3, "esco-moves", "DERIVED")).toBe("3rd closest by the skills that both roles ask for.");
    expect(told(1, "esco-moves", "DERIVED")).toBe("Closest by the skills that both roles ask for.");
    expect(told(null, "onet", "IMPORT")).toBe("The guide’s words.");
  });

  test("names a source without its version", () => {
    expect(
      ["O*NET 29.3 Database", "ESCO classification 1.1.1", "Expertia AI", "Area 51 jobs"].map(sourceName),
    ).toEqual(["O*NET", "ESCO classification", "Expertia AI", "Area 51 jobs"]);
    expect(listedText("O*NET 29.3 Database", 2)).toContain("2nd closest");
  });
});

test("an error of which nothing is known may pass", () => {
  expect(troubleText({ code: "SOMETHING_NEW" })).toEqual({
    text: "Something went wrong on our side. Please try again.",
    mayPass: true,
  });
});
