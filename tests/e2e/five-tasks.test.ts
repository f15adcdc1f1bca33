import { describe, expect, test } from "@jest/globals";
import type { Locator, Page } from "playwright-core";

import { until } from "../support/until.js";
import { describeData } from "../support/public-data.js";
import { describeInBrowser, type Visit, violationsInBothThemes, visit } from "./browser.js";
import { imported, useSite } from "./site.js";

interface Case {
  readonly from: string;
  readonly to: string;
  /** Three skills, as a person types them. */
  readonly skills: string;
  /** False if the guide says nothing of hours: then there is no pace to set. */
  readonly isTimed: boolean;
}

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

  describeData("esco-1.1.1", (folder) => {
    tasks(() => imported("esco", folder, "--derive-moves", "10"), {
      from: "web developer",
      to: "software developer",
      skills: "PHP, Python, SQL Server",
      isTimed: false,
    });
  });
});

function tasks(guide: () => Promise<string[]>, { from, to, skills, isTimed }: Case): void {
  const site = useSite(guide);

  test("from a role to another, what is lacking for it, and a plan at one's own pace", async () => {
    const { page, complaints, leave } = await opened();
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
    const { page, leave } = await opened();
    await chooseWay(page, (target) => target.click());
    const answer = page.getByRole("region", { name: "Answer" });
    await answer.locator(".skill-list").first().waitFor();
    const before = await answer.innerText();
    const { click, clicks } = counting();
    await click(page.getByRole("combobox", { name: /^What else you know/ }));
    await page.keyboard.type(skills);
    await page.keyboard.press("Enter");
    await page.getByRole("list", { name: "What you know" }).getByRole("listitem").nth(2).waitFor();
    await until(
      "the answer has come",
      async () => (await page.locator(".answer [aria-busy=true]").count()) === 0,
    );
    expect(clicks()).toBeLessThanOrEqual(CLICKS.skills);
    expect(await answer.innerText()).not.toBe(before);
    await leave();
  });

  test("roles are looked through by group where there are many, by keyboard alone", async () => {
    const { page, leave } = await opened();
    const field = page.getByRole("combobox", { name: "Where you are" });
    await field.focus();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("option").filter({ visible: true }).nth(3).waitFor();
    const roles = page.getByRole("option").filter({ visible: true }).and(page.locator(":not(.opens)"));
    for (let depth = 0; (await roles.count()) === 0; depth++) {
      expect(await page.getByRole("option").filter({ visible: true }).count()).toBeLessThan(30);
      const before = await page.getByRole("option").filter({ visible: true }).allInnerTexts();
      // Below the way back, which comes first.
      for (let i = depth === 0 ? 1 : 0; i < 2; i++) await page.keyboard.press("ArrowDown");
      expect(await field.getAttribute("aria-activedescendant")).not.toBeNull();
      await page.keyboard.press("Enter");
      await until("the list has changed", async () => {
        const now = await page.getByRole("option").filter({ visible: true }).allInnerTexts();
        return now.length > 1 && now.join() !== before.join();
      });
    }
    expect(await violationsInBothThemes(page)).toEqual([]);
    await roles.first().click();
    await page.getByRole("heading", { name: /^Where to go from/ }).waitFor();
    await leave();
  });

  test("compare two roles", async () => {
    const { page, complaints, leave } = await opened();
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

  async function opened(): Promise<Visit> {
    const opened = await visit(site.browser, site.server.address);
    // Large guides take their time on a busy machine.
    opened.page.setDefaultTimeout(40_000);
    return opened;
  }

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
