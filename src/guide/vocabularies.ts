import type { Match } from "./words.js";

/** What is known of the vocabularies whose ids guides carry. An id in any other vocabulary may be any text. */
interface Vocabulary {
  /** The form of its ids, and how a message says so. */
  readonly pattern: RegExp;
  readonly like: string;
  /** Where the publisher describes the concept. */
  readonly address: (value: string) => string;
}

const VOCABULARIES: ReadonlyMap<string, Vocabulary> = new Map([
  [
    "onet-soc",
    {
      pattern: /^\d{2}-\d{4}\.\d{2}$/,
      like: 'two digits, four and two, like "15-1252.00"',
      address: (code: string) => `https://www.onetonline.org/link/summary/${code}`,
    },
  ],
  [
    "esco",
    {
      pattern: /^https?:\/\/\S+$/,
      like: "the address of the concept",
      address: (uri: string) => uri,
    },
  ],
  [
    "isco-08",
    {
      pattern: /^\d{1,4}$/,
      like: 'one to four digits, like "2512"',
      // ESCO publishes the groups of ISCO-08 under addresses of its own.
      address: (code: string) => `http://data.europa.eu/esco/isco/C${code}`,
    },
  ],
]);

/** How an id of the vocabulary is written, if this one is not; null if it may be as it is. */
export function wrongForm(scheme: string, value: string): string | null {
  const known = VOCABULARIES.get(scheme);
  return known === undefined || known.pattern.test(value) ? null : known.like;
}

/** The address at which the publisher describes the concept; null if none can be made of the id. */
export function conceptAddress(scheme: string, value: string): string | null {
  const known = VOCABULARIES.get(scheme);
  return known?.pattern.test(value) ? known.address(value) : null;
}

/** Whether an id in another vocabulary stands for the node itself, not for a broader, narrower or merely related concept. */
export function isSameConcept({ match }: { readonly match: Match | null }): boolean {
  return match === null || match === "EXACT";
}
