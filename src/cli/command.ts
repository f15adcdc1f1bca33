import type { Command } from "commander";

import type { Config } from "../config.js";
import type { Terminal } from "./terminal.js";

/** One command of `career-graph`: a file that declares arguments, options and action, loaded when the command is used. */
export interface CommandEntry {
  readonly name: string;
  /** For the list of commands. */
  readonly summary: string;
  readonly load: () => Promise<{ readonly declare: Declare }>;
}

/** Adds the description, arguments, options and action of a command. */
export type Declare = (command: Command, context: CommandContext) => void;

export interface CommandContext {
  readonly config: Config;
  readonly terminal: Terminal;
  /** An action calls this once, with the exit code of the command. */
  readonly exitWith: (code: number) => void;
}
