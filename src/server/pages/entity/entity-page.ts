import { entityPath } from "../../../text/entity-path.js";
import { type Html, html } from "../../../text/html.js";
import { hrefOf } from "../../http/address.js";
import { linkedList, type Named, type Naming } from "./linked.js";
import { section } from "./sections.js";

/** What is particular to the page of one role, skill or technology. */
export interface EntityPage {
  readonly name: string;
  readonly description: string;
  readonly body: Html;
}

/** A list that is not whole, with a link to all of it. */
export function withRest(
  content: Html | null,
  total: number,
  shown: number,
  list: string,
  id: string,
  { base, linkLang: lang }: Naming,
): Html | null {
  if (content === null || total <= shown) return content;
  const href = hrefOf(`${base}/${entityPath(id)!}`, { list, lang });
  return html`${content}
    <p class="more"><a href="${href}">See all ${total.toLocaleString("en")}</a></p>`;
}

/** What is more general and more specific than the thing of the page; null if the guide names nothing. */
export function relatives(
  { broader, narrower }: { readonly broader: readonly Named[]; readonly narrower: readonly Named[] },
  naming: Naming,
): Html | null {
  if (broader.length + narrower.length === 0) return null;
  const line = (title: string, nodes: readonly Named[]): Html | null =>
    nodes.length === 0 ? null : html`<p>${title}: ${linkedList(nodes, naming)}.</p>`;
  return section(
    "More general and more specific",
    html`${line("More general", broader)}${line("More specific", narrower)}`,
  );
}
