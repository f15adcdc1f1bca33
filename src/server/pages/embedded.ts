import { hrefOf } from "../http/address.js";
import { type Html, html } from "../../text/html.js";
import type { PathQuestion, RecommendationsQuestion } from "../widget/widget-answers.js";
import type { Hours, PathAnswer, RecommendationsAnswer } from "../widget/widget-operations.js";

interface Shown {
  readonly title: string;
  readonly body: Html;
}

/** A path as a page: its steps in order, what each adds, and where to read on. */
export function embeddedPath({ guide, from, to, path }: PathAnswer, question: PathQuestion): Shown {
  const title = `From ${from?.name ?? question.from} to ${to?.name ?? question.to}`;
  const href = hrefOf("/", { from: question.from, to: question.to, have: question.have.join(",") });
  if (!path) return shown(title, html`<p>This guide knows no way from one to the other.</p>`, href, guide);
  const steps = path.steps.map(({ to: role, kind, reason, gap }) => {
    const needed = gap.missing.filter(({ importance }) => importance === "ESSENTIAL");
    return html`<li>
      <h2><bdi>${role.name}</bdi></h2>
      <p class="facts">
        ${word(kind)} · ${estimate(gap.hours, gap.unknownHours)} · ${plural(needed.length, "new skill")}
      </p>
      ${reason ? html`<p><bdi>${reason}</bdi></p>` : null}
      ${needed.length > 0 ? html`<p class="skills">${needed.map(({ competency }) => html`<bdi>${competency.name}</bdi> `)}</p>` : null}
    </li>`;
  });
  const facts = html`<p class="facts">
    ${plural(path.length, "step")} · ${estimate(path.hours, path.unknownHours)} ·
    ${plural(path.newCompetencies.length, "new skill")}
  </p>`;
  return shown(
    title,
    html`${facts}
      <ol>
        ${steps}
      </ol>`,
    href,
    guide,
  );
}

/** Roles that may come next, or what to learn on the way to one. */
export function embeddedRecommendations(
  { guide, from, toward, roles = [], competencies = [] }: RecommendationsAnswer,
  question: RecommendationsQuestion,
): Shown {
  const start = from?.name ?? "what you know";
  const title = toward
    ? `From ${start} toward ${toward.name}: learn next`
    : `From ${start}: where to go next`;
  const have = question.have.join(",");
  const cards = toward
    ? competencies.map(
        ({ competency, hours, reasons }) =>
          html`<li>
            <h2><bdi>${competency.name}</bdi></h2>
            <p class="facts">${hours ? estimate(hours, 0) : "time not known"}</p>
            ${reasons.slice(0, 1).map(({ text }) => html`<p><bdi>${text}</bdi></p>`)}
          </li>`,
      )
    : roles.map(
        ({ role, gap, reasons, obstacle }) =>
          html`<li>
            <h2>
              <a
                href="${hrefOf("/", { from: question.from, to: role.id, have })}"
                target="_blank"
                rel="noopener"
                ><bdi>${role.name}</bdi></a
              >
            </h2>
            <p class="facts">
              ${Math.round(gap.coverage * 100)} % covered · ${estimate(gap.hours, gap.unknownHours)}
            </p>
            ${reasons.slice(0, 1).map(({ text }) => html`<p><bdi>${text}</bdi></p>`)}
            ${obstacle ? html`<p class="obstacle"><bdi>${obstacle.text}</bdi></p>` : null}
          </li>`,
      );
  const list =
    cards.length > 0
      ? html`<ul>
          ${cards}
        </ul>`
      : html`<p>Nothing to recommend from here.</p>`;
  return shown(title, list, hrefOf("/", { from: question.from, to: question.toward, have }), guide);
}

function shown(title: string, body: Html, href: string, guide: PathAnswer["guide"]): Shown {
  const credits = guide.sources.flatMap(({ attribution }) => (attribution === null ? [] : [attribution]));
  return {
    title,
    body: html`<h1><bdi>${title}</bdi></h1>
      ${body}
      <footer>
        <p><a href="${href}" target="_blank" rel="noopener">See it in the career explorer</a></p>
        <p>
          Hours are estimates.
          ${[guide.title, ...credits].map((each, i) => html`${i > 0 ? " · " : ""}<bdi>${each}</bdi>`)}
        </p>
      </footer>`,
  };
}

function estimate({ min, typical, max }: Hours, unknown: number): string {
  if (typical === 0) return unknown > 0 ? "time not known" : "nothing new to learn";
  const round = (hours: number): string => Math.round(hours).toLocaleString("en");
  const more = unknown > 0 ? `, ${unknown} without an estimate` : "";
  return `≈ ${round(typical)} h, estimate ${round(min)}–${round(max)}${more}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function word(kind: string): string {
  return kind.charAt(0) + kind.slice(1).toLowerCase();
}
