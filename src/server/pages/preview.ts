import { type Html, html } from "../../text/html.js";
import { shorten } from "../../text/shorten.js";
import { hrefOf } from "../http/address.js";
import type { NamesLanguage } from "../http/language.js";

/** What search engines and sites that show previews of links are told of a page. */
export interface Preview {
  readonly title: string;
  readonly description: string;
  /** The path of the page, without the language. */
  readonly path: string;
  /** Its parameters besides the language. */
  readonly parameters?: Readonly<Record<string, string | undefined>>;
  /** The path of a picture; null for none. */
  readonly picture?: string | null;
}

/** The most characters of a description that search engines and previews show. */
export const DESCRIPTION_CHARACTERS = 200;

/**
 * The canonical address of a page, its addresses in other languages, and its preview by the Open Graph protocol. Addresses are left out where
 * the server does not know its own.
 */
export function previewOf(
  { title, description, path, parameters = {}, picture = null }: Preview,
  address: string | null,
  { lang, languages }: NamesLanguage,
): Html {
  const text = shorten(description, DESCRIPTION_CHARACTERS);
  const at = (language: string | null): string =>
    `${address}${hrefOf(path, { ...parameters, lang: language })}`;
  const about = html`<meta property="og:type" content="website" />
    <meta property="og:site_name" content="Career graph" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${text}" />
    <meta name="twitter:card" content="${picture === null ? "summary" : "summary_large_image"}" /> `;
  if (address === null) return about;
  const others = (languages ?? []).slice(0, MOST_LANGUAGES);
  const alternates = [
    ...others.map((each) => [each, at(each)] as const),
    ...(others.length > 0 ? [["x-default", at(null)] as const] : []),
  ];
  return html`<link rel="canonical" href="${at(lang)}" />
    ${alternates.map(([tag, href]) => html`<link rel="alternate" hreflang="${tag}" href="${href}" /> `)}${about}
    <meta property="og:url" content="${at(lang)}" />
    ${
      picture === null
        ? null
        : html`<meta property="og:image" content="${address}${picture}" />
            <meta property="og:image:alt" content="${title}" />`
    } `;
}

/** ESCO has 27. */
const MOST_LANGUAGES = 40;
