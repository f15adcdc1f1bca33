import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import { plainPage, type Question, readAddress, writeAddress } from "../../src/web/explorer/address.js";
import { hoursLine } from "../../src/web/explorer/hours-text.js";
import { layout } from "../../src/web/explorer/map/layout.js";
import { durationText } from "../../src/text/pace.js";
import { ticksOf, weekText } from "../../src/web/explorer/timeline.js";

describe("an address", () => {
  const id = fc.stringMatching(/^[a-z]{1,6}:[a-z-]{1,8}$/);
  const ids = fc.uniqueArray(id, { maxLength: 4 });
  const question: fc.Arbitrary<Question> = fc.record({
    from: fc.option(id),
    to: fc.option(id),
    nothing: fc.boolean(),
    have: ids,
    learn: ids,
    way: fc.option(ids),
    also: fc.option(id),
    compare: fc.option(fc.uniqueArray(id, { maxLength: 2 })),
    pace: fc.integer({ min: 1, max: 60 }),
    start: fc.option(fc.constantFrom("2026-11-30", "2028-02-29", "2099-01-01")),
    plan: fc.constantFrom("way", "goal"),
    view: fc.constantFrom("map", "list", null),
    realistic: fc.boolean(),
    lang: fc.option(fc.constantFrom("de", "pt-BR")),
  });

  test("says everything that can be set, and nothing else", () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(readAddress(new URL(writeAddress(asked), "http://x").search)).toEqual(asked);
      }),
    );
    expect(writeAddress(readAddress(""))).toBe("./");
  });

  test("of whatever kind is read as something that can be asked", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { pace, start } = readAddress(`?${text}&pace=${text}&start=${text}`);
        expect(start === null || /^20\d\d-\d\d-\d\d$/.test(start)).toBe(true);
        expect(pace).toBeGreaterThanOrEqual(1);
        expect(pace).toBeLessThanOrEqual(60);
      }),
    );
  });
});

test("an address names only days that there are", () => {
  const days = ["2026-11-30", "2028-02-29", "2027-02-29", "2026-13-01", "tomorrow", "1999-01-01"];
  expect(days.map((day) => readAddress(`?start=${day}`).start)).toEqual([
    "2026-11-30",
    "2028-02-29",
    null,
    null,
    null,
    null,
  ]);
});

test("the plain page's address holds the way, the skills and the pace", () => {
  const search = "?from=role:a&to=role:b&have=skill:x&learn=skill:y&way=role:c&pace=20&steps=any&lang=de";
  expect(plainPage(readAddress(`${search}&plan=goal&view=list&start=2026-11-30`))).toBe(
    "embed/path?from=role:a&to=role:b&have=skill:x,skill:y&way=role:c&pace=20&steps=any&lang=de",
  );
});

describe("hours", () => {
  test("are told as the estimates they are", () => {
    expect(hoursLine({ min: 60, typical: 120, max: 1240 })).toBe("≈ 120 h, estimate 60–1,240");
    expect(hoursLine({ min: 1, typical: 2.5, max: 4 }, 3)).toBe(
      "≈ 2.5 h, estimate 1–4, 3 more without an estimate",
    );
    expect(hoursLine({ min: 0, typical: 0, max: 0 }, 1)).toBe("time not known");
    expect(hoursLine({ min: 0, typical: 0, max: 0 })).toBe("nothing new to learn");
    expect(hoursLine(null)).toBe("time not known");
    expect(hoursLine({ min: 0.05, typical: 0.1, max: 0.5 })).toBe("≈ ¼ h, estimate ¼–0.5");
  });
});

describe("the line of time", () => {
  test("has at most seven round marks, the first at the start", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 5000, noNaN: true }), (weeks) => {
        const ticks = ticksOf(weeks);
        expect(ticks[0]).toBe(0);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks.at(-1)).toBeLessThanOrEqual(weeks);
      }),
    );
  });

  test("is told in weeks, months or years", () => {
    expect([0.5, 3, 30, 150].map(durationText)).toEqual([
      "less than a week",
      "3 weeks",
      "7 months",
      "3 years",
    ]);
    expect([weekText(0, 0.5), weekText(0, 1), weekText(0.5, 2.5), weekText(2, 2)]).toEqual([
      "week 1",
      "week 1",
      "weeks 1–3",
      "week 3",
    ]);
  });
});

describe("the map", () => {
  test("gives each role a place of its own, lower levels further left", () => {
    const node = fc.record({ level: fc.option(fc.integer({ min: 1, max: 5 })), joined: fc.nat(39) });
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 40 }), (drawn) => {
        const nodes = drawn.map(({ level }, i) => ({ id: `role:${i}`, level }));
        const edges = drawn.map(({ joined }, i) => ({ from: `role:${i}`, to: `role:${joined}` }));
        const places = layout(nodes, edges);
        expect(new Set(places.map(({ id }) => id)).size).toBe(nodes.length);
        expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
        const x = new Map(places.map((place) => [place.id, place.x]));
        for (const a of nodes)
          for (const b of nodes)
            if ((a.level ?? 99) < (b.level ?? 99)) expect(x.get(a.id)).toBeLessThan(x.get(b.id)!);
      }),
    );
  });
});
