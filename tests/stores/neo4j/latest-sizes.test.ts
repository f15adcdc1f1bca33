import { expect, test } from "@jest/globals";

import type { GuideSizes } from "../../../src/career/graph.js";
import { latestSizes } from "../../../src/stores/neo4j/latest-sizes.js";

const SIZES = {} as GuideSizes;

test("sizes are counted again after a commit, at most once a second, and at once for another guide", async () => {
  let now = 0;
  let counted = 0;
  const sizes = latestSizes(() => now);
  const count = (): Promise<GuideSizes> => {
    counted++;
    return Promise.resolve(SIZES);
  };
  const countsAfter = async (number: number, bookmark: string): Promise<number> => {
    await sizes({ number, bookmark }, count);
    return counted;
  };
  expect(await countsAfter(1, "a")).toBe(1);
  now = 999;
  expect(await countsAfter(1, "b")).toBe(1);
  now = 1_000_000;
  expect(await countsAfter(1, "a")).toBe(1);
  expect(await countsAfter(1, "b")).toBe(2);
  expect(await countsAfter(2, "b")).toBe(3);
});

test("a count that failed is not remembered", async () => {
  const sizes = latestSizes();
  const pin = { number: 1, bookmark: "a" };
  await expect(sizes(pin, () => Promise.reject(new Error("away")))).rejects.toThrow("away");
  expect(await sizes(pin, () => Promise.resolve(SIZES))).toBe(SIZES);
});
