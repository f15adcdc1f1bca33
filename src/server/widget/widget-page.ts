import { type Html, html } from "../../text/html.js";
import { hrefOf } from "../http/address.js";
import type { WidgetScript } from "./widget-script.js";

type Row = readonly [name: string, meaning: string];

const ATTRIBUTES: readonly Row[] = [
  ["from", "id of the current role"],
  ["have", "ids of skills the person has besides those of the role, separated by commas"],
  [
    "toward",
    "recommendations only: id of the wanted role. The element then recommends skills instead of roles",
  ],
  ["to", "path only: id of the role at the end of the path"],
  [
    "way",
    "path only: ids of the roles between, separated by commas. Default: the way that the explorer shows first",
  ],
  ["steps", "path only: any shows ways with leaps though there are others"],
  ["pace", "path only: hours of study a week. Then the widget also says how long the path takes"],
  ["first", "recommendations only: how many to show. Default: 3"],
  ["theme", "auto, light or dark. Default: auto, which follows the system"],
  [
    "lang",
    "language: the widget's own words are en or de; names from the guide come in any language that it has them in. Default: that of your page",
  ],
  ["heading-level", "level of the widget's heading on your page. Default: 2"],
  ["server", "address of the career graph server, if it is not the one that serves the script"],
];

const EVENTS: readonly Row[] = [
  [
    "career-select",
    "someone clicked a link. detail: id, name, href. Call preventDefault() to handle the click yourself",
  ],
  ["career-load", "an answer is shown. detail: the answer"],
  ["career-error", "there is no answer. detail: code, message. Visitors see the link in the element instead"],
];

/** A role by its id and name. */
interface Role {
  readonly id: string;
  readonly name: string;
}

export interface WidgetPageParts {
  readonly base: string;
  /** The public address of the server; null if it is not known. */
  readonly address: string | null;
  readonly script: Pick<WidgetScript, "file" | "integrity">;
  /** The roles that the elements are shown with at first; null if the guide cannot be asked. */
  readonly start: { readonly from: Role; readonly to: Role } | null;
}

/** The page that shows the two elements live, with the HTML to copy and a reference of attributes, events and styles. */
export function widgetPage({ base, address, script, start }: WidgetPageParts): Html {
  return html`<main id="main" class="page widget-page">
    <h1 class="hero-title">For your own site</h1>
    <p class="lead">
      One script, two elements. They load nothing else, leave your page's styles alone, can take your colours,
      and fetch data from this server only.
    </p>
    ${form(start)}
    <div id="widget-live">
      ${start === null ? null : html`<career-recommendations from="${start.from.id}"></career-recommendations>`}
    </div>
    <h2>Copy this into your page</h2>
    <div class="snippet">
      <pre
        tabindex="0"
        aria-label="HTML to copy"
      ><code id="widget-snippet" data-file="${script.file}" data-integrity="${script.integrity}"></code></pre>
      <button type="button" class="button" id="widget-copy">Copy</button
      ><span role="status" id="widget-said"></span>
    </div>
    <p class="fine">
      The link inside is shown until the script has run, and where it cannot. The style keeps room for the
      answer, so that your page does not jump.
    </p>
    <div class="widget-tables">
      <section>
        <h2>Attributes</h2>
        ${table(ATTRIBUTES)}
      </section>
      <section>
        <h2>Events</h2>
        ${table(EVENTS)} ${styles()} ${programs(base)} ${withoutScripts(base, address, start)}
      </section>
    </div>
  </main>`;
}

function form(start: WidgetPageParts["start"]): Html {
  const role = (name: string, label: string, value: Role | null, placeholder = ""): Html =>
    html`<label
      data-for="${name === "from" ? "" : name === "to" ? "career-path" : "career-recommendations"}"
      ${name === "to" ? html` hidden` : null}
      >${label}
      <input
        name="${name}"
        list="widget-roles-${name}"
        value="${value?.name ?? ""}"
        data-id="${value?.id ?? ""}"
        placeholder="${placeholder}"
        autocomplete="off"
        spellcheck="false"
      /><datalist id="widget-roles-${name}"></datalist>
    </label>`;
  return html`<form class="widget-form" id="widget-form">
    <label
      >Element
      <select name="kind">
        <option value="career-recommendations">Recommendations</option>
        <option value="career-path">Path</option>
      </select></label
    >
    ${role("from", "From the role", start?.from ?? null)}
    ${role("toward", "Toward the role", null, "any role")} ${role("to", "To the role", start?.to ?? null)}
    <label
      >Theme
      <select name="theme">
        <option>auto</option>
        <option>light</option>
        <option>dark</option>
      </select></label
    >
    <label
      >Version
      <select name="version">
        <option value="newest">newest</option>
        <option value="fixed">this one, with its integrity</option>
      </select></label
    >
  </form>`;
}

function table(rows: readonly Row[]): Html {
  return html`<table>
    <tbody>
      ${rows.map(
        ([name, meaning]) =>
          html`<tr>
            <th scope="row"><code>${name}</code></th>
            <td>${meaning}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function styles(): Html {
  return html`<h2>Style</h2>
    <p>
      Parts:
      <code
        >base heading list card name link facts hours ease preparation experience reason obstacle credits
        loading skeleton empty error retry</code
      >. Custom properties: <code>--career-ink</code>, <code>-muted</code>, <code>-surface</code>,
      <code>-line</code>, <code>-accent</code>, <code>-warm</code>, <code>-bad</code>, <code>-radius</code>,
      <code>-gap</code>, <code>-padding</code>, <code>-font</code>, <code>-min-height</code>.
    </p>`;
}

function programs(base: string): Html {
  return html`<h2>Frameworks</h2>
    <p>
      <code>import</code> the address of the script, or name it in a script element; it does nothing where
      pages are made on a server. TypeScript and React find their types in
      <a href="${base}/widget.d.ts">/widget.d.ts</a>.
    </p>`;
}

function withoutScripts(base: string, address: string | null, start: WidgetPageParts["start"]): Html {
  const page = hrefOf(`${address}/`, { from: start?.from.id, to: start?.to.id });
  const oembed = hrefOf(`${base}/oembed`, { url: page, format: "json" });
  return html`<h2>In a frame</h2>
    <p>
      Pages under
      <a id="widget-embed" href="${hrefOf(`${base}/embed/recommendations`, { from: start?.from.id })}"
        >/embed</a
      >
      are plain HTML for a frame, and tell your page their height by <code>postMessage</code>. Sites that
      support oEmbed find them through
      ${address === null || start === null ? html`<code>/oembed</code>` : html`<a href="${oembed}">/oembed</a>`}.
    </p>`;
}
