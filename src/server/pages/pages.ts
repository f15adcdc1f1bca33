import type { FastifyPluginCallback } from "fastify";

import { hrefOf, originOf } from "../http/address.js";
import { type Html, html } from "../../text/html.js";
import { documentOf, sendPage } from "./page.js";
import { PLAYGROUND } from "../http/security.js";
import { siteHeader } from "./site-header.js";
import type { WebAssets } from "./web-assets.js";
import { widgetPage } from "../widget/widget-page.js";

type Query = Readonly<Record<string, string | undefined>>;

/** GET / is the explorer, GET /playground the GraphQL playground, GET /widget shows what other sites can embed. */
export function pages(assets: WebAssets): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Querystring: Query }>("/", (request, reply) => {
      const { from, to } = request.query;
      const page = documentOf(
        {
          title: "Career graph: from where you are to where you want to be",
          description:
            "Choose the role you have and the role you want. See the ways people take, what each step requires and how long learning it may take.",
          styles: ["site"],
          script: "explorer",
          head: from && to ? discovery(originOf(request), hrefOf("/", { from, to })) : null,
          body: html`${siteHeader("/")}
            <div id="app">${EXPLORER_LOADING}</div>`,
        },
        assets,
      );
      return sendPage(page, request, reply);
    });

    app.get("/playground", { helmet: PLAYGROUND }, (request, reply) => {
      const workers = ["editor", "json", "graphql"].map(
        (label) => html` data-${label}-worker="${assets.href(`${label}-worker`)}"`,
      );
      const page = documentOf(
        {
          title: "Playground · Career graph",
          description: "Write and run GraphQL queries against this guide to careers, starting from examples.",
          styles: ["site"],
          script: "playground",
          body: html`${siteHeader("/playground")}
            <div id="playground" ${workers}><p class="notice">Loading the editor…</p></div>
            ${NO_SCRIPT}`,
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
          head: discovery(originOf(request), "/embed/recommendations?from=role:backend-developer"),
          body: html`${siteHeader("/widget")}${widgetPage(originOf(request))}${NO_SCRIPT}
            <script src="/widget.js"></script>`,
        },
        assets,
      );
      return sendPage(page, request, reply);
    });
    done();
  };
}

/** Links to the oEmbed description of a page, for sites that look for it. */
export function discovery(origin: string, path: string): Html {
  const link = (format: string, type: string): Html =>
    html`<link
      rel="alternate"
      type="${type}"
      href="${origin}${hrefOf("/oembed", { url: origin + path, format })}"
      title="Career graph"
    /> `;
  return html`${link("json", "application/json+oembed")}${link("xml", "text/xml+oembed")}`;
}

const NO_SCRIPT = html`<noscript
  ><p class="notice">This page needs JavaScript. The API at /graphql does not.</p></noscript
>`;

/** Shown until the explorer's script has run. */
const EXPLORER_LOADING = html`<main id="main" class="page">
  <h1 class="hero-title">Where could your career go?</h1>
  <noscript
    ><p class="notice">
      The explorer needs JavaScript. Pages under /embed and the API at /graphql do not.
    </p></noscript
  >
</main>`;
