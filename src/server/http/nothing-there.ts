import type { FastifyInstance, FastifyRequest } from "fastify";

import type { Html } from "../../text/html.js";
import { shorten } from "../../text/shorten.js";
import { errorBody } from "./errors.js";

/** The most characters that are repeated of an address. */
const MOST_SAID = 80;

/** The most characters of a part of a path: more than headers hold, so that no part is refused by words of the router. */
export const MOST_PARAMETER = 65_536;

/** Answers what leads to no route as all faults are answered, with 404; browsers, which ask for a page, with `page`. */
export function tellNothingThere(
  app: FastifyInstance,
  { wanted, page }: { readonly wanted: (request: FastifyRequest) => boolean; readonly page: () => Html },
): void {
  app.setNotFoundHandler((request, reply) => {
    if (wanted(request))
      return reply
        .code(404)
        .headers({ "cache-control": "no-store", vary: "accept" })
        .type("text/html; charset=utf-8")
        .send(page().text);
    const [path = ""] = request.url.split("?", 1);
    return reply
      .code(404)
      .header("cache-control", "no-store")
      .send(
        errorBody(
          request,
          "NOT_FOUND",
          `There is nothing for ${request.method} ${shorten(path, MOST_SAID)}.`,
        ),
      );
  });
}

/** The path of an address such that it can be decoded: what cannot be decoded is taken letter by letter, and is then the name of nothing. */
export function decodable(url: string): string {
  const [path = "", ...query] = url.split("?");
  if (!path.includes("%") || isDecodable(path)) return url;
  return [path.replaceAll("%", "%25"), ...query].join("?");
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
