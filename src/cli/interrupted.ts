/** Handling of SIGTERM and Ctrl+C, for work that is better finished in order. */
import { constants } from 'node:os';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

export type Interruption = {
  /** The exit code after a signal: 143 after SIGTERM, 130 after Ctrl+C. Undefined before. */
  readonly code: () => number | undefined;
  /** Leaves signals to Node again. */
  readonly ignore: () => void;
};

/** Listens for the first signal. The second one ends the program at once, as Node does. */
export function onInterruption(told: () => void): Interruption {
  let code: number | undefined;
  const ignore = (): void => {
    for (const each of SIGNALS) process.off(each, heard);
  };
  const heard = (signal: (typeof SIGNALS)[number]): void => {
    code = 128 + constants.signals[signal];
    ignore();
    told();
  };
  for (const each of SIGNALS) process.on(each, heard);
  return { code: () => code, ignore };
}
