import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from "fastify";

import { RETRY_AFTER_S } from "../../../career/errors.js";
import { ENTITY_KINDS, type EntityKind, entityPath } from "../../../text/entity-path.js";
import { type Html, html } from "../../../text/html.js";
import { hrefOf, type Site } from "../../http/address.js";
import type { AnswerCache } from "../../http/answer-cache.js";
import type { ContextOf } from "../../http/asked.js";
import { keepAnswers } from "../../http/kept-answers.js";
import { contentLanguage, type LanguageOf, OWN, varyOf } from "../../http/language.js";
import type { RunOperation, WidgetError } from "../../http/run-operation.js";
import { messagePage, notFoundPage, wantsPage } from "../not-found-page.js";
import { sendPage } from "../page.js";
import type { Preview } from "../preview.js";
import type { WebAssets } from "../web-assets.js";
import { entityDocument } from "./entity-document.js";
import {
  type Asking,
  currentNode,
  entityOf,
  everythingOf,
  longListOf,
  nearNames,
} from "./entity-questions.js";
import { listPage, otherLists, PLURALS } from "./index-page.js";
import { linked, named } from "./linked.js";

type Query = Readonly<Record<string, string | string[] | undefined>>;
type Asked = FastifyRequest<{ Params: { slug?: string }; Querystring: Query }>;

interface Needs {
  readonly assets: WebAssets;
  readonly run: RunOperation;
  readonly site: Site;
  readonly contextOf: ContextOf;
  readonly cache: AnswerCache;
  readonly languageOf: LanguageOf;
}

const OPTIONS = { compress: false } as const;

/** GET /role/…, /skill/… and /technology/…: a page for each, and /role, /skill and /technology, which list them all. */
export function entityRoutes(needs: Needs): FastifyPluginCallback {
  const { site, cache, languageOf } = needs;
  return (app, _options, done) => {
    keepAnswers(app, {
      cache,
      differsBy: (request) => `${site.addressFor(request) ?? ""} ${languageOf(request).lang ?? ""}`,
      vary: (request) => `accept, ${varyOf(languageOf(request))}`,
    });
    for (const kind of ENTITY_KINDS) {
      app.get(`/${kind}`, OPTIONS, (request: Asked, reply) => sendEverything(needs, kind, request, reply));
      app.get(`/${kind}/:slug`, OPTIONS, (request: Asked, reply) => {
        const { slug = "" } = request.params;
        if (slug === "") return reply.redirect(`${site.base}/${kind}`, 301);
        const list = one(request.query["list"]);
        if (list === null) return sendEntity(needs, kind, slug, request, reply);
        return sendList(needs, kind, slug, list, request, reply);
      });
    }
    done();
  };
}

async function sendEntity(needs: Needs, kind: EntityKind, slug: string, request: Asked, reply: FastifyReply) {
  const asking = askingOf(needs, request, reply);
  const id = `${kind}:${slug}`;
  const { data: found, error } = await entityOf(kind, id, asking);
  if (error) return sendError(needs, error, reply);
  if (found === null) return sendNothing(needs, id, slug, asking, request, reply);
  if (found.id !== id) return redirectTo(found.id, asking, reply);
  const { name, description, body } = found.page;
  const path = `/${entityPath(id)!}`;
  return send(needs, { title: name, description, path, body, data: found.data }, request, reply);
}

async function sendList(
  needs: Needs,
  kind: EntityKind,
  slug: string,
  list: string,
  request: Asked,
  reply: FastifyReply,
) {
  const asking = askingOf(needs, request, reply);
  const { naming } = asking;
  const id = `${kind}:${slug}`;
  const after = one(request.query["after"]);
  const { data: found, error } = await longListOf(kind, id, list, after, asking);
  if (error) return sendError(needs, error, reply);
  if (found === null) return sendNothing(needs, id, slug, asking, request, reply);
  const { node, title } = found;
  if (node.id !== id) return redirectTo(node.id, asking, reply);
  const path = `/${entityPath(id)!}`;
  const body = listPage(
    html`${named(node, naming.lang)}: ${title}`,
    found.list,
    (cursor) => hrefOf(naming.base + path, { list, after: cursor, lang: naming.linkLang }),
    html`Back to ${linked(node, naming)}`,
    naming,
  );
  const whole = `${node.name}: ${title}`;
  const parameters = { list, ...(after !== null && { after }) };
  return send(
    needs,
    { title: whole, description: whole, path, parameters, body, data: null },
    request,
    reply,
  );
}

