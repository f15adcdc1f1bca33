import { type Html, html } from "../../text/html.js";

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
  ["career-error", "the request failed. detail: code, message"],
];

/** The page that shows the two elements live, with the HTML to copy and a reference of attributes, events and styles. */
export function widgetPage(base: string, address: string | null): Html {
  return html`<main id="main" class="page widget-page">
    <h1 class="hero-title">For your own site</h1>
    <p class="lead">
      One script, two elements. They load nothing else, leave your page's styles alone, can take your colours,
      and fetch data from this server only.
    </p>
    ${FORM}
    <div id="widget-live"></div>
    <h2>Copy this into your page</h2>
    <div class="snippet">
      <pre tabindex="0" aria-label="HTML to copy"><code id="widget-snippet"></code></pre>
      <button type="button" class="button" id="widget-copy">Copy</button
      ><span role="status" id="widget-said"></span>
    </div>
    <div class="widget-tables">
      <section>
        <h2>Attributes</h2>
        ${table(ATTRIBUTES)}
      </section>
      <section>
        <h2>Events</h2>
        ${table(EVENTS)} ${styles()} ${withoutScripts(base, address)}
      </section>
    </div>
  </main>`;
}

const FORM = html`<form class="widget-form" id="widget-form">
  <label
    >Element
    <select name="kind">
      <option value="career-recommendations">Recommendations</option>
      <option value="career-path">Path</option>
    </select></label
  >
  <label
    >From
    <select name="from"></select
  ></label>
  <label data-for="career-recommendations"
    >Toward
    <select name="toward">
      <option value="">any role</option>
    </select></label
  >
  <label data-for="career-path" hidden
    >To
    <select name="to"></select
  ></label>
  <label
    >Theme
    <select name="theme">
      <option>auto</option>
      <option>light</option>
      <option>dark</option>
    </select></label
  >
</form>`;

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
        loading empty error retry</code
      >. Custom properties: <code>--career-ink</code>, <code>-muted</code>, <code>-surface</code>,
      <code>-line</code>, <code>-accent</code>, <code>-warm</code>, <code>-bad</code>, <code>-radius</code>,
      <code>-gap</code>, <code>-padding</code>, <code>-font</code>.
    </p>`;
}

function withoutScripts(base: string, address: string | null): Html {
  const page = `${address}/?from=role:qa-engineer&to=role:solution-architect`;
  const oembed = `${base}/oembed?url=${encodeURIComponent(page)}&format=json`;
  return html`<h2>Without scripts</h2>
    <p>
      Pages under
      <a id="widget-embed" href="${base}/embed/recommendations?from=role:backend-developer">/embed</a> are
      plain HTML for a frame. Sites that support oEmbed find them through
      ${address === null ? html`<code>/oembed</code>` : html`<a href="${oembed}">/oembed</a>`}.
    </p>`;
}
