import type { Storage } from "@graphiql/toolkit";

const kept = new Map<string, string>();

/** What is kept beyond the page: the history of queries that were run, and those that were marked. */
const LASTING = /:(?:queries|favorites)$/;

/** Keeps the history. The rest lasts as long as the page: the address holds the query, and a shared link must open as it was sent. */
export const remembering: Storage = {
  get length() {
    return kept.size;
  },
  getItem: (key) =>
    (LASTING.test(key) ? lasting((storage) => storage.getItem(key)) : null) ?? kept.get(key) ?? null,
  setItem: (key, value) => {
    kept.set(key, value);
    if (LASTING.test(key))
      lasting((storage) => {
        storage.setItem(key, value);
      });
  },
  removeItem: (key) => {
    kept.delete(key);
    lasting((storage) => {
      storage.removeItem(key);
    });
  },
  clear: () => {
    kept.clear();
  },
};

/** Null where the browser keeps nothing, or has no more room. */
function lasting<T>(use: (storage: typeof localStorage) => T): T | null {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}