async function sendEverything(needs: Needs, kind: EntityKind, request: Asked, reply: FastifyReply) {
  const asking = askingOf(needs, request, reply);
  const { naming } = asking;
  const after = one(request.query["after"]);
  const { data: found, error } = await everythingOf(kind, after, asking);
  if (error) return sendError(needs, error, reply);
  if (found === null) return sendNothing(needs, kind, "", asking, request, reply);
  const title = PLURALS[kind];
  const body = listPage(
    html`${title}`,
    found.list,
    (cursor) => hrefOf(`${naming.base}/${kind}`, { after: cursor, lang: naming.linkLang }),
    otherLists(naming, kind),
    naming,
  );
  const description = `${title} of “${found.guide.title}”: what each asks for, rests on and leads to.`;
  const parameters = after === null ? {} : { after };
  return send(needs, { title, description, path: `/${kind}`, parameters, body, data: null }, request, reply);
}

function askingOf(
  { run, contextOf, languageOf, site: { base, addressFor } }: Needs,
  request: Asked,
  reply: FastifyReply,
): Asking {
  const { lang, byHeader } = languageOf(request);
  const isNamed = !byHeader && request.query["lang"] !== undefined;
  return {
    run,
    context: contextOf(request, reply),
    naming: { base, lang, linkLang: isNamed ? (lang ?? OWN) : null },
    home: addressFor(request),
  };
}

function send(
  { assets, languageOf, site: { addressFor } }: Needs,
  page: Preview & { body: Html; data: unknown },
  request: Asked,
  reply: FastifyReply,
) {
  const language = languageOf(request);
  const spoken = contentLanguage(language);
  if (spoken !== null) void reply.header("content-language", spoken);
  return sendPage(entityDocument(page, assets, addressFor(request), language), request, reply);
}

/** Ids stay; one that was given up leads to what took its place. */
function redirectTo(id: string, { naming }: Asking, reply: FastifyReply): FastifyReply {
  const href = hrefOf(`${naming.base}/${entityPath(id)!}`, { lang: naming.linkLang });
  return reply.header("cache-control", "no-cache").redirect(href, 301);
}

async function sendNothing(
  needs: Needs,
  id: string,
  slug: string,
  asking: Asking,
  request: Asked,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const now = await currentNode(id, asking);
  if (now !== null && now.id !== id && entityPath(now.id) !== null) return redirectTo(now.id, asking, reply);
  if (!wantsPage(request)) {
    reply.callNotFound();
    return reply;
  }
  const near = await nearNames(slug, asking);
  const suggestions =
    near.length === 0
      ? null
      : html`<p>Did you mean one of these?</p>
          <ul class="names">
            ${near.map((node) => html`<li>${linked(node, asking.naming)}</li> `)}
          </ul>`;
  return sendText(reply.code(404), notFoundPage(needs.assets, suggestions));
}

function sendError(
  { assets }: Needs,
  { status, code, message }: WidgetError,
  reply: FastifyReply,
): FastifyReply {
  if (code === "SERVER_BUSY") void reply.header("retry-after", RETRY_AFTER_S);
  const title = status >= 500 ? "No answer now" : "There is no such page";
  const says = status >= 500 ? "The server cannot answer at the moment. Please try again." : message;
  return sendText(reply.code(status), messagePage(assets, title, html`<p class="lead">${says}</p>`));
}

function sendText(reply: FastifyReply, page: Html): FastifyReply {
  return reply.header("cache-control", "no-store").type("text/html; charset=utf-8").send(page.text);
}

function one(value: string | string[] | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
