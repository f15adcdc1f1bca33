import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from "fastify";

import { RETRY_AFTER_S } from "../../career/errors.js";
import type { Site } from "../http/address.js";
import type { AnswerCache } from "../http/answer-cache.js";
import type { ContextOf } from "../http/asked.js";
import { keepAnswers } from "../http/kept-answers.js";
import { contentLanguage, type LanguageOf, type NamesLanguage, varyOf } from "../http/language.js";
import { embeddedPath, embeddedRecommendations } from "./embedded.js";
import { type Html, html } from "../../text/html.js";
import { documentOf, sendPage } from "./page.js";
import { discovery } from "./pages.js";
import { FRAMEABLE } from "../http/security.js";
import type { WebAssets } from "./web-assets.js";
import type { WidgetError } from "../http/run-operation.js";
import type { Ask, WidgetAnswers } from "../widget/widget-answers.js";
import { isError, pathQuestion, type Query, recommendationsQuestion } from "../widget/widget-questions.js";

/** GET /embed/path and /embed/recommendations: complete pages that work without scripts, which any page may show in a frame. */
export function embed(
  assets: WebAssets,
  answers: WidgetAnswers,
  { base, addressFor }: Site,
  contextOf: ContextOf,
  cache: AnswerCache,
  languageOf: LanguageOf,
): FastifyPluginCallback {
  return (app, _options, done) => {
    // The address of the server, which may be that of the request, is in the page.
    keepAnswers(app, {
      cache,
      differsBy: (request) => `${addressFor(request) ?? ""} ${languageOf(request).lang ?? ""}`,
      vary: (request) => varyOf(languageOf(request)),
    });
    const options = { config: { security: FRAMEABLE }, compress: false } as const;
    app.get<{ Querystring: Query }>("/embed/path", options, (request, reply) => {
      const language = languageOf(request);
      const question = pathQuestion(request.query, language.lang);
      return answer(request, reply, language, question, answers.path, embeddedPath);
    });
    app.get<{ Querystring: Query }>("/embed/recommendations", options, (request, reply) => {
      const language = languageOf(request);
      const question = recommendationsQuestion(request.query, language.lang);
      return answer(request, reply, language, question, answers.recommendations, embeddedRecommendations);
    });
    done();
  };

  async function answer<Q extends object, T>(
    request: FastifyRequest<{ Querystring: Query }>,
    reply: FastifyReply,
    language: NamesLanguage,
    question: Q | WidgetError,
    ask: Ask<Q, T>,
    show: (data: T, question: Q, base: string) => { title: string; body: Html },
  ): Promise<FastifyReply> {
    const { data, error } = isError(question)
      ? { data: null, error: question }
      : await ask(question, contextOf(request, reply));
    const { title, body } = isError(question) || error ? embeddedError(error!) : show(data, question, base);
    const { theme } = request.query;
    const page = documentOf(
      {
        title,
        description: title,
        styles: ["embed"],
        themed: false,
        theme: theme === "light" || theme === "dark" ? theme : null,
        head: html`<script src="${assets.href("embed-height")}" async></script>
          ${error ? null : discovery(addressFor(request), request.url)}`,
        body: html`<main>${body}</main>`,
      },
      assets,
    );
    if (error?.code === "SERVER_BUSY") void reply.header("retry-after", RETRY_AFTER_S);
    if (error) return reply.code(error.status).type("text/html; charset=utf-8").send(page.text);
    const spoken = contentLanguage(language);
    if (spoken !== null) void reply.header("content-language", spoken);
    return sendPage(page, request, reply);
  }
}

function embeddedError({ status, message }: WidgetError): { title: string; body: Html } {
  const title =
    status >= 500 ? "No answer now" : status === 404 ? "Not found in this guide" : "Not a question";
  return { title, body: html`<p class="notice" role="alert">${message}</p>` };
}
