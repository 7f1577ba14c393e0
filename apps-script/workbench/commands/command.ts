/** What a command is given and may touch. Tests hand in their own. */
export interface Console {
  /** Bytes of standard input; null when a person sits there and nothing is piped in. */
  readonly input: () => Promise<Uint8Array | null>;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** 0 = fine, 1 = findings of severity error, 2 = could not do it. */
export type ExitCode = 0 | 1 | 2;

export type Command = (args: readonly string[], console: Console) => Promise<ExitCode>;
