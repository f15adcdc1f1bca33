import type { FastifyRequest } from "fastify";

import { type Html, html } from "../../text/html.js";
import { documentOf } from "./page.js";
import { siteHeader } from "./site-header.js";
import type { WebAssets } from "./web-assets.js";

/** Whether whoever asks would rather read a page than JSON, as browsers do. */
export function wantsPage({ method, headers }: Pick<FastifyRequest, "method" | "headers">): boolean {
  return (method === "GET" || method === "HEAD") && (headers.accept ?? "").includes("text/html");
}

/** The page for an address of nothing, with ways on. */
export function notFoundPage(assets: WebAssets, suggestions: Html | null = null): Html {
  const { base } = assets;
  return messagePage(
    assets,
    "There is no such page",
    html`<p class="lead">The address may be mistyped, or what it named is not in this guide.</p>
      ${suggestions}
      <p class="actions">
        <a class="button primary" href="${base}/">Search in the explorer</a>
        <a class="button" href="${base}/role">All roles</a>
        <a class="button" href="${base}/skill">All skills</a>
        <a class="button" href="${base}/technology">All technologies</a>
      </p>`,
  );
}

/** A page that says one thing instead of an answer. Search engines leave it out. */
export function messagePage(assets: WebAssets, title: string, body: Html): Html {
  return documentOf(
    {
      title: `${title} · Career graph`,
      description: title,
      styles: ["site", "entity"],
      head: html`<meta name="robots" content="noindex" />`,
      body: html`${siteHeader(assets.base, "")}
        <main id="main" class="page entity">
          <h1>${title}</h1>
          ${body}
        </main>`,
    },
    assets,
  );
}
