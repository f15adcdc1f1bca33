import { readFile } from "node:fs/promises";

import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";

import { describeInBrowser, violationsInBothThemes, visit } from "./browser.js";
import { useSite } from "./site.js";

const QA_TO_ARCHITECT = "/?from=role:qa-engineer&to=role:solution-architect";

describeInBrowser("an answer of the explorer", () => {
  const site = useSite();

  test("says by when one can apply, from a day that the address holds", async () => {
    const { page, leave } = await visit(
      site.browser,
      `${site.server.address}${QA_TO_ARCHITECT}&start=2026-12-01`,
    );
    const phases = page.locator(".phase h3");
    await phases.first().waitFor();
    expect(await phases.first().innerText()).toMatch(
      /^By \w+ 2027 you can apply for Senior QA Engineer, if you have .+ more years of experience by then$/,
    );
    expect(await page.locator(".plan-sum").innerText()).toMatch(
      /at 8 h a week · ≈ .+ more years of experience/,
    );
    await page.getByLabel("Starting on").fill("2028-01-15");
    await phases.filter({ hasText: /By \w+ (2028|2029) you can apply for Senior QA Engineer/ }).waitFor();
    expect(new URL(page.url()).searchParams.get("start")).toBe("2028-01-15");
    await leave();
  });

  test("has a plan to keep: a check list and a calendar", async () => {
    const { page, complaints, leave } = await visit(
      site.browser,
      `${site.server.address}${QA_TO_ARCHITECT}&start=2026-12-01`,
    );
    const [name, list] = await downloaded(page, "Download as a check list");
    expect(name).toBe("plan-solution-architect.md");
    expect(list).toMatch(/^- \[ \] Python \(.+ 2027.+≈ \d+ h, estimate .+\)$/m);
    const [file, calendar] = await downloaded(page, "Download for your calendar");
    expect(file).toBe("plan-solution-architect.ics");
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n/);
    expect(calendar).toContain("DTSTART;VALUE=DATE:20261201\r\n");
    expect(complaints).toEqual([]);
    await leave();
  });

  test("copies the plan, what it assumes and the sources", async () => {
    const { page, leave } = await visit(
      site.browser,
      `${site.server.address}${QA_TO_ARCHITECT}&start=2026-12-01&pace=10&have=technology:docker`,
      { permissions: ["clipboard-read", "clipboard-write"] },
    );
    await page.getByRole("button", { name: "Copy as Markdown" }).click();
    await page.getByText("Markdown copied").waitFor();
    const text = await page.evaluate<string>("navigator.clipboard.readText()");
    for (const part of ["## Plan", "- [ ] Python", "## What this assumes", "## Sources"])
      expect(text).toContain(part);
    expect(text).toContain("- You study 10 hours a week from 1 December 2026 on");
    expect(text).toContain("- You know what the role QA Engineer asks for, and Docker.");
    await leave();
  });

  test("shows ten of a long list, by group, and the others when asked to; on paper all", async () => {
    const { page, leave } = await visit(site.browser, site.server.address + QA_TO_ARCHITECT);
    const step = page.locator(".step").nth(2);
    await step.locator(".group-title").first().waitFor();
    const skills = step.locator("> .list-group .skill-list li");
    expect(await skills.count()).toBe(10);
    const rest = step.locator("> .rest");
    await rest.locator("summary").click();
    expect(await rest.locator("li").first().isVisible()).toBe(true);
    await rest.locator("summary").evaluate((summary) => {
      (summary as unknown as { click(): void }).click();
    });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator("details:not([open])").count()).toBe(0);
    await leave();
  });

  test.each([
    ["as it is", QA_TO_ARCHITECT],
    ["with skills and a pace", `${QA_TO_ARCHITECT}&have=technology:python&learn=technology:docker&pace=20`],
    [
      "the way that was chosen",
      `${QA_TO_ARCHITECT}&way=role:backend-developer,role:senior-backend-developer`,
    ],
    ["a way with a leap", `${QA_TO_ARCHITECT}&way=role:backend-developer`],
    ["any steps", `${QA_TO_ARCHITECT}&steps=any`],
  ])("is the same on the plain page and in the widget's data: %s", async (_name, address) => {
    const { page, leave } = await visit(site.browser, site.server.address + address);
    const roles = page.locator(".way[aria-pressed=true] .way-role bdi");
    await roles.first().waitFor();
    const names = await roles.allInnerTexts();
    const plain = page.getByRole("link", { name: "Plain page" });
    const href = await plain.getAttribute("href");
    await plain.click();
    await page.locator("ol h2").first().waitFor();
    expect(await page.locator("ol h2").allInnerTexts()).toEqual(names.slice(1));
    const pace = new URL(site.server.address + address).searchParams.get("pace") ?? "8";
    expect(await page.locator(".facts").first().innerText()).toContain(`at ${pace} h a week`);
    const search = href!.slice(href!.indexOf("?"));
    const data = (await (await fetch(`${site.server.address}/widget/path.json${search}`)).json()) as Shown;
    expect(data.path.steps.map(({ to }) => to.name)).toEqual(names.slice(1));
    // And the plain page leads back to the same answer.
    const back = await page.getByRole("link", { name: "See it in the career explorer" }).getAttribute("href");
    await page.goto(new URL(back!, site.server.address).href);
    await roles.first().waitFor();
    expect(await roles.allInnerTexts()).toEqual(names);
    await leave();
  });

  test("without a way that people would take is the same on the plain page", async () => {
    const { page, leave } = await visit(
      site.browser,
      `${site.server.address}/?from=role:it-support-specialist&to=role:manual-tester`,
    );
    await page.getByRole("link", { name: "Plain page" }).click();
    await page.getByText("We know no way that people would take from IT Support Specialist").waitFor();
    expect(await page.locator(".skills bdi").count()).toBeGreaterThan(0);
    await leave();
  });

  test("keeps links to its parts in sight", async () => {
    const { page, leave } = await visit(site.browser, site.server.address + QA_TO_ARCHITECT);
    const contents = page.getByRole("navigation", { name: "Parts of this answer" });
    await page.locator(".plan-sum").waitFor();
    await contents.getByRole("link", { name: "Plan" }).click();
    await page.getByRole("heading", { name: "A learning plan" }).waitFor();
    const top = (await contents.boundingBox())!;
    const plan = (await page.getByRole("heading", { name: "A learning plan" }).boundingBox())!;
    expect(top.y).toBeGreaterThanOrEqual(-1);
    expect(plan.y).toBeGreaterThanOrEqual(top.y + top.height - 1);
    expect(plan.y).toBeLessThan(400);
    // The answer stays: the address holds the question still.
    expect(page.url()).toContain("from=role:qa-engineer");
    expect(await page.locator(".way").count()).toBeGreaterThan(2);
    await leave();
  });

  test("rates each step in words, of which axe approves, on a phone too", async () => {
    const { page, leave } = await visit(site.browser, site.server.address + QA_TO_ARCHITECT);
    const marks = page.locator(".way .ease-mark");
    await marks.first().waitFor();
    for (const mark of await marks.allInnerTexts()) expect(["Easy", "Stretch"]).toContain(mark);
    await page.locator(".plan-sum").waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    const overflow = page
      .locator("html")
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(await overflow).toBe(0);
    await leave();
  });

  test("without a way that people would take is clean for axe, folded and unfolded", async () => {
    const { page, leave } = await visit(
      site.browser,
      `${site.server.address}/?from=role:it-support-specialist&to=role:manual-tester`,
    );
    await page.getByText(/^Show \d+ ways? with leaps$/).waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.getByText(/^Show \d+ ways? with leaps$/).click();
    expect(await violationsInBothThemes(page)).toEqual([]);
    await leave();
  });
});

interface Shown {
  readonly path: { readonly steps: readonly { readonly to: { readonly name: string } }[] };
}

async function downloaded(page: Page, button: string): Promise<[name: string, text: string]> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await coming;
  return [file.suggestedFilename(), await readFile(await file.path(), "utf8")];
}
