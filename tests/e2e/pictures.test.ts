import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";

import { type Running, serving } from "../support/command.js";
import { describeInBrowser, startBrowser, visit } from "./browser.js";

/** `npm run pictures` sets it to docs/pages. Without it the pictures are taken and measured, but not kept. */
const FOLDER = process.env["PICTURES"];
const WIDTH = 1280;
const PHONE = 390;
const MARGIN = 24;
const MAX_BYTES = 300_000;

describeInBrowser("the explorer's pictures for the documentation", () => {
  let server: Running;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([serving(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  test.each([
    { name: "explorer-light", colorScheme: "light", width: WIDTH, to: ".take-away" },
    { name: "explorer-dark", colorScheme: "dark", width: WIDTH, to: ".take-away" },
    { name: "explorer-phone", colorScheme: "light", width: PHONE, to: ".ways > li" },
    { name: "explorer-phone-dark", colorScheme: "dark", width: PHONE, to: ".ways > li" },
  ] as const)("show the ways from QA Engineer: $name", async ({ name, colorScheme, width, to }) => {
    const address = `${server.address}/?from=role:qa-engineer&to=role:solution-architect`;
    await take(name, address, { colorScheme, width, from: null, to, awaited: ".plan-sum" });
  });

  test.each([
    { name: "star", search: "?to=role:tech-lead", width: WIDTH, part: ".map-section" },
    {
      name: "line-phone",
      search: "?from=role:qa-engineer&to=role:solution-architect",
      width: PHONE,
      part: ".map-section",
    },
    {
      name: "straight",
      search: "?from=role:it-support-specialist&to=role:manual-tester",
      width: WIDTH,
      part: ".direct-gap",
    },
  ])("show a part of an answer: $name", async ({ name, search, width, part }) => {
    await take(name, `${server.address}/${search}`, {
      colorScheme: "light",
      width,
      from: part,
      to: part,
      awaited: ".about",
    });
  });

  /** A picture of the page from the top of one part, or of the page, to the bottom of another. */
  async function take(
    name: string,
    address: string,
    { colorScheme, width, from, to, awaited }: Shot,
  ): Promise<void> {
    const { page, complaints, leave } = await visit(browser, address, {
      viewport: { width, height: 900 },
      colorScheme,
      reducedMotion: "reduce",
    });
    await page.locator(awaited).first().waitFor();
    const top = from === null ? 0 : Math.round((await page.locator(from).first().boundingBox())!.y - MARGIN);
    const { y, height } = (await page.locator(to).first().boundingBox())!;
    const bottom = Math.round(y + height + MARGIN);
    const picture = await page.screenshot({
      clip: { x: 0, y: top, width, height: bottom - top },
      fullPage: true,
    });
    expect(sizeOf(picture)).toEqual([width, bottom - top]);
    expect(picture.length).toBeLessThan(MAX_BYTES);
    expect(complaints).toEqual([]);
    if (FOLDER !== undefined) {
      await mkdir(FOLDER, { recursive: true });
      await writeFile(join(FOLDER, `${name}.png`), picture);
    }
    await leave();
  }
});

interface Shot {
  readonly colorScheme: "light" | "dark";
  readonly width: number;
  readonly from: string | null;
  readonly to: string;
  /** What is there once the answer is. */
  readonly awaited: string;
}

/** Width and height from a PNG's header. */
function sizeOf(png: Buffer): [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
