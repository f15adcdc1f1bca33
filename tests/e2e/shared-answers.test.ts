import { expect, test } from "@jest/globals";

import { describeInBrowser, violationsInBothThemes, visit } from "./browser.js";
import { useSite } from "./site.js";
import { layoutShift, LEAST_SHIFT } from "./layout-shift.js";

const QA_TO_ARCHITECT = "/?from=role:qa-engineer&to=role:solution-architect";

describeInBrowser("an answer that is opened by its address", () => {
  const site = useSite();

  test.each([
    ["nothing", "/", ".map-section"],
    ["a way", QA_TO_ARCHITECT, ".plan-sum"],
    ["a way with leaps", "/?from=role:it-support-specialist&to=role:manual-tester", ".answer h2"],
    ["one role", "/?from=role:qa-engineer", ".onward li"],
    ["a goal", "/?to=role:tech-lead", ".about"],
    ["skills and a goal", "/?to=role:tech-lead&have=technology:python,technology:kubernetes", ".plan-sum"],
  ])("does not jump as it comes: %s", async (_name, address, last) => {
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 360, height: 740 },
    ]) {
      const { page, leave } = await visit(site.browser, site.server.address + address, { viewport });
      await page.locator(last).first().waitFor();
      expect(await layoutShift(page)).toBeLessThanOrEqual(LEAST_SHIFT);
      await leave();
    }
  });

  test("that cannot be had is spoken of in a visitor's words, and asked for again", async () => {
    const { page, leave } = await visit(site.browser, site.server.address);
    await page.route("**/graphql", (route) => route.abort());
    await page.evaluate(`history.pushState(null, "", ${JSON.stringify(QA_TO_ARCHITECT)})`);
    await page.evaluate("dispatchEvent(new PopStateEvent('popstate'))");
    const trouble = page.locator(".answer .trouble");
    await trouble.filter({ hasText: "The career guide cannot be reached just now." }).waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.unroute("**/graphql");
    await trouble.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: /from QA Engineer to Solution Architect/ }).waitFor();
    expect(await trouble.count()).toBe(0);
    await leave();
  });

  test("of a role that is not there says so, and offers nothing to try again", async () => {
    const { page, leave } = await visit(
      site.browser,
      `${site.server.address}/?from=role:juggler&to=role:solution-architect`,
    );
    const trouble = page.locator(".answer .trouble");
    await trouble
      .filter({ hasText: "This link names a role or skill that this guide does not have." })
      .waitFor();
    expect(await trouble.getByRole("button").count()).toBe(0);
    await leave();
  });
});
