import type { Storage } from "@graphiql/toolkit";

const kept = new Map<string, string>();

/** Keeps nothing beyond the page: the address holds the query, and a shared link must open as it was sent. */
export const forgetful: Storage = {
  get length() {
    return kept.size;
  },
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => {
    kept.set(key, value);
  },
  removeItem: (key) => {
    kept.delete(key);
  },
  clear: () => {
    kept.clear();
  },
};
