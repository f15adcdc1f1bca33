import { hrefOf } from "../http/address.js";
import type {
  GuideCredit,
  Hours,
  WidgetCompetenciesAnswer,
  WidgetGap,
  WidgetRolesAnswer,
  WidgetWay,
} from "../../graphql/operations/generated.js";
import type { PathAnswer, RecommendationsAnswer } from "../../graphql/operations/widget-answers.js";
import { entityPath } from "../../text/entity-path.js";
import { type Html, html } from "../../text/html.js";
import { counted } from "../../text/phrases.js";
import { durationText, PACE } from "../../text/pace.js";
import { easeText, moreYearsText, preparationText } from "../../text/preparation.js";
import { moveText } from "../../text/ranked-move.js";
import type { PathQuestion, RecommendationsQuestion } from "../widget/widget-answers.js";
import { type Named, named } from "./entity/linked.js";

/** A name with a link to the page about it, which opens beside the page that shows the frame. */
function linked(node: Named, lang: string | null, base: string): Html {
  const path = entityPath(node.id);
  if (path === null) return named(node, lang);
  return html`<a href="${hrefOf(`${base}/${path}`, { lang })}" target="_blank" rel="noopener"
    >${named(node, lang)}</a
  >`;
}

interface EmbeddedPage {
  readonly title: string;
  readonly body: Html;
}

/** A path as a page: its steps in order, what each one adds, and a link to the explorer. Without one, what is missing straight there. */
export function embeddedPath(
  { guide, from, to, path, straight }: PathAnswer,
  question: PathQuestion,
  base: string,
): EmbeddedPage {
  const { lang, pace, way, anySteps } = question;
  const names = { from: from?.name ?? question.from, to: to?.name ?? question.to };
  const title = `From ${names.from} to ${names.to}`;
  const link = hrefOf(`${base}/`, {
    from: question.from,
    to: question.to,
    have: question.have.join(","),
    way: way?.join(","),
    pace: pace === PACE.usual ? null : String(pace),
    steps: anySteps ? "any" : null,
    lang,
  });
  // A way straight there has no roles between.
  const href = way?.length === 0 ? `${link}&way=` : link;
  if (!path)
    return pageOf(title, straight ? straightThere(names, straight, question, base) : html``, href, guide);
  const facts = html`<p class="facts">
    ${counted(path.length, "step")} · ${estimate(path.hours, path.unknownHours)}${atPace(path, pace)} ·
    ${counted(path.newCompetencies.length, "new skill")}${path.experience && ` · ${moreYearsText(path.experience)}`}
  </p>`;
  return pageOf(
    title,
    html`${facts}
      <ol>
        ${path.steps.map((step) => stepItem(step, guide, lang, base))}
      </ol>`,
    href,
    guide,
  );
}

function straightThere(
  { from, to }: { from: string; to: string },
  gap: NonNullable<PathAnswer["straight"]>,
  { lang, pace }: PathQuestion,
  base: string,
): Html {
  return html`<p>
      We know no way that people would take from <bdi>${from}</bdi> to <bdi>${to}</bdi>. This is what it takes
      to go straight there.
    </p>
    ${gap.ease === null ? null : html`<p>${easeText(gap.ease, gap.easeReasons)}</p>`}
    <p class="facts">
      ${Math.round(gap.coverage * 100)} % covered ·
      ${estimate(gap.hours, gap.unknownHours)}${atPace(gap, pace)}
    </p>
    ${skills(gap, lang, base)}`;
}

/** ", about 5 months at 8 h a week", if hours are known. */
function atPace({ hours }: { readonly hours: Hours }, pace: number): string {
  return hours.typical > 0 ? `, about ${durationText(hours.typical / pace)} at ${pace} h a week` : "";
}

