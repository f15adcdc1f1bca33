/** The Neo4j of a checkout. It keeps running after the command that started it. It runs as a process of Java or in Docker. */
export interface DevInstance {
  /** Describes the running Neo4j; null if it does not run. */
  running(): Promise<RunningInstance | null>;
  /** Starts it. Call this only if it does not run, and not twice at the same time. */
  start(options: DevOptions): Promise<RunningInstance>;
  /** Stops it and waits for its end. Its data is kept. */
  stop(): Promise<void>;
}

export interface DevOptions {
  readonly version: string;
  readonly password: string;
  readonly boltPort: number;
  readonly httpPort: number;
  /** With the Graph Data Science library. */
  readonly gds: boolean;
  readonly log: (line: string) => void;
}

export interface RunningInstance {
  readonly version: string;
  readonly uri: string;
  readonly httpUri: string;
  /** Whether it has the Graph Data Science library; null if that is not known. */
  readonly gds: boolean | null;
  /** For people: "process 4711" or "Docker container 0a1b2c". */
  readonly what: string;
}
