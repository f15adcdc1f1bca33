import { ENTITY_KINDS, type EntityKind } from "../../../text/entity-path.js";
import { type Html, html } from "../../../text/html.js";
import { hrefOf } from "../../http/address.js";
import type { Named, Naming } from "./linked.js";
import { names } from "./sections.js";

export const PLURALS: Record<EntityKind, string> = {
  role: "Roles",
  skill: "Skills",
  technology: "Technologies",
};

/** One page of a long list, as the API pages it. */
export interface ListPage {
  readonly totalCount: number;
  readonly nodes: readonly Named[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** A part of a list of names, with links to the next part and to where one came from. */
export function listPage(
  heading: Html,
  { totalCount, nodes, pageInfo }: ListPage,
  next: (after: string) => string,
  back: Html,
  naming: Naming,
): Html {
  const { endCursor, hasNextPage } = pageInfo;
  return html`<h1>${heading}</h1>
    <p class="facts">${totalCount.toLocaleString("en")} in all.</p>
    ${names(nodes, naming) ?? html`<p>There are none here.</p>`}
    <nav class="actions" aria-label="Parts of the list">
      ${hasNextPage && endCursor !== null ? html`<a class="button primary" href="${next(endCursor)}" rel="next">Next ${nodes.length}</a>` : null}
      ${back}
    </nav>`;
}

/** Links to the lists of everything that has a page. */
export function otherLists({ base, linkLang: lang }: Naming, but: EntityKind | null): Html {
  return html`${ENTITY_KINDS.filter((kind) => kind !== but).map(
    (kind) =>
      html`<a class="button" href="${hrefOf(`${base}/${kind}`, { lang })}"
        >All ${PLURALS[kind].toLowerCase()}</a
      > `,
  )}`;
}
