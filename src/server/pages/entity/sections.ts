import type {
  CitationLine,
  EntityCredential,
  ExternalIdMatch,
  ResourceKind,
} from "../../../graphql/operations/generated.js";
import { type Html, html } from "../../../text/html.js";
import { counted } from "../../../text/phrases.js";
import { linked, linkedList, type Named, type Naming, outside } from "./linked.js";
import type { PageSources } from "./sources.js";

/** One statement of a list, and who makes it. */
export interface Item {
  readonly text: Html;
  readonly citations: readonly CitationLine[];
}

/** So many items of a list are shown at once; the others are folded behind them. */
const UNFOLDED = 20;

/** A section with a heading; nothing if it would be empty. */
export function section(title: string, content: Html | null): Html | null {
  if (content === null) return null;
  return html`<section>
    <h2>${title}</h2>
    ${content}
  </section>`;
}

/** A list of statements. Sources that all of them share are said once, after the list. Null if there are none. */
export function statements(items: readonly Item[], sources: PageSources): Html | null {
  const [first] = items;
  if (first === undefined) return null;
  const keys = new Set(items.map(({ citations }) => sources.key(citations)));
  const isShared = keys.size === 1 && items.length > 1;
  const lines = items.map(
    ({ text, citations }) => html`<li>${text}${isShared ? null : sources.marks(citations)}</li> `,
  );
  const shared = first.citations.map((citation) => ({ ...citation, section: null, url: null }));
  return html`${folded(lines)}${isShared && shared.length > 0 ? html`<p class="fine">Source of this list: ${sources.marks(shared)}</p>` : null}`;
}

/** A list of names, each with a link to its page. Null if it is empty. */
export function names(nodes: readonly Named[], naming: Naming): Html | null {
  if (nodes.length === 0) return null;
  return html`<ul class="names">
    ${nodes.map((node) => html`<li>${linked(node, naming)}</li> `)}
  </ul>`;
}

function folded(lines: readonly Html[]): Html {
  // Few are not worth a fold.
  const shown = lines.length > UNFOLDED + 5 ? UNFOLDED : lines.length;
  const rest = lines.slice(shown);
  return html`<ul class="items">
      ${lines.slice(0, shown)}
    </ul>
    ${
      rest.length === 0
        ? null
        : html`<details>
            <summary>and ${rest.length} more</summary>
            <ul class="items">
              ${rest}
            </ul>
          </details>`
    }`;
}

interface Selected {
  readonly pick: number;
  readonly choice: { readonly name: string } | null;
  readonly options: readonly Named[];
  readonly reason: string | null;
}

/** One competency, or a choice with its options: "A back-end language: any one of Java, Python or Go". */
export function selection(
  { pick, choice, options, reason }: Selected,
  naming: Naming,
  tag?: string | null,
): Html {
  const what =
    choice === null
      ? linkedList(options, naming)
      : html`<bdi>${withoutOptions(choice.name, options)}</bdi>: any ${pick === 1 ? "one" : pick} of
          ${linkedList(options, naming, "or")}`;
  return html`${what}${tag ? html` <span class="tag"><bdi>${tag}</bdi></span>` : null}${because(reason)}`;
}

/** The name of a choice without the options, which some data sets repeat in it: "A database: one of MySQL or SQLite". */
function withoutOptions(name: string, options: readonly Named[]): string {
  const colon = name.indexOf(": ");
  if (colon < 0) return name;
  const rest = name.slice(colon);
  return options.some((option) => rest.includes(option.ownName ?? option.name)) ? name.slice(0, colon) : name;
}

export function because(reason: string | null): Html | null {
  return reason === null ? null : html`<br /><bdi class="reason">${reason}</bdi>`;
}

const CREDENTIALS: Readonly<Record<EntityCredential["kind"], string>> = {
  DEGREE: "degree",
  BOOTCAMP: "bootcamp",
  COURSE: "course",
  CERTIFICATION: "certification",
};

/** "AWS Certified Developer: certification by Amazon, about 120 hours". */
export function credential({ kind, issuer, url, hours, ...node }: EntityCredential, naming: Naming): Item {
  const name = outside(url, linked(node, naming));
  const by = issuer === null ? null : html` by <bdi>${issuer}</bdi>`;
  const takes = hours === null ? "" : `, about ${Math.round(hours.typical).toLocaleString("en")} hours`;
  return { text: html`${name}: ${CREDENTIALS[kind]}${by}${takes}`, citations: node.citations };
}

/** Names of trends or experiences with what they mean. Null if there are none. */
export function explained(
  nodes: readonly (Named & { readonly summary: string | null })[],
  naming: Naming,
): Html | null {
  if (nodes.length === 0) return null;
  return html`<ul class="items">
    ${nodes.map((node) => html`<li>${linked(node, naming)}${because(node.summary)}</li> `)}
  </ul>`;
}

/** Pages and books about it. Null if the guide names none. */
export function resources(
  list: readonly { readonly kind: ResourceKind; readonly title: string; readonly url: string }[],
): Html | null {
  if (list.length === 0) return null;
  return html`<ul class="items">
    ${list.map(({ title, url }) => html`<li>${outside(url, html`<bdi>${title}</bdi>`)}</li> `)}
  </ul>`;
}

export interface OtherId {
  readonly scheme: string;
  readonly value: string;
  readonly match: ExternalIdMatch | null;
  readonly url: string | null;
}

const SCHEMES: Readonly<Record<string, string>> = {
  "onet-soc": "O*NET",
  esco: "ESCO",
  "esco-code": "ESCO code",
  "isco-08": "ISCO-08",
};

const MATCHES: Record<ExternalIdMatch, string> = {
  EXACT: "the same",
  CLOSE: "nearly the same",
  BROAD: "more general",
  NARROW: "more specific",
  RELATED: "related",
};

/** What other vocabularies call it. Null if the guide does not say. */
export function elsewhere(ids: readonly OtherId[]): Html | null {
  const shown = ids.filter(({ scheme }) => scheme !== "former-id");
  if (shown.length === 0) return null;
  return html`<ul class="items">
    ${shown.map(({ scheme, value, match, url }) => {
      const name = html`${SCHEMES[scheme] ?? scheme} <bdi>${value.replace(/^https?:\/\/.*\//, "")}</bdi>`;
      return html`<li>${outside(url, name)}${match === null ? null : ` (${MATCHES[match]})`}</li> `;
    })}
  </ul>`;
}

/** Other names, the first of them at once: O*NET gives some roles a hundred. Null if there are none. */
export function alsoCalled(others: readonly string[]): Html | null {
  if (others.length === 0) return null;
  const rest = others.slice(MOST_NAMES);
  return html`<p class="fine">
      Also called <bdi>${others.slice(0, MOST_NAMES).join(", ")}</bdi>${rest.length === 0 ? "." : ""}
    </p>
    ${
      rest.length === 0
        ? null
        : html`<details>
            <summary>and ${counted(rest.length, "more name")}</summary>
            <p><bdi>${rest.join(", ")}</bdi></p>
          </details>`
    }`;
}

const MOST_NAMES = 8;
