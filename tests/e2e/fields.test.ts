import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";

import { describeInBrowser, violationsInBothThemes, visit } from "./browser.js";
import { useSite } from "./site.js";

describeInBrowser("the fields of the explorer", () => {
  const site = useSite();

  const start = (page: Page) => page.getByRole("combobox", { name: "Where you are" });
  const skills = (page: Page) => page.getByRole("combobox", { name: "What else you know" });
  const known = (page: Page) => page.getByRole("list", { name: "What you know" });
  const focused = (page: Page) => page.evaluate<string>("document.activeElement.labels?.[0]?.textContent");

  test("take what was typed when they are left, if it is the name of a role", async () => {
    const { page, leave } = await visit(site.browser, site.server.address);
    await start(page).click();
    await page.keyboard.type("qa engineer");
    await page.keyboard.press("Tab");
    await page.getByRole("heading", { name: "Where to go from QA Engineer" }).waitFor();
    expect(await start(page).inputValue()).toBe("QA Engineer");
    expect(new URL(page.url()).searchParams.get("from")).toBe("role:qa-engineer");
    await leave();
  });

  test("ask when what was typed may mean several roles, and keep it", async () => {
    const { page, complaints, leave } = await visit(site.browser, site.server.address);
    await start(page).click();
    await page.keyboard.type("engineer");
    await page.keyboard.press("Tab");
    const note = page.getByText("Choose one of these:");
    await note.waitFor();
    expect(await start(page).inputValue()).toBe("engineer");
    expect(await start(page).getAttribute("aria-invalid")).toBe("true");
    expect(await start(page).getAttribute("aria-describedby")).toBe(await note.getAttribute("id"));
    expect(new URL(page.url()).search).toBe("");
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.locator(".left-over").getByRole("button", { name: "Staff Engineer", exact: true }).click();
    await page.getByRole("heading", { name: "Where to go from Staff Engineer" }).waitFor();
    expect(await focused(page)).toBe("Where you want to be");
    expect(complaints).toEqual([]);
    await leave();
  });

  test("keep the focus when they are cleared, and open no list by the focus alone", async () => {
    const { page, leave } = await visit(site.browser, `${site.server.address}/?from=role:qa-engineer`);
    await page.getByRole("button", { name: "Clear Where you are" }).click();
    expect(await focused(page)).toBe("Where you are");
    expect(await start(page).getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("ArrowDown");
    expect(await start(page).getAttribute("aria-expanded")).toBe("true");
    await leave();
  });

  test("are reached by Tab one after another: an open list is no stop", async () => {
    const { page, leave } = await visit(site.browser, site.server.address);
    await start(page).click();
    await page.getByRole("option").nth(20).waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Start from nothing");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Where you want to be");
    await leave();
  });

  test("say that a skill is one where a role is asked for, and add it", async () => {
    const { page, leave } = await visit(site.browser, site.server.address);
    await start(page).click();
    await page.keyboard.type("java");
    await page
      .getByRole("option")
      .first()
      .and(page.getByRole("option", { name: /^Java/ }))
      .waitFor();
    expect(await page.getByRole("group", { name: "Java is a skill: add it to what you know" }).count()).toBe(
      1,
    );
    await page.keyboard.press("Tab");
    const add = page.getByRole("button", { name: "Java is a skill: add it to what you know" });
    await add.waitFor();
    expect(new URL(page.url()).search).toBe("");
    expect(await violationsInBothThemes(page)).toEqual([]);
    await add.click();
    await known(page).getByText("Java").waitFor();
    expect(new URL(page.url()).search).toBe("?have=technology:java");
    expect(await start(page).inputValue()).toBe("");
    await leave();
  });

  test("take several skills at once, and ask about those that are not clear", async () => {
    const { page, leave } = await visit(site.browser, site.server.address);
    await skills(page).click();
    await page.keyboard.insertText("Docker, java, quantum basket weaving, architecture, PostgreSQL");
    await page.keyboard.press("Enter");
    for (const name of ["Docker", "Java", "PostgreSQL"])
      await known(page).getByText(name, { exact: true }).waitFor();
    const doubt = page.getByRole("group", { name: "About “architecture”" });
    await doubt.getByText("What do you mean by “architecture”?").waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
    await doubt.getByRole("button").first().click();
    await known(page).getByRole("listitem").nth(3).waitFor();
    expect(await doubt.count()).toBe(0);
    await page
      .getByRole("group", { name: "About “quantum basket weaving”" })
      .getByRole("button")
      .last()
      .click();
    expect(await page.getByRole("group", { name: /^About/ }).count()).toBe(0);
    await leave();
  });

  test("start from nothing: no role, no skill", async () => {
    const { page, leave } = await visit(site.browser, site.server.address);
    await page.getByRole("button", { name: "Start from nothing" }).click();
    expect(await focused(page)).toBe("Where you want to be");
    await page.keyboard.type("manual tester");
    await page.keyboard.press("Tab");
    await page.getByRole("heading", { name: "From nothing straight to Manual Tester" }).waitFor();
    await page.getByRole("region", { name: "A learning plan" }).getByRole("listitem").first().waitFor();
    expect(new URL(page.url()).search).toBe("?to=role:manual-tester&know=nothing");
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.getByRole("button", { name: "Clear Where you are" }).click();
    expect(new URL(page.url()).search).toBe("?to=role:manual-tester");
    await leave();
  });

  test("say that the search does not answer, and search again", async () => {
    const { page, leave } = await visit(site.browser, site.server.address);
    await start(page).click();
    await page.context().setOffline(true);
    await page.keyboard.type("tech lead");
    await page.getByText("The search does not answer just now.").waitFor();
    expect(await start(page).inputValue()).toBe("tech lead");
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Search again" }).click();
    await page.keyboard.press("Tab");
    await page.getByRole("heading", { name: "Where to go from Tech Lead" }).waitFor();
    await leave();
  });
});
