import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";

import { post } from "../support/command.js";
import { describeInBrowser, elsewhere, visit } from "./browser.js";
import { useSite } from "./site.js";

const START = '<script>window.executed = "start"</script>';
const GOAL = "```<script>window.executed = 'goal'</script> &lt;b&gt; 𠜎";
const WAY = "from=role:start&to=role:goal";

describeInBrowser("a guide whose names are markup, right to left or beyond 16 bits", () => {
  const site = useSite(() => Promise.resolve(["--guide", "tests/e2e/hostile-guide"]));

  test.each([
    ["the explorer", "/", "Guide </title><script>"],
    ["the list", "/?view=list", START],
    ["the ways", `/?${WAY}&have=skill:quote&learn=skill:image`, GOAL],
    ["where to go", "/?from=role:start", "مهندس برمجيات"],
    ["from skills", "/?have=skill:quote&to=role:goal", GOAL],
    ["an embedded path", `/embed/path?${WAY}`, GOAL],
    ["embedded recommendations", "/embed/recommendations?from=role:start", START],
    ["the widget's page", "/widget", START],
    ["the page of a role", "/role/start", START],
    ["the page of a role with reasons", "/role/rtl", "<img src=x onerror=window.executed=5>"],
    ["the page of a skill", "/skill/image", GOAL],
    ["the list of roles", "/role", GOAL],
  ])("%s shows them as text and runs none of them", async (_name, path, text) => {
    const { page, complaints, asked, leave } = await visit(site.browser, site.server.address + path);
    expect(await shownText(page)).toContain(text);
    await openEverything(page);
    expect(await executed(page)).toBe("nothing");
    expect(await page.locator("a[href^='javascript:'], a[href^='data:'], img[src='x']").count()).toBe(0);
    expect(complaints).toEqual([]);
    expect(elsewhere(asked, site.server.address)).toEqual([]);
    await leave();
  });

  test("a search offers them as text", async () => {
    const { page, leave } = await visit(site.browser, site.server.address);
    await page.getByRole("combobox", { name: "Where you are" }).click();
    await page.keyboard.type("executed start");
    await page.getByRole("option", { name: START }).click();
    await page.getByRole("heading", { name: `Where to go from ${START}` }).waitFor();
    expect(await page.title()).toContain(START);
    expect(await executed(page)).toBe("nothing");
    await leave();
  });

  test("Markdown and Mermaid hold them as text that ends neither a fence nor a label", async () => {
    const { page, leave } = await visit(site.browser, `${site.server.address}/?${WAY}`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    for (const way of await page.locator(".way").all()) {
      await way.click();
      await page.getByRole("button", { name: "Copy as Markdown" }).click();
      await page.getByText("Markdown copied").waitFor();
      const markdown = await page.evaluate<string>("navigator.clipboard.readText()");
      expect(markdown).not.toMatch(/<(?:script|img|iframe|svg|em|b)\b/i);
      expect(markdown).not.toMatch(/[^\\]\]\(/);
      expect(markdown.split("\n").filter((line) => line.startsWith("```"))).toEqual(["```mermaid", "```"]);
    }
    await leave();
    const { body } = await post(
      site.server.address,
      '{ careerPaths(from: "role:start", to: "role:goal") { paths { mermaid } } }',
    );
    const { paths } = (body.data as { careerPaths: { paths: { mermaid: string }[] } }).careerPaths;
    expect(paths).toHaveLength(2);
    for (const { mermaid } of paths) {
      for (const line of mermaid.split("\n").slice(1)) {
        expect(line).toMatch(/^ {2}(?:r\d+\["[^"<>`\]]*"\]|r\d+ -->\|"[^"<>`|]*"\| r\d+)$/);
      }
    }
  });

  test("titles, previews, JSON-LD and the picture of a way hold them as text", async () => {
    const { page, leave } = await visit(site.browser, `${site.server.address}/role/start`);
    const told = await page.evaluate<Record<string, string>>(`({
      title: document.title,
      preview: document.querySelector("meta[property='og:title']").content,
      data: JSON.parse(document.querySelector("script[type='application/ld+json']").textContent).name,
    })`);
    expect(told).toEqual({ title: `${START} · Career graph`, preview: START, data: START });
    await leave();

    const shared = await visit(site.browser, `${site.server.address}/?${WAY}`);
    const preview = await shared.page.locator("meta[property='og:title']").getAttribute("content");
    expect(preview).toBe(`From ${START} to ${GOAL}`);
    await shared.leave();
    const picture = await visit(site.browser, `${site.server.address}/card.svg?${WAY}`);
    expect(await picture.page.locator("script, img, iframe").count()).toBe(0);
    expect(await picture.page.locator("title").first().textContent()).toBe(`From ${START} to ${GOAL}`);
    await picture.leave();
  });

  test("oEmbed carries them escaped once for HTML, and again for XML", async () => {
    const url = encodeURIComponent(`${site.server.address}/?${WAY}`);
    const json = (await (await fetch(`${site.server.address}/oembed?url=${url}`)).json()) as Record<
      string,
      string
    >;
    expect(json["title"]).toBe(`From ${START} to ${GOAL}`);
    expect(json["html"]).not.toContain("<script>");
    const xml = await (await fetch(`${site.server.address}/oembed?url=${url}&format=xml`)).text();
    expect(xml).not.toMatch(/<script|<iframe/);
  });
});

/** The text of the page and of the widgets' shadows. */
function shownText(page: Page): Promise<string> {
  return page.evaluate<string>(`[document.body, ...[...document.querySelectorAll("*")].flatMap((element) =>
    element.shadowRoot ? [...element.shadowRoot.children] : [])].map((element) => element.textContent).join("\\n")`);
}

async function openEverything(page: Page): Promise<void> {
  await page.evaluate(
    `document.querySelectorAll("details").forEach((each) => each.setAttribute("open", ""))`,
  );
  await page.mouse.move(200, 300);
}

function executed(page: Page): Promise<unknown> {
  return page.evaluate(`window.executed ?? "nothing"`);
}
