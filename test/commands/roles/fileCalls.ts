/** The calls of the commands that give files. */
import { Q2 } from '../../support/cells.ts';
import type { Call } from './call.ts';

export const FILE_CALLS: Readonly<Record<string, Call>> = {
  paper: {
    data: () => ({ period: Q2 }),
    shows: /The committee paper for Q2 2024\/25, as a Word document: a draft/,
  },
  export: {
    data: () => ({ as: 'csv', whole: true, period: Q2 }),
    shows: /All indicators in Q2 2024\/25: \d+ rows/,
  },
};
