import { readFileSync } from "node:fs";

import { z } from "zod";

import { isHost, isListen, isOrigin, isProxy, isPublicUrl, toListen } from "./config-addresses.js";
import { CACHES } from "./config-caches.js";
import {
  CONNECTION_LIMITS,
  HELD_LIMITS,
  REQUEST_LIMITS,
  type ServerOptions,
  SLOW_MS,
  STOP_LIMITS,
} from "./server/http/server-options.js";

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

export const READS = ["replica", "cypher"] as const;

const text = z.string().trim().min(1);
const milliseconds = z.coerce.number().int().min(1).max(3_600_000);
const number = z.coerce.number().int().min(1).max(1_000_000);
const MILLISECONDS = "a whole number of milliseconds, from 1 to 3600000";
const MILLISECONDS_OR_NONE = "a whole number of milliseconds, from 0 to 3600000";
const NUMBER = "a whole number from 1 to 1000000";
const listOf = (isOne: (text: string) => boolean) =>
  text.transform((list) => list.split(",").map((each) => each.trim())).refine((list) => list.every(isOne));
const VARIABLES = {
  PORT: {
    shape: z.coerce.number().int().min(0).max(65_535).default(4000),
    allowed: "a whole number from 0 (any free port) to 65535",
  },
  HOST: {
    shape: text.default("127.0.0.1"),
    allowed: "an address to listen on, such as 127.0.0.1 or 0.0.0.0",
  },
  GUIDE: {
    shape: text.optional(),
    allowed: "the path of a guide: a folder of YAML, a .jsonl or a .jsonl.gz file",
  },
  NEO4J_URI: {
    shape: z
      .string()
      .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/@]+\/?$/)
      .optional(),
    allowed:
      "bolt://host:port or neo4j://host:port, with +s or +ssc for encryption, and without user and password (set NEO4J_USERNAME and NEO4J_PASSWORD)",
  },
  NEO4J_USERNAME: { shape: text.default("neo4j"), allowed: "the name of a Neo4j user" },
  NEO4J_PASSWORD: { shape: z.string().optional(), allowed: "the password of that user" },
  NEO4J_PASSWORD_FILE: {
    shape: text.optional(),
    allowed: "the path of a file that holds nothing but the password, while NEO4J_PASSWORD is not set",
  },
  NEO4J_DATABASE: { shape: text.optional(), allowed: "the name of a Neo4j database" },
  NEO4J_POLL_MS: {
    shape: milliseconds.default(1000),
    allowed: MILLISECONDS,
  },
  NEO4J_TIMEOUT_MS: {
    shape: milliseconds.default(10_000),
    allowed: MILLISECONDS,
  },
  COPY_DIR: {
    shape: text.optional(),
    allowed: "the path of a folder in which the last good guide of Neo4j is kept",
  },
  READS: { shape: z.enum(READS).default("replica"), allowed: `one of ${READS.join(", ")}` },
  CORS_ORIGINS: {
    shape: listOf(isOrigin).default([]),
    allowed: "origins such as https://example.org, separated by commas, or * for all",
  },
  REQUEST_WORK: {
    shape: z.coerce.number().int().min(1).max(1_000_000_000).default(REQUEST_LIMITS.work),
    allowed: "units of work, a whole number from 1 to 1000000000",
  },
  REQUEST_MS: { shape: milliseconds.default(REQUEST_LIMITS.requestMs), allowed: MILLISECONDS },
  CONCURRENCY: { shape: number.default(REQUEST_LIMITS.concurrency), allowed: NUMBER },
  HEADERS_MS: { shape: milliseconds.default(CONNECTION_LIMITS.headersMs), allowed: MILLISECONDS },
  BODY_MS: { shape: milliseconds.default(CONNECTION_LIMITS.bodyMs), allowed: MILLISECONDS },
  KEEP_ALIVE_MS: { shape: milliseconds.default(CONNECTION_LIMITS.keepAliveMs), allowed: MILLISECONDS },
  MAX_CONNECTIONS: { shape: number.default(CONNECTION_LIMITS.maxConnections), allowed: NUMBER },
  MAX_REQUESTS_PER_CONNECTION: { shape: number.default(CONNECTION_LIMITS.maxRequests), allowed: NUMBER },
  SHUTDOWN_MS: { shape: milliseconds.default(STOP_LIMITS.shutdownMs), allowed: MILLISECONDS },
  DRAIN_MS: {
    shape: z.coerce.number().int().min(0).max(3_600_000).default(STOP_LIMITS.drainMs),
    allowed: MILLISECONDS_OR_NONE,
  },
  PUBLIC_URL: {
    shape: text.refine(isPublicUrl).optional(),
    allowed:
      "the address of the explorer as its users see it, such as https://example.org/careers, without user, query and fragment",
  },
  ALLOWED_HOSTS: {
    shape: listOf(isHost).default([]),
    allowed:
      "names or addresses of hosts, such as careers.example.org or 192.0.2.1:4000, separated by commas",
  },
  TRUST_PROXY: {
    shape: listOf(isProxy).default([]),
    allowed:
      "addresses or ranges of proxies, such as 10.0.0.0/8, or loopback, linklocal or uniquelocal, separated by commas",
  },
  RATE_LIMIT: {
    shape: z.union([z.literal("off").transform(() => null), number]).default(null),
    allowed: `off, or ${NUMBER}: the requests of one client per minute`,
  },
  MCP: { shape: z.enum(["on", "off"]).default("on"), allowed: "on or off" },
  METRICS: {
    shape: z.union([z.enum(["on", "off"]), text.refine(isListen).transform(toListen)]).default("on"),
    allowed: "on, off, or an address of its own to listen on, such as 127.0.0.1:9464",
  },
  ...CACHES,
  SLOW_MS: { shape: milliseconds.default(SLOW_MS), allowed: MILLISECONDS },
  LOG_LEVEL: { shape: z.enum(LOG_LEVELS).default("warn"), allowed: `one of ${LOG_LEVELS.join(", ")}` },
} as const;

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly guide: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly server: ServerOptions;
  /** Null if NEO4J_URI is not set: the guide is then read from files. */
  readonly neo4j: Neo4jConfig | null;
  /** The password that the environment names, also without NEO4J_URI; null if it names none. Throws a ConfigError. */
  readonly neo4jPassword: () => string | null;
}

