import { drawPrerequisites } from "./drawing.js";
import { escapeHtml as e } from "./html.js";
import type { Report } from "./report.js";
import { chainOf, type Section, sectionsOf, totalsOf } from "./sections.js";
import { STYLE } from "./style.js";

/** One page with everything in it: no script, nothing fetched, light or dark as the reader's screen is. */
export function reportAsHtml(report: Report): string {
  const { title, version, role, roles } = report;
  const heading = role ? role.name : title;
  const about = role ?? (roles.length === 1 ? roles[0]!.role : null);
  const under = [`${role ? `From ${title}, version` : "Version"} ${version}.`, about?.summary].filter(
    Boolean,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${e(heading)}: prerequisites</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="over">Prerequisite analytics</p>
<h1>${e(heading)}</h1>
<p class="under">${e(under.join(" "))}</p>
</header>
<dl class="totals">${totalsOf(report).map(totalAsHtml).join("")}</dl>
${pictureAsHtml(report)}
${sectionsOf(report).map(sectionAsHtml).join("\n")}
${sourcesAsHtml(report)}
</body>
</html>`;
}

function totalAsHtml({ title, value }: { title: string; value: string }): string {
  const size = value.length > 12 ? ' class="long"' : "";
  return `<div><dt>${e(title)}</dt><dd${size}>${e(value)}</dd></div>`;
}

function pictureAsHtml(report: Report): string {
  const { svg, drawn, alone, leftOut } = drawPrerequisites(report);
  const { longestChain } = report.analytics;
  const parts = [
    "<h2>How they build on each other</h2>",
    svg === ""
      ? ""
      : `<p class="note">From left to right, a column a layer. The number is the complexity; the more of it, the fuller the colour. Bold: the longest chain. Dashed: options of a choice, which says how many of them it takes.</p>`,
    leftOut > 0
      ? `<p class="note">Drawn are the ${drawn} most complex; ${leftOut} more are in the table.</p>`
      : "",
    svg === ""
      ? ""
      : `<div class="picture" tabindex="0" role="region" aria-label="Drawing of the prerequisites">${svg}</div>`,
    longestChain.length > 1 ? `<p><strong>Longest chain</strong> ${e(chainOf(longestChain))}</p>` : "",
    alone.length > 0
      ? `<p><strong>On their own</strong> (${alone.length}) ${e(alone.map(({ competency }) => competency.name).join(", "))}</p>`
      : "",
  ];
  return `<section>${parts.filter(Boolean).join("\n")}</section>`;
}

function sectionAsHtml({ title, note, columns, rows }: Section): string {
  const classOf = (i: number): string => (columns[i]!.isNumber ? ' class="number"' : "");
  const heads = columns.map((column, i) => `<th scope="col"${classOf(i)}>${e(column.title)}</th>`);
  const lines = rows.map(
    (row) => `<tr>${row.map((cell, i) => `<td${classOf(i)}>${e(cell)}</td>`).join("")}</tr>`,
  );
  return `<section>
<h2>${e(title)}</h2>
<p class="note">${e(note)}</p>
<div class="table" tabindex="0" role="region" aria-label="${e(title)}"><table>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${lines.join("\n")}
</tbody>
</table></div>
</section>`;
}

function sourcesAsHtml({ sources }: Report): string {
  const lines = sources.map(({ title, licence, attribution }) =>
    [title, licence, attribution]
      .filter((word) => word !== null)
      .map(e)
      .join(". "),
  );
  return `<footer><h2>Sources</h2><ul>${lines.map((line) => `<li>${line}</li>`).join("")}</ul>
<p>Measures: Curricular Analytics, Heileman, Abdallah, Slim and Hickman 2018, arXiv 1811.09676.</p></footer>`;
}
