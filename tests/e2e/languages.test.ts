import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";

import { escoInLanguages } from "../content/import/esco-in-languages.js";
import { careerGraph, type Running, serving } from "../support/command.js";
import { describeInBrowser, startBrowser, violations, visit } from "./browser.js";

describeInBrowser("the explorer of a guide with names in several languages", () => {
  let server: Running;
  let browser: Browser;

  beforeAll(async () => {
    const folder = await escoInLanguages();
    const guide = join(folder, "guide.jsonl");
    await careerGraph(["import", "esco", folder, "--language", "de,fr", "--out", guide]);
    [server, browser] = await Promise.all([serving(["--guide", guide]), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  test("shows names in the browser's language, marked as such, and in another one when asked to", async () => {
    const { page, complaints, leave } = await visit(browser, server.address, { locale: "de-DE" });
    await page.getByRole("combobox", { name: "Where you are" }).fill("Köchin");
    const cook = page.getByRole("option", { name: /^Koch/ });
    await cook.waitFor();
    expect(await cook.locator("bdi").getAttribute("lang")).toBe("de");
    await cook.click();
    await page.getByRole("heading", { name: "Where to go from Koch" }).waitFor();
    expect(await violations(page)).toEqual([]);
    const languages = page.getByRole("navigation", { name: "Language of names" });
    expect(await languages.getByRole("link", { name: "Deutsch" }).getAttribute("aria-current")).toBe("true");
    await languages.getByRole("link", { name: "français" }).click();
    await page.getByRole("heading", { name: "Where to go from cuisinier" }).waitFor();
    expect(new URL(page.url()).searchParams.get("lang")).toBe("fr");
    await page.getByRole("navigation", { name: "Language of names" }).getByText("English").click();
    const heading = page.getByRole("heading", { name: "Where to go from cook" });
    await heading.waitFor();
    expect(await heading.locator("bdi").getAttribute("lang")).toBe(null);
    expect(complaints).toEqual([]);
    await leave();
  });

  test("offers a skill as a skill where no role is called so", async () => {
    const { page, leave } = await visit(browser, server.address, { locale: "de-DE" });
    const field = page.getByRole("combobox", { name: "Where you are" });
    await field.fill("Wache halten");
    const group = page.getByRole("group", { name: "Wache halten is a skill: add it to what you know" });
    await group.getByRole("option", { name: "Wache halten" }).waitFor();
    await page.getByRole("status").filter({ hasText: "Wache halten is a skill: add it" }).waitFor();
    await field.press("ArrowDown");
    await field.press("Enter");
    await page.getByRole("list", { name: "What you know" }).getByText("Wache halten").waitFor();
    expect(await field.inputValue()).toBe("");
    await leave();
  });
});
