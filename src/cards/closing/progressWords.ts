/** How far figures are on their way to the lock, in words. */
import { leftOutIn, type Standing } from '../../domain/closing/lock.ts';
import type { Progress } from '../../domain/closing/signOff.ts';
import { dotted } from '../words/text.ts';

/** What is said of a number of figures that are so far. */
const WORDS: Readonly<Record<Progress, string>> = {
  open: 'not reported',
  'sent back': 'sent back',
  'to be signed': 'to be signed',
  signed: 'signed',
  in: 'in, no signature needed',
};

const PROGRESSES: readonly Progress[] = ['open', 'sent back', 'to be signed', 'signed', 'in'];

/** `2 not reported · 1 sent back · 4 to be signed`; what there is none of is left out. */
export const progressWords = (standing: Standing, which: readonly Progress[] = PROGRESSES): string =>
  dotted(
    ...which.map((each) => (standing[each].length > 0 ? `${standing[each].length} ${WORDS[each]}` : '')),
  );

/** A sign for each besides its words, for a row that is skimmed. */
const SIGNS: Readonly<Record<Progress, string>> = {
  open: '○',
  'sent back': '↩',
  'to be signed': '✎',
  signed: '✓',
  in: '●',
};

/** The same with a sign before each, short enough for a row on a phone: `○ 2 not reported · ✓ 4 signed · ● 3 in`. */
export const progressSigned = (standing: Standing): string =>
  dotted(
    ...PROGRESSES.map((each) =>
      standing[each].length > 0
        ? `${SIGNS[each]} ${standing[each].length} ${each === 'in' ? 'in' : WORDS[each]}`
        : '',
    ),
  );

/** How many of a quarter's figures are ready, and how many there are. */
export function readyOf(standing: Standing): { readonly ready: number; readonly all: number } {
  const ready = standing.signed.length + standing.in.length;
  return { ready, all: ready + leftOutIn(standing).length };
}
