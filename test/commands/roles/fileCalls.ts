/** The calls of the commands that give files. */
import { Q2 } from '../../support/cells.ts';
import type { Call } from './everyCall.ts';

export const FILE_CALLS: Readonly<Record<string, Call>> = {
  export: {
    data: () => ({ as: 'csv', whole: true, period: Q2 }),
    shows: /All indicators in Q2 2024\/25: \d+ rows/,
  },
};
