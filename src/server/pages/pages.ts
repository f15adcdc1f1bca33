import type { FastifyPluginCallback } from "fastify";

import { hrefOf, type Site } from "../http/address.js";
import { type Html, html } from "../../text/html.js";
import type { ContextOf } from "../http/asked.js";
import type { LanguageOf } from "../http/language.js";
import type { RunOperation } from "../http/run-operation.js";
import { explorerPreview, namesOf, sharedBy } from "./explorer-preview.js";
import { examplesOf, playgroundPage } from "./playground-page.js";
import { previewOf } from "./preview.js";
import { documentOf, sendPage } from "./page.js";
import { PLAYGROUND } from "../http/security.js";
import { siteHeader } from "./site-header.js";
import type { WebAssets } from "./web-assets.js";
import { startRoles } from "../widget/start-roles.js";
import { widgetPage } from "../widget/widget-page.js";
import type { WidgetScriptFor } from "../widget/widget-script.js";

type Query = Readonly<Record<string, string | string[] | undefined>>;

interface Needs {
  readonly assets: WebAssets;
  readonly run: RunOperation;
  readonly site: Site;
  readonly contextOf: ContextOf;
  readonly languageOf: LanguageOf;
  readonly scriptFor: WidgetScriptFor;
}

/** GET / is the explorer, GET /playground the GraphQL playground, GET /widget shows what other sites can embed. */
export function pages({
  assets,
  run,
  site: { base, addressFor },
  contextOf,
  languageOf,
  scriptFor,
}: Needs): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Querystring: Query }>("/", async (request, reply) => {
      // Addresses within the page are relative to the folder.
      if (base !== "" && request.originalUrl.split("?", 1)[0] === base)
        return reply.redirect(`${base}/${request.url.slice(1)}`, 308);
      const language = languageOf(request);
      const { lang, languages, byHeader } = language;
      const shared = sharedBy(request.query);
      const names = shared === null ? null : await namesOf(shared, lang, run, contextOf(request, reply));
      const preview = explorerPreview(shared, names);
      const embeddable = sharedPath(request.query);
      if (byHeader) void reply.header("vary", "accept-language");
      const page = documentOf(
        {
          title: preview.documentTitle,
          description: preview.description,
          styles: ["site"],
          script: "explorer",
          head: html`${previewOf(preview, addressFor(request), language)}${embeddable === null ? null : discovery(addressFor(request), embeddable)}`,
          body: html`${siteHeader(base, "/")}
            <div id="app" data-lang="${lang ?? ""}" data-languages="${(languages ?? []).join()}">
              ${explorerLoading(base)}
            </div>`,
        },
        assets,
      );
      return sendPage(page, request, reply);
    });

    const playground = { config: { security: PLAYGROUND } } as const;
    app.get<{ Querystring: Query }>("/playground", playground, async (request, reply) => {
      const examples = await examplesOf(run, contextOf(request, reply));
      const { query } = request.query;
      const page = documentOf(
        {
          title: "Playground · Career graph",
          description: "Write and run GraphQL queries against this guide to careers, starting from examples.",
          styles: ["site"],
          script: "playground-start",
          body: html`${siteHeader(base, "/playground")}
          ${playgroundPage(examples, assets, typeof query === "string" ? query : null)}${noScript(base)}`,
        },
        assets,
      );
      return sendPage(page, request, reply);
    });

    app.get("/widget", async (request, reply) => {
      const start = await startRoles(run, contextOf(request, reply));
      const address = addressFor(request);
      const page = documentOf(
        {
          title: "Widget · Career graph",
          description: "Career recommendations and paths to add to your own site.",
          styles: ["site"],
          script: "widget-page",
          head: start && discovery(address, hrefOf("/embed/recommendations", { from: start.from.id })),
          body: html`${siteHeader(base, "/widget")}${widgetPage({ base, address, script: scriptFor(request), start })}${noScript(base)}
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

/** The address of the path that the explorer shows, which oEmbed can describe; null while it is asked about no path. */
function sharedPath(query: Query): string | null {
  const one = (name: string): string | null => (typeof query[name] === "string" ? query[name] : null);
  const parameters = Object.fromEntries(PATH_PARAMETERS.map((name) => [name, one(name)]));
  return one("from") && one("to") ? hrefOf("/", parameters) : null;
}

const PATH_PARAMETERS = ["from", "to", "have", "way", "steps", "pace"] as const;
