import type { GuideNode } from "./guide.js";

/** The name of a node in a language, else in that language without its region, else in the guide's own language. O(names). */
export function nameIn({ name, translations }: GuideNode, lang: string | null | undefined): string {
  if (!lang || translations.length === 0) return name;
  const tag = lang.toLowerCase();
  const find = (wanted: string): string | undefined =>
    translations.find(({ language }) => language.toLowerCase() === wanted)?.name;
  return find(tag) ?? find(tag.split("-")[0]!) ?? name;
}
