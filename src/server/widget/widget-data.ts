import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from "fastify";

import { RETRY_AFTER_S } from "../../career/errors.js";
import type { WidgetFailure } from "../../graphql/operations/widget-answers.js";
import type { AnswerCache } from "../http/answer-cache.js";
import type { ContextOf } from "../http/asked.js";
import { keepAnswers } from "../http/kept-answers.js";
import { contentLanguage, keptByLanguage, type LanguageOf, type NamesLanguage } from "../http/language.js";
import { notModified } from "../http/not-modified.js";
import { EMBEDDABLE } from "../http/security.js";
import type { WidgetError } from "../http/run-operation.js";
import type { Ask, WidgetAnswers } from "./widget-answers.js";
import { isError, pathQuestion, type Query, recommendationsQuestion } from "./widget-questions.js";

const CACHE = "public, max-age=300, stale-while-revalidate=86400";

const OPTIONS = { config: { security: EMBEDDABLE }, compress: false } as const;

/** GET /widget/recommendations.json and /widget/path.json: cacheable, and answered by 304 as long as the guide stays the same. */
export function widgetData(
  answers: WidgetAnswers,
  contextOf: ContextOf,
  cache: AnswerCache,
  languageOf: LanguageOf,
): FastifyPluginCallback {
  return (app, _options, done) => {
    keepAnswers(app, { cache, ...keptByLanguage(languageOf) });
    app.get<{ Querystring: Query }>("/widget/recommendations.json", OPTIONS, (request, reply) => {
      const language = languageOf(request);
      const question = recommendationsQuestion(request.query, language.lang);
      return sendAnswer(request, reply, language, question, answers.recommendations);
    });
    app.get<{ Querystring: Query }>("/widget/path.json", OPTIONS, (request, reply) => {
      const language = languageOf(request);
      const question = pathQuestion(request.query, language.lang);
      return sendAnswer(request, reply, language, question, answers.path);
    });
    done();
  };

  async function sendAnswer<Q extends object, T>(
    request: FastifyRequest,
    reply: FastifyReply,
    language: NamesLanguage,
    question: Q | WidgetError,
    ask: Ask<Q, T>,
  ): Promise<FastifyReply> {
    if (isError(question)) return sendError(request, reply, question);
    const version = await answers.version();
    // Errors are sent without a version: a client that names this version has an answer.
    const variant = language.lang === null ? "" : `-${language.lang}`;
    if (version !== null && notModified(request, reply, `W/"${version}${variant}"`))
      return reply.header("cache-control", CACHE).send();
    const { data, error } = await ask(question, contextOf(request, reply));
    if (error) return sendError(request, reply.removeHeader("etag"), error);
    const spoken = contentLanguage(language);
    if (spoken !== null) void reply.header("content-language", spoken);
    return reply.header("cache-control", CACHE).send(data);
  }
}

function sendError(
  { id }: FastifyRequest,
  reply: FastifyReply,
  { status, code, message }: WidgetError,
): FastifyReply {
  const failure: WidgetFailure = { error: { code, message, requestId: id } };
  if (code === "SERVER_BUSY") void reply.header("retry-after", RETRY_AFTER_S);
  return reply.code(status).header("cache-control", "no-store").send(failure);
}
