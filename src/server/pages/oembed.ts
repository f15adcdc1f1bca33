import type { FastifyPluginCallback, FastifyRequest } from "fastify";

import { RETRY_AFTER_S } from "../../career/errors.js";
import type { RequestContext } from "../../graphql/request-context.js";
import { hrefOf, type Site } from "../http/address.js";
import type { AnswerCache } from "../http/answer-cache.js";
import type { ContextOf } from "../http/asked.js";
import { keepAnswers } from "../http/kept-answers.js";
import { type LanguageOf, OWN } from "../http/language.js";
import { escapeMarkup, html } from "../../text/html.js";
import { EMBEDDABLE } from "../http/security.js";
import type { WidgetError } from "../http/run-operation.js";
import type { WidgetAnswers } from "../widget/widget-answers.js";
import { isError, pathQuestion, type Query, recommendationsQuestion } from "../widget/widget-questions.js";

const WIDTH = 640;
const HEIGHT = 560;
const UNAVAILABLE = 503;
const A_DAY = 86_400;

/** GET /oembed?url=…: describes pages of the explorer and of /embed as oEmbed 1.0 of type `rich`, in JSON or XML. */
export function oembed(
  answers: WidgetAnswers,
  { addressFor }: Site,
  contextOf: ContextOf,
  cache: AnswerCache,
  languageOf: LanguageOf,
): FastifyPluginCallback {
  return (app, _options, done) => {
    keepAnswers(app, {
      cache,
      differsBy: (request) => addressFor(request) ?? "",
      vary: () => "accept-encoding",
    });
    /** Whoever asks is a server, and its language nobody's wish: what counts is \`lang\` in the address described. */
    const langOf = (lang: string | undefined): string | null =>
      languageOf({ headers: {}, query: {} }, lang ?? OWN).lang;
    const options = { config: { security: EMBEDDABLE }, compress: false } as const;
    app.get<{ Querystring: Query }>("/oembed", options, async (request, reply) => {
      const { url, format = "json", maxwidth, maxheight } = request.query;
      if (typeof format !== "string")
        return reply.code(400).send(failure(request, "`format` is named more than once."));
      if (format !== "json" && format !== "xml")
        return reply.code(501).send(failure(request, "`format` must be json or xml."));
      const home = addressFor(request);
      const found =
        home === null
          ? null
          : await describe(
              typeof url === "string" ? url : "",
              home,
              answers,
              contextOf(request, reply),
              langOf,
            );
      if (found && isError(found))
        return reply
          .code(UNAVAILABLE)
          .header("retry-after", RETRY_AFTER_S)
          .send(failure(request, found.message));
      if (!found)
        return reply
          .code(404)
          .send(failure(request, "`url` is not the address of a page that can be embedded."));
      const [width, height] = [atMost(WIDTH, maxwidth), atMost(HEIGHT, maxheight)];
      // prettier-ignore
      const frame = html`<iframe src="${home}${found.embed}" width="${width}" height="${height}" title="${found.title}" loading="lazy" style="border:0"></iframe>`;
      const answer = {
        version: "1.0",
        type: "rich",
        provider_name: "Career graph",
        provider_url: `${home}/`,
        title: found.title,
        cache_age: A_DAY,
        width,
        height,
        html: frame.text,
      };
      void reply.header("cache-control", `public, max-age=${A_DAY}`);
      if (format === "json") return reply.send(answer);
      return reply.type("text/xml; charset=utf-8").send(asXml(answer));
    });
    done();
  };
}

/** Title of the page at this address, and the path of its version for frames. Null for other addresses and wrong ones, an error if it cannot be said now. */
async function describe(
  address: string,
  home: string,
  answers: WidgetAnswers,
  context: RequestContext,
  langOf: (lang: string | undefined) => string | null,
): Promise<{ title: string; embed: string } | WidgetError | null> {
  if (!URL.canParse(address)) return null;
  const { origin, pathname: path, searchParams } = new URL(address);
  if (!`${origin}${path}`.startsWith(`${home}/`)) return null;
  const pathname = `${origin}${path}`.slice(home.length);
  const query: Query = Object.fromEntries(searchParams);
  const { from, to, have, way, steps, pace, toward, first, theme, lang } = Object.fromEntries(searchParams);
  const asked = pathQuestion(query, langOf(lang));
  if ((pathname === "/" || pathname === "/embed/path") && !isError(asked)) {
    const { data, error } = await answers.path(asked, context);
    if (error?.status === UNAVAILABLE) return error;
    if (!data?.from || !data.to) return null;
    return {
      title: `From ${data.from.name} to ${data.to.name}`,
      // A way without roles between is an empty one.
      embed:
        hrefOf("/embed/path", { from, to, have, way, steps, pace, theme, lang }) +
        (way === "" ? "&way=" : ""),
    };
  }
  const recommendations = recommendationsQuestion(query, langOf(lang));
  if ((pathname === "/" || pathname === "/embed/recommendations") && !isError(recommendations)) {
    const { data, error } = await answers.recommendations(recommendations, context);
    if (error?.status === UNAVAILABLE) return error;
    if (!data) return null;
    return {
      title: `Where to go from ${data.from?.name ?? "what you know"}`,
      embed: hrefOf("/embed/recommendations", { from, have, toward, first, theme, lang }),
    };
  }
  return null;
}

function failure({ id }: FastifyRequest, error: string) {
  return { error, requestId: id };
}

function atMost(size: number, asked: string | string[] | undefined): number {
  const limit = typeof asked === "string" && /^\d{1,5}$/.test(asked) ? Number(asked) : size;
  return Math.max(1, Math.min(size, limit));
}

function asXml(fields: Readonly<Record<string, string | number>>): string {
  const elements = Object.entries(fields).map(
    ([name, value]) => `  <${name}>${escapeMarkup(String(value))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${elements.join("\n")}\n</oembed>\n`;
}
