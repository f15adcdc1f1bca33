import { parse } from "csv-parse/sync";
import { describe, expect, test } from "@jest/globals";

import type { Guide } from "../../src/guide/guide.js";
import { reportAsCsv } from "../../src/report/as-csv.js";
import { reportAsHtml } from "../../src/report/as-html.js";
import { reportAsJson } from "../../src/report/as-json.js";
import { reportAsTable } from "../../src/report/as-table.js";
import { makeReport, type Report, type ReportQuestion } from "../../src/report/report.js";
import { memoryGraph } from "../../src/stores/memory/memory-graph.js";
import { draw } from "../support/draw.js";

const DRAWING = `junior -> senior -> lead
  junior: web, 1 of {java python}
  senior: web, testing
  web < 1 of {java python}
  java < basics
  python < basics
  testing < web, basics
  talking < talking2
  senior: alone`;

const HOSTILE = `<script>alert("x")</script>&'\`=HYPERLINK("http://example.org")\u001B[31m`;

describe("json", () => {
  test("says all that the API says, with ids and names", async () => {
    const json = JSON.parse(reportAsJson(await report(draw(DRAWING)))) as Record<string, unknown>;
    expect(json).toMatchObject({
      guide: { title: "A drawing", version: "1" },
      role: null,
      system: "semester",
      totalBlocking: 10,
      totalComplexity: 35,
      longestChain: [{ id: "skill:basics" }, { id: "skill:web" }, { id: "skill:testing" }],
      redundant: [{ from: { id: "skill:basics" }, to: { id: "skill:testing" } }],
      cycles: [],
    });
    expect((json["competencies"] as unknown[])[0]).toEqual({
      id: "skill:basics",
      name: "basics",
      blockingFactor: 4,
      delayFactor: 4,
      centrality: 0,
      complexity: 8,
      blocks: 4,
      layer: 0,
      rolesBlocked: 2,
    });
    expect((json["roles"] as unknown[])[0]).toMatchObject({ id: "role:senior", betweenness: 1 });
    expect((json["demand"] as unknown[])[0]).toMatchObject({ id: "skill:web", roles: 2 });
  });

  test("of one role: only that, and numbers too large for a double as digits", async () => {
    // Diamonds in a row: the number of chains doubles with each.
    const diamonds = Array.from(
      { length: 60 },
      (_, i) => `n${i + 1} < a${i}, b${i}\n a${i} < n${i}\n b${i} < n${i}`,
    );
    const guide = draw(`${diamonds.join("\n")}\n top: n60`);
    const json = JSON.parse(reportAsJson(await report(guide, { role: "role:top", system: null }))) as {
      role: unknown;
      roles: unknown;
      competencies: { id: string; centrality: unknown }[];
    };
    expect(json.role).toEqual({ id: "role:top", name: "top" });
    expect(json.roles).toBeUndefined();
    expect(json.competencies.find(({ id }) => id === "skill:n30")!.centrality).toBe(String(2n ** 60n * 121n));
  });
});

describe("csv", () => {
  test("one line a competency; what a spreadsheet could run is text", async () => {
    const csv = reportAsCsv(
      await report(renamed(draw(DRAWING), { "skill:web": '=cmd|"/c calc"!A1, "web"' })),
    );
    const [header, ...lines] = parse(csv);
    expect(header).toEqual(
      "Id,Name,Complexity,Blocking,Delay,Centrality,Blocks,Layer,Roles blocked".split(","),
    );
    expect(lines).toHaveLength(8);
    expect(lines.find(([id]) => id === "skill:web")).toEqual([
      "skill:web",
      `'=cmd|"/c calc"!A1, "web"`,
      "5",
      "1",
      "4",
      "8",
      "1",
      "2",
      "2",
    ]);
  });
});

describe("table", () => {
  test("aligned text with every section that has something to say", async () => {
    const lines = reportAsTable(await report(draw(DRAWING))).split("\n");
    expect(lines[0]).toBe("A drawing 1");
    expect(lines[2]).toBe(
      "Competencies 8 · Complexity 35 · Blocking 10 · Delay 25 · Centrality 16 · Longest chain 3",
    );
    expect(lines[4]).toBe("Longest chain: basics → web → testing");
    expect(lines).toContain("basics               8         4      4           0       4      0      2");
    expect(lines).toContain("Redundant prerequisites");
    expect(lines).toContain("Competencies that roles require");
    expect(lines).not.toContain("Cycles");
  });

  test("a name cannot steer the terminal", async () => {
    const text = reportAsTable(await report(renamed(draw(DRAWING), { "skill:web": HOSTILE })));
    expect(text).not.toContain("\u001B");
  });

  test("cycles and an empty guide are told, not stumbled over", async () => {
    expect(reportAsTable(await report(draw("a < b\n b < a\n r: a")))).toContain("a → b");
    expect(reportAsTable(await report(draw("r:")))).toContain("Competencies 0");
  });
});

