import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll } from "@jest/globals";
import type { Browser } from "playwright-core";

import { careerGraph, type Running, serving } from "../support/command.js";
import { startBrowser } from "./browser.js";

const IMPORT_WITHIN_MS = 300_000;

/** A browser, and a server with the data set imported; there while the tests of the block run. */
export function exploring(
  dataSet: string,
  folder: string,
  options: readonly string[] = [],
): { readonly server: Running; readonly browser: Browser } {
  const there = {} as { server: Running; browser: Browser };
  beforeAll(async () => {
    const guide = join(await mkdtemp(join(tmpdir(), "explorer-")), `${dataSet}.jsonl`);
    const { code, err } = await careerGraph(["import", dataSet, folder, ...options, "--out", guide]);
    if (code !== 0) throw new Error(err);
    [there.server, there.browser] = await Promise.all([serving(["--guide", guide]), startBrowser()]);
  }, IMPORT_WITHIN_MS);
  afterAll(async () => {
    await there.browser.close();
    await there.server.stop();
  });
  return there;
}
