import { createHash } from "node:crypto";

import type { FastifyReply, FastifyRequest } from "fastify";

import { type Html, html } from "../../text/html.js";
import { notModified } from "../http/not-modified.js";
import type { WebAssets } from "./web-assets.js";

export interface Page {
  readonly title: string;
  readonly description: string;
  readonly body: Html;
  /** Names of style sheets in the build, in this order. */
  readonly styles: readonly string[];
  /** Name of a script in the build; its style sheet is added too. */
  readonly script?: string;
  /** False leaves out the script that applies the chosen theme. */
  readonly themed?: boolean;
  readonly head?: Html | null;
  /** Fixes the theme, which otherwise follows the system. */
  readonly theme?: "light" | "dark" | null;
  readonly lang?: string;
}

/** The complete HTML document. */
export function documentOf(page: Page, assets: WebAssets): Html {
  const { script } = page;
  const parts = script === undefined ? null : assets.parts(script);
  const styles = [...page.styles.map((name) => assets.href(name)), ...(parts?.css ? [parts.css] : [])];
  return html`<!doctype html>
    <html lang="${page.lang ?? "en"}" ${page.theme ? html` data-theme="${page.theme}"` : null}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        <meta name="description" content="${page.description}" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="${ICON}" />
        ${page.themed === false ? null : html`<script src="${assets.href("theme")}"></script> `}${styles.map((href) => html`<link rel="stylesheet" href="${href}" /> `)}${script === undefined ? null : html`<script type="module" src="${assets.href(script)}"></script> `}${parts?.scripts.map((href) => html`<link rel="modulepreload" href="${href}" /> `)}${page.head}
      </head>
      <body>
        ${page.body}
      </body>
    </html> `;
}

/** The browser may keep the page, and asks each time whether it has changed. */
export function sendPage(document: Html, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const hash = createHash("sha256").update(document.text).digest("base64url").slice(0, 20);
  void reply.header("cache-control", "no-cache");
  if (notModified(request, reply, `W/"${hash}"`)) return reply.send();
  return reply.type("text/html; charset=utf-8").send(document.text);
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%230f5e59'/%3E%3Cpath d='M8 23 16 15l8-7' stroke='%23fff' stroke-width='2.5' fill='none'/%3E%3Ccircle cx='8' cy='23' r='3.5' fill='%23fff'/%3E%3Ccircle cx='16' cy='15' r='3.5' fill='%239fe0d6'/%3E%3Ccircle cx='24' cy='8' r='3.5' fill='%23fff'/%3E%3C/svg%3E";
