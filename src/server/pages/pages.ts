import type { FastifyPluginCallback } from "fastify";

import { hrefOf, type Site } from "../http/address.js";
import { type Html, html } from "../../text/html.js";
import type { LanguageOf } from "../http/language.js";
import { documentOf, sendPage } from "./page.js";
import { PLAYGROUND } from "../http/security.js";
import { siteHeader } from "./site-header.js";
import type { WebAssets } from "./web-assets.js";
import { widgetPage } from "../widget/widget-page.js";

type Query = Readonly<Record<string, string | undefined>>;

/** GET / is the explorer, GET /playground the GraphQL playground, GET /widget shows what other sites can embed. */
export function pages(
  assets: WebAssets,
  { base, addressFor }: Site,
  languageOf: LanguageOf,
): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Querystring: Query }>("/", (request, reply) => {
      // Addresses within the page are relative to the folder.
      if (base !== "" && request.originalUrl.split("?", 1)[0] === base)
        return reply.redirect(`${base}/${request.url.slice(1)}`, 308);
      const { from, to, have, way, steps, pace } = request.query;
      const { lang, languages, byHeader } = languageOf(request);
      if (byHeader) void reply.header("vary", "accept-language");
      const page = documentOf(
        {
          title: "Career graph: from where you are to where you want to be",
          description:
            "Choose the role you have and the role you want. See the ways people take, what each step requires and how long learning it may take.",
          styles: ["site"],
          script: "explorer",
          head:
            from && to
              ? discovery(addressFor(request), hrefOf("/", { from, to, have, way, steps, pace }))
              : null,
          body: html`${siteHeader(base, "/")}
            <div id="app" data-lang="${lang ?? ""}" data-languages="${(languages ?? []).join()}">
              ${explorerLoading(base)}
            </div>`,
        },
        assets,
      );
      return sendPage(page, request, reply);
    });

    app.get("/playground", { config: { security: PLAYGROUND } }, (request, reply) => {
      const workers = ["editor", "json", "graphql"].map(
        (label) => html` data-${label}-worker="${assets.href(`${label}-worker`)}"`,
      );
      const page = documentOf(
        {
          title: "Playground · Career graph",
          description: "Write and run GraphQL queries against this guide to careers, starting from examples.",
          styles: ["site"],
          script: "playground",
          body: html`${siteHeader(base, "/playground")}
            <div id="playground" ${workers}><p class="notice">Loading the editor…</p></div>
            ${noScript(base)}`,
        },
        assets,
      );
      return sendPage(page, request, reply);
    });

    app.get("/widget", (request, reply) => {
      const page = documentOf(
        {
          title: "Widget · Career graph",
          description: "Career recommendations and paths to add to your own site.",
          styles: ["site"],
          script: "widget-page",
          head: discovery(addressFor(request), "/embed/recommendations?from=role:backend-developer"),
          body: html`${siteHeader(base, "/widget")}${widgetPage(base, addressFor(request))}${noScript(base)}
            <script src="${base}/widget.js"></script>`,
        },
        assets,
      );
      return sendPage(page, request, reply);
    });
    done();
  };
}

/** Links to the oEmbed description of a page, for sites that look for it; none where the server's own address is not known. */
export function discovery(address: string | null, path: string): Html | null {
  if (address === null) return null;
  const link = (format: string, type: string): Html =>
    html`<link
      rel="alternate"
      type="${type}"
      href="${address}${hrefOf("/oembed", { url: address + path, format })}"
      title="Career graph"
    /> `;
  return html`${link("json", "application/json+oembed")}${link("xml", "text/xml+oembed")}`;
}

function noScript(base: string): Html {
  return html`<noscript
    ><p class="notice">This page needs JavaScript. The API at ${base}/graphql does not.</p></noscript
  >`;
}

/** Shown until the explorer's script has run. */
function explorerLoading(base: string): Html {
  return html`<main id="main" class="page">
    <h1 class="hero-title">Where could your career go?</h1>
    <noscript
      ><p class="notice">
        The explorer needs JavaScript. Pages under ${base}/embed and the API at ${base}/graphql do not.
      </p></noscript
    >
  </main>`;
}
