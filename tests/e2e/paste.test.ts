import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";

import { describeInBrowser, elsewhere, violationsInBothThemes, visit } from "./browser.js";
import { useSite } from "./site.js";

const CV = `Backend developer since 2019. I build services in Java and Python, with PostgreSQL and Docker.
No experience in Kubernetes.`;

describeInBrowser("a text that is pasted", () => {
  const site = useSite();

  const summary = (page: Page) => page.getByText("Paste your CV or an advertisement");
  const field = (page: Page) => page.getByRole("textbox", { name: "The text" });
  const find = (page: Page) => page.getByRole("button", { name: "Find skills in it" });
  const skill = (page: Page, name: string) => page.getByRole("checkbox", { name: new RegExp(`^${name}`) });

  test("becomes what the person knows, by keyboard alone, and is sent to this server only", async () => {
    const { page, complaints, asked, leave } = await visit(site.browser, site.server.address);
    await summary(page).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.insertText(CV);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await skill(page, "Docker").waitFor();
    expect(
      await page
        .getByRole("status")
        .filter({ hasText: /^\d+ skills found\.$/ })
        .count(),
    ).toBe(1);
    expect(await skill(page, "Java .?Java").isChecked()).toBe(true);
    expect(await skill(page, "Kubernetes").count()).toBe(0);
    await skill(page, "Docker").focus();
    await page.keyboard.press("Space");
    expect(await skill(page, "Docker").isChecked()).toBe(false);
    await page.getByRole("button", { name: /^Add \d+ skills to what you know$/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Where to go from what you know" }).waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).toMatch(/^\d+ skills added/);
    const known = await page.getByRole("list", { name: "What you know" }).innerText();
    expect(known).toContain("Java");
    expect(known).toContain("Python");
    expect(known).not.toContain("Docker");
    expect(decodeURIComponent(page.url())).not.toContain("since");
    expect(elsewhere(asked, site.server.address)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  test("says what is there already, that nothing was found, and that a text is too long, unsent", async () => {
    const { page, asked, leave } = await visit(site.browser, `${site.server.address}/?have=technology:java`);
    await summary(page).click();
    await find(page).click();
    await page.getByText("Paste a text first.").waitFor();
    await field(page).fill("I know Java.");
    await find(page).click();
    await page.getByText("You have named all the skills that were found.").waitFor();
    await field(page).fill("The weather was fine.");
    await find(page).click();
    await page.getByText("No skill of this guide was found in the text.").waitFor();
    const before = asked.length;
    await field(page).fill("Java. ".repeat(3_334));
    await page.getByText("The text has 20,004 characters. At most 20,000 can be read at once").waitFor();
    await find(page).click();
    expect(asked.length).toBe(before);
    await field(page).fill("Java. ".repeat(3_333));
    await find(page).click();
    await page.getByText("You have named all the skills that were found.").waitFor();
    await leave();
  });

  test("is spoken of in a visitor's words when the server is gone", async () => {
    const { page, leave } = await visit(site.browser, site.server.address);
    await summary(page).click();
    await field(page).fill("I know Java.");
    await page.context().setOffline(true);
    await find(page).click();
    await page.getByText("The career guide cannot be reached just now.").waitFor();
    await page.context().setOffline(false);
    await find(page).click();
    await skill(page, "Java").waitFor();
    await leave();
  });

  test("axe finds nothing, and it fits a phone", async () => {
    const { page, leave } = await visit(site.browser, site.server.address);
    await summary(page).click();
    await field(page).fill(CV);
    await find(page).click();
    await skill(page, "Docker").waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(
      await page.locator("html").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBe(0);
    await leave();
  });
});
