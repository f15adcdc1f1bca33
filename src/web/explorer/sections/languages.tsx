import { LANGUAGES, NAMES_LANGUAGE } from "../api/names-language.js";
import { type Question, writeAddress } from "../address.js";

/** Links that show the names in other languages, where the guide has them. */
export function Languages({ question }: { question: Question }) {
  if (LANGUAGES.length === 0) return null;
  return (
    <nav class="languages" aria-label="Language of names">
      <span>Names of roles and skills in</span>
      <ul>
        {["en", ...LANGUAGES].map((lang) => (
          <li key={lang}>
            <a
              href={writeAddress({ ...question, lang })}
              lang={lang}
              hreflang={lang}
              aria-current={lang === (NAMES_LANGUAGE ?? "en") ? "true" : undefined}
            >
              {nativeName(lang)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What a language calls itself. */
function nativeName(lang: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: "language" }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
