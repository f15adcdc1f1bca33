import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";

import { eventually } from "../support/until.js";
import { describeInBrowser, violationsInBothThemes, visit } from "./browser.js";
import { useSite } from "./site.js";

describeInBrowser("the playground", () => {
  const site = useSite();

  test("runs an example with one click, and its address brings it back", async () => {
    const { page, complaints, leave } = await visit(site.browser, `${site.server.address}/playground`);
    await page.getByRole("button", { name: "Examples" }).click();
    await page.getByRole("button", { name: "Where a QA engineer goes from here" }).click();
    await page.locator(".result-window", { hasText: "leadsTo" }).waitFor();
    await page.waitForURL(({ search }) => search.includes("qa-engineer"));
    const link = page.url();
    expect(complaints).toEqual([]);
    await leave();

    const again = await visit(site.browser, link);
    await eventually(async () => {
      expect(await editorText(again.page, "graphiql-query-editor")).toContain("query Next($role: ID!)");
      expect(await editorText(again.page, "graphiql-editor-tool")).toContain("role:qa-engineer");
    });
    await again.leave();
  });

  test("completes from the schema, marks mistakes and shows the schema's own words", async () => {
    const { page, complaints, leave } = await visit(
      site.browser,
      `${site.server.address}/playground?query=${encodeURIComponent("{\n  nothingLikeIt\n  \n}")}`,
    );
    await page.locator(".graphiql-query-editor .squiggly-error").waitFor();
    await page.locator(".graphiql-query-editor .view-line").nth(2).click();
    await page.keyboard.type("careerTr");
    await page.keyboard.press("Control+Space");
    await page.locator(".suggest-widget .monaco-list-row", { hasText: "careerTradeOffs" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.locator(".graphiql-doc-explorer", { hasText: "careerTradeOffs" }).waitFor();
    expect(await page.locator(".graphiql-doc-explorer-title").innerText()).toBe("Query");
    expect(await violationsInBothThemes(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  test("shows the query and its answer as text before the editor has come, and runs it again on Ctrl+Enter", async () => {
    const { page, leave } = await visit(site.browser, "about:blank");
    await page.route(/\/assets\/playground-(?!start)/, () => undefined);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${site.server.address}/playground`);
    await page.locator("#playground-answer", { hasText: "shortestPath" }).waitFor();
    expect(await page.locator("pre").first().innerText()).toContain("query Path($from: ID!");
    expect(await violationsInBothThemes(page)).toEqual([]);
    const before = asked.filter((url) => url.endsWith("/graphql")).length;
    const again = page.waitForRequest(`${site.server.address}/graphql`);
    await page.keyboard.press("Control+Enter");
    await again;
    expect(before).toBe(1);
    await leave();
  });

  test("runs the first example, and keeps the history of what was run", async () => {
    const { page, complaints, leave } = await visit(site.browser, `${site.server.address}/playground`);
    await page.locator(".result-window", { hasText: "shortestPath" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Show History" }).click();
    await page.locator(".graphiql-history-item", { hasText: "Path" }).first().waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  test("does not run what someone else wrote into a link until its reader does", async () => {
    const query = encodeURIComponent("{ guide { version } }");
    const { page, leave } = await visit(site.browser, `${site.server.address}/playground?query=${query}`);
    await page.locator(".graphiql-query-editor .view-line").first().waitFor();
    expect(await page.locator(".result-window .view-line", { hasText: "version" }).count()).toBe(0);
    await page.keyboard.press("Control+Enter");
    await page.locator(".result-window", { hasText: "version" }).waitFor();
    await leave();
  });

  test("is worked by keyboard: the menu opens, closes with Escape and gives the focus back", async () => {
    const { page, leave } = await visit(site.browser, `${site.server.address}/playground`);
    const menu = page.getByRole("button", { name: "Examples" });
    await menu.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.closest('#examples') !== null")).toBe(true);
    await page.keyboard.press("Escape");
    expect(await menu.getAttribute("aria-expanded")).toBe("false");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Examples");
    await leave();
  });
});

async function editorText(page: Page, className: string): Promise<string> {
  const text = await page.locator(`.${className} .view-lines`).first().innerText();
  return text.replaceAll("\u00a0", " ");
}
