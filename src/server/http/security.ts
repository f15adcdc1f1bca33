import type { FastifyHelmetOptions } from "@fastify/helmet";

type Directives = Record<string, string[] | null>;

/** Everything comes from here, no script or style stands in a page, and nobody frames it. */
const STRICT: Directives = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** For every answer, unless its route says otherwise. */
export const HELMET: FastifyHelmetOptions = {
  contentSecurityPolicy: { useDefaults: false, directives: STRICT },
  frameguard: { action: "deny" },
  strictTransportSecurity: false,
};

/** The code editor of the playground makes style elements, a font that stands in its style sheet, and workers. */
export const PLAYGROUND: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      ...STRICT,
      styleSrc: ["'self'", "'unsafe-inline'"],
      fontSrc: ["'self'", "data:"],
      workerSrc: ["'self'"],
    },
  },
};

/** Anyone may load it into a page of theirs. */
export const EMBEDDABLE: FastifyHelmetOptions = { crossOriginResourcePolicy: { policy: "cross-origin" } };

/** A page without scripts that anyone may frame. */
export const FRAMEABLE: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      ...STRICT,
      defaultSrc: ["'none'"],
      scriptSrc: ["'none'"],
      connectSrc: ["'none'"],
      fontSrc: ["'self'"],
      frameAncestors: ["*"],
    },
  },
  frameguard: false,
  crossOriginOpenerPolicy: false,
  crossOriginResourcePolicy: { policy: "cross-origin" },
};
