import { entityPath } from "../../../text/entity-path.js";
import { type Html, html } from "../../../text/html.js";
import { hrefOf } from "../../http/address.js";

/** A node as pages name it: with `ownName`, its name in the guide's own language, where another language was asked for. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly ownName?: string;
}

/** What names and links of a page depend on. */
export interface Naming {
  /** The path under which the server's addresses are. */
  readonly base: string;
  /** The language that the names were asked in; null for the guide's own. */
  readonly lang: string | null;
  /** The language to name in links; null where the address of the page names none. */
  readonly linkLang: string | null;
}

/** A name, marked with its language if that is not the guide's own. */
export function named({ name, ownName }: Omit<Named, "id">, lang: string | null): Html {
  if (lang === null || ownName === name) return html`<bdi>${name}</bdi>`;
  return html`<bdi lang="${lang}">${name}</bdi>`;
}

/** A name that leads to the page about it; the name alone if its kind has no pages. */
export function linked(node: Named, { base, lang, linkLang }: Naming): Html {
  const path = entityPath(node.id);
  if (path === null) return named(node, lang);
  return html`<a href="${hrefOf(`${base}/${path}`, { lang: linkLang })}">${named(node, lang)}</a>`;
}

/** Names with links, in one line: "A, B or C". */
export function linkedList(nodes: readonly Named[], naming: Naming, last = "and"): Html {
  return html`${nodes.map((node, i) => {
    const before = i === 0 ? "" : i === nodes.length - 1 ? ` ${last} ` : ", ";
    return html`${before}${linked(node, naming)}`;
  })}`;
}

/** A link to another site. The text alone for anything that is no web address: a guide may hold anything. */
export function outside(url: string | null, text: Html | string): Html {
  if (!isWebAddress(url)) return html`${text}`;
  return html`<a href="${url}" rel="noopener noreferrer nofollow">${text}</a>`;
}

export function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//i.test(url);
}
