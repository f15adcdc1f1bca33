import { type Html, html } from "../../text/html.js";

const ATTRIBUTES: readonly (readonly [string, string])[] = [
  ["from", "the id of the role one is in"],
  ["have", "ids of what one knows besides, with commas between them"],
  ["toward", "recommendations: the id of the role one wants; then skills are recommended instead of roles"],
  ["to", "path: the id of the role at its end"],
  ["first", "recommendations: how many, 3 unless you say otherwise"],
  ["theme", "auto, light or dark"],
  ["lang", "en or de for the widget's own words; numbers follow any language"],
  ["heading-level", "where its heading stands in your page, 2 unless you say otherwise"],
  ["server", "where the career graph is served, if the script comes from elsewhere"],
];

const EVENTS: readonly (readonly [string, string])[] = [
  [
    "career-select",
    "a link was chosen; detail: id, name, href. preventDefault() keeps it from being followed",
  ],
  ["career-load", "an answer is shown; detail: the answer"],
  ["career-error", "there was none; detail: code, message"],
];

/** What others can put into their pages, live, with what they have to write. */
export function widgetPage(origin: string): Html {
  const rows = (of: typeof ATTRIBUTES): Html[] =>
    of.map(
      ([name, meaning]) =>
        html`<tr>
          <th scope="row"><code>${name}</code></th>
          <td>${meaning}</td>
        </tr>`,
    );
  const oembed = `${origin}/oembed?url=${encodeURIComponent(`${origin}/?from=role:qa-engineer&to=role:solution-architect`)}&format=json`;
  return html`<main id="main" class="page widget-page">
    <h1 class="hero-title">For pages of your own</h1>
    <p class="lead">
      One script, two elements. They need nothing else, keep to themselves, follow your colours and read from
      this server alone.
    </p>
    <form class="widget-form" id="widget-form">
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
    </form>
    <div id="widget-live"></div>
    <h2>What to write</h2>
    <div class="snippet">
      <pre tabindex="0" aria-label="Snippet"><code id="widget-snippet"></code></pre>
      <button type="button" class="button" id="widget-copy">Copy</button
      ><span role="status" id="widget-said"></span>
    </div>
    <div class="widget-tables">
      <section>
        <h2>Attributes</h2>
        <table>
          <tbody>
            ${rows(ATTRIBUTES)}
          </tbody>
        </table>
      </section>
      <section>
        <h2>Events</h2>
        <table>
          <tbody>
            ${rows(EVENTS)}
          </tbody>
        </table>
        <h2>Style</h2>
        <p>
          Parts:
          <code
            >base heading list card name link facts hours reason obstacle credits loading empty error
            retry</code
          >. Custom properties: <code>--career-ink</code>, <code>-muted</code>, <code>-surface</code>,
          <code>-line</code>, <code>-accent</code>, <code>-warm</code>, <code>-bad</code>,
          <code>-radius</code>, <code>-gap</code>, <code>-padding</code>, <code>-font</code>.
        </p>
        <h2>Without scripts</h2>
        <p>
          Pages under
          <a id="widget-embed" href="/embed/recommendations?from=role:backend-developer">/embed</a> are plain
          HTML for a frame. Sites that know oEmbed find them by <a href="${oembed}">/oembed</a>.
        </p>
      </section>
    </div>
  </main>`;
}
