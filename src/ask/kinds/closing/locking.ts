/** Grammar of orders to lock a quarter, and to reopen it. */
import type { Intent } from '../../model/intent.ts';
import type { Token } from '../../model/tokens.ts';

const QUARTER = '[quarter|period|figures for|reporting for]';

/** “Is Q2 locked?” and “who can lock it?” order nothing. */
const asks = ([first]: readonly Token[]): boolean =>
  /^(?:what|which|who|when|how|why|where|is|are|was|were|has|have|had|did|does|do|should|shall)\b/.test(
    first?.text ?? '',
  );

export const locking: Intent = {
  words: {
    lock: [
      `(lock|freeze|lock down|lock up) ${QUARTER}`,
      'close [off|down] (quarter|period|figures for|reporting for)',
      'close (off|down)',
      'close',
    ],
    reopen: [`(reopen|re open|unlock|unfreeze|open up) ${QUARTER}`, 'open [up] (quarter|period) again'],
  },
  forms: [
    {
      says: ['lock'],
      takes: ['quarter'],
      also: ['noun', 'it', 'all'],
      make: ({ tokens, period }) => (asks(tokens) ? undefined : { kind: 'lock', period }),
    },
    {
      says: ['reopen'],
      takes: ['quarter'],
      also: ['noun', 'it', 'again', 'all'],
      make: ({ tokens, period }) => (asks(tokens) ? undefined : { kind: 'reopen', period }),
    },
  ],
};
