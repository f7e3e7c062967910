/** What a program that calls this one can tell from the exit code. */
export const exitCodes = { done: 0, failed: 1, usage: 2, cancelled: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What every command gets beside its own arguments. */
export interface CommandContext {
  /** Library folder as the person gave it. */
  library: string | undefined;
  /** Fires when the person stops the program. */
  signal: AbortSignal;
}

/** The work of one command; resolves with the exit code when it is not `done`. */
export type Work = (context: CommandContext) => Promise<ExitCode | void>;

/** Does the work of the command that was chosen, with the context of this run. */
export type Perform = (work: Work) => Promise<void>;
