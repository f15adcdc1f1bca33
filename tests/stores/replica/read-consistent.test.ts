import { expect, test } from "@jest/globals";

import type { Guide } from "../../../src/guide/guide.js";
import { readConsistent } from "../../../src/stores/replica/read-consistent.js";
import { draw } from "../../support/draw.js";

const OLD = draw("junior -> senior");
const NEW = draw("junior -> lead");

/** A store that is found with these bookmarks, fingerprints and guides, one after the other; the last ones stay. */
function found(bookmarks: string[], fingerprints: string[], guides: Guide[]) {
  const next = <T>(values: T[]): T => (values.length > 1 ? values.shift()! : values[0]!);
  return {
    look: () => Promise.resolve({ bookmark: next(bookmarks), version: "v" }),
    fingerprint: () => Promise.resolve(next(fingerprints)),
    guide: () => Promise.resolve(next(guides)),
  };
}

test("what was read while nobody wrote is taken at once", async () => {
  const first = { bookmark: "b1", fingerprint: null };
  expect(await readConsistent(found(["b1"], ["f"], [OLD, NEW]), first)).toEqual({ guide: OLD, mark: first });
});

test("what was read while others wrote something else is taken if the fingerprint is the same", async () => {
  const read = await readConsistent(found(["b2"], ["f1"], [OLD, NEW]), { bookmark: "b1", fingerprint: "f1" });
  expect(read).toEqual({ guide: OLD, mark: { bookmark: "b2", fingerprint: "f1" } });
});

test("what was read while somebody wrote to the guide is read again", async () => {
  const stored = found(["b2", "b3"], ["f2"], [OLD, NEW]);
  const read = await readConsistent(stored, { bookmark: "b1", fingerprint: "f1" });
  expect(read).toEqual({ guide: NEW, mark: { bookmark: "b3", fingerprint: "f2" } });
});

test("what was read without a fingerprint while somebody wrote is read again", async () => {
  const stored = found(["b2", "b3"], ["f1"], [OLD, NEW]);
  const read = await readConsistent(stored, { bookmark: "b1", fingerprint: null });
  expect(read).toEqual({ guide: NEW, mark: { bookmark: "b3", fingerprint: "f1" } });
});

test("what never agrees is not taken", async () => {
  const texts = (prefix: string) => Array.from({ length: 20 }, (_, i) => `${prefix}${i}`);
  const guides = Array.from({ length: 20 }, (_, i) => (i % 2 ? OLD : NEW));
  const first = { bookmark: "b", fingerprint: null };
  expect(await readConsistent(found(texts("b"), texts("f"), guides), first)).toBeNull();
});
