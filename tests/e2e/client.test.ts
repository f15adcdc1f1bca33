import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";

import { type Running, serving } from "../support/command.js";
import { describeInBrowser, startBrowser, visit } from "./browser.js";

describeInBrowser("the client in a page", () => {
  let browser: Browser;
  let server: Running;
  /** Somebody else's site, with an empty page and the client. */
  let site: Server;

  beforeAll(async () => {
    server = await serving([], { CORS_ORIGINS: "*" });
    site = createServer((request, answer) => {
      const isClient = request.url === "/client.js";
      answer.setHeader("content-type", isClient ? "text/javascript" : "text/html");
      answer.end(
        isClient ? readFileSync("dist/client.js") : '<!doctype html><link rel="icon" href="data:,">',
      );
    }).listen(0, "127.0.0.1");
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    site.close();
  });

  test("asks from another origin, by GET, by hash and by POST", async () => {
    const { port } = site.address() as AddressInfo;
    const { page, complaints, asked, leave } = await visit(browser, `http://127.0.0.1:${port}/`);
    const answers = await page.evaluate(async (address) => {
      const place = "/client.js";
      const { careerClient } = (await import(place)) as typeof import("../../src/client/client.js");
      const client = careerClient(address);
      const refused = await client.similarRoles({ to: "role:nobody" }).catch((error: unknown) => error);
      return {
        byGet: (await client.role({ id: "role:qa-engineer" }))?.name,
        byHash: (await careerClient(address, { persisted: true }).role({ id: "role:qa-engineer" }))?.name,
        byPost: (await client.competenciesIn({ text: "Docker" }))[0]?.competency.id,
        code: (refused as { code: string }).code,
      };
    }, `${server.address}/graphql`);
    expect(answers).toEqual({
      byGet: "QA Engineer",
      byHash: "QA Engineer",
      byPost: "technology:docker",
      code: "UNKNOWN_ID",
    });
    expect(asked.some((url) => url.includes("sha256Hash"))).toBe(true);
    expect(complaints).toEqual([]);
    await leave();
  });
});
