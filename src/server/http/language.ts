import type { FastifyRequest } from "fastify";

import { isPromise } from "../../async/awaitable.js";
import type { CareerSource } from "../../career/source.js";
import { languagesOf } from "../../guide/languages.js";
import { LANGUAGE_CHARACTERS } from "../../text/bounds.js";

/** The language of a guide's own names, as far as the server's pages know. */
export const OWN = "en";
const TAG = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i;
/** The most languages of a request that are looked at. */
const MOST_WISHES = 20;

/** In which language a request is answered. */
export interface NamesLanguage {
  /** The tag to ask the API with. Null for the guide's own names. */
  readonly lang: string | null;
  /** Whether it was the header Accept-Language that decided, or could have. */
  readonly byHeader: boolean;
  /** The other languages in which the guide has names; null while that is not known in this process. */
  readonly languages: readonly string[] | null;
}

export type LanguageOf = (
  request: Pick<FastifyRequest, "headers" | "query">,
  named?: string | null,
) => NamesLanguage;

/**
 * The language that `lang` in the address names, else the one that the header Accept-Language likes best, of those in which the guide has
 * names. Of a guide that is not in this process, the language liked best: names that are not there come in the guide's own.
 */
export function languageOfRequests(source: CareerSource): LanguageOf {
  return ({ headers, query }, named = langOf(query)) => {
    const languages = knownLanguages(source);
    if (named !== null) return { lang: fitting([named], languages), byHeader: false, languages };
    return {
      lang: fitting(wishes(headers["accept-language"]), languages),
      byHeader: languages === null || languages.length > 0,
      languages,
    };
  };
}

/** `lang` in an address; null if it is not there, or no tag of a language. */
function langOf(query: unknown): string | null {
  const { lang } = query as Readonly<Record<string, unknown>>;
  return typeof lang === "string" && isTag(lang) ? lang : null;
}

function isTag(text: string): boolean {
  return text.length <= LANGUAGE_CHARACTERS && TAG.test(text);
}

function knownLanguages(source: CareerSource): readonly string[] | null {
  try {
    const { graph, inMemory } = source.current();
    const index = inMemory ? graph.snapshot() : null;
    return index === null || isPromise(index) ? null : languagesOf(index.guide);
  } catch {
    // There is no guide yet.
    return null;
  }
}

/** The first wish that can be met; null if that is the guide's own language, or if there is none. */
function fitting(tags: readonly string[], languages: readonly string[] | null): string | null {
  for (const tag of tags) {
    const [wanted, general] = [tag.toLowerCase(), primary(tag)];
    const exact = find(languages ?? [], wanted);
    if (exact === undefined && general === OWN) return null;
    const found = languages === null ? wanted : (exact ?? find(languages, general));
    if (found !== undefined) return found;
  }
  return null;
}

function find(languages: readonly string[], tag: string): string | undefined {
  return languages.find((each) => each.toLowerCase() === tag);
}

function primary(tag: string): string {
  return tag.toLowerCase().split("-")[0]!;
}

/** The languages of an Accept-Language (RFC 9110, 12.5.4), the one liked best first. What is no tag, and "*", is left out. */
function wishes(header: string | undefined): string[] {
  return (header ?? "")
    .split(",", MOST_WISHES)
    .map((each) => {
      const [tag = "", ...parameters] = each.split(";").map((part) => part.trim());
      const quality = parameters.find((part) => /^q=/i.test(part))?.slice(2);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => isTag(tag) && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

/** The request headers by which the answers of an address differ that holds names. */
export function varyOf({ byHeader }: NamesLanguage): string {
  return byHeader ? "accept-language, accept-encoding" : "accept-encoding";
}

/** What the header Content-Language says of names and sentences about them; null if it is not known which names there are. */
export function contentLanguage({ lang, languages }: NamesLanguage): string | null {
  if (lang === null) return OWN;
  return languages === null ? null : `${lang}, ${OWN}`;
}

/** What tells the kept answers in one language from those in another; see `keepAnswers`. */
export function keptByLanguage(languageOf: LanguageOf) {
  return {
    differsBy: (request: FastifyRequest): string => languageOf(request).lang ?? "",
    vary: (request: FastifyRequest): string => varyOf(languageOf(request)),
  };
}
