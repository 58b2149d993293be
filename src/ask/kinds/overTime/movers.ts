/** Grammar of movements between two quarters. */
import type { Move } from '../../../domain/history/movers.ts';
import { shiftPeriod } from '../../../domain/time/period.ts';
import { type Intent, SELECTION } from '../../model/intent.ts';
import type { Question } from '../../model/question.ts';
import { selectionOf, type Utterance } from '../../model/utterance.ts';

function movers(utterance: Utterance, move: Move, standings = utterance.standings): Question {
  const since = utterance.since ?? utterance.other ?? shiftPeriod(utterance.period, -1);
  return {
    kind: 'movers',
    move,
    since,
    ...selectionOf({ ...utterance, standings }),
    period: utterance.period,
  };
}

/** “Turned red”, “went from amber to red”: the colours of one side, with nothing else besides. */
function between(utterance: Utterance, side: 'from' | 'to'): Question | undefined {
  const { move, standings } = utterance;
  const [standing, ...more] = standings;
  if (more.length > 0 || (standing && standing.kind !== 'status')) return undefined;
  const name = standing?.status;
  const from = move.from ?? (side === 'from' ? name : undefined);
  const to = move.to ?? (side === 'to' ? name : undefined);
  if (from === undefined && to === undefined) return undefined;
  if (name !== undefined && name !== from && name !== to) return undefined;
  return movers(
    utterance,
    { kind: 'between', ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    [],
  );
}

const BETTERED = /^(?:improve|recover|turn round|turn around|bounce back|rally|pick up)$/;

/** “Improve” is an order, “what did we improve” a question. */
const isBare = ({ tokens }: Utterance, verb: RegExp): boolean =>
  tokens.some(({ text }) => verb.test(text)) && !tokens.some(({ text }) => text === 'did');

const takes = [...SELECTION, 'quarter', 'since', 'other', 'move'] as const;
const also = [
  'noun',
  'all',
  'from',
  'to',
  'since',
  'versus',
  'changed',
  'news',
  'better',
  'show',
  'moved',
  'turned colour',
  'edited',
];

export const change: Intent = {
  words: {
    changed: [
      'nothing (changed|moved|new|different)',
      '(changed|changes|change|movement|movements|mover|movers|different|difference|differences|news|what is new)',
      '(changed|changes in|change in|change of) (status|colour|color|rating)',
      '(changed|switched|swapped) (status|statuses|colour|colours|color|rating|ratings)',
    ],
    moved: ['(moved|moves|moving|move|shifted)'],
    became: [
      '(turned|turn|turns|went|gone|go|become|became|became newly|slipped|slip|dropped|fell|fallen|moved|moved in|jumped|risen|rose|improved|recovered|declined|got) [in|up|down|back] (to|into)',
      '(turned|turn|went|gone|become|became|newly)',
      '(new|newly turned|newly gone|first time)',
    ],
    left: [
      'no longer',
      'not [any] longer',
      '(came|come|comes|got|get|moved|climbed|gone|went|dropped|lifted|escaped) (out of|off|away from)',
      '(go|move|drop|dropping|fall|falling|fallen|fell|slip|slipping|slipped) out of',
      '(clawed|worked|fought|dug|pulled|climbed) [their|its|our] way (out of|back from)',
      '(left|stopped being|ceased to be|used to be|was formerly|were formerly)',
      'not [any] more',
    ],
    'got worse': [
      '(got|gotten|gone|went|become|became) (worse|down|backwards|back|downhill)',
      '(worsened|deteriorated|slipped|dropped|fell|fallen|declined|slid|downgraded|moved down|gone down|dipped|regressed|sunk|sank|worse|moved backwards)',
      'changed for worse',
      'moved in wrong direction',
    ],
    'got better': [
      '(got|gotten|gone|went|become|became) (better|up)',
      '(improved|recovered|risen|rose|upgraded|moved up|gone up|bounced back|rallied|jumped|climbed|picked up|turned round|turned around|improvers|improvements|improvement)',
      '(improve|recover|turn round|turn around|bounce back|rally|pick up)',
      'changed for better',
      'moved in right direction',
    ],
    news: ['[any] (good news|bad news)'],
  },
  forms: [
    {
      needs: ['move'],
      takes,
      also: [...also, 'became', 'moved', 'got worse', 'got better', 'turned colour'],
      make: (utterance) => between(utterance, 'to'),
    },
    { says: ['left'], takes, also, make: (utterance) => between(utterance, 'from') },
    {
      says: ['became|turned colour'],
      takes,
      also: [...also, 'turned colour', 'became', 'got worse'],
      make: (utterance) => between(utterance, 'to'),
    },
    {
      says: ['changed|moved'],
      takes,
      also,
      make: (utterance) => between(utterance, 'to') ?? movers(utterance, { kind: 'any' }),
    },
    {
      says: ['got worse'],
      takes,
      also: [...also, 'count'],
      // “What's worse, amber or red?” asks of the colours.
      make: (utterance) =>
        utterance.standings.length > 1 ? undefined : movers(utterance, { kind: 'worse' }),
    },
    {
      says: ['got better'],
      takes,
      also: [...also, 'count'],
      make: (utterance) => (isBare(utterance, BETTERED) ? undefined : movers(utterance, { kind: 'better' })),
    },
  ],
};
