import { expect, test } from "@jest/globals";

import { describeData } from "../support/public-data.js";
import { describeInBrowser, violationsInBothThemes, visit } from "./browser.js";
import { imported, useSite } from "./site.js";
import { layoutShift, LEAST_SHIFT } from "./layout-shift.js";

/** The first answer about two roles of a large guide takes a while on a busy machine. */
const COMPUTED = { timeout: 60_000 };
const SIZES = [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
];

describeInBrowser("the explorer on a large guide", () => {
  describeData("onet-29.3", (folder) => {
    const explorer = useSite(() => imported("onet", folder));
    const TESTER_TO_ARCHITECT = "/?from=role:onet-15-1253-00&to=role:onet-15-1299-08";

    test("says what the guide knows, and takes its examples from it", async () => {
      const { page, leave } = await visit(explorer.browser, explorer.server.address);
      await page
        .getByText("You see ways over the occupations that O*NET lists as related,")
        .waitFor(COMPUTED);
      const placeholder = await page
        .getByRole("combobox", { name: "Where you are" })
        .getAttribute("placeholder");
      const example = /^Your role, for example (.+)$/.exec(placeholder ?? "")![1]!;
      await page.getByRole("combobox", { name: "Where you are" }).fill(example);
      await page.getByRole("option", { name: example }).first().waitFor();
      await leave();
    });

    test("speaks people's words, and says once that it knows no hours", async () => {
      const { page, leave } = await visit(explorer.browser, explorer.server.address + TESTER_TO_ARCHITECT);
      await page.locator(".plan-sum").waitFor(COMPUTED);
      const text = await page.locator("main").innerText();
      expect(text).toMatch(/O\*NET lists it as a related occupation, 2nd closest\./);
      expect(text.match(/does not say how long/g)).toHaveLength(1);
      expect(text).not.toMatch(/time not known|≈ 0 h|among the related occupations/);
      const shown = page.locator(".step").first().locator("> .list-group .skill-list li");
      expect(await shown.count()).toBe(10);
      expect(await violationsInBothThemes(page)).toEqual([]);
      await leave();
    });

    test("does not jump as an answer comes", async () => {
      for (const address of [TESTER_TO_ARCHITECT, "/?from=role:onet-29-1141-00"])
        for (const viewport of SIZES) {
          const { page, leave } = await visit(explorer.browser, explorer.server.address + address, {
            viewport,
          });
          await page.locator(".about").waitFor(COMPUTED);
          expect(await layoutShift(page)).toBeLessThanOrEqual(LEAST_SHIFT);
          await leave();
        }
    });
  });

  describeData("esco-1.1.1", (folder) => {
    const explorer = useSite(() => imported("esco", folder, "--derive-moves", "10"));
    const TESTER_TO_ARCHITECT =
      "/?from=role:esco-106f79e4-6264-45f1-9e7a-297435cd684b&to=role:esco-e1c72b5f-4c5c-487c-a6df-e84b64a51dae";

    test("says that its moves are derived", async () => {
      const { page, leave } = await visit(explorer.browser, explorer.server.address);
      await page.getByText("You see the closest moves by shared skills,").waitFor(COMPUTED);
      await leave();
    });

    test("folds leaps behind what is missing straight there, in the plain page too", async () => {
      const { page, leave } = await visit(explorer.browser, explorer.server.address + TESTER_TO_ARCHITECT);
      const said = "We know no way that people would take from software tester to ICT system architect.";
      await page.getByText(said).waitFor(COMPUTED);
      await page.getByText(/^Show \d ways? with leaps$/).waitFor(COMPUTED);
      const text = await page.locator("main").innerText();
      expect(text).not.toMatch(/time not known|Level not known|similarity is/);
      expect(await violationsInBothThemes(page)).toEqual([]);
      await page.getByRole("link", { name: "Plain page" }).click();
      await page.getByText(said).waitFor(COMPUTED);
      await leave();
    });

    test("does not jump as an answer comes", async () => {
      for (const viewport of SIZES) {
        const address = explorer.server.address + TESTER_TO_ARCHITECT;
        const { page, leave } = await visit(explorer.browser, address, { viewport });
        await page.locator(".about").waitFor(COMPUTED);
        expect(await layoutShift(page)).toBeLessThanOrEqual(LEAST_SHIFT);
        await leave();
      }
    });
  });
});
