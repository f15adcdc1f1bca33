import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from "fastify";

import { spend } from "../../async/work.js";
import { CareerError, RETRY_AFTER_S } from "../../career/errors.js";
import { entityPath } from "../../text/entity-path.js";
import { escapeMarkup } from "../../text/html.js";
import type { Site } from "../http/address.js";
import type { AnswerCache } from "../http/answer-cache.js";
import type { ContextOf } from "../http/asked.js";
import { errorBody } from "../http/errors.js";
import { keepAnswers } from "../http/kept-answers.js";

/** The most addresses of one file; sitemaps.org allows 50,000. Smaller files are sooner made. */
const MOST_ADDRESSES = 10_000;
const FIXED = ["", "role", "skill", "technology", "playground", "widget"];
const A_DAY = "public, max-age=86400";

/** GET /robots.txt, /sitemap.xml and /sitemap/1.xml …: what search engines may read, and the addresses of all pages. */
export function sitemap(
  { base, addressFor }: Site,
  contextOf: ContextOf,
  cache: AnswerCache,
): FastifyPluginCallback {
  return (app, _options, done) => {
    keepAnswers(app, {
      cache,
      differsBy: (request) => addressFor(request) ?? "",
      vary: () => "accept-encoding",
      headers: (_request, { version }) => ({ etag: version }),
    });
    const options = { compress: false } as const;
    app.get("/robots.txt", options, (request, reply) => {
      const home = addressFor(request);
      const closed = ["/graphql", "/embed/", "/oembed", "/metrics"];
      const lines = ["User-agent: *", ...closed.map((path) => `Disallow: ${base}${path}`)];
      if (home !== null) lines.push("", `Sitemap: ${home}/sitemap.xml`);
      return reply
        .header("cache-control", A_DAY)
        .type("text/plain; charset=utf-8")
        .send(`${lines.join("\n")}\n`);
    });
    app.get("/sitemap.xml", options, async (request, reply) => {
      const home = addressFor(request);
      const paths = home === null ? null : await pathsOf(request, reply);
      if (home === null || paths === null) return withoutAddresses(request, reply, home);
      const files = Math.max(1, Math.ceil(paths.length / MOST_ADDRESSES));
      const entries = Array.from({ length: files }, (_, i) =>
        entry("sitemap", `${home}/sitemap/${i + 1}.xml`),
      );
      return sendXml(reply, "sitemapindex", entries);
    });
    app.get<{ Params: { file: string } }>("/sitemap/:file", options, async (request, reply) => {
      const number = Number(/^([1-9]\d{0,5})\.xml$/.exec(request.params.file)?.[1] ?? 0);
      const home = number === 0 ? null : addressFor(request);
      const paths = home === null ? null : await pathsOf(request, reply);
      if (home === null || paths === null) return withoutAddresses(request, reply, home);
      const part = paths.slice((number - 1) * MOST_ADDRESSES, number * MOST_ADDRESSES);
      if (part.length === 0) return withoutAddresses(request, reply, null);
      return sendXml(
        reply,
        "urlset",
        part.map((path) => entry("url", `${home}/${path}`)),
      );
    });
    done();
  };

  /** The paths of all pages below the address of the server; null while the store cannot be reached. */
  async function pathsOf(request: FastifyRequest, reply: FastifyReply): Promise<string[] | null> {
    try {
      const catalogue = await contextOf(request, reply).graph.catalogue();
      spend(catalogue.length);
      return [...FIXED, ...catalogue.flatMap(({ id }) => entityPath(id) ?? [])];
    } catch (error) {
      if (error instanceof CareerError) return null;
      throw error;
    }
  }
}

/** Sitemaps hold whole addresses: there is none where the server does not know its own, and none before there is a guide. */
function withoutAddresses(request: FastifyRequest, reply: FastifyReply, home: string | null): FastifyReply {
  if (home === null) {
    reply.callNotFound();
    return reply;
  }
  return reply
    .code(503)
    .header("retry-after", RETRY_AFTER_S)
    .header("cache-control", "no-store")
    .send(errorBody(request, "STORE_UNAVAILABLE", "The guide cannot be read now."));
}

function entry(tag: "sitemap" | "url", address: string): string {
  return `<${tag}><loc>${escapeMarkup(address)}</loc></${tag}>`;
}

function sendXml(reply: FastifyReply, root: string, entries: readonly string[]): FastifyReply {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</${root}>\n`;
  return reply.header("cache-control", A_DAY).type("application/xml; charset=utf-8").send(text);
}
