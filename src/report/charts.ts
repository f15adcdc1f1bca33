import type { Competency } from "../guide/guide.js";
import { html, type Html } from "../text/html.js";
import type { Report } from "./report.js";

/** A line of a bar chart; the bar begins at `from`. */
interface Bar {
  readonly name: string;
  readonly from: number;
  readonly length: number;
  /** What the bar shows, in words. */
  readonly value: string;
}

const MOST_BARS = 12;

/** The charts of a report in their order, each without data left out. */
export function chartsOf(report: Report): Html[] {
  return [
    chart(
      "What blocks most",
      "How many competencies cannot be learned without it, also if choices offer other ways.",
      blockers(report),
    ),
    chart(
      "The longest chain in hours",
      "Each competency begins when the one before is learned; typical hours.",
      chainInHours(report.analytics.longestChain),
    ),
  ].filter((each) => each !== null);
}

function blockers({ analytics }: Report): Bar[] {
  return [...analytics.competencies]
    .filter(({ blocks }) => blocks > 0)
    .sort((a, b) => b.blocks - a.blocks)
    .slice(0, MOST_BARS)
    .map(({ competency, blocks }) => ({
      name: competency.name,
      from: 0,
      length: blocks,
      value: blocks.toLocaleString("en"),
    }));
}

/** Empty unless the hours of all are known. */
function chainInHours(chain: readonly Competency[]): Bar[] {
  if (chain.length < 2 || chain.some(({ hours }) => hours === null)) return [];
  let from = 0;
  return chain.map(({ name, hours }) => {
    const length = hours!.typical;
    const bar = { name, from, length, value: `${length.toLocaleString("en")} h` };
    from += length;
    return bar;
  });
}

/** A list in words, with a bar beside each; null without anything to show. */
function chart(title: string, note: string, bars: readonly Bar[]): Html | null {
  const whole = Math.max(0, ...bars.map(({ from, length }) => from + length));
  if (whole === 0) return null;
  const percent = (part: number): string => `${((100 * part) / whole).toFixed(2)}%`;
  return html`<section>
    <h2>${title}</h2>
    <p class="note">${note}</p>
    <ol class="bars">
      ${bars.map(
        ({ name, from, length, value }) =>
          html`<li>
            <span>${name}</span> <b>${value}</b>
            <i aria-hidden="true" style="margin-left: ${percent(from)}; width: ${percent(length)}"></i>
          </li> `,
      )}
    </ol>
  </section> `;
}
