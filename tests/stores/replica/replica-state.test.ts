import { expect, test } from "@jest/globals";

import { confirmed, current, empty, failed, restored } from "../../../src/stores/replica/replica-state.js";
import { memoryGuide } from "../../../src/stores/memory/memory-source.js";
import { draw } from "../../support/draw.js";

const COPY = memoryGuide(draw("junior -> senior"), { contentHash: "h", store: "shelf/replica" });
const LOST = new Error("The shelf cannot be reached.");

test("without a guide every question throws the latest reason", () => {
  const state = failed(empty(new Error("Still reading.")), LOST);
  expect(state.kind).toBe("EMPTY");
  expect(() => state.served.graph.catalogue()).toThrow(LOST);
  expect(() => state.served.status()).toThrow(LOST);
  expect(confirmed(state)).toBe(state);
});

test("a failure keeps the last good copy and tells why; a good look takes that back", () => {
  const stale = failed(current(COPY), LOST);
  expect(stale.kind).toBe("STALE");
  expect(stale.served.graph).toBe(COPY.graph);
  expect(stale.served.status()).toMatchObject({
    contentHash: "h",
    store: "shelf/replica, last good copy: The shelf cannot be reached.",
    trouble: "The shelf cannot be reached.",
  });
  expect(confirmed(stale)).toEqual(current(COPY));
  expect(COPY.status()).toMatchObject({ store: "shelf/replica", trouble: null });
});

test("a copy from disk says when it was kept, until the store is read again", () => {
  const state = restored(COPY, new Date(Date.UTC(2026, 10, 29)), LOST);
  expect(state.served.graph).toBe(COPY.graph);
  const store = "shelf/replica, copy of 2026-11-29T00:00:00.000Z from disk";
  expect(state.served.status()).toMatchObject({ store: `${store}: The shelf cannot be reached.` });
  const other = failed(state, new Error("The shelf fell."));
  expect(other.served.status()).toMatchObject({
    store: `${store}: The shelf fell.`,
    trouble: "The shelf fell.",
  });
  const read = confirmed(other);
  expect(read.served.status()).toMatchObject({ store: "shelf/replica", trouble: null });
  expect(failed(read, LOST).served.status()).toMatchObject({
    store: "shelf/replica, last good copy: The shelf cannot be reached.",
  });
});

test("the same failure again changes nothing, another one does", () => {
  const stale = failed(current(COPY), LOST);
  expect(failed(stale, new Error(LOST.message))).toBe(stale);
  const other = failed(stale, new Error("The shelf fell."));
  expect(other.served.status()).toMatchObject({ store: "shelf/replica, last good copy: The shelf fell." });
});
