/** Where a command prints: results to `out`, everything else to `err`. */
export interface Terminal {
  out: (line: string) => void;
  err: (line: string) => void;
}

export const terminal: Terminal = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};

/** Ends a command with a message for the user instead of a stack trace. */
export class Stop extends Error {
  override readonly name = "Stop";

  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message);
  }
}
