import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Locator, Page } from "playwright-core";

import { careerGraph, type Running, serving } from "../support/command.js";
import { describeData } from "../support/public-data.js";
import { describeInBrowser, startBrowser, violationsInBothThemes, visit } from "./browser.js";

interface Case {
  readonly from: string;
  readonly to: string;
  /** Three skills, as a person types them. */
  readonly skills: string;
  /** False if the guide says nothing of hours: then there is no pace to set. */
  readonly isTimed: boolean;
}

const IMPORTED_WITHIN_MS = 300_000;

/** The most clicks that each task may take; docs/pages has the same table. Typing is free, as a word and what it finds are. */
const CLICKS = { way: 3, lack: 3, plan: 4, skills: 1, compare: 3 };

describeInBrowser("five tasks of a stranger", () => {
  describe("the guide that is shipped", () => {
    tasks(() => Promise.resolve([]), {
      from: "QA Engineer",
      to: "Backend Developer",
      skills: "Docker, Java, PostgreSQL",
      isTimed: true,
    });
  });

  describeData("onet-29.3", (folder) => {
    tasks(() => imported("onet", folder), {
      from: "Web Developers",
      to: "Software Developers",
      skills: "Docker, Git, Python",
      isTimed: false,
    });
  });

  describeData("esco-1.2.0", (folder) => {
    tasks(() => imported("esco", folder), {
      from: "web developer",
      to: "software developer",
      skills: "PHP, Python, SQL Server",
      isTimed: false,
    });
  });
});

/** The arguments that serve an imported data set. */
async function imported(name: string, folder: string): Promise<string[]> {
  const guide = join(await mkdtemp(join(tmpdir(), "tasks-")), "guide.jsonl.gz");
  const { code, err } = await careerGraph(["import", name, folder, "--out", guide]);
  if (code !== 0) throw new Error(err);
  return ["--guide", guide];
}

function tasks(guide: () => Promise<string[]>, { from, to, skills, isTimed }: Case): void {
  let server: Running;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([guide().then((args) => serving(args)), startBrowser()]);
  }, IMPORTED_WITHIN_MS);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  test("from a role to another, what is lacking for it, and a plan at one's own pace", async () => {
    const { page, complaints, leave } = await visit(browser, server.address);
    const { click, clicks } = counting();
    await chooseWay(page, click);
    expect(clicks()).toBeLessThanOrEqual(CLICKS.way);
    await page
      .getByRole("heading", { name: /^\d+ skills? to learn$/ })
      .first()
      .waitFor();
    expect(clicks()).toBeLessThanOrEqual(CLICKS.lack);
    const plan = page.getByRole("region", { name: /learning plan/i });
    await plan.getByRole("listitem").first().waitFor();
    if (isTimed) {
      await click(page.getByLabel("Hours a week"));
      await page.keyboard.press("Control+A");
      await page.keyboard.type("20");
      await page.keyboard.press("Tab");
      await plan
        .getByText(/at 20 h a week/)
        .first()
        .waitFor();
    }
    expect(clicks()).toBeLessThanOrEqual(CLICKS.plan);
    expect(await violationsInBothThemes(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  test("add three skills and see the change", async () => {
    const { page, leave } = await visit(browser, server.address);
    await chooseWay(page, (target) => target.click());
    const answer = page.getByRole("region", { name: "Answer" });
    await answer.locator(".skill-list").first().waitFor();
    const before = await answer.innerText();
    const { click, clicks } = counting();
    await click(page.getByRole("combobox", { name: /^What else you know/ }));
    await page.keyboard.type(skills);
    await page.keyboard.press("Enter");
    await page.getByRole("list", { name: "What you know" }).getByRole("listitem").nth(2).waitFor();
    await page.locator(".answer [aria-busy=true]").waitFor({ state: "detached" });
    expect(clicks()).toBeLessThanOrEqual(CLICKS.skills);
    expect(await answer.innerText()).not.toBe(before);
    await leave();
  });

  test("compare two roles", async () => {
    const { page, complaints, leave } = await visit(browser, server.address);
    const { click, clicks } = counting();
    await click(page.getByRole("button", { name: "Compare two roles" }));
    for (const role of [from, to]) {
      await page.keyboard.type(role);
      await click(found(page, role));
    }
    const comparison = page.getByRole("region", { name: "Two roles side by side" });
    await comparison.getByRole("table").waitFor();
    expect(clicks()).toBeLessThanOrEqual(CLICKS.compare);
    expect(await violationsInBothThemes(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  async function chooseWay(page: Page, click: (target: Locator) => Promise<void>): Promise<void> {
    await click(page.getByRole("combobox", { name: "Where you are" }));
    await page.keyboard.type(from);
    await click(found(page, from));
    await page.getByRole("combobox", { name: "Where you want to be" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.type(to);
    await click(found(page, to));
    await page.locator(".step").first().waitFor();
  }
}

/** What the search found for a name, or for the beginning of it. */
function found(page: Page, name: string): Locator {
  return page
    .getByRole("option", { name: new RegExp(`^${name}`, "i") })
    .filter({ visible: true })
    .first();
}

function counting() {
  let count = 0;
  return {
    click: (target: Locator): Promise<void> => {
      count++;
      return target.click();
    },
    clicks: () => count,
  };
}
