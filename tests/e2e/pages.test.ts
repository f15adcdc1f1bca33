import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";

import { describeInBrowser, elsewhere, violationsInBothThemes, visit } from "./browser.js";
import { useSite } from "./site.js";

const PAGES: Record<string, string> = {
  "the explorer": "/",
  "the explorer's list": "/?view=list",
  "ways between two roles": "/?from=role:qa-engineer&to=role:solution-architect&learn=technology:kubernetes",
  "where to go from a role": "/?from=role:backend-developer&have=technology:docker",
  "from skills to a role": "/?have=technology:python,skill:sql&to=role:data-engineer",
  "a role": "/role/backend-developer",
  "a skill": "/skill/communication",
  "a technology": "/technology/kubernetes",
  "all roles": "/role",
  "a long list": "/skill/communication?list=roles",
  "the playground": "/playground",
  "the widget's page": "/widget",
  "an embedded path": "/embed/path?from=role:qa-engineer&to=role:solution-architect",
  "embedded recommendations": "/embed/recommendations?from=role:backend-developer",
};

describeInBrowser("every page", () => {
  const site = useSite();

  test.each(Object.entries(PAGES))(
    "%s: axe finds nothing, it fits a phone, and no other host is asked",
    async (_name, path) => {
      const { page, complaints, asked, leave } = await visit(site.browser, site.server.address + path);
      // Its editor comes after the page, with the answer to the first example.
      if (path === "/playground")
        await page.locator(".result-window .view-line", { hasText: "shortestPath" }).first().waitFor();
      expect(await violationsInBothThemes(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await sidewaysScroll(page)).toBe(0);
      expect(complaints).toEqual([]);
      expect(elsewhere(asked, site.server.address)).toEqual([]);
      await leave();
    },
  );

  test("an address of nothing: axe finds nothing, it fits a phone, and leads on", async () => {
    const { page, leave } = await visit(site.browser, `${site.server.address}/role/backend-devloper`);
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole("link", { name: "Backend Developer", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Backend Developer" }).waitFor();
    await leave();
  });

  test("a page of a role leads on without scripts: to a skill, back, and to all roles that ask for it", async () => {
    const address = `${site.server.address}/role/backend-developer`;
    const { page, complaints, leave } = await visit(site.browser, address, { javaScriptEnabled: false });
    expect(await page.getByRole("button", { name: /Theme/ }).count()).toBe(0);
    await page.getByText("more names").click();
    await page.getByRole("link", { name: "SQL", exact: true }).first().click();
    await page.getByRole("heading", { level: 1, name: "SQL" }).waitFor();
    await page.getByRole("link", { name: "Backend Developer", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Backend Developer" }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});

/** How far the page can be pushed sideways, in pixels. */
function sidewaysScroll(page: Page): Promise<number> {
  return page.locator("html").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
}
