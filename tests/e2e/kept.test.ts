import { readFile } from "node:fs/promises";

import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";

import { describeInBrowser, elsewhere, violationsInBothThemes, visit } from "./browser.js";
import { useSite } from "./site.js";

const WAY = "/?from=role:qa-engineer&to=role:backend-developer";
const KEY = "career-graph-known";

describeInBrowser("what a visitor keeps", () => {
  const site = useSite();

  const summary = (page: Page) => page.locator(".kept > summary");
  const list = (page: Page) => page.getByRole("list", { name: "Kept in this browser" });
  const step = (page: Page) => page.locator(".step").first();
  const said = (page: Page, text: string | RegExp) => page.locator(".kept-said").filter({ hasText: text });
  const load = (page: Page, text: string) =>
    page
      .getByLabel("Load a file")
      .setInputFiles({ name: "known.json", mimeType: "application/json", buffer: Buffer.from(text) });

  test("is ticked in a step, counted in the answer, and not in the address", async () => {
    const { page, complaints, asked, leave } = await visit(site.browser, site.server.address + WAY);
    const boxes = step(page).locator(".skill-list").getByRole("checkbox");
    await boxes.first().waitFor();
    const count = await boxes.count();
    const before = await step(page).locator(".hours").first().innerText();
    await boxes.first().focus();
    await page.keyboard.press("Space");
    await step(page).getByText(`1 of ${count} learned`).waitFor();
    await summary(page).filter({ hasText: "Counting 1 thing you ticked" }).waitFor();
    await step(page).locator(".hours").first().filter({ hasNotText: before }).waitFor();
    expect(await boxes.count()).toBe(count);
    expect(await boxes.first().isChecked()).toBe(true);
    expect(await page.locator(".skill-list input:focus").count()).toBe(1);
    const kept = JSON.parse(await page.evaluate<string>(`localStorage.getItem(${JSON.stringify(KEY)})`)) as {
      id: string;
    }[];
    expect(kept.length).toBe(1);
    expect(page.url()).toBe(site.server.address + WAY);
    const links = await page.evaluate<string[]>(
      "[...document.links].map(({ href }) => decodeURIComponent(href))",
    );
    expect(links.filter((href) => href.includes(kept[0]!.id))).toEqual([]);
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.reload();
    await step(page).getByText(`1 of ${count} learned`).waitFor();
    await step(page).locator(".skill-list :checked").click();
    await step(page).locator(".hours").first().filter({ hasText: before }).waitFor();
    expect(await boxes.count()).toBe(count);
    expect(await page.evaluate(`localStorage.getItem(${JSON.stringify(KEY)})`)).toBe(null);
    expect(elsewhere(asked, site.server.address)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  test("is saved as a file, forgotten, brought back and loaded again", async () => {
    const { page, leave } = await visit(
      site.browser,
      `${site.server.address}/?have=technology:docker,skill:sql`,
    );
    await summary(page).click();
    await page.getByRole("button", { name: "Keep the 2 skills entered above" }).click();
    await said(page, "2 things kept.").waitFor();
    expect(new URL(page.url()).search).toBe("");
    await page.getByRole("heading", { name: "Where to go from what you know" }).waitFor();
    const downloaded = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as a file" }).click();
    const file = await downloaded;
    expect(file.suggestedFilename()).toBe("what-i-know.json");
    const text = await readFile(await file.path(), "utf8");
    expect(text).toContain('"name": "Docker"');
    await page.getByRole("button", { name: "Forget all" }).click();
    await said(page, "2 things forgotten.").waitFor();
    expect(await list(page).count()).toBe(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await said(page, "2 things back again.").waitFor();
    await page.getByRole("button", { name: "Forget all" }).click();
    await load(page, text);
    await said(page, "2 things loaded from the file.").waitFor();
    expect(await list(page).getByRole("listitem").count()).toBe(2);
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.getByRole("button", { name: "Remove Docker" }).click();
    await summary(page).filter({ hasText: "Counting 1 thing you ticked" }).waitFor();
    await leave();
  });

  test.each([
    ["another file", "Hello"],
    ["another JSON", '{"known":[{"id":"skill:sql","name":"SQL"}]}'],
    ["a list of something else", '{"format":"career-graph/what-i-know","known":["skill:sql"]}'],
    ["a role", '{"format":"career-graph/what-i-know","known":[{"id":"role:tester","name":"Tester"}]}'],
    ["too many", JSON.stringify({ format: "career-graph/what-i-know", known: many(101) })],
  ])("is not spoiled by %s", async (_, text) => {
    const { page, complaints, leave } = await visit(site.browser, site.server.address);
    await summary(page).click();
    await load(page, text);
    await said(
      page,
      /^This file was not saved by “Save as a file” on this page. Nothing was changed.$/,
    ).waitFor();
    expect(await list(page).count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });

  test("may hold what this guide does not know: that is said, and not counted", async () => {
    const { page, complaints, leave } = await visit(site.browser, site.server.address + WAY);
    await step(page).waitFor();
    await summary(page).click();
    const known = [...many(2), { id: "technology:docker", name: "Docker" }];
    await load(page, JSON.stringify({ format: "career-graph/what-i-know", known }));
    await summary(page).filter({ hasText: "Counting 1 thing you ticked" }).waitFor();
    await page.getByText("2 of them are not in this guide and cannot be counted here.").waitFor();
    await step(page).waitFor();
    expect(await page.locator(".trouble").count()).toBe(0);
    await page.reload();
    await page
      .getByText("2 of them are not in this guide and cannot be counted here.")
      .waitFor({ state: "attached" });
    await step(page).waitFor();
    expect(complaints.filter((each) => !each.includes("400"))).toEqual([]);
    await leave();
  });

  test("goes into a link when that is asked for", async () => {
    const { page, leave } = await visit(site.browser, site.server.address + WAY, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await step(page).getByRole("checkbox").first().click();
    await summary(page).click();
    await page.getByRole("button", { name: "Share with what I know" }).click();
    await said(page, "Link copied. Whoever opens it sees what you know.").waitFor();
    const link = new URL(await page.evaluate<string>("navigator.clipboard.readText()"));
    expect(link.searchParams.get("from")).toBe("role:qa-engineer");
    expect(link.searchParams.get("have")).toMatch(/^(skill|technology):/);
    expect(page.url()).toBe(site.server.address + WAY);
    await leave();
  });

  test("works where the browser refuses storage, and says that it will be lost", async () => {
    const { page, complaints, leave } = await visit(site.browser, site.server.address);
    await page.addInitScript(
      "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } })",
    );
    await page.goto(site.server.address + WAY);
    const box = step(page).getByRole("checkbox").first();
    await box.click();
    await summary(page).filter({ hasText: "Counting 1 thing you ticked" }).waitFor();
    await summary(page).click();
    await page.getByText("This browser refuses to keep what you tick").waitFor();
    expect(await box.isChecked()).toBe(true);
    expect(complaints).toEqual([]);
    await leave();
  });

  test("takes what was found in a pasted text", async () => {
    const { page, leave } = await visit(site.browser, site.server.address);
    await page.getByText("Paste your CV or an advertisement").click();
    await page.getByRole("textbox", { name: "The text" }).fill("I know Java and Docker.");
    await page.getByRole("button", { name: "Find skills in it" }).click();
    await page.getByRole("button", { name: "Keep them in this browser" }).click();
    await summary(page).filter({ hasText: "Counting 2 things you ticked" }).waitFor();
    await page.getByText("2 skills kept in this browser, and counted in every answer.").waitFor();
    expect(new URL(page.url()).search).toBe("");
    await page.getByRole("heading", { name: "Where to go from what you know" }).waitFor();
    await leave();
  });

  test("fits a phone", async () => {
    const { page, leave } = await visit(site.browser, site.server.address + WAY, {
      viewport: { width: 360, height: 740 },
    });
    await step(page).getByRole("checkbox").first().click();
    await summary(page).click();
    expect(
      await page.locator("html").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBe(0);
    await leave();
  });
});

function many(count: number): { id: string; name: string }[] {
  return Array.from({ length: count }, (_, i) => ({ id: `skill:unheard-of-${i}`, name: `Unheard of ${i}` }));
}
