import type { FastifyPluginCallback, FastifyReply } from "fastify";

import type { PathAnswer } from "../../graphql/operations/widget-answers.js";
import { type Html, html } from "../../text/html.js";
import { counted } from "../../text/phrases.js";
import { shorten } from "../../text/shorten.js";
import type { AnswerCache } from "../http/answer-cache.js";
import type { ContextOf } from "../http/asked.js";
import { keepAnswers } from "../http/kept-answers.js";
import { keptByLanguage, type LanguageOf } from "../http/language.js";
import { EMBEDDABLE } from "../http/security.js";
import type { WidgetAnswers } from "../widget/widget-answers.js";
import { isError, pathQuestion, type Query } from "../widget/widget-questions.js";

const A_DAY = "public, max-age=86400";
const [WIDTH, HEIGHT] = [1200, 630];
/** The most roles that are drawn; of a longer path those between are counted. */
const MOST_ROLES = 5;
const [TOP, BOTTOM, LEFT] = [210, 520, 96];

/** GET /card.svg?from=…&to=…: the path between two roles as a picture for previews of a shared link. */
export function card(
  answers: WidgetAnswers,
  contextOf: ContextOf,
  cache: AnswerCache,
  languageOf: LanguageOf,
): FastifyPluginCallback {
  return (app, _options, done) => {
    keepAnswers(app, { cache, ...keptByLanguage(languageOf) });
    const options = { config: { security: EMBEDDABLE }, compress: false } as const;
    app.get<{ Querystring: Query }>("/card.svg", options, async (request, reply) => {
      const question = pathQuestion(request.query, languageOf(request).lang);
      if (isError(question)) return notThere(reply);
      const { data, error } = await answers.path(question, contextOf(request, reply));
      if (error?.status === 503) return reply.code(503).header("cache-control", "no-store").send();
      if (!data?.from || !data.to) return notThere(reply);
      return reply
        .header("cache-control", A_DAY)
        .type("image/svg+xml; charset=utf-8")
        .send(picture(data).text);
    });
    done();
  };
}

function notThere(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}

function picture({ from, to, path, guide }: PathAnswer): Html {
  const names =
    path === null ? [from!.name, to!.name] : [from!.name, ...path.steps.map(({ to: { name } }) => name)];
  const shown =
    names.length <= MOST_ROLES
      ? names
      : [...names.slice(0, MOST_ROLES - 2), `${names.length - MOST_ROLES + 1} more`, names.at(-1)!];
  const gap = (BOTTOM - TOP) / (shown.length - 1);
  const facts =
    path === null
      ? "This guide has no way between these roles."
      : [
          counted(path.length, "step"),
          ...(path.hours.typical >= 1
            ? [`about ${Math.round(path.hours.typical).toLocaleString("en")} hours of study`]
            : []),
          counted(path.newCompetencies.length, "new skill"),
        ].join(" · ");
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${WIDTH}"
    height="${HEIGHT}"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
  >
    <title>From ${from!.name} to ${to!.name}</title>
    <rect width="${WIDTH}" height="${HEIGHT}" fill="#f6f7f5" />
    <rect width="16" height="${HEIGHT}" fill="#0f5e59" />
    <text x="${LEFT - 16}" y="92" font-size="34" font-weight="650" fill="#0f5e59">Career graph</text>
    <text x="${LEFT - 16}" y="146" font-size="30" fill="#55626a">${facts}</text>
    <path d="M${LEFT} ${TOP}V${BOTTOM}" stroke="#0f5e59" stroke-width="5" />
    ${shown.map((name, i) => dot(name, TOP + i * gap, i === shown.length - 1))}
    <text x="${LEFT - 16}" y="592" font-size="22" fill="#55626a">${shorten(guide.title, 90)}</text>
  </svg>`;
}

function dot(name: string, y: number, isLast: boolean): Html {
  return html`<circle
      cx="${LEFT}"
      cy="${y}"
      r="13"
      fill="${isLast ? "#0f5e59" : "#ffffff"}"
      stroke="#0f5e59"
      stroke-width="5"
    />
    <text x="${LEFT + 38}" y="${y + 14}" font-size="42" font-weight="600" fill="#182023"
      >${shorten(name, 44)}</text
    > `;
}