export interface Neo4jConfig {
  readonly uri: string;
  readonly username: string;
  /** Null if Neo4j asks for none. */
  readonly password: string | null;
  /** Null for the user's home database. */
  readonly database: string | null;
  readonly reads: (typeof READS)[number];
  readonly pollMs: number;
  readonly timeoutMs: number;
  /** Null if no copy of the guide is kept. */
  readonly copyDir: string | null;
}

/** An environment variable has a value that it must not have. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** Reads the environment; no other file does. Throws a ConfigError that names the variable and its allowed values. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  return {
    port: read("PORT", env),
    host: read("HOST", env),
    guide: read("GUIDE", env) ?? null,
    logLevel: read("LOG_LEVEL", env),
    server: readServer(env),
    neo4j: readNeo4j(env),
    neo4jPassword: () => readPassword(env),
  };
}

function readServer(env: Readonly<Record<string, string | undefined>>): ServerOptions {
  return {
    corsOrigins: read("CORS_ORIGINS", env),
    requests: {
      requestMs: read("REQUEST_MS", env),
      work: read("REQUEST_WORK", env),
      concurrency: read("CONCURRENCY", env),
    },
    connections: {
      headersMs: read("HEADERS_MS", env),
      bodyMs: read("BODY_MS", env),
      keepAliveMs: read("KEEP_ALIVE_MS", env),
      maxConnections: read("MAX_CONNECTIONS", env),
      maxRequests: read("MAX_REQUESTS_PER_CONNECTION", env),
    },
    held: HELD_LIMITS,
    stopping: { shutdownMs: read("SHUTDOWN_MS", env), drainMs: read("DRAIN_MS", env) },
    address: { publicUrl: read("PUBLIC_URL", env) ?? null, allowedHosts: read("ALLOWED_HOSTS", env) },
    trustProxy: read("TRUST_PROXY", env),
    rateLimit: read("RATE_LIMIT", env),
    assistants: read("MCP", env) === "on",
    metrics: read("METRICS", env),
    answerCacheMb: read("ANSWER_CACHE_MB", env),
    documentCacheMb: read("DOCUMENT_CACHE_MB", env),
    questionCacheMb: read("QUESTION_CACHE_MB", env),
    slowMs: read("SLOW_MS", env),
    tracing: isTraced(env),
  };
}

function readNeo4j(env: Readonly<Record<string, string | undefined>>): Neo4jConfig | null {
  const uri = read("NEO4J_URI", env);
  if (uri === undefined) return null;
  return {
    uri,
    username: read("NEO4J_USERNAME", env),
    password: readPassword(env),
    database: read("NEO4J_DATABASE", env) ?? null,
    reads: read("READS", env),
    pollMs: read("NEO4J_POLL_MS", env),
    timeoutMs: read("NEO4J_TIMEOUT_MS", env),
    copyDir: read("COPY_DIR", env) ?? null,
  };
}

function readPassword(env: Readonly<Record<string, string | undefined>>): string | null {
  const [password, file] = [read("NEO4J_PASSWORD", env), read("NEO4J_PASSWORD_FILE", env)];
  if (file === undefined) return password ?? null;
  const { allowed } = VARIABLES.NEO4J_PASSWORD_FILE;
  if (password !== undefined)
    throw new ConfigError(`NEO4J_PASSWORD_FILE="${file}" is not valid: it must be ${allowed}.`);
  try {
    return readFileSync(file, "utf8").replace(/\r?\n$/, "");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError(
      `NEO4J_PASSWORD_FILE="${file}" cannot be read (${code ?? "unknown"}): it must be ${allowed}.`,
    );
  }
}

/** Whether the standard variables of OpenTelemetry name a collector for spans. Its libraries read them, and all others, themselves. */
function isTraced(env: Readonly<Record<string, string | undefined>>): boolean {
  const endpoint = env["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"] || env["OTEL_EXPORTER_OTLP_ENDPOINT"];
  const isOff = /^true$/i.test(env["OTEL_SDK_DISABLED"] ?? "") || env["OTEL_TRACES_EXPORTER"] === "none";
  return Boolean(endpoint) && !isOff;
}

function read<K extends keyof typeof VARIABLES>(name: K, env: Readonly<Record<string, string | undefined>>) {
  const { shape, allowed } = VARIABLES[name];
  const result = shape.safeParse(env[name] === "" ? undefined : env[name]);
  if (result.success) return result.data as z.output<(typeof VARIABLES)[K]["shape"]>;
  const value = env[name] ?? "";
  // An address may contain a password, which must not reach a log.
  const said = name === "NEO4J_URI" && value.includes("@") ? name : `${name}="${value}"`;
  throw new ConfigError(`${said} is not valid: it must be ${allowed}.`);
}
