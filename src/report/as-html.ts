import { html, type Html } from "../text/html.js";
import { chartsOf } from "./charts.js";
import { drawPrerequisites } from "./drawing.js";
import type { Report } from "./report.js";
import { chainOf, type Section, sectionsOf, totalsOf } from "./sections.js";
import { STYLE } from "./style.js";

/** The report as one page without scripts. It loads nothing, and follows the reader's light or dark mode. */
export function reportAsHtml(report: Report): string {
  const { title, version, role, roles } = report;
  const heading = role ? role.name : title;
  const about = role ?? (roles.length === 1 ? roles[0]!.role : null);
  const under = [`${role ? `From ${title}, version` : "Version"} ${version}.`, about?.summary].filter(
    Boolean,
  );
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${heading}: prerequisites</title>
        ${STYLE}
      </head>
      <body>
        <header>
          <p class="over">Prerequisite analytics</p>
          <h1>${heading}</h1>
          <p class="under">${under.join(" ")}</p>
        </header>
        <dl class="totals">${totalsOf(report).map(totalAsHtml)}</dl>
        ${chartsOf(report)} ${pictureAsHtml(report)} ${sectionsOf(report).map(sectionAsHtml)}
        ${sourcesAsHtml(report)}
      </body>
    </html>`;
  return page.text;
}

function totalAsHtml({ title, value }: { title: string; value: string }): Html {
  return html`<div>
    <dt>${title}</dt>
    <dd ${value.length > 12 && html`class="long"`}>${value}</dd>
  </div> `;
}

function pictureAsHtml(report: Report): Html {
  const { svg, drawn, alone, leftOut } = drawPrerequisites(report);
  const { longestChain } = report.analytics;
  const names = alone.map(({ competency }) => competency.name).join(", ");
  return html`<section>
    <h2>How competencies build on each other</h2>
    ${svg && html`<p class="note">${LEGEND}</p>`}
    ${leftOut > 0 && html`<p class="note">The ${drawn} most complex are drawn; the table lists ${leftOut} more.</p>`}
    ${svg && html`<div class="picture" tabindex="0" role="region" aria-label="Drawing of the prerequisites">${svg}</div>`}
    ${longestChain.length > 1 && html`<p><strong>Longest chain</strong> ${chainOf(longestChain)}</p>`}
    ${alone.length > 0 && html`<p><strong>Unconnected</strong> (${alone.length}) ${names}</p>`}
  </section> `;
}

const LEGEND =
  "Read from left to right, one column for each layer. The number is the complexity: the higher, the stronger the colour. The longest chain is bold. Dashed lines lead to the options of a choice, which says how many of them are needed.";

function sectionAsHtml({ title, note, columns, rows }: Section): Html {
  const classOf = (i: number): Html | false => columns[i]!.isNumber && html`class="number"`;
  return html`<section>
    <h2>${title}</h2>
    <p class="note">${note}</p>
    <div class="table" tabindex="0" role="region" aria-label="${title}">
      <table>
        <thead>
          <tr>
            ${columns.map((column, i) => html`<th scope="col" ${classOf(i)}>${column.title}</th> `)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell, i) => html`<td ${classOf(i)}>${cell}</td> `)}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
  </section> `;
}

function sourcesAsHtml({ sources }: Report): Html {
  const lines = sources.map(({ title, licence, attribution }) =>
    [title, licence, attribution].filter((word) => word !== null).join(". "),
  );
  return html`<footer>
    <h2>Sources</h2>
    <ul>
      ${lines.map((line) => html`<li>${line}</li> `)}
    </ul>
    <p>Measures: Curricular Analytics, Heileman, Abdallah, Slim and Hickman 2018, arXiv 1811.09676.</p>
  </footer>`;
}