function skills({ missing }: Pick<WidgetGap, "missing">, lang: string | null, base: string): Html | null {
  const needed = missing.filter(({ importance }) => importance === "ESSENTIAL");
  if (needed.length === 0) return null;
  return html`<p class="skills">
    ${needed.map(({ competency }) => html`<span>${linked(competency, lang, base)}</span> `)}
  </p>`;
}

function stepItem(
  step: WidgetWay["steps"][number],
  guide: GuideCredit,
  lang: string | null,
  base: string,
): Html {
  const { to, kind, gap, ease, easeReasons } = step;
  const reason = moveText(step, guide.sources);
  const asked = preparationText(to);
  const needed = gap.missing.filter(({ importance }) => importance === "ESSENTIAL");
  return html`<li>
    <h2>${linked(to, lang, base)}</h2>
    <p class="facts">
      ${capitalized(kind)} · ${estimate(gap.hours, gap.unknownHours)} · ${counted(needed.length, "new skill")}
    </p>
    <p>${easeText(ease, easeReasons)}</p>
    ${asked ? html`<p><bdi>${asked}</bdi></p>` : null} ${reason ? html`<p><bdi>${reason}</bdi></p>` : null}
    ${skills(gap, lang, base)}
  </li>`;
}

/** Roles that may come next, or what to learn on the way to one role. */
export function embeddedRecommendations(
  answer: RecommendationsAnswer,
  question: RecommendationsQuestion,
  base: string,
): EmbeddedPage {
  const start = answer.from?.name ?? "what you know";
  const toward = "toward" in answer ? answer.toward : null;
  const title = toward
    ? `From ${start} toward ${toward.name}: learn next`
    : `From ${start}: where to go next`;
  const items =
    "roles" in answer
      ? answer.roles.map((role) => roleItem(role, question, base))
      : answer.competencies.map((item) => competencyItem(item, question.lang, base));
  const list =
    items.length > 0
      ? html`<ul>
          ${items}
        </ul>`
      : html`<p>Nothing to recommend from here.</p>`;
  const { from, have, lang } = question;
  return pageOf(
    title,
    list,
    hrefOf(`${base}/`, { from, to: question.toward, have: have.join(","), lang }),
    answer.guide,
  );
}

function roleItem(
  { role, gap, reasons, obstacle }: WidgetRolesAnswer["roles"][number],
  { from, have, lang }: RecommendationsQuestion,
  base: string,
): Html {
  return html`<li>
    <h2>
      <a
        href="${hrefOf(`${base}/`, { from, to: role.id, have: have.join(","), lang })}"
        target="_blank"
        rel="noopener"
        >${named(role, lang)}</a
      >
    </h2>
    <p class="facts">
      ${Math.round(gap.coverage * 100)} % covered · ${estimate(gap.hours, gap.unknownHours)}
    </p>
    ${reasons.slice(0, 1).map(({ text }) => html`<p><bdi>${text}</bdi></p>`)}
    ${obstacle ? html`<p class="obstacle"><bdi>${obstacle.text}</bdi></p>` : null}
  </li>`;
}

function competencyItem(
  { competency, hours, reasons }: WidgetCompetenciesAnswer["competencies"][number],
  lang: string | null,
  base: string,
): Html {
  return html`<li>
    <h2>${linked(competency, lang, base)}</h2>
    <p class="facts">${hours ? estimate(hours, 0) : "time not known"}</p>
    ${reasons.slice(0, 1).map(({ text }) => html`<p><bdi>${text}</bdi></p>`)}
  </li>`;
}

function pageOf(title: string, body: Html, href: string, guide: GuideCredit): EmbeddedPage {
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
  // Less than an hour is not called none.
  const round = (hours: number): string => Math.max(1, Math.round(hours)).toLocaleString("en");
  const more = unknown > 0 ? `, ${unknown} without an estimate` : "";
  return `≈ ${round(typical)} h, estimate ${round(min)}–${round(max)}${more}`;
}

function capitalized(kind: string): string {
  return kind.charAt(0) + kind.slice(1).toLowerCase();
}
