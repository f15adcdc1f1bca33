import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

import type { FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";

import type { Site } from "../http/address.js";
import type { Asset, WebAssets } from "../pages/web-assets.js";

/** The script of the widget as it is sent to the clients of one address. */
export interface WidgetScript extends Asset {
  /** Its name below /widget/, which changes with its content. */
  readonly file: string;
  /** For the attribute `integrity` of a script element. */
  readonly integrity: string;
}

export type WidgetScriptFor = (request: FastifyRequest) => WidgetScript;

/** What stands in the script for the address of the server; see src/web/widget/home.ts. */
const PLACE = "CAREER_GRAPH_SERVER";
/** A server that answers for several hosts has a script for each. */
const MOST_SCRIPTS = 20;

/** The script with the server's own address in it: so it asks that server however a page has loaded it. */
export function widgetScripts(assets: WebAssets, { addressFor }: Site): WidgetScriptFor {
  const made = new LRUCache<string, WidgetScript>({ max: MOST_SCRIPTS });
  const built = assets.entry("widget");
  return (request) => {
    const address = addressFor(request);
    const home = address === null ? PLACE : JSON.stringify(`${address}/`).slice(1, -1);
    const known = made.get(home);
    if (known) return known;
    const body = Buffer.from(built.body.toString("utf8").replaceAll(PLACE, () => home));
    const script = scriptOf(body, built.type);
    made.set(home, script);
    return script;
  };
}

function scriptOf(body: Buffer, type: string): WidgetScript {
  const name = createHash("sha256").update(body).digest("hex").slice(0, 20);
  let zipped: Promise<Buffer> | undefined;
  return {
    type,
    body,
    etag: `W/"${name}"`,
    file: `${name}.js`,
    integrity: `sha384-${createHash("sha384").update(body).digest("base64")}`,
    gzipped: () => (zipped ??= promisify(gzip)(body, { level: 9 })),
  };
}
