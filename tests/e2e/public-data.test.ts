import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";

import { careerGraph, type Running, serving } from "../support/command.js";
import { describeInBrowser, startBrowser, visit } from "./browser.js";

describeInBrowser("the explorer on an imported taxonomy", () => {
  let server: Running;
  let browser: Browser;

  beforeAll(async () => {
    const guide = join(await mkdtemp(join(tmpdir(), "explorer-")), "onet.jsonl");
    await careerGraph(["import", "onet", "tests/fixtures/onet-1.0", "--out", guide]);
    [server, browser] = await Promise.all([serving(["--guide", guide]), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  test("plans in order where the guide says nothing of hours, and says so once", async () => {
    const { page, complaints, leave } = await visit(
      browser,
      `${server.address}/?from=role:onet-92-1011-00&to=role:onet-91-1012-00`,
    );
    const plan = page.getByRole("region", { name: "A learning plan" });
    await plan.getByText(/things? to learn/).waitFor();
    await plan.getByRole("listitem").first().waitFor();
    expect(await page.getByText("This guide does not say how long learning takes.").count()).toBe(1);
    expect(await page.locator("main").innerText()).not.toMatch(/time not known|≈ 0 h/);
    expect(await plan.innerText()).not.toMatch(/week \d|less than a week/);
    expect(complaints).toEqual([]);
    await leave();
  });
});
