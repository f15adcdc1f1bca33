import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";

import { type Running, serving } from "../support/command.js";
import { describeInBrowser, startBrowser, visit } from "./browser.js";

/** `npm run pictures` sets it to docs/pages. Without it the pictures are taken and measured, but not kept. */
const FOLDER = process.env["PICTURES"];
const WIDTH = 1280;
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

  test.each(["light", "dark"] as const)("show the ways from QA Engineer, %s", async (colorScheme) => {
    const { page, complaints, leave } = await visit(
      browser,
      `${server.address}/?from=role:qa-engineer&to=role:solution-architect`,
      { viewport: { width: WIDTH, height: 900 }, colorScheme, reducedMotion: "reduce" },
    );
    await page.locator(".way").nth(2).waitFor();
    // From the top of the page to the buttons below the ways.
    const { y, height } = (await page.locator(".take-away").boundingBox())!;
    const bottom = Math.round(y + height + MARGIN);
    const picture = await page.screenshot({
      clip: { x: 0, y: 0, width: WIDTH, height: bottom },
      fullPage: true,
    });
    expect(sizeOf(picture)).toEqual([WIDTH, bottom]);
    expect(picture.length).toBeLessThan(MAX_BYTES);
    expect(complaints).toEqual([]);
    if (FOLDER !== undefined) {
      await mkdir(FOLDER, { recursive: true });
      await writeFile(join(FOLDER, `explorer-${colorScheme}.png`), picture);
    }
    await leave();
  });
});

/** Width and height from a PNG's header. */
function sizeOf(png: Buffer): [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
