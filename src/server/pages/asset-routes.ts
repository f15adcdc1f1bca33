import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from "fastify";

import { EMBEDDABLE } from "../http/security.js";
import { notModified } from "../http/not-modified.js";
import type { Asset, WebAssets } from "./web-assets.js";

const FOREVER = "public, max-age=31536000, immutable";
/** Other people's pages load /widget.js without a version, so they must get a new one within an hour. */
const AN_HOUR = "public, max-age=3600, stale-while-revalidate=86400";

/** GET /assets/…, where a file's name changes with its content, and GET /widget.js, which keeps its name. */
export function assetRoutes(assets: WebAssets): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get<{ Params: { name: string } }>("/assets/:name", { compress: false }, (request, reply) =>
      send(assets.file(request.params.name), FOREVER, request, reply),
    );
    const widget = assets.entry("widget");
    app.get("/widget.js", { compress: false, config: { security: EMBEDDABLE } }, (request, reply) =>
      send(widget, AN_HOUR, request, reply),
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
