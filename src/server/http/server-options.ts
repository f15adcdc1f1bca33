/** What whoever starts the server decides about it. */
export interface ServerOptions {
  /** Origins of other sites whose pages may use the API; "*" stands for all. */
  readonly corsOrigins: readonly string[];
  readonly connections: ConnectionLimits;
  readonly stopping: StopLimits;
}

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

/** How a server ends that was told to stop. */
export interface StopLimits {
  /** Until everything must be answered; what is left then is closed. */
  readonly shutdownMs: number;
  /** How long new connections are accepted at least, so that a load balancer can see that the server is no longer ready. */
  readonly drainMs: number;
}

export const STOP_LIMITS: StopLimits = { shutdownMs: 10_000, drainMs: 0 };

export const SERVER_OPTIONS: ServerOptions = {
  corsOrigins: [],
  connections: CONNECTION_LIMITS,
  stopping: STOP_LIMITS,
};
