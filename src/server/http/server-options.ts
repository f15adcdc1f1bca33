import { REQUEST_WORK } from "../../graphql/operation-price.js";

/** What whoever starts the server decides about it. */
export interface ServerOptions {
  /** Origins of other sites whose pages may use the API; "*" stands for all. */
  readonly corsOrigins: readonly string[];
  readonly requests: RequestLimits;
  readonly connections: ConnectionLimits;
  readonly held: HeldLimits;
  readonly stopping: StopLimits;
  readonly address: AddressOptions;
  /** Addresses and ranges of proxies whose X-Forwarded-… headers count. */
  readonly trustProxy: readonly string[];
  /** Requests of one client per minute that are answered; null for any number. */
  readonly rateLimit: number | null;
  /** Whether assistants are answered at /mcp. */
  readonly assistants: boolean;
  /** Where /metrics is served: with everything else, not at all, or at an address of its own. */
  readonly metrics: "on" | "off" | Listen;
  /** Megabytes of finished answers that are kept; 0 for none. */
  readonly answerCacheMb: number;
  /** Megabytes, about, of documents that are prepared to be run again; 0 for none. */
  readonly documentCacheMb: number;
  /** Megabytes, about, of answers to questions that are remembered for other operations; 0 for none. */
  readonly questionCacheMb: number;
  /** Operations that take at least so long are logged. */
  readonly slowMs: number;
  /** Whether spans are sent to the collector that the variables of OpenTelemetry name. */
  readonly tracing: boolean;
}

/** How clients reach the server. */
export interface AddressOptions {
  /** The address of the explorer, such as https://example.org/careers; null if the server is found under its own host and port. */
  readonly publicUrl: string | null;
  /** Hosts that the server answers for, besides that of `publicUrl`; empty for any. */
  readonly allowedHosts: readonly string[];
}

export interface Listen {
  readonly host: string;
  readonly port: number;
}

/** What one request may take. */
export interface RequestLimits {
  /** Until it must be answered; what is not computed by then fails. */
  readonly requestMs: number;
  /** How much work it may take, in units; more is refused before it runs or ended while it does. */
  readonly work: number;
  /** How many that take longer than a slice advance at a time. Four times as many wait. */
  readonly concurrency: number;
}

export const REQUEST_LIMITS: RequestLimits = { requestMs: 10_000, work: REQUEST_WORK, concurrency: 64 };

/** How long a client may take, and how much it may hold open. */
export interface ConnectionLimits {
  /** Until the headers of a request must have arrived, counted from the opening of the connection for its first request. */
  readonly headersMs: number;
  /** Until a whole request must have arrived, headers and body. */
  readonly bodyMs: number;
  /** How long a connection may wait for its next request. */
  readonly keepAliveMs: number;
  /** The greatest number of open connections; further ones are closed at once. */
  readonly maxConnections: number;
  /** The greatest number of requests on one connection; the last answer says that it is closed. */
  readonly maxRequests: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  headersMs: 10_000,
  bodyMs: 30_000,
  // Longer than the 60 s for which common proxies keep idle connections: the proxy must be the one to close them.
  keepAliveMs: 72_000,
  maxConnections: 10_000,
  maxRequests: 1_000,
};

/** How much is held for all clients together, in bytes. */
export interface HeldLimits {
  /** Of large bodies that are still arriving. */
  readonly bodyBytes: number;
  /** Of large answers that are not read yet. */
  readonly answerBytes: number;
}

const MEGABYTE = 1024 * 1024;

export const HELD_LIMITS: HeldLimits = { bodyBytes: 64 * MEGABYTE, answerBytes: 256 * MEGABYTE };

/** How a server ends that was told to stop. */
export interface StopLimits {
  /** Until everything must be answered; what is left then is closed. */
  readonly shutdownMs: number;
  /** How long new connections are accepted at least, so that a load balancer can see that the server is no longer ready. */
  readonly drainMs: number;
}

export const STOP_LIMITS: StopLimits = { shutdownMs: 10_000, drainMs: 0 };

export const ANSWER_CACHE_MB = 64;
export const DOCUMENT_CACHE_MB = 16;
export const QUESTION_CACHE_MB = 32;

export const SLOW_MS = 1_000;

export const SERVER_OPTIONS: ServerOptions = {
  corsOrigins: [],
  requests: REQUEST_LIMITS,
  connections: CONNECTION_LIMITS,
  held: HELD_LIMITS,
  stopping: STOP_LIMITS,
  address: { publicUrl: null, allowedHosts: [] },
  trustProxy: [],
  rateLimit: null,
  assistants: true,
  metrics: "on",
  answerCacheMb: ANSWER_CACHE_MB,
  documentCacheMb: DOCUMENT_CACHE_MB,
  questionCacheMb: QUESTION_CACHE_MB,
  slowMs: SLOW_MS,
  tracing: false,
};
