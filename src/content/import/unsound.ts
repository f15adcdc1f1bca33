/** What makes a file unusable, and where. */
export class Unsound extends Error {
  constructor(
    readonly line: number | null,
    message: string,
  ) {
    super(message);
  }
}
