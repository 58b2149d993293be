/** Every card that answers a question about many indicators, with five hundred of them, for the test of every card. */

import { pageOf } from '../../src/cards/buttons/paging.ts';
import { compareCard } from '../../src/cards/overTime/compare.ts';
import { moversCard } from '../../src/cards/overTime/movers.ts';
import { outlookCard } from '../../src/cards/overTime/outlook.ts';
import { runningCard } from '../../src/cards/overTime/running.ts';
import type { Rendered } from '../../src/cards/parts/render.ts';
import { type UpcomingInput, upcomingCard } from '../../src/cards/people/upcoming.ts';
import { whoCard } from '../../src/cards/people/who.ts';
import { countCard } from '../../src/cards/standing/count.ts';
import { quartersCard } from '../../src/cards/standing/quarters.ts';
import { rankCard } from '../../src/cards/standing/rank.ts';
import { sidesCard } from '../../src/cards/standing/sides.ts';
import { actionCard, actionsCard, reasonsCard, WORDS_PER_PAGE } from '../../src/cards/why/reasons.ts';
import { unexplainedCard } from '../../src/cards/why/unexplained.ts';
import type { Chosen } from '../../src/cards/words/selectionWords.ts';
import { behind } from '../../src/domain/answers/peopleBehind.ts';
import { rankBy } from '../../src/domain/answers/ranking.ts';
import type { Asked } from '../../src/domain/answers/selection.ts';
import { sidesIn } from '../../src/domain/answers/sides.ts';
import { summarise } from '../../src/domain/answers/summary.ts';
import type { Movement } from '../../src/domain/history/movers.ts';
import { outlookOf, type Prospect, type Reason } from '../../src/domain/history/outlook.ts';
import type { Cell } from '../../src/domain/indicators/cell.ts';
import { STATES } from '../../src/domain/schemes/state.ts';
import { shiftPeriod } from '../../src/domain/time/period.ts';
import { AFTER_DUE, DUE, HELD, Q1, Q2 } from './sample.ts';

type From = {
  readonly cell: Cell;
  readonly missing: Cell;
  readonly chosen: (asked: Asked) => Chosen;
};

