import { dataBlock, type Html, html } from "../../../text/html.js";
import { hrefOf } from "../../http/address.js";
import { type NamesLanguage, OWN } from "../../http/language.js";
import { documentOf } from "../page.js";
import { DESCRIPTION_CHARACTERS, type Preview, previewOf } from "../preview.js";
import { siteHeader } from "../site-header.js";
import type { WebAssets } from "../web-assets.js";
import { shorten } from "../../../text/shorten.js";

interface Parts extends Preview {
  readonly body: Html;
  /** What search engines are told in the words of schema.org; null for nothing. */
  readonly data: unknown;
}

/** The whole document of a page about something in the guide. It works without scripts; one applies the chosen theme. */
export function entityDocument(
  parts: Parts,
  assets: WebAssets,
  address: string | null,
  language: NamesLanguage,
): Html {
  const title = `${parts.title} · Career graph`;
  return documentOf(
    {
      title,
      description: shorten(parts.description, DESCRIPTION_CHARACTERS),
      styles: ["site", "entity"],
      head: html`${previewOf(parts, address, language)}${parts.data === null ? null : dataBlock("application/ld+json", parts.data)}`,
      body: html`${siteHeader(assets.base, "")}
        <main id="main" class="page entity">${parts.body}</main>
        ${languages(parts, assets.base, language)}`,
    },
    assets,
  );
}

/** Links to the same page with names in other languages. */
function languages(
  { path, parameters }: Preview,
  base: string,
  { lang, languages }: NamesLanguage,
): Html | null {
  if (languages === null || languages.length === 0) return null;
  const link = (tag: string): Html => {
    const isShown = tag === (lang ?? OWN);
    const href = hrefOf(base + path, { ...parameters, lang: tag });
    return html`<li>
      <a href="${href}" lang="${tag}" hreflang="${tag}" ${isShown ? html` aria-current="true"` : null}
        >${nativeName(tag)}</a
      >
    </li> `;
  };
  return html`<footer class="page entity">
    <nav class="languages" aria-label="Language of names">
      <ul>
        ${[OWN, ...languages].map(link)}
      </ul>
    </nav>
  </footer>`;
}

/** What a language calls itself. */
function nativeName(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
