import { createHash } from "node:crypto";
import { Readable } from "node:stream";

import { describe, expect, test } from "@jest/globals";

import { packAsRead, packGuide } from "../../src/content/packed-guide.js";
import { readGuideLines } from "../../src/content/read/read-guide.js";
import { TextBlocks } from "../../src/content/text-blocks.js";
import { contentHash } from "../../src/content/write/content-hash.js";
import { linesOf } from "../../src/content/write/records-of.js";
import type { Guide } from "../../src/guide/guide.js";
import type { PackedGuide } from "../../src/guide/packed-guide.js";
import { LAYOUT } from "../../src/stores/neo4j/write/layout.js";
import { largeGuide } from "../support/large-guide.js";
import { randomGuides } from "../support/random-guide.js";

describe("a guide packed as it was read", () => {
  const before = largeGuide({ roles: 300, transitions: 1500, competencies: 2500 });
  const renamed: Guide = {
    ...before,
    nodes: before.nodes.map((node) => (node.id === "role:n0007" ? { ...node, name: "Renamed" } : node)),
  };
  const hashes = ({ blocks }: PackedGuide) => new Set(blocks.map(({ hash }) => hash));
  const known = async () => hashes(await packGuide(before));

  test("is its text as it stands, if that is canonical", async () => {
    const text = packed(linesOf(renamed));
    expect(text.blocks.length).toBeGreaterThan(5);
    const pack = await packAsRead(text)(renamed, known());
    expect(pack).toBe(text);
    expect(pack).toEqual(await packGuide(renamed));
    expect(pack.contentHash).toBe(contentHash(renamed));
    const kept = await known();
    expect(pack.blocks.filter(({ hash }) => !kept.has(hash))).toHaveLength(1);
  });

  test.each<[string, (lines: string[]) => string[]]>([
    ["two lines change places", swapped(1000, 1001)],
    ["two lines far from each other change places", swapped(10, 3000)],
    ["all lines stand the other way round", (lines) => lines.toReversed()],
    ["the keys of a line stand in another order", changed(2000, otherOrder)],
    ["a line has a space more", changed(40, (line) => line.replace(",", ", "))],
    ["there is an empty line", (lines) => lines.toSpliced(700, 0, "")],
    ["the first line has a mark of its encoding", changed(0, (line) => `\uFEFF${line}`)],
  ])("is written again when %s", async (_, change) => {
    const lines = change([...linesOf(renamed)]);
    const { guide, problems } = await read(lines);
    expect(problems).toEqual([]);
    const text = packed(lines);
    const pack = await packAsRead(text)(guide, known());
    expect(pack).not.toBe(text);
    expect(pack).toEqual(await packGuide(renamed));
  });

  test("is written again when known blocks change places", async () => {
    const { blocks } = await packGuide(before);
    for (let i = 0; i + 1 < blocks.length; i++) {
      const order = [...blocks.slice(0, i), blocks[i + 1]!, blocks[i]!, ...blocks.slice(i + 2)];
      const lines = order.flatMap(({ text }) => text.split("\n").slice(0, -1));
      const text = packed(lines);
      expect(await packAsRead(text)((await read(lines)).guide, known())).not.toBe(text);
    }
  });

  test("is written again if nothing is known, or nothing was told of its text", async () => {
    const text = packed(linesOf(renamed));
    const none = Promise.resolve(new Set<string>());
    for (const pack of [
      packAsRead(text)(renamed),
      packAsRead(text)(renamed, none),
      packAsRead(packed([]))(renamed, known()),
    ]) {
      expect(await pack).not.toBe(text);
      expect(await pack).toEqual(await packGuide(renamed));
    }
  });
});

test("another canonical text needs another LAYOUT, or blocks that earlier releases kept would count as canonical", () => {
  const hashes = randomGuides(20, 1).map(contentHash).join();
  const hash = createHash("sha256").update(hashes).digest("hex").slice(0, 12);
  expect({ LAYOUT, hash }).toEqual({ LAYOUT: 3, hash: "0ca63217af09" });
});

function packed(lines: Iterable<string>): PackedGuide {
  const blocks = new TextBlocks();
  for (const line of lines) blocks.add(line);
  return blocks.finish();
}

async function read(lines: readonly string[]) {
  return readGuideLines(Readable.from([Buffer.from(lines.join("\n"))]), "the text");
}

function swapped(a: number, b: number) {
  return (lines: string[]) => lines.with(a, lines[b]!).with(b, lines[a]!);
}

function changed(at: number, change: (line: string) => string) {
  return (lines: string[]) => lines.with(at, change(lines[at]!));
}

function otherOrder(line: string): string {
  const entries = Object.entries(JSON.parse(line) as object);
  return JSON.stringify(Object.fromEntries(entries.toReversed()));
}
