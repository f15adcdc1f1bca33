import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from "fastify";

import { EMBEDDABLE } from "../http/security.js";
import { notModified } from "../http/not-modified.js";
import type { WidgetScriptFor } from "../widget/widget-script.js";
import type { Asset, WebAssets } from "./web-assets.js";

const FOREVER = "public, max-age=31536000, immutable";
/** Other people's pages load /widget.js without a version, so they must get a new one within an hour. */
const AN_HOUR = "public, max-age=3600, stale-while-revalidate=86400";

/** GET /assets/…, where a file's name changes with its content, and the script of the widget. */
export function assetRoutes(assets: WebAssets, scriptFor: WidgetScriptFor): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Params: { name: string } }>("/assets/:name", { compress: false }, (request, reply) =>
      send(assets.file(request.params.name), FOREVER, request, reply),
    );
    const options = { compress: false, config: { security: EMBEDDABLE } } as const;
    app.get("/widget.js", options, (request, reply) => send(scriptFor(request), AN_HOUR, request, reply));
    // With the hash of its content in its name, for pages that name it with its integrity.
    app.get<{ Params: { file: string } }>("/widget/:file", options, (request, reply) => {
      const script = scriptFor(request);
      return send(request.params.file === script.file ? script : null, FOREVER, request, reply);
    });
    app.get("/widget.d.ts", options, (request, reply) =>
      send(assets.entry("widget-types"), AN_HOUR, request, reply),
    );
    done();
  };
}

async function send(
  asset: Asset | null,
  cacheControl: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (!asset) {
    reply.callNotFound();
    return reply;
  }
  void reply.headers({ "cache-control": cacheControl, vary: "accept-encoding" });
  if (notModified(request, reply, asset.etag)) return reply.send();
  void reply.type(asset.type);
  if (asset.type.startsWith("font/") || !acceptsGzip(request)) return reply.send(asset.body);
  return reply.header("content-encoding", "gzip").send(await asset.gzipped());
}

function acceptsGzip(request: FastifyRequest): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(
    request.headers["accept-encoding"]?.toString() ?? "",
  );
}
