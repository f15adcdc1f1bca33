import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { request as plainRequest } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";

import { type Running, serving } from "../support/command.js";
import { portForServers } from "../support/port.js";
import { describeInBrowser, elsewhere, startBrowser, visit } from "./browser.js";

/** A proxy with TLS that passes what is under /careers/ to the server, and answers everything else itself. */
function proxyTo(address: () => string, stranger: () => string): Server {
  const folder = mkdtempSync(join(tmpdir(), "career-graph-tls-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  // prettier-ignore
  execFileSync("openssl", [
    "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
    "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", cert,
  ], { stdio: "ignore" });
  return createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (incoming, response) => {
    if (!/^\/careers(?:[/?]|$)/.test(incoming.url ?? "")) {
      const found = incoming.url === "/stranger";
      response.writeHead(found ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
      response.end(found ? stranger() : "not under the prefix");
      return;
    }
    const { method, headers, url } = incoming;
    const outgoing = plainRequest(address() + url!, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    outgoing.once("error", () => response.destroy());
    incoming.pipe(outgoing);
  });
}

describeInBrowser("under a prefix, behind a proxy with TLS", () => {
  let server: Running;
  let browser: Browser;
  let proxy: Server;
  let home: string;
  const tls = { ignoreHTTPSErrors: true };

  beforeAll(async () => {
    const port = await portForServers();
    proxy = proxyTo(
      () => server.address,
      () => `<!doctype html><html lang="en"><title>Another page</title><link rel="icon" href="data:,">
        <script src="${home}widget.js"></script><career-path from="role:qa-engineer" to="role:qa-lead"></career-path>`,
    ).listen(port, "127.0.0.1");
    home = `https://localhost:${port}/careers/`;
    [server, browser] = await Promise.all([serving([], { PUBLIC_URL: home }), startBrowser()]);
    expect((proxy.address() as AddressInfo).port).toBe(port);
  });
  afterAll(async () => {
    await browser.close();
    proxy.closeAllConnections();
    proxy.close();
    await server.stop();
  });

  test("the explorer finds ways, its links stay under the prefix, and a reload brings them back", async () => {
    const { page, complaints, asked, leave } = await visit(
      browser,
      `${home}?from=role:qa-engineer&to=role:solution-architect`,
      tls,
    );
    await page.getByRole("button", { name: "Copy as Markdown" }).waitFor();
    const plain = await page
      .getByRole("link", { name: "Plain page" })
      .evaluate((link) => (link as unknown as { href: string }).href);
    expect(plain).toMatch(new RegExp(`^${home}embed/path\\?from=`));
    await page.reload();
    await page.getByRole("button", { name: "Copy as Markdown" }).waitFor();
    expect(page.url()).toMatch(new RegExp(`^${home}\\?from=role:qa-engineer`));
    await page.getByRole("link", { name: "Playground" }).click();
    await page.waitForURL(`${home}playground`);
    expect(complaints).toEqual([]);
    expect(elsewhere(asked, home)).toEqual([]);
    await leave();
  });

  test("the playground runs an example", async () => {
    const { page, complaints, asked, leave } = await visit(browser, `${home}playground`, tls);
    await page.getByRole("button", { name: "Examples" }).click();
    await page.getByRole("button", { name: "Where a QA engineer goes from here" }).click();
    await page.locator(".result-window", { hasText: "leadsTo" }).waitFor();
    expect(page.url().startsWith(`${home}playground?query=`)).toBe(true);
    expect(complaints).toEqual([]);
    expect(elsewhere(asked, home)).toEqual([]);
    await leave();
  });

  test("the widget's page shows it, and a snippet that works elsewhere", async () => {
    const { page, complaints, asked, leave } = await visit(browser, `${home}widget`, tls);
    await page.locator("career-recommendations").getByRole("listitem").first().waitFor();
    expect(await page.locator("#widget-snippet").innerText()).toContain(
      `<script src="${home}widget.js" defer>`,
    );
    expect(complaints).toEqual([]);
    expect(elsewhere(asked, home)).toEqual([]);
    await leave();
  });

  test("an element on another page asks under the prefix, and links there", async () => {
    const { page, complaints, leave } = await visit(browser, new URL("/stranger", home).href, tls);
    const path = page.locator("career-path");
    await path.getByRole("heading", { name: "From QA Engineer to QA Lead" }).waitFor();
    const link = await path
      .getByRole("link")
      .first()
      .evaluate((link) => (link as unknown as { href: string }).href);
    expect(link.startsWith(`${home}?from=role:qa-engineer`)).toBe(true);
    expect(complaints).toEqual([]);
    await leave();
  });

  test("an embedded page has its style, and links to the explorer", async () => {
    const { page, complaints, asked, leave } = await visit(
      browser,
      `${home}embed/path?from=role:qa-engineer&to=role:qa-lead`,
      tls,
    );
    const link = page.getByRole("link", { name: "See it in the career explorer" });
    expect(await link.evaluate((link) => (link as unknown as { href: string }).href)).toMatch(
      new RegExp(`^${home}\\?from=`),
    );
    expect(complaints).toEqual([]);
    expect(elsewhere(asked, home)).toEqual([]);
    await leave();
  });
});
