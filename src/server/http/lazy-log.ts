import type { FastifyBaseLogger, FastifyServerOptions } from "fastify";

import { lazy } from "../../async/lazy.js";

type ChildLoggerFactory = NonNullable<FastifyServerOptions["childLoggerFactory"]>;

/** The log of a request, made when something is written to it: most requests write nothing, and making one takes longer than their hooks. */
export const lazyLog: ChildLoggerFactory = (parent, bindings, options) => {
  const log = lazy(() => parent.child(bindings, options));
  return new LazyLog(parent, log);
};

type Line = readonly [object: object, message?: string];

class LazyLog {
  constructor(
    readonly parent: FastifyBaseLogger,
    readonly log: () => FastifyBaseLogger,
  ) {}

  get level(): string {
    return this.parent.level;
  }

  child(...more: Parameters<FastifyBaseLogger["child"]>): FastifyBaseLogger {
    return this.log().child(...more);
  }

  fatal(...line: Line): void {
    this.log().fatal(...line);
  }

  error(...line: Line): void {
    this.log().error(...line);
  }

  warn(...line: Line): void {
    this.log().warn(...line);
  }

  info(...line: Line): void {
    this.log().info(...line);
  }

  debug(...line: Line): void {
    this.log().debug(...line);
  }

  trace(...line: Line): void {
    this.log().trace(...line);
  }

  silent(...line: Line): void {
    this.log().silent(...line);
  }
}