describe("html", () => {
  test("has bars for what blocks most, and for the longest chain where its hours are known", async () => {
    const drawn = draw(DRAWING);
    const barsOf = (page: string): string[][] =>
      [
        ...page.matchAll(/<li>\s*<span>(.*?)<\/span>\s*<b>(.*?)<\/b>\s*<i aria-hidden="true" style="(.*?)"/g),
      ].map(([, ...parts]) => parts);
    const full = "margin-left: 0.00%; width: 100.00%";
    const page = reportAsHtml(await report(drawn));
    expect(barsOf(page).slice(0, 2)).toEqual([
      ["basics", "4", full],
      ["web", "1", "margin-left: 0.00%; width: 25.00%"],
    ]);
    expect(page).not.toContain("The longest chain in hours");
    const hours = { min: 1, typical: 10, max: 20 };
    const nodes = drawn.nodes.map((node) => (node.kind === "SKILL" ? { ...node, hours } : node));
    expect(barsOf(reportAsHtml(await report({ ...drawn, nodes }))).slice(-3)).toEqual([
      ["basics", "10 h", "margin-left: 0.00%; width: 33.33%"],
      ["web", "10 h", "margin-left: 33.33%; width: 33.33%"],
      ["testing", "10 h", "margin-left: 66.67%; width: 33.33%"],
    ]);
  });

  test("is one page: nothing fetched, no script, drawing and tables in it", async () => {
    const html = reportAsHtml(await report(draw(DRAWING)));
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|src=|@import|url\((?!#)/i);
    expect(html.match(/<rect class="ground"/g)).toHaveLength(7);
    expect(html.match(/class="link/g)).toHaveLength(8);
    expect(html).toContain("1 of 2");
    expect(html).toMatch(/Unconnected<\/strong> \(1\) alone/);
    expect(html.match(/<table>/g)).toHaveLength(4);
    expect(tagsBalance(html)).toBe(true);
  });

  test("names stay text wherever they stand", async () => {
    const guide = renamed(draw(DRAWING), {
      "skill:web": HOSTILE,
      "skill:alone": HOSTILE,
      "role:senior": HOSTILE,
    });
    const html = reportAsHtml(await report({ ...guide, title: HOSTILE }));
    expect(html).not.toContain("<script");
    expect(html).not.toContain("\u001B");
    expect(html).toContain("&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62;&#38;&#39;`=HYPERLINK");
    expect(tagsBalance(html)).toBe(true);
    expect(tagsBalance(reportAsHtml(await report(guide, { role: "role:senior", system: null })))).toBe(true);
  });

  test("draws the most complex of too many, cycles too, and nothing of nothing", async () => {
    const chains = Array.from({ length: 120 }, (_, i) => `b${i} < a${i}`).join("\n");
    const html = reportAsHtml(await report(draw(`${chains}\n r: a1`)));
    expect(html).toContain("The 80 most complex are drawn; the table lists 160 more.");
    expect(tagsBalance(reportAsHtml(await report(draw("a < b\n b < a, c\n x < x\n r: a"))))).toBe(true);
    expect(reportAsHtml(await report(draw("r:")))).not.toContain("<svg");
  });

  test("cites the sources with licence and attribution", async () => {
    const guide = draw("r: a");
    const source = { ...guide.sources[0]!, title: "O*NET", licence: "CC BY 4.0", attribution: "By <them>" };
    const html = reportAsHtml(await report({ ...guide, sources: [source] }));
    expect(html).toContain("<li>O*NET. CC BY 4.0. By &#60;them&#62;</li>");
  });
});

function report(guide: Guide, question: ReportQuestion = { role: null, system: null }): Promise<Report> {
  return makeReport(memoryGraph(guide), question);
}

function renamed(guide: Guide, names: Readonly<Record<string, string>>): Guide {
  return { ...guide, nodes: guide.nodes.map((node) => ({ ...node, name: names[node.id] ?? node.name })) };
}

/** Every tag that is opened is closed, in order. */
function tagsBalance(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name, selfClosing] of html.matchAll(/<(\/?)([a-z0-9]+)\b[^>]*?(\/?)>/gi)) {
    if (["meta", "br"].includes(name!) || selfClosing === "/") continue;
    if (slash === "") open.push(name!);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
