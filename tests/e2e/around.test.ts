import { expect, test } from "@jest/globals";

import { describeInBrowser, violationsInBothThemes, visit } from "./browser.js";
import { useSite } from "./site.js";

const QA_TO_ARCHITECT = "/?from=role:qa-engineer&to=role:solution-architect";
const PHONE = { width: 360, height: 740 };

describeInBrowser("what is around a role", () => {
  const site = useSite();

  test("is a star of where from and where to, each a question to ask", async () => {
    const { page, complaints, leave } = await visit(
      site.browser,
      `${site.server.address}/?to=role:tech-lead`,
    );
    const star = page.locator(".star");
    await star.getByRole("button", { name: "Senior QA Engineer" }).waitFor();
    expect(await star.getByRole("button", { name: "Software Architect" }).count()).toBe(1);
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    const overflow = page
      .locator("html")
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(await overflow).toBe(0);
    await star.getByRole("button", { name: "Senior QA Engineer" }).click();
    await page.getByRole("heading", { name: /from Senior QA Engineer to Tech Lead/ }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  test("is the map when that is asked for, in the address too", async () => {
    const { page, leave } = await visit(site.browser, `${site.server.address}/?to=role:tech-lead`);
    await page.getByRole("button", { name: "Map", exact: true }).click();
    await page.locator(".map-canvas").waitFor();
    expect(new URL(page.url()).searchParams.get("view")).toBe("map");
    await page.getByRole("button", { name: "Star", exact: true }).click();
    await page.locator(".star").waitFor();
    expect(new URL(page.url()).searchParams.has("view")).toBe(false);
    await leave();
  });

  test("of a way is a line with hours on a phone, without the map's library", async () => {
    const { page, asked, leave } = await visit(site.browser, site.server.address + QA_TO_ARCHITECT, {
      viewport: PHONE,
    });
    const stops = page.locator(".path-line > li");
    await stops.nth(4).waitFor();
    expect(await stops.first().innerText()).toMatch(
      /^QA Engineer\s+Experienced\s+≈ \d+ h estimate .+\d+ new skills\s*Stretch$/s,
    );
    expect(await stops.last().innerText()).toMatch(/^Solution Architect\s+Lead$/);
    expect(await page.locator(".map-canvas").count()).toBe(0);
    expect(await violationsInBothThemes(page)).toEqual([]);
    const before = asked.length;
    await page.getByRole("button", { name: "Map", exact: true }).click();
    await page.locator(".map-canvas canvas").first().waitFor();
    expect(asked.slice(before).some((url) => url.includes("chunk-"))).toBe(true);
    await leave();
  });

  test("says more of a role on the map that the pointer is over", async () => {
    const { page, leave } = await visit(site.browser, site.server.address);
    const map = page.locator(".map-canvas");
    await map.locator("canvas").first().waitFor();
    await map.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await map.boundingBox())!;
    const tip = page.locator(".map-tip");
    for (let i = 1; i < 40 && (await tip.count()) === 0; i++)
      await page.mouse.move(x + (width * ((i * 7) % 40)) / 40, y + (height * i) / 40, { steps: 4 });
    expect(await tip.innerText()).toMatch(/leads to \d+, reached from \d+/);
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.mouse.move(x + 1, y - 60);
    await tip.waitFor({ state: "detached" });
    await leave();
  });
});
