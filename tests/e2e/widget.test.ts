import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";

import { type Running, serving } from "../support/command.js";
import { describeInBrowser, elsewhere, startBrowser, violationsInBothThemes, visit } from "./browser.js";

describeInBrowser("the widget in someone else's page", () => {
  let server: Running;
  let browser: Browser;
  let elsewhereServer: Server;
  let body: string;
  let address: string;

  beforeAll(async () => {
    [server, browser] = await Promise.all([serving(), startBrowser()]);
    elsewhereServer = createServer((_request, response) => {
      // As strict as pages are: no inline style, and scripts and data from the widget's server alone.
      const policy = `default-src 'none'; script-src ${server.address}; connect-src ${server.address}; frame-src ${server.address}; img-src data:`;
      response.writeHead(200, {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": policy,
      });
      response.end(
        `<!doctype html><html lang="en"><title>Another site</title><link rel="icon" href="data:,"><main><h1>Another site</h1>${body}</main><script src="${server.address}/widget.js"></script></html>`,
      );
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => elsewhereServer.once("listening", resolve));
    // Another name is another origin.
    address = `http://localhost:${(elsewhereServer.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    await browser.close();
    elsewhereServer.close();
    await server.stop();
  });

  test("shows recommendations and a path, in light and dark, with nothing for axe to find", async () => {
    body = `<career-recommendations from="role:backend-developer" have="technology:docker" first="2"></career-recommendations>
      <career-recommendations from="role:backend-developer" toward="role:solution-architect" theme="dark"></career-recommendations>
      <career-path from="role:qa-engineer" to="role:solution-architect" theme="light"></career-path>`;
    const { page, complaints, asked, leave } = await visit(browser, address);
    const [roles, skills, path] = [
      page.locator("career-recommendations").first(),
      page.locator("career-recommendations").last(),
      page.locator("career-path"),
    ];
    await roles.getByRole("heading", { name: "Where to go from Backend Developer" }).waitFor();
    expect(await roles.getByRole("listitem").count()).toBe(2);
    expect(await roles.locator("[part=obstacle]").first().innerText()).toMatch(/Main obstacle/);
    expect(await roles.locator("[part=reason]").count()).toBe(2);
    expect(await skills.getByRole("listitem").count()).toBe(3);
    expect(await path.getByRole("listitem").count()).toBeGreaterThan(1);
    expect(await path.locator("[part=hours]").first().innerText()).toMatch(/≈ [\d,]+ h, estimate/);
    expect(await violationsInBothThemes(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(elsewhere(asked, server.address, address)).toEqual([]);
    await leave();
  });

  test("takes the page's colours, parts and language", async () => {
    body = `<career-path from="role:qa-engineer" to="role:qa-lead" lang="de"></career-path>`;
    const { page, leave } = await visit(browser, address);
    await page.getByRole("heading", { name: "Von QA Engineer zu QA Lead" }).waitFor();
    const colour = await page.evaluate<string>(`(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("career-path { --career-surface: rgb(1, 2, 3); } career-path::part(heading) { color: rgb(4, 5, 6); }");
      document.adoptedStyleSheets = [sheet];
      const part = (name) => document.querySelector("career-path").shadowRoot.querySelector("[part=" + name + "]");
      return getComputedStyle(part("base")).backgroundColor + getComputedStyle(part("heading")).color;
    })()`);
    expect(colour).toBe("rgb(1, 2, 3)rgb(4, 5, 6)");
    await leave();
  });

  test("tells the page what is chosen, and the page may keep the link from being followed", async () => {
    body = `<career-recommendations from="role:qa-engineer"></career-recommendations>`;
    const { page, leave } = await visit(browser, address);
    const link = page.locator("career-recommendations").getByRole("link").first();
    const name = await link.innerText();
    const chosen = page.evaluate<{ id: string; name: string; href: string }>(`new Promise((resolve) => {
      document.addEventListener("career-select", (event) => { event.preventDefault(); resolve(event.detail); });
    })`);
    await link.focus();
    await page.keyboard.press("Enter");
    expect(await chosen).toEqual({
      id: expect.stringMatching(/^role:/),
      name,
      href: expect.stringContaining(`${server.address}/?from=role:qa-engineer&to=role:`),
    });
    expect(page.context().pages()).toHaveLength(1);
    await leave();
  });

  test("shows visitors the page's own link instead of what developers did wrong", async () => {
    body = `<career-recommendations><a href="/jobs">Our jobs</a></career-recommendations>
      <career-path from="role:qa-enginer" to="role:qa-lead" lang="de"></career-path>`;
    const { page, complaints, leave } = await visit(browser, address);
    await page.getByRole("link", { name: "Our jobs" }).waitFor();
    await page.getByText("Hier gibt es nichts zu zeigen.").waitFor();
    expect(await page.locator("career-path").innerText()).not.toContain("role:");
    expect(complaints.join()).toContain("Set the attribute `from` or `have`.");
    expect(complaints.join()).toContain('Nothing has the id "role:qa-enginer"');
    expect(await violationsInBothThemes(page)).toEqual([]);
    await leave();
  });

  test("asks again when the server cannot be reached or has too much to do, and then lets the visitor ask", async () => {
    body = `<career-path from="role:qa-engineer" to="role:qa-lead"><a href="/jobs">Our jobs</a></career-path>`;
    const context = await browser.newContext();
    const page = await context.newPage();
    let refused = 0;
    await page.route("**/widget/path.json*", async (route) => {
      if (++refused === 1) await route.abort();
      else if (refused === 2) await route.fulfill({ status: 503, json: { error: { code: "SERVER_BUSY" } } });
      else await route.continue();
    });
    await page.goto(address);
    await page.getByRole("heading", { name: "From QA Engineer to QA Lead" }).waitFor();
    expect(refused).toBe(3);
    await page.route("**/widget/path.json*", (route) => route.abort());
    await page.evaluate(`document.querySelector("career-path").setAttribute("theme", "dark")`);
    await page.getByText("This cannot be shown at the moment.").waitFor();
    await page.getByRole("link", { name: "Our jobs" }).waitFor();
    await page.unroute("**/widget/path.json*");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "From QA Engineer to QA Lead" }).waitFor();
    await context.close();
  });

  test("tells the page around a frame how tall it is", async () => {
    body = `<iframe title="A path" src="${server.address}/embed/path?from=role:qa-engineer&amp;to=role:qa-lead"></iframe>`;
    const { page, complaints, leave } = await visit(browser, "about:blank");
    await page.addInitScript(`addEventListener("message", ({ data }) => { window.told = data; })`);
    await page.goto(address);
    await page.waitForFunction("window.told?.type === 'career-height' && window.told.height > 200");
    expect(complaints).toEqual([]);
    await leave();
  });

  test("stands in a frame too, without scripts", async () => {
    body = `<iframe title="A path" src="${server.address}/embed/path?from=role:qa-engineer&amp;to=role:qa-lead"></iframe>
      <iframe title="The explorer" src="${server.address}/"></iframe>`;
    const { page, leave } = await visit(browser, address, { javaScriptEnabled: false });
    const [path, explorer] = page.frames().slice(1);
    expect(await path!.content()).toContain("From QA Engineer to QA Lead");
    expect(await explorer!.content()).not.toContain("Where could your career go");
    await leave();
  });
});
