/** “Which quarter was worst for CPI02?”, “the highest it has ever been” */
import { EXTREMES, type Extreme } from '../../domain/extremes.ts';
import type { Form, Intent } from '../intent.ts';
import type { Said } from '../said.ts';

const SAID: Readonly<Record<Extreme, string>> = {
  best: '(best|strongest)',
  worst: '(worst|weakest|poorest)',
  highest: '(highest|record high)',
  lowest: '(lowest|record low)',
};

const asked =
  (end: Extreme): Form['make'] =>
  ({ refs: [ref = ''], period }: Said) => ({ kind: 'extremes', ref, end, period });

/** “Which quarter was CPI02 worst in?”, “is this the worst CPI13 has been?” */
const isOverTime = ({ cues, parts }: Said): boolean =>
  ['which quarter', 'ever', 'since when'].some((cue) => cues.has(cue)) ||
  parts.some(({ kind }, at) => kind === 'ref' && /^(?:has|had)$/.test(parts[at + 1]?.text ?? ''));

const also = ['it', 'noun', 'doing', 'ever'];

export const extremes: Intent = {
  words: Object.fromEntries(
    EXTREMES.flatMap((end) => [
      [
        `${end} quarter`,
        [
          `${SAID[end]} (quarter|quarters|period|quarterly) [figure|result|score] [ever]`,
          `${SAID[end]} ever [quarter]`,
          `(which|what) (quarter|period) (was|is|had|has|did) [our|its|their] ${SAID[end]}`,
          `when (was|were|did) [our|its|their] ${SAID[end]}`,
          `${SAID[end]} (we|it) (have|has|had) [ever] [(done|had|got|managed|achieved|scored)]`,
        ],
      ],
      [`${end} of all`, [SAID[end]]],
    ]),
  ),
  forms: EXTREMES.flatMap((end): Form[] => [
    { says: [`${end} quarter`], needs: ['ref'], also, make: asked(end) },
    {
      // “Which quarter was CPI02 worst in?”; the highest figure of one is of its quarters anyhow.
      says: [`${end} of all`],
      needs: ['ref'],
      also: [...also, 'which quarter', 'since when'],
      make: (said) =>
        end === 'highest' || end === 'lowest' || isOverTime(said) ? asked(end)(said) : undefined,
    },
  ]),
};
