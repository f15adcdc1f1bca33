import { expect, test } from "@jest/globals";

import type { Guide } from "../../../src/guide/guide.js";
import { readConsistent } from "../../../src/stores/replica/read-consistent.js";
import { draw } from "../../support/draw.js";

const OLD = draw("junior -> senior");
const NEW = draw("junior -> lead");
const nameOf = ({ nodes }: Guide): string => nodes.map(({ id }) => id).join();

/** A store that is found with these bookmarks and guides, one after the other; the last ones stay. */
function found(bookmarks: string[], guides: Guide[]) {
  const next = <T>(values: T[]): T => (values.length > 1 ? values.shift()! : values[0]!);
  return {
    bookmark: () => Promise.resolve(next(bookmarks)),
    guide: () => Promise.resolve(next(guides)),
  };
}

test("what was read while nobody wrote is taken at once", async () => {
  const read = await readConsistent(found(["b1"], [OLD, NEW]), "b1", nameOf);
  expect(read).toEqual({ guide: OLD, hash: nameOf(OLD), bookmark: "b1" });
});

test("what was read while somebody wrote is read again", async () => {
  const read = await readConsistent(found(["b2", "b2"], [OLD, NEW]), "b1", nameOf);
  expect(read).toEqual({ guide: NEW, hash: nameOf(NEW), bookmark: "b2" });
});

test("where others write all the time two readings that agree are enough", async () => {
  const read = await readConsistent(found(["b2", "b3", "b4", "b5"], [OLD, NEW, NEW]), "b1", nameOf);
  expect(read).toEqual({ guide: NEW, hash: nameOf(NEW), bookmark: "b3" });
});

test("what never agrees is not taken", async () => {
  const bookmarks = Array.from({ length: 20 }, (_, i) => `b${i}`);
  const guides = Array.from({ length: 20 }, (_, i) => (i % 2 ? OLD : NEW));
  expect(await readConsistent(found(bookmarks, guides), "b", nameOf)).toBeNull();
});
