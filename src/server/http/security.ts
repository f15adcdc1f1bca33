import type { FastifyHelmetOptions } from "@fastify/helmet";

type Directives = Record<string, string[] | null>;

/** All resources come from this server, pages have no inline scripts or styles, and no page may be framed. */
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

/** The headers of every answer whose route sets no others. */
export const HELMET: FastifyHelmetOptions = {
  contentSecurityPolicy: { useDefaults: false, directives: STRICT },
  frameguard: { action: "deny" },
  strictTransportSecurity: false,
};

/** The code editor of the playground adds style elements and workers, and has a font inside its style sheet. */
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

/** Pages of every origin may load the resource. */
export const EMBEDDABLE: FastifyHelmetOptions = { crossOriginResourcePolicy: { policy: "cross-origin" } };

/** A page without scripts that pages of every origin may frame. */
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
