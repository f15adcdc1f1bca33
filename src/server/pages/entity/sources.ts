import type { CitationLine, Origin, SourceLine } from "../../../graphql/operations/generated.js";
import { type Html, html } from "../../../text/html.js";
import { isWebAddress, outside } from "./linked.js";

/** The sources that the statements of one page cite, numbered in the order in which they are first cited. */
export interface PageSources {
  /** Small numbers, each a link to where the statement can be read or to the source below. */
  readonly marks: (citations: readonly CitationLine[]) => Html;
  /** What the marks of these citations would say; equal for statements of the same sources. */
  readonly key: (citations: readonly CitationLine[]) => string;
  /** The numbered list of all sources that were marked. */
  readonly list: () => Html;
}

export function pageSources(sources: readonly SourceLine[]): PageSources {
  const cited: string[] = [];
  const numberOf = (source: string): number => {
    if (!cited.includes(source)) cited.push(source);
    return cited.indexOf(source) + 1;
  };
  const titleOf = (source: string): string => sources.find(({ id }) => id === source)?.title ?? source;
  return {
    key: (citations) => [...new Set(citations.map(({ source }) => source))].sort().join(" "),
    marks: (citations) =>
      html`${firstOfEach(citations).map(({ source, section, url }) => {
        const number = numberOf(source);
        const says = `Source ${number}: ${titleOf(source)}${section === null ? "" : `, ${section}`}`;
        const href = isWebAddress(url) ? url : `#source-${number}`;
        return html` <a class="mark" href="${href}" title="${says}" aria-label="${says}">${number}</a>`;
      })}`,
    list: () =>
      html`<ol class="sources">
        ${cited.map((id, i) => {
          const source = sources.find((each) => each.id === id);
          return html`<li id="source-${i + 1}">${source ? sourceLine(source) : html`<bdi>${id}</bdi>`}</li> `;
        })}
      </ol>`,
  };
}

function sourceLine({ title, origin, licence, attribution, url }: SourceLine): Html {
  return html`${outside(url, html`<bdi>${title}</bdi>`)}: ${ORIGINS[origin]}.
  ${licence === null ? null : html`Licence: <bdi>${licence}</bdi>.`}
  ${attribution === null ? null : html`<bdi>${attribution}</bdi>`}`;
}

const ORIGINS: Record<Origin, string> = {
  GUIDE: "the guide itself",
  CURATED: "written by the editors",
  ESTIMATE: "estimated",
  IMPORT: "a published data set",
  DERIVED: "computed from the rest",
};

/** One citation of each source: the first, which is the most general. */
function firstOfEach(citations: readonly CitationLine[]): CitationLine[] {
  return citations.filter(
    ({ source }, i) => citations.findIndex((earlier) => earlier.source === source) === i,
  );
}
