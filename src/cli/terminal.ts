/** Where a command speaks: answers to `out`, everything else to `err`. */
export interface Terminal {
  out: (line: string) => void;
  err: (line: string) => void;
}

export const terminal: Terminal = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};

/** What stops a command with one clear line instead of a stack trace. */
export class Stop extends Error {
  override readonly name = "Stop";

  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message);
  }
}