export function everyAnswer({ cell, missing, chosen }: From): Readonly<Record<string, Rendered>> {
  const many = <T>(one: (index: number) => T): readonly T[] =>
    Array.from({ length: 500 }, (_, index) => one(index));
  const lines = many(() => cell);
  const off = chosen({ kind: 'off target' });
  const all = chosen({ kind: 'all' });
  const movement: Movement = {
    movers: many((index) => ({
      line: cell,
      from: 'Green',
      since: Q1,
      way: index % 2 ? 'worse' : 'better',
      figure: index % 2 ? 'deteriorating' : 'improving',
    })),
    figures: { better: 250, worse: 250 },
    waiting: lines,
    incomparable: lines,
    carried: lines,
    unchanged: 500,
  };
  const summary = summarise([
    ...lines,
    ...STATES.map((status) => ({ ...missing, status })),
    ...['Red', 'Green', 'Very Green'].map((status) => ({ ...cell, status })),
    ...['Amber', 'Blue'].map((status) => ({ ...cell, scheme: 'ragb', status })),
  ]);
  const action = { what: cell.commentary.slice(0, 1000), who: cell.title.slice(0, 100), by: '2024-12-01' };
  const acted: Cell = { ...cell, action };
  const words = { ...off, count: 500, page: pageOf(lines, 1, WORDS_PER_PAGE) };
  const people = behind(many((index) => ({ ...missing, owner: { id: `p${index}`, name: cell.title } })));
  const everyReason: readonly Reason[] = [
    ...(['too few', 'too old', 'basis', 'beaten', 'no target', 'milestone'] as const),
    ...(['no comparison', 'not active'] as const),
  ];
  const outlook = {
    ...outlookOf([], Q2, [], ({ target }) => target),
    missing: many(
      (): Prospect => ({ line: cell, figure: '80.123456789012', target: cell.target, verdict: 'untested' }),
    ),
    unsaid: everyReason.map((why) => ({ line: cell, why })),
  };
  const sides = {
    ...all,
    facet: 'group',
    asked: { kind: 'on target' },
    named: undefined,
    page: 1,
  } as const;
  const date = { period: Q2, opens: '2024-10-01', due: DUE };
  const upcoming: UpcomingInput = {
    ...{
      chosen: chosen({ kind: 'not reported' }),
      completeness: HELD,
      today: AFTER_DUE,
      falls: date,
      next: date,
    },
    ...{ within: 'this week', span: { from: '2024-10-14', to: '2024-10-20' }, expected: 500 },
    ...{ due: [...many(() => missing), ...lines], isOwn: (line) => line.revision === 0, mayRemind: true },
    ...{
      later: many(() => missing),
      late: [missing, missing],
      actions: many(() => ({ cell: acted, action, by: action.by })),
    },
  };
  const asked = { asked: { kind: 'on target' }, isLate: () => true } as const;
  return {
    'a count': countCard({ ...off, count: 120, summary }),
    'a count of nothing': countCard({ ...off, total: 0, count: 0, summary: summarise([]) }),
    'a ranking': rankCard({
      ...off,
      end: 'nearly red',
      count: 500,
      ranking: rankBy(lines, 'nearly red'),
      page: 1,
    }),
    'an empty ranking': rankCard({
      ...all,
      end: 'worst',
      count: 5,
      ranking: rankBy([missing], 'worst'),
      page: 0,
    }),
    'who has not reported': whoCard({
      ...chosen({ kind: 'not reported' }),
      ...{ people, count: 500, due: DUE, today: AFTER_DUE, mayRemind: true, page: 1 },
    }),
    'what is due this week': upcomingCard(upcoming),
    'nothing due this week': upcomingCard({
      ...{ ...upcoming, falls: undefined, expected: 0, due: [], late: [], actions: [], mayRemind: false },
    }),
    'what changed': moversCard({ ...all, since: Q1, move: { kind: 'any' }, movement, page: 1 }),
    'what went from one status to another': moversCard({
      ...off,
      since: Q1,
      move: { kind: 'between', from: cell.title.slice(0, 60), to: 'Red' },
      movement,
      page: 0,
    }),
    'what has been so for quarters': runningCard({
      ...off,
      quarters: 12,
      running: {
        runs: many(() => ({
          line: cell,
          statuses: Array.from({ length: 12 }, (_, at) => (at % 2 ? 'Red' : 'Amber')),
        })),
        seldom: lines,
      },
      page: 1,
    }),
    'what has no commentary': unexplainedCard({ ...off, count: 500, lines, page: 1 }),
    'nothing without commentary': unexplainedCard({ ...all, count: 0, lines: [], page: 0 }),
    'a comparison': compareCard({
      ...off,
      other: Q1,
      inPeriod: { summary, count: 500 },
      inOther: { summary: summarise(lines), count: 20 },
      movement,
    }),
    'sides of a facet': sidesCard({
      ...sides,
      sides: sidesIn(
        many((index) => ({ ...cell, group: `${cell.group}${index}` })),
        'group',
        undefined,
        asked,
      ),
    }),
    'two sides': sidesCard({
      ...sides,
      named: [cell.group || 'ICT', 'B'],
      sides: sidesIn(lines, 'group', [cell.group, 'B'], asked),
    }),
    'sides of nothing': sidesCard({ ...sides, sides: [] }),
    'the outlook': outlookCard({ ...all, outlook, page: 1 }),
    'what owners say': reasonsCard(words),
    'what is being done': actionsCard(words),
    'what is being done about one': actionCard(cell, HELD, all),
    'actions recorded': actionsCard({
      ...words,
      page: pageOf(
        many(() => acted),
        0,
        WORDS_PER_PAGE,
      ),
    }),
    'an action recorded': actionCard(acted, HELD, all),
    'several quarters in sum': quartersCard({
      ...all,
      quarters: Array.from({ length: 12 }, (_, index) => ({
        period: shiftPeriod(Q2, index - 11),
        summary: index === 0 ? undefined : summary,
      })),
    }),
  };
}
