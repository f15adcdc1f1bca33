import type { Citation } from "../../../guide/guide.js";
import { readCitations } from "../../../guide/citation-texts.js";
import { broken } from "../session/failures.js";

/** The properties of a node or relationship. Anyone may have written them by hand. */
export interface Properties {
  readonly [key: string]: unknown;
}

/** Readers of properties by name. All but `has` and `wrong` throw STORE_UNAVAILABLE for a value of another type. */
export interface ReadProperties {
  readonly has: (key: string) => boolean;
  readonly text: (key: string) => string;
  readonly textOrNull: (key: string) => string | null;
  /** An empty list if there is none. */
  readonly texts: (key: string) => readonly string[];
  readonly number: (key: string) => number;
  readonly oneOf: <T extends string>(key: string, words: readonly T[]) => T;
  readonly citations: () => readonly Citation[];
  /** The failure to throw for a property that is not what is wanted of it. */
  readonly wrong: (key: string, wanted: string) => Error;
}

/** Reads the properties of what `subject` names; throws STORE_UNAVAILABLE for a property of another type. */
export function propertiesOf(subject: string, properties: Properties): ReadProperties {
  const wrong = (key: string, wanted: string) =>
    broken(`${subject} has no usable ${key}: it should be ${wanted}.`);
  const get = (key: string): unknown => properties[key] ?? null;

  const texts = (key: string): readonly string[] => {
    const value = get(key) ?? [];
    if (!Array.isArray(value) || !value.every((each) => typeof each === "string"))
      throw wrong(key, "a list of texts");
    return value;
  };
  const textOrNull = (key: string): string | null => {
    const value = get(key);
    if (value === null || typeof value === "string") return value;
    throw wrong(key, "a text");
  };
  const numberOrNull = (key: string): number | null => {
    const value = get(key);
    if (value === null || typeof value === "number") return value;
    throw wrong(key, "a number");
  };
  const known = <T>(value: T | null, key: string, wanted: string): T => {
    if (value === null) throw wrong(key, wanted);
    return value;
  };

  return {
    wrong,
    has: (key) => get(key) !== null,
    texts,
    textOrNull,
    text: (key: string): string => known(textOrNull(key), key, "a text"),
    number: (key: string): number => known(numberOrNull(key), key, "a number"),
    oneOf: <T extends string>(key: string, words: readonly T[]): T =>
      known(words.find((word) => word === get(key)) ?? null, key, `one of ${words.join(", ")}`),

    citations: (): Citation[] => {
      return readCitations(texts("citations"), texts("citationUrls")).map((citation) => {
        if (typeof citation !== "string") return citation;
        throw broken(
          `${subject} cites "${citation}": it should be like "CURATED source" or "GUIDE source#section".`,
        );
      });
    },
  };
}
