/** Input and output of the command line: printing, prompting, progress and the clock. */
import { createInterface } from 'node:readline/promises';

export type Io = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Prints a whole line of the result, to standard output. */
  readonly print: (line: string) => void;
  /** Prints a whole line about the work itself, to standard error. */
  readonly note: (line: string) => void;
  /** Shows the progress of long work, and what is being done; silent where nobody watches. */
  readonly progress: (done: number, of: number, doing: string) => void;
  /** Asks whether to go on, or what the last line says; undefined where there is nobody to ask. */
  readonly ask: ((question: string, last?: string) => Promise<boolean>) | undefined;
  readonly clock: () => Date;
};

const WIDTH = 30;

/** The terminal, or the pipe, that the program was started in. */
export function terminal(): Io {
  const { stdout, stderr, stdin } = process;
  return {
    env: process.env,
    print: (line) => stdout.write(`${line}\n`),
    note: (line) => stderr.write(`${line}\n`),
    progress: (done, of, doing) => {
      if (!stderr.isTTY || of === 0) return;
      const full = Math.round((done / of) * WIDTH);
      const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
      stderr.write(`\r\x1b[K${bar} ${doing}: ${done} of ${of}${done < of ? '' : '\n'}`);
    },
    ask:
      stdin.isTTY && stderr.isTTY
        ? async (question, last = 'Go on?') => {
            const asking = createInterface({ input: stdin, output: stderr });
            const said = await asking.question(`${question}\n${last} [y/N] `);
            asking.close();
            return /^y(es)?$/i.test(said.trim());
          }
        : undefined,
    clock: () => new Date(),
  };
}
