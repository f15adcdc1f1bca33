import { expect, test } from "@jest/globals";

import type { GuideSizes } from "../../../src/career/graph.js";
import { latestSizes } from "../../../src/stores/neo4j/latest-sizes.js";
import { eventually } from "../../support/until.js";

const named = (name: string): GuideSizes => ({ name }) as unknown as GuideSizes;
const sizesOf = async (name: string): Promise<GuideSizes> => Promise.resolve(named(name));

test("after a commit the sizes before are told until the guide is counted again, once at a time", async () => {
  const sizes = latestSizes();
  let counts = 0;
  let counted: (sizes: GuideSizes) => void = () => undefined;
  const slowly = (): Promise<GuideSizes> => {
    counts++;
    return new Promise((resolve) => (counted = resolve));
  };
  const first = { number: 1, bookmark: "a" };
  expect(await sizes(first, () => sizesOf("before"))).toEqual(named("before"));
  expect(await sizes(first, slowly)).toEqual(named("before"));
  expect(counts).toBe(0);
  const later = { number: 1, bookmark: "b" };
  for (let i = 0; i < 3; i++) expect(await sizes(later, slowly)).toEqual(named("before"));
  expect(counts).toBe(1);
  counted(named("after"));
  await eventually(async () => {
    expect(await sizes(later, slowly)).toEqual(named("after"));
  });
  expect(counts).toBe(1);
});

test("those of another guide are waited for, and a count that failed is not remembered", async () => {
  const sizes = latestSizes();
  const away = () => Promise.reject(new Error("away"));
  await expect(sizes({ number: 1, bookmark: "a" }, away)).rejects.toThrow("away");
  expect(await sizes({ number: 1, bookmark: "a" }, () => sizesOf("one"))).toEqual(named("one"));
  expect(await sizes({ number: 1, bookmark: "b" }, away)).toEqual(named("one"));
  expect(await sizes({ number: 2, bookmark: "c" }, () => sizesOf("another"))).toEqual(named("another"));
});
