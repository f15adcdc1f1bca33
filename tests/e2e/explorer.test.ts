import { expect, test } from "@jest/globals";

import { until } from "../support/until.js";
import { describeInBrowser, visit } from "./browser.js";
import { useSite } from "./site.js";

const QA_TO_ARCHITECT = "/?from=role:qa-engineer&to=role:solution-architect";

describeInBrowser("the explorer", () => {
  const site = useSite();

  test("shows a stranger the ways from QA Engineer to Solution Architect in four clicks", async () => {
    const { page, complaints, leave } = await visit(site.browser, site.server.address);
    await page.getByRole("combobox", { name: "Where you are" }).click();
    await page.getByRole("option", { name: "QA Engineer", exact: true }).click();
    await page.getByRole("heading", { name: "Where to go from QA Engineer" }).waitFor();
    expect(await page.getByRole("option").filter({ visible: true }).count()).toBe(0);
    await page.getByRole("combobox", { name: "Where you want to be" }).click();
    await page.getByRole("option", { name: "Solution Architect", exact: true }).click();
    await page.getByRole("heading", { name: /ways from QA Engineer to Solution Architect/ }).waitFor();
    expect(new URL(page.url()).search).toBe("?from=role:qa-engineer&to=role:solution-architect");
    const cards = page.getByRole("button", { pressed: true }).filter({ hasText: "steps" });
    expect(await cards.innerText()).toMatch(/≈ [\d,]+ h\s+estimate [\d,]+–[\d,]+/);
    expect(complaints).toEqual([]);
    await leave();
  });

  test("is worked by keyboard alone, and forgives a typo", async () => {
    const { page, leave } = await visit(site.browser, site.server.address);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Bakend Develper");
    await page
      .getByRole("option")
      .first()
      .and(page.getByRole("option", { name: /^Backend Developer/ }))
      .waitFor();
    await page.keyboard.press("ArrowDown");
    const field = page.getByRole("combobox", { name: "Where you are" });
    const active = await field.getAttribute("aria-activedescendant");
    expect(await page.locator(`[id="${active!}"]`).innerText()).toContain("Backend Developer");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.labels[0].textContent")).toBe("Where you want to be");
    await page.keyboard.type("tech leed");
    await page
      .getByRole("option")
      .first()
      .and(page.getByRole("option", { name: /^Tech Lead/ }))
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /from Backend Developer to Tech Lead/ }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "Where to go from Backend Developer" }).waitFor();
    await leave();
  });

  test("closes its list with Escape and keeps what was chosen", async () => {
    const { page, leave } = await visit(site.browser, site.server.address + QA_TO_ARCHITECT);
    const field = page.getByRole("combobox", { name: "Where you are" });
    await field.click();
    await page.keyboard.type("data");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Escape");
    expect(await field.getAttribute("aria-expanded")).toBe("false");
    expect(await field.inputValue()).toBe("QA Engineer");
    await leave();
  });

  test("opens a link as it was sent: the way, the pace, what would be learned, the list", async () => {
    const { page, leave } = await visit(
      site.browser,
      `${site.server.address}${QA_TO_ARCHITECT}&learn=technology:kubernetes&way=role:backend-developer,role:senior-backend-developer&pace=20&plan=goal&view=list`,
    );
    await page.locator(".way[aria-pressed=true]").filter({ hasText: "Senior Backend Developer" }).waitFor();
    expect(await page.getByLabel("Hours a week").inputValue()).toBe("20");
    expect(await page.getByLabel("The goal alone").isChecked()).toBe(true);
    expect(await page.getByLabel("What you would have learned").innerText()).toContain("Kubernetes");
    await page
      .locator(".what-if-effect")
      .filter({ hasText: /h less/ })
      .waitFor();
    await page.locator(".role-list .lit").nth(3).waitFor();
    expect(await page.locator(".role-list .lit").count()).toBe(4);
    await leave();
  });

  test("says for each step why, who says so and where", async () => {
    const { page, leave } = await visit(site.browser, `${site.server.address}${QA_TO_ARCHITECT}&steps=any`);
    const last = page.locator(".step").last();
    expect(await last.locator("> .citations").innerText()).toMatch(/The guide says so: “.+”/);
    await last.getByText("Why each is needed, and who says so").click();
    const items = last.locator(".gap-items").first().locator("> li");
    await items.nth(5).waitFor();
    expect(await items.first().innerText()).toMatch(/≈ \d+ h\s+estimate/);
    await leave();
  });

  test("offers realistic steps, says how hard each is, and shows all ways when asked to", async () => {
    const { page, leave } = await visit(site.browser, site.server.address + QA_TO_ARCHITECT);
    const eases = page.locator(".step .ease");
    await eases.first().waitFor();
    expect((await eases.allInnerTexts()).every((text) => /^(Easy|Stretch)/.test(text))).toBe(true);
    expect(await page.locator(".way-ease").first().innerText()).toMatch(
      /\d+ more years of experience\s+Hardest step: stretch/,
    );
    expect(await page.locator(".step .preparation").first().innerText()).toMatch(
      /^Usually asks for .+ years/,
    );
    await page.getByLabel("Realistic steps only").click();
    await eases.filter({ hasText: "Leap – little of what it requires is met yet" }).first().waitFor();
    expect(new URL(page.url()).searchParams.get("steps")).toBe("any");
    expect(await page.getByText("all ways are shown").count()).toBe(0);
    await leave();
  });

  test("folds ways with a leap behind what is missing straight there", async () => {
    const way = "/?from=role:it-support-specialist&to=role:manual-tester";
    const { page, leave } = await visit(site.browser, site.server.address + way);
    const said = "We know no way that people would take from IT Support Specialist to Manual Tester.";
    await page.getByText(said).waitFor();
    await page
      .getByRole("heading", { name: "From IT Support Specialist straight to Manual Tester" })
      .waitFor();
    expect(await page.getByLabel("Realistic steps only").isChecked()).toBe(true);
    expect(await page.locator(".way").first().isVisible()).toBe(false);
    await page.getByText(/^Show \d+ ways? with leaps$/).click();
    await page.locator(".way").first().click();
    expect(new URL(page.url()).searchParams.has("way")).toBe(true);
    await page.locator(".step .ease-mark").filter({ hasText: "Leap" }).first().waitFor();
    await page.getByRole("button", { name: "What is missing straight there" }).click();
    await page.getByText(said).waitFor();
    await leave();
  });

  test("opens a link to a way with a leap", async () => {
    const { page, leave } = await visit(
      site.browser,
      `${site.server.address}${QA_TO_ARCHITECT}&way=role:backend-developer`,
    );
    await page.getByText("The way you chose has a leap, so all ways are shown.").waitFor();
    await page.locator(".way[aria-pressed=true]").filter({ hasText: "Backend Developer" }).waitFor();
    await leave();
  });

  test("recounts the plan for another pace", async () => {
    const { page, leave } = await visit(site.browser, site.server.address + QA_TO_ARCHITECT);
    const sum = page.locator(".plan-sum");
    expect(await sum.innerText()).toMatch(/≈ [\d.]+ years at 8 h a week/);
    await page.getByLabel("Hours a week").fill("40");
    await page.keyboard.press("Tab");
    await sum.filter({ hasText: /≈ \d+ months at 40 h a week/ }).waitFor();
    expect(page.url()).toContain("pace=40");
    expect(await page.locator(".timeline li").first().innerText()).toMatch(/weeks? 1/);
    await leave();
  });

  test("gives the way away as Markdown", async () => {
    const { page, leave } = await visit(site.browser, site.server.address + QA_TO_ARCHITECT, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.getByRole("button", { name: "Copy as Markdown" }).click();
    await page.getByText("Markdown copied").waitFor();
    const text = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(text).toMatch(/^# From QA Engineer to Solution Architect\n/);
    expect(text).toContain("```mermaid\nflowchart LR");
    expect(text).toContain("Expertia AI");
    await leave();
  });

  test("prints the whole way, nothing folded, and folds again", async () => {
    const { page, leave } = await visit(site.browser, site.server.address + QA_TO_ARCHITECT);
    const folded = page.locator("details:not([open])");
    const before = await folded.count();
    expect(before).toBeGreaterThan(2);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: "print" });
    expect(await folded.count()).toBe(0);
    expect(await page.getByRole("combobox").filter({ visible: true }).count()).toBe(0);
    expect(await page.locator(".credits").isVisible()).toBe(true);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await folded.count()).toBe(before);
    await leave();
  });

  test("follows a wish for no animation and the theme that is chosen", async () => {
    const { page, leave } = await visit(site.browser, site.server.address, { colorScheme: "light" });
    const ground = () => page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    const light = await ground();
    const button = page.getByRole("button", { name: /Theme/ });
    await button.click();
    await button.click();
    expect(await button.innerText()).toBe("Theme: dark");
    expect(await ground()).not.toBe(light);
    await page.reload();
    expect(await button.innerText()).toBe("Theme: dark");
    await leave();
  });

  test("first loads less than 120 kB before the map's library", async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    const sizes = new Map<string, number>();
    const urls = new Map<string, string>();
    session.on("Network.requestWillBeSent", ({ requestId, request }) => urls.set(requestId, request.url));
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      sizes.set(urls.get(requestId)!, (sizes.get(urls.get(requestId)!) ?? 0) + encodedDataLength);
    });
    const started = performance.now();
    await page.goto(site.server.address, { waitUntil: "commit" });
    await page.getByRole("combobox", { name: "Where you are" }).waitFor();
    const usable = performance.now() - started;
    const libraries = () => [...sizes].flatMap(([url, size]) => (/chunk-/.test(url) ? [size] : []));
    await until("the map's library is loaded", () => libraries().length > 0);
    await page.waitForLoadState("networkidle");
    const library = Math.max(...libraries());
    const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    process.stdout.write(
      `explorer: ${Math.round((all - library) / 1000)} kB, the map's library ${Math.round(library / 1000)} kB, usable in ${Math.round(usable)} ms\n`,
    );
    expect(all - library).toBeGreaterThan(10_000);
    expect(all - library).toBeLessThan(120_000);
    expect(all).toBeLessThan(260_000);
    await context.close();
  });
});
