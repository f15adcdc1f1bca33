import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";

import { describeData } from "../support/public-data.js";
import { describeInBrowser, visit } from "./browser.js";
import { imported, useSite } from "./site.js";

/** `npm run pictures` sets it to docs/pages. Without it the pictures are taken and measured, but not kept. */
const FOLDER = process.env["PICTURES"];
const WIDTH = 1280;
const PHONE = 390;
const MARGIN = 24;
const MAX_BYTES = 300_000;

const WAYS = { from: null, to: ".take-away", awaited: ".plan-sum" };
const LOOKS = [
  { look: "", colorScheme: "light", width: WIDTH },
  { look: "-dark", colorScheme: "dark", width: WIDTH },
  { look: "-phone", colorScheme: "light", width: PHONE },
] as const;

describeInBrowser("the explorer's pictures for the documentation", () => {
  const site = useSite();

  test.each([
    { name: "explorer-light", colorScheme: "light", width: WIDTH, to: ".take-away" },
    { name: "explorer-dark", colorScheme: "dark", width: WIDTH, to: ".take-away" },
    { name: "explorer-phone", colorScheme: "light", width: PHONE, to: ".ways > li" },
    { name: "explorer-phone-dark", colorScheme: "dark", width: PHONE, to: ".ways > li" },
  ] as const)("show the ways from QA Engineer: $name", async ({ name, colorScheme, width, to }) => {
    const address = `${site.server.address}/?from=role:qa-engineer&to=role:solution-architect`;
    await take(site.browser, name, address, { colorScheme, width, from: null, to, awaited: ".plan-sum" });
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
    await take(site.browser, name, `${site.server.address}/${search}`, {
      colorScheme: "light",
      width,
      from: part,
      to: part,
      awaited: ".about",
    });
  });

  test.each([
    { name: "role", path: "/role/backend-developer", awaited: "h1", to: "h2" },
    { name: "skill", path: "/skill/sql", awaited: "h1", to: "main section" },
    { name: "widget", path: "/widget", awaited: "career-recommendations", to: "career-recommendations" },
    {
      name: "compare",
      path: "/?compare=role:backend-developer,role:data-engineer",
      awaited: ".compare-facts",
      to: ".compare",
    },
  ])("show another page: $name", async ({ name, path, awaited, to }) => {
    const shot = { colorScheme: "light", width: WIDTH, from: null, to, awaited } as const;
    await take(site.browser, name, site.server.address + path, shot);
  });
});

describeInBrowser("the pictures of large guides", () => {
  describeData("onet-29.3", (folder) => {
    const explorer = useSite(() => imported("onet", folder));
    test.each(LOOKS)("show ways between occupations of O*NET$look", async ({ look, ...shot }) => {
      const address = `${explorer.server.address}/?from=role:onet-15-1253-00&to=role:onet-15-1299-08`;
      await take(explorer.browser, `onet${look}`, address, { ...WAYS, ...shot });
    });
  });

  describeData("esco-1.1.1", (folder) => {
    const explorer = useSite(() => imported("esco", folder, "--derive-moves", "10"));
    test.each(LOOKS)("show ways between occupations of ESCO$look", async ({ look, ...shot }) => {
      const ids = ["106f79e4-6264-45f1-9e7a-297435cd684b", "e1c72b5f-4c5c-487c-a6df-e84b64a51dae"];
      const [from, to] = ids.map((id) => `role:esco-${id}`);
      await take(explorer.browser, `esco${look}`, `${explorer.server.address}/?from=${from!}&to=${to!}`, {
        ...WAYS,
        ...shot,
      });
    });
  });
});

/** A picture of the page from the top of one part, or of the page, to the bottom of another. */
async function take(
  browser: Browser,
  name: string,
  address: string,
  { colorScheme, width, from, to, awaited }: Shot,
): Promise<void> {
  const { page, complaints, leave } = await visit(browser, address, {
    viewport: { width, height: 900 },
    colorScheme,
    reducedMotion: "reduce",
  });
  // The first answer about two roles of a large guide takes a while on a busy machine.
  await page.locator(awaited).first().waitFor({ timeout: 60_000 });
  const top = from === null ? 0 : Math.round((await page.locator(from).first().boundingBox())!.y - MARGIN);
  const { y, height } = (await page.locator(to).first().boundingBox())!;
  const end = await page.evaluate<number>("document.documentElement.scrollHeight");
  const bottom = Math.min(end, Math.round(y + height + MARGIN));
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
