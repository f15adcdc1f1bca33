import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";

import { describeInBrowser, violationsInBothThemes, visit } from "./browser.js";
import { useSite } from "./site.js";

describeInBrowser("two roles in the explorer", () => {
  const site = useSite();

  const comparison = (page: Page) => page.getByRole("region", { name: "Two roles side by side" });
  const focused = (page: Page, name: string | RegExp) =>
    page.getByRole("combobox", { name }).and(page.locator(":focus")).waitFor();
  const overflow = (page: Page) =>
    page.locator("html").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

  test("are compared, by keyboard alone, and the address holds both", async () => {
    const { page, complaints, leave } = await visit(site.browser, site.server.address);
    await page.getByRole("button", { name: "Compare two roles" }).focus();
    await page.keyboard.press("Enter");
    await focused(page, "First role");
    await page.keyboard.type("backend developer");
    await page.getByRole("option", { name: /^Backend Developer/ }).waitFor();
    await page.keyboard.press("Enter");
    await focused(page, "Second role");
    await page.keyboard.type("qa engineer");
    await page.getByRole("option", { name: /^QA Engineer/ }).waitFor();
    await page.keyboard.press("Enter");
    const facts = comparison(page).getByRole("table");
    await facts.waitFor();
    expect(new URL(page.url()).search).toBe("?compare=role:backend-developer,role:qa-engineer");
    const text = await facts.innerText();
    expect(text).toMatch(/Level\s+Experienced\s+Experienced/);
    expect(text).toMatch(/To study from nothing\s+≈ [\d,]+ h/);
    for (const heading of [/^Both ask for \d+/, /^Only Backend Developer \d+/, /^Only QA Engineer \d+/])
      expect(await comparison(page).getByRole("heading", { name: heading }).count()).toBe(1);
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.goBack();
    expect(await facts.count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });

  test("are compared from where someone is, on a phone too", async () => {
    const { page, leave } = await visit(
      site.browser,
      `${site.server.address}/?from=role:qa-engineer&to=role:backend-developer`,
      { viewport: { width: 360, height: 740 } },
    );
    await page.getByRole("button", { name: "Compare these two roles" }).click();
    await comparison(page).getByRole("table").waitFor();
    expect(await comparison(page).innerText()).toContain("To study with what you know");
    expect(await overflow(page)).toBe(0);
    expect(await violationsInBothThemes(page)).toEqual([]);
    await comparison(page).getByRole("button", { name: "Close the comparison" }).click();
    expect(new URL(page.url()).search).toBe("?from=role:qa-engineer&to=role:backend-developer");
    await leave();
  });

  test("are goals of one plan, and the address holds both", async () => {
    const { page, complaints, leave } = await visit(
      site.browser,
      `${site.server.address}/?from=role:qa-engineer&to=role:backend-developer`,
    );
    const plan = page.getByRole("region", { name: /learning plan/i });
    const steps = plan.getByRole("listitem");
    await steps.first().waitFor();
    const before = await steps.count();
    await page.getByRole("button", { name: "Add a second goal" }).click();
    await focused(page, /^And another goal/);
    await page.keyboard.type("data engineer");
    await page.getByRole("option", { name: /^Data Engineer/ }).waitFor();
    await page.keyboard.press("Enter");
    await plan.getByRole("link", { name: "Data Engineer" }).waitFor();
    expect(await steps.count()).toBeGreaterThan(before);
    expect(new URL(page.url()).search).toBe(
      "?from=role:qa-engineer&to=role:backend-developer&also=role:data-engineer",
    );
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.reload();
    await plan.getByRole("link", { name: "Data Engineer" }).waitFor();
    await page.getByRole("button", { name: /^Clear And another goal/ }).click();
    await plan.getByRole("link", { name: "Data Engineer" }).waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
    await leave();
  });
});
