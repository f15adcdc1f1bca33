import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { build } from "esbuild";
import type { Browser } from "playwright-core";

import { type Running, serving } from "../support/command.js";
import { describeInBrowser, startBrowser, violations, visit } from "./browser.js";

const FOLDER = "tests/e2e/frameworks";

describeInBrowser("the widget in pages made with frameworks", () => {
  let server: Running;
  let browser: Browser;
  let site: Server;
  let address: string;
  const pages: Record<string, string> = {};

  beforeAll(async () => {
    [server, browser] = await Promise.all([serving(), startBrowser()]);
    const react = await bundled("react.tsx");
    const preact = await bundled("preact.ts");
    Object.assign(pages, {
      "/react": application(`<script type="module" src="${server.address}/widget.js"></script>`, "/react.js"),
      "/preact": application(`<script src="${server.address}/widget.js" defer></script>`, "/preact.js"),
      "/module": page("module.html"),
      "/many": page("many.html"),
    });
    const scripts: Record<string, string> = {
      "/react.js": react,
      "/preact.js": preact,
      "/widget.js": "window.otherVendor = true;",
    };
    site = createServer(({ url = "" }, response) => {
      const isScript = url in scripts;
      response.writeHead(200, { "content-type": isScript ? "text/javascript" : "text/html; charset=utf-8" });
      response.end(isScript ? scripts[url] : (pages[url] ?? ""));
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => site.once("listening", resolve));
    address = `http://localhost:${(site.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await browser.close();
    site.close();
    await server.stop();
  });

  const page = (file: string): string =>
    readFileSync(`${FOLDER}/${file}`, "utf8").replaceAll("SERVER", server.address);

  test("React: attributes follow the state, and events reach it", async () => {
    const { page, complaints, leave } = await visit(browser, `${address}/react`);
    await page.getByRole("heading", { name: "From QA Engineer to QA Lead" }).waitFor();
    await page.getByRole("button", { name: "Architect" }).click();
    await page.getByRole("heading", { name: "From QA Engineer to Solution Architect" }).waitFor();
    await page.getByRole("link", { name: "Solution Architect" }).click();
    await page.locator("#chosen", { hasText: "Solution Architect" }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  test("Preact: attributes and events too", async () => {
    const { page, complaints, leave } = await visit(browser, `${address}/preact`);
    await page.locator("#loaded", { hasText: "1" }).waitFor();
    expect(await page.locator("career-recommendations").getByRole("listitem").count()).toBe(2);
    expect(complaints).toEqual([]);
    await leave();
  });

  test("imported as a module, beside another vendor's /widget.js, it knows its own server", async () => {
    const { page, complaints, leave } = await visit(browser, `${address}/module`);
    await page.getByRole("heading", { name: "From QA Engineer to QA Lead" }).waitFor();
    expect(await page.evaluate("window.otherVendor")).toBe(true);
    expect(complaints).toEqual([]);
    await leave();
  });

  test("where pages are made on a server it is imported and does nothing", async () => {
    const script = await (await fetch(`${server.address}/widget.js`)).text();
    const code = `await import("data:text/javascript;base64,${Buffer.from(script).toString("base64")}"); console.log("made")`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", code]);
    expect(stdout).toBe("made\n");
  });

  test.each([
    [1280, 900],
    [390, 800],
  ])("five of them move nothing on a page of %d × %d that keeps room for them", async (width, height) => {
    const { page, leave } = await visit(browser, "about:blank", { viewport: { width, height } });
    await page.addInitScript(`window.shift = 0;
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
        .observe({ type: "layout-shift", buffered: true });`);
    await page.goto(`${address}/many`);
    await page.locator("[part=credits]").nth(4).waitFor();
    const shift = await page.evaluate<number>(
      "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.shift))))",
    );
    process.stdout.write(`five widgets at ${width} px: layout shift ${shift.toFixed(3)}\n`);
    expect(shift).toBeLessThanOrEqual(0.05);
    await leave();
  });

  test("the widget's page moves nothing, and its snippet works elsewhere, from any role", async () => {
    const { page, leave } = await visit(browser, "about:blank");
    await page.addInitScript(`window.shift = 0;
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
        .observe({ type: "layout-shift", buffered: true });`);
    await page.goto(`${server.address}/widget`);
    await page.locator("career-recommendations [part=credits]").waitFor();
    await page.locator("#widget-snippet", { hasText: "min-height" }).waitFor();
    expect(await page.evaluate<number>("window.shift")).toBeLessThanOrEqual(0.05);

    const from = page.getByLabel("From the role");
    await from.fill("Data Eng");
    await page.locator("#widget-roles-from option[value='Data Engineer']").waitFor({ state: "attached" });
    await from.fill("Data Engineer");
    await from.press("Tab");
    await page.getByRole("heading", { name: "Where to go from Data Engineer" }).waitFor();
    await page.getByLabel("Version").selectOption("fixed");
    const snippet = await page.locator("#widget-snippet").innerText();
    expect(snippet).toMatch(/integrity="sha384-[^"]+" crossorigin="anonymous"/);
    expect(snippet).toContain(">Where to go from Data Engineer</a>");
    await leave();

    pages["/snippet"] =
      `<!doctype html><html lang="en"><title>Mine</title><link rel="icon" href="data:,">${snippet}</html>`;
    const elsewhere = await visit(browser, `${address}/snippet`);
    expect(elsewhere.complaints).toEqual([]);
    await elsewhere.page.getByRole("heading", { name: "Where to go from Data Engineer" }).waitFor();
    await elsewhere.leave();
  });
});

async function bundled(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${FOLDER}/${file}`],
    bundle: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0]!.text;
}

function application(head: string, script: string): string {
  return `<!doctype html><html lang="en"><title>Careers</title><link rel="icon" href="data:,">${head}<div id="root"></div><script type="module" src="${script}"></script></html>`;
}
