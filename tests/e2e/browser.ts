import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout } from "node:timers/promises";

import { describe } from "@jest/globals";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";
const there = existsSync(CHROMIUM);
if (!there && process.env["CI"] === "true")
  throw new Error(`${CHROMIUM} is missing, and in CI the pages must be tested in it.`);
if (!there) process.stderr.write(`\n*** NOT TESTED in a browser: ${CHROMIUM} is missing. ***\n\n`);

/** Skipped, loudly, where there is no Chromium; never in CI. */
export const describeInBrowser = there ? describe : describe.skip;

export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export interface Visit {
  readonly page: Page;
  /** What the page had to complain of: console errors and warnings, exceptions, failed requests. */
  readonly complaints: string[];
  /** Every address that was asked for. */
  readonly asked: string[];
  readonly leave: () => Promise<void>;
}

/** A page of its own, with nothing kept from before, that is listened to. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    if (reason !== "net::ERR_ABORTED") complaints.push(`${request.url()}: ${reason}`);
  });
  let pending = 0;
  page.on("request", (request) => {
    asked.push(request.url());
    pending++;
  });
  page.on("requestfinished", () => pending--);
  page.on("requestfailed", () => pending--);
  await page.goto(address, { waitUntil: "load" });
  await quiet(() => pending);
  return { page, complaints, asked, leave: () => context.close() };
}

const QUIET_WITHIN_MS = 20_000;

/** Waits until no request has been under way for a moment: Playwright's own wait for this takes half a second each time. */
async function quiet(pending: () => number): Promise<void> {
  const end = performance.now() + QUIET_WITHIN_MS;
  for (let calm = 0; calm < 4;) {
    if (performance.now() > end) throw new Error(`${pending()} requests of the page are still under way.`);
    await setTimeout(35);
    calm = pending() > 0 ? 0 : calm + 1;
  }
}

/** Requests to other hosts than those named; what a page holds itself (data:, blob:) is no request. */
export function elsewhere(asked: readonly string[], ...addresses: readonly string[]): string[] {
  return asked.filter(
    (url) => !/^(data|blob|about):/.test(url) && !addresses.some((address) => url.startsWith(address)),
  );
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong, one line each; by all of its rules, or by some. */
export async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate<boolean>("typeof axe === 'object'"))) await page.evaluate(axe);
  const options = rules.length > 0 ? { runOnly: rules } : {};
  const found = await page.evaluate<Violation[]>(
    `axe.run(document, ${JSON.stringify({ ...options, resultTypes: ["violations"] })}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(" ")}: ${failureSummary}`),
  );
}

/** The same in light and dark, where only colours differ. */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const inLight = await onceSettled(() => violations(page));
  await page.emulateMedia({ colorScheme: "dark" });
  return [...inLight, ...(await onceSettled(() => violations(page, ["color-contrast"])))];
}

const SETTLES_WITHIN_MS = 8_000;

/** A change of theme takes effect part by part: what is still wrong after a while is wrong. */
async function onceSettled(look: () => Promise<string[]>): Promise<string[]> {
  const end = performance.now() + SETTLES_WITHIN_MS;
  for (;;) {
    const found = await look();
    if (found.length === 0 || performance.now() > end) return found;
    await setTimeout(250);
  }
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}
