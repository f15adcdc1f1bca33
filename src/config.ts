import { z } from "zod";

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const text = z.string().trim().min(1);
const VARIABLES = {
  PORT: {
    shape: z.coerce.number().int().min(0).max(65_535).default(4000),
    may: "a whole number from 0 (any free port) to 65535",
  },
  HOST: { shape: text.default("127.0.0.1"), may: "an address to listen on, such as 127.0.0.1 or 0.0.0.0" },
  GUIDE: {
    shape: text.optional(),
    may: "the path of a guide: a folder of YAML, a .jsonl or a .jsonl.gz file",
  },
  LOG_LEVEL: { shape: z.enum(LOG_LEVELS).default("info"), may: `one of ${LOG_LEVELS.join(", ")}` },
} as const;

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly guide: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** A variable that is set to what it may not be. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** Reads the environment, the only place that does. Throws a ConfigError that names the variable and what it may be. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  return {
    port: read("PORT", env),
    host: read("HOST", env),
    guide: read("GUIDE", env) ?? null,
    logLevel: read("LOG_LEVEL", env),
  };
}

function read<K extends keyof typeof VARIABLES>(name: K, env: Readonly<Record<string, string | undefined>>) {
  const { shape, may } = VARIABLES[name];
  const result = shape.safeParse(env[name] === "" ? undefined : env[name]);
  if (result.success) return result.data as z.output<(typeof VARIABLES)[K]["shape"]>;
  throw new ConfigError(`${name}="${env[name] ?? ""}" is not usable: it may be ${may}.`);
}
