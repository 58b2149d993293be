/** Grammar of questions for a number or a share. */
import { type Intent, SELECTION } from '../../model/intent.ts';
import { isCue } from '../../model/tokens.ts';
import { selectionOf, type Utterance } from '../../model/utterance.ts';

/** “How many staff do we have?” counts no indicators, though “staff” is a perspective of some. */
export const isOnlyPerspective = ({ where, standings, except, change, cues, tokens }: Utterance): boolean =>
  where?.perspective !== undefined &&
  standings.length + except.length === 0 &&
  !change &&
  !cues.has('noun') &&
  !tokens.some(({ text }) => text === 'ones') &&
  !cues.has('sorted');

/**
 * “How many customers do we have?” does not count the indicators of Customer services; “how many in Customer
 * services?” does.
 */
function countsPlace({ tokens, standings, except, change, cues }: Utterance): boolean {
  const of = tokens.findIndex((token) => isCue(token, 'count'));
  return (
    tokens[of + 1]?.kind === 'place' &&
    standings.length + except.length === 0 &&
    !change &&
    !cues.has('noun') &&
    !tokens.some(({ text }) => text === 'ones') &&
    !cues.has('sorted')
  );
}

const OWNERS = /^(?:owners?|people|persons?)$/;

/** “How many of the owners have yet to report?” counts people, and not their figures. */
export function countsPeople({ tokens }: Utterance): boolean {
  const of = tokens.findIndex(
    (token) => token.kind === 'cue' && [token.cue, ...(token.others ?? [])].some((cue) => COUNTS.has(cue)),
  );
  const counted = tokens.slice(of + 1).find(({ text }) => !/^(?:of|our|all)$/.test(text));
  return of >= 0 && counted !== undefined && OWNERS.test(counted.text);
}
const COUNTS: ReadonlySet<string> = new Set(['count', 'share']);

export const counting: Intent = {
  words: {
    share: [
      '(percentage|percent|proportion|share|fraction|ratio)',
      '(percentage|percent|proportion|share|fraction) of',
    ],
    count: [
      'how many',
      '(count|counts|number|total|total number|tally) (of|for)',
      '(count|tally|total)',
      'what (number|percentage|percent|proportion|share|fraction) (of|is|are|were|was|have|has)',
      'what (number|percentage|percent|proportion|share|fraction)',
      'in percentage terms',
      'how much [of it|of them|of this]',
      '(no|num) of',
      'number of',
    ],
  },
  forms: [
    {
      says: ['share'],
      needs: ['standing'],
      takes: [...SELECTION, 'quarter'],
      also: ['target', 'summary', 'count'],
      make: (utterance) =>
        countsPeople(utterance)
          ? undefined
          : { kind: 'count', ...selectionOf(utterance), period: utterance.period },
    },
    {
      says: ['count'],
      takes: [...SELECTION, 'quarter'],
      also: ['share', 'noun', 'all', 'owner', 'how', 'target', 'who', 'summary'],
      make: (utterance) =>
        (utterance.slots.size === (utterance.slots.has('quarter') ? 1 : 0) &&
          !utterance.cues.has('noun') &&
          !utterance.cues.has('all')) ||
        isOnlyPerspective(utterance) ||
        countsPeople(utterance) ||
        countsPlace(utterance)
          ? undefined
          : { kind: 'count', ...selectionOf(utterance), period: utterance.period },
    },
  ],
};
