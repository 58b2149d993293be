/** “Which quarter was worst for CPI02?”, “the highest it has ever been” */
import { EXTREMES, type Extreme } from '../../../domain/answers/extremes.ts';
import type { Form, Intent } from '../../model/intent.ts';
import type { Utterance } from '../../model/utterance.ts';

export const SAID: Readonly<Record<Extreme, string>> = {
  best: '(best|strongest)',
  worst: '(worst|weakest|poorest)',
  highest: '(highest|record high|high point|peak|maximum)',
  lowest: '(lowest|record low|low point|minimum)',
};

const asked =
  (end: Extreme): Form['make'] =>
  ({ refs: [ref = ''], period }: Utterance) => ({ kind: 'extremes', ref, end, period });

/** “Which quarter was CPI02 worst in?”, “is this the worst CPI13 has been?” */
const isOverTime = ({ cues, tokens }: Utterance): boolean =>
  ['which quarter', 'ever', 'since when'].some((cue) => cues.has(cue)) ||
  tokens.some(({ kind }, at) => kind === 'ref' && /^(?:has|had)$/.test(tokens[at + 1]?.text ?? ''));

const also = ['it', 'noun', 'doing', 'ever'];

export const extremes: Intent = {
  words: Object.fromEntries(
    EXTREMES.flatMap((end) => [
      [
        `${end} quarter`,
        [
          `${SAID[end]} (quarter|quarters|period|quarterly) [figure|result|score] [ever]`,
          `${SAID[end]} ever [quarter]`,
          `its ${SAID[end]}`,
          `${SAID[end]} (its|it)`,
          `(which|what) (quarter|period) (was|is|had|has|did) [our|its|their] ${SAID[end]}`,
          `when (was|were|did) [our|its|their] ${SAID[end]}`,
          `${SAID[end]} (we|it) (have|has|had) [ever] [(done|had|got|managed|achieved|scored)]`,
        ],
      ],
      [`${end} of all`, [SAID[end]]],
    ]),
  ),
  forms: [
    {
      // “Has CPI13 ever been worse?”
      says: ['ever', 'better|got worse'],
      needs: ['ref'],
      also: ['it', 'got worse', 'better'],
      make: (utterance) => {
        const than = utterance.tokens.find(({ text }) => /^(?:better|worse)(?: than)?$/.test(text));
        const isOpen =
          than !== undefined &&
          utterance.tokens.slice(utterance.tokens.indexOf(than) + 1).every(({ kind }) => kind === 'filler');
        return isOpen ? asked(than.text.startsWith('better') ? 'best' : 'worst')(utterance) : undefined;
      },
    },
    ...EXTREMES.flatMap((end): Form[] => [
      {
        says: [`${end} quarter`],
        needs: ['ref'],
        also: [...also, 'which quarter', 'since when'],
        make: asked(end),
      },
      {
        // “Which quarter was CPI02 worst in?”; the highest figure of one is of its quarters anyhow.
        says: [`${end} of all`],
        needs: ['ref'],
        also: [...also, 'which quarter', 'since when'],
        make: (utterance) =>
          end === 'highest' || end === 'lowest' || isOverTime(utterance) ? asked(end)(utterance) : undefined,
      },
    ]),
  ],
};
