import type { Citation } from "./guide.js";
import { ORIGINS } from "./vocabulary.js";

/**
 * Citations as two lists of texts that a person can read: "GUIDE backend-developer-guide#The section", and at the same
 * place of the second list its URL, or "" if it has none. A URL that is empty or starts with "<" is written in angle brackets.
 */
export function writeCitations(citations: readonly Citation[]): {
  citations: string[];
  citationUrls?: string[];
} {
  return {
    citations: citations.map(
      ({ origin, source, section }) => `${origin} ${source}${section === null ? "" : `#${section}`}`,
    ),
    ...(citations.some(({ url }) => url !== null) && {
      citationUrls: citations.map(({ url }) => (url === null ? "" : /^(<|$)/.test(url) ? `<${url}>` : url)),
    }),
  };
}

/** The citations of these two lists; a text that is no citation is returned as it is. */
export function readCitations(texts: readonly string[], urls: readonly string[]): (Citation | string)[] {
  return texts.map((text, i) => {
    const [, word, source, section] = /^([A-Z]+) ([^#]+)(?:#(.*))?$/s.exec(text) ?? [];
    const origin = ORIGINS.find((each) => each === word);
    if (origin === undefined || source === undefined) return text;
    return { origin, source, section: section ?? null, url: readUrl(urls[i] ?? "") };
  });
}

function readUrl(text: string): string | null {
  if (text === "") return null;
  return text.startsWith("<") && text.endsWith(">") ? text.slice(1, -1) : text;
}
