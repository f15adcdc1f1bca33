/** The one Neo4j of a checkout, that outlives the command which started it. There are two ways to have it. */
export interface DevInstance {
  /** Null when it does not run. */
  running(): Promise<RunningInstance | null>;
  /** Starts it. Only when it does not run, and only one at a time. */
  start(options: DevOptions): Promise<RunningInstance>;
  /** Stops it and waits. Its data stays. */
  stop(): Promise<void>;
}

export interface DevOptions {
  readonly version: string;
  readonly password: string;
  readonly boltPort: number;
  readonly httpPort: number;
  readonly log: (line: string) => void;
}

export interface RunningInstance {
  readonly version: string;
  readonly uri: string;
  readonly httpUri: string;
  /** For people: "process 4711" or "Docker container 0a1b2c". */
  readonly what: string;
}
