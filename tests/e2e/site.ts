import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll } from "@jest/globals";
import type { Browser } from "playwright-core";

import { careerGraph, type Running, serving } from "../support/command.js";
import { startBrowser } from "./browser.js";

export interface Site {
  readonly server: Running;
  readonly browser: Browser;
}

const IMPORTED_WITHIN_MS = 300_000;

/** A browser, and a server with these arguments, else of the shipped guide; there while the tests of the block run. */
export function useSite(argumentsOf: () => Promise<readonly string[]> = () => Promise.resolve([])): Site {
  const there = {} as { server: Running; browser: Browser };
  beforeAll(async () => {
    const args = await argumentsOf();
    [there.server, there.browser] = await Promise.all([serving([...args]), startBrowser()]);
  }, IMPORTED_WITHIN_MS);
  afterAll(async () => {
    await there.browser.close();
    await there.server.stop();
  });
  return there;
}

/** The arguments that serve an imported data set. */
export async function imported(...what: readonly string[]): Promise<string[]> {
  const guide = join(await mkdtemp(join(tmpdir(), "site-")), "guide.jsonl");
  const { code, err } = await careerGraph(["import", ...what, "--out", guide]);
  if (code !== 0) throw new Error(err);
  return ["--guide", guide];
}
