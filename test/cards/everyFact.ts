/** Every card that answers a question about one indicator, for the test of every card. */
import {
  neighboursContrastCard,
  periodContrastCard,
  targetContrastCard,
} from '../../src/cards/indicator/contrast.ts';
import { defineCard } from '../../src/cards/indicator/define.ts';
import { everCard } from '../../src/cards/indicator/ever.ts';
import { extremesCard } from '../../src/cards/indicator/extremes.ts';
import { forecastCard } from '../../src/cards/indicator/forecast.ts';
import { severalCard } from '../../src/cards/indicator/several.ts';
import { sinceCard } from '../../src/cards/indicator/since.ts';
import { trendCard } from '../../src/cards/indicator/trend.ts';
import { monthsCard } from '../../src/cards/overTime/months.ts';
import type { Rendered } from '../../src/cards/parts/render.ts';
import { dueAllCard, dueNeverCard, dueOneCard } from '../../src/cards/people/due.ts';
import { ownerCard } from '../../src/cards/people/owner.ts';
import { coloursCard } from '../../src/cards/standing/colours.ts';
import { revisionsCard } from '../../src/cards/why/history.ts';
import { rehearseCard } from '../../src/cards/why/rehearse.ts';
import { whyCard } from '../../src/cards/why/why.ts';
import { ASPECTS } from '../../src/domain/answers/aspect.ts';
import { extremesOf } from '../../src/domain/answers/extremes.ts';
import { forecastOf } from '../../src/domain/history/forecast.ts';
import { monthLines } from '../../src/domain/history/monthLines.ts';
import type { Cell, Revision } from '../../src/domain/indicators/cell.ts';
import { DefinitionVersion } from '../../src/domain/indicators/definitionVersion.ts';
import { NOTHING_GIVEN } from '../../src/domain/indicators/submission.ts';
import { targetSpans } from '../../src/domain/indicators/targetHistory.ts';
import { SCHEMES } from '../../src/domain/schemes/schemes.ts';
import { monthIn } from '../../src/domain/time/month.ts';
import { shiftPeriod } from '../../src/domain/time/period.ts';
import { indicator as registered } from '../support/indicators.ts';
import type { Texts } from './everyCard.ts';
import { AFTER_DUE, BEFORE_DUE, DUE, historyOf, LONDON, Q2, YEAR_START } from './sample.ts';

export function everyFact(
  { ref, title, name, words }: Texts,
  cell: Cell,
  missing: Cell,
): Readonly<Record<string, Rendered>> {
  const told = { ref, title, group: name, owner: cell.owner, reportedBy: cell.owner, commentary: words };
  const completeness = { period: Q2, reported: 412, expected: 500 };
  const beside = { yearStart: YEAR_START, timeZone: LONDON, completeness };
  const twenty = Array.from({ length: 20 }, (_, index) => String(70 + index + (index % 3)));
  const long = historyOf(twenty, told);
  const rising = historyOf(['80', '81.2', '82', '83.1', '84', '85.2', '86'], told);
  const team = [name, name, name];
  const override = { status: 'Red', reason: words, by: { id: 'x', name }, at: '2024-10-09T13:05:00.000Z' };
  const revision: Revision = {
    ...NOTHING_GIVEN,
    ...{ number: 1, kind: 'correction', at: '2024-10-09T13:05:00.000Z', by: { id: 'x', name } },
    ...{ figure: '86.2', status: 'Amber', commentary: words, provisional: true, reason: words },
    ...{ before: { figure: '84', status: 'Red' }, submissionId: 'abc' },
  };
  const correction = {
    ...{ asReported: 'Red', asCorrected: 'Amber', at: '2024-10-09T13:05:00.000Z' },
    ...{ reason: words.slice(0, 500) || 'Entered wrongly', changed: 'direction: higher → lower' },
  };
  const indicator = registered({
    ...{ ref: ref, title: title || 'T', description: words, purpose: words, formula: words },
    ...{ predecessors: `${ref}; ${ref}`, standard: name || 'NI 9' },
    ...{ dataSource: words, links: `${name.replaceAll(';', ',').slice(0, 60)} https://data.example/foi` },
  });
  const spans = targetSpans(
    long.map((each, index) => ({ ...each, target: { kind: 'at least', value: String(80 + index) } })),
  );
  const versions = Array.from({ length: 9 }, (_, index) =>
    DefinitionVersion.parse({
      ...{ ...indicator, number: index + 1, until: shiftPeriod(Q2, index - 12) },
      ...{ replacedAt: '2024-10-09T13:05:00.000Z', changed: words || 'title' },
    }),
  );
  const councils = Array.from({ length: 30 }, (_, index) => ({ name, figure: String(70 + index) }));
  const person = { id: 'someone', name: name || 'N', email: name || 'n@example.com', role: 'staff' as const };
  const at = { period: Q2, opens: '2024-10-01', due: DUE };
  const after = { period: shiftPeriod(Q2, 1), due: '2025-01-16' };
  const eight = Array.from({ length: 8 }, () => cell);
  const define = Object.fromEntries(
    ASPECTS.flatMap((aspect) => [
      [`the ${aspect}`, defineCard({ ...{ aspect, indicator, cell, spans, team, versions }, ...beside })],
      [
        `no ${aspect}`,
        defineCard({
          aspect,
          indicator: undefined,
          cell: missing,
          spans: [],
          team: [],
          versions: [],
          ...beside,
        }),
      ],
    ]),
  );
  const months = (of: Cell) => {
    const given = of === missing ? undefined : ['81', '', 'no data'];
    const monthly = { ...of, given, frequency: 'monthly', rollsUp: 'mean' } as const;
    const [line, ...lines] = monthLines([monthly], YEAR_START, monthIn(2024, 9));
    if (!line) throw new Error('A quarter has months.');
    return [line, ...lines] as const;
  };
  const standing = { run: long.toReversed(), end: { kind: 'limit' } } as const;
  return {
    ...define,
    'several at once': severalCard({
      ...{ ...beside, period: Q2, refs: Array.from({ length: 40 }, () => ref), page: 1 },
      cells: Array.from({ length: 40 }, () => cell),
      missing: [words],
    }),
    'several of which none is there': severalCard({
      ...{ ...beside, period: Q2, refs: [ref], page: 0, cells: [], missing: [`${title}: ${words}`] },
    }),
    'a chart': trendCard({
      ...{ ...beside, cell, history: long, from: shiftPeriod(Q2, -19), isCut: true },
      targetAt: () => cell.target,
    }),
    'what is due by no date': dueNeverCard({ cell, completeness, mayReport: true }),
    'the months': monthsCard({ ...beside, lines: months(cell) }),
    'a month against another': monthsCard({
      ...{ ...beside, lines: months(cell), month: monthIn(2024, 7), against: monthIn(2024, 9) },
    }),
    'the worst month': monthsCard({ ...beside, lines: months(cell), end: 'worst' }),
    'no worst month': monthsCard({ ...beside, lines: months(missing), end: 'worst' }),
    'a month that is not in yet': monthsCard({ ...beside, lines: months(cell), month: monthIn(2024, 12) }),
    'months without a figure': monthsCard({ ...beside, lines: months(missing) }),
    'a chart of nothing': trendCard({
      ...{ ...beside, cell: missing, history: [missing], from: Q2, isCut: false },
      targetAt: () => cell.target,
    }),
    'when it last was so': everCard({
      ...{ ...beside, cell, looked: long, first: Q2, times: long, predecessors: [ref, ref] },
      asked: { kind: 'status', status: title || 'Red' },
    }),
    'when it never was so': everCard({
      ...{ ...beside, cell: missing, looked: [], first: Q2, times: [], predecessors: [] },
      asked: { kind: 'off target' },
    }),
    'the best quarter': extremesCard({
      ...{ ...beside, cell, end: 'best', extremes: extremesOf(long, 'best'), predecessors: [ref, ref] },
    }),
    'no best quarter': extremesCard({
      ...{ ...beside, cell: missing, end: 'worst', extremes: extremesOf([], 'worst'), predecessors: [] },
    }),
    'the colours': coloursCard({
      ...{ completeness, status: undefined, tolerated: 3 },
      inUse: SCHEMES.map((scheme) => ({ scheme, count: 12 })),
    }),
    'one colour': coloursCard({
      ...{ completeness, status: 'Amber', tolerated: 0 },
      inUse: SCHEMES.map((scheme) => ({ scheme, count: 12 })),
    }),
    'a forecast': forecastCard({
      ...{ ...beside, cell, history: rising, targetIn: () => cell.target, reporting: Q2 },
      forecast: forecastOf(rising, cell, cell.target),
    }),
    'no forecast': forecastCard({
      ...{ ...beside, cell, history: [cell], targetIn: () => cell.target, reporting: Q2 },
      forecast: forecastOf([cell], cell, cell.target),
    }),
    'a contrast with another quarter': periodContrastCard({
      ...{ ...beside, cell: { ...cell, override }, other: long[3] ?? cell },
    }),
    'a contrast with the target': targetContrastCard({ ...beside, cell: { ...cell, override } }),
    'a contrast with neighbours': neighboursContrastCard({
      ...{ ...beside, cell, team, standard: name || 'NI 9' },
      neighbours: { values: councils, source: name, year: '2023/24' },
    }),
    'no neighbours': neighboursContrastCard({
      ...{ ...beside, cell, team, standard: undefined, neighbours: undefined },
    }),
    'the reason for a status': whyCard({ ...beside, cell: { ...cell, override } }),
    'questions that may be asked': rehearseCard({
      ...{ ...beside, cell, unanswered: 1 },
      questions: [
        { asks: words, says: words },
        ...Array.from({ length: 8 }, () => ({ asks: name, says: words })),
      ],
    }),
    'nothing that may be asked': rehearseCard({ ...beside, cell, questions: [], unanswered: 0 }),
    'the reason for a corrected status': whyCard({ ...beside, cell: { ...cell, correction } }),
    'how long a status has stood': sinceCard({
      ...{ ...beside, standing, waiting: missing, predecessors: [ref, ref] },
    }),
    'an owner': ownerCard({
      ...{ role: 'owner', cell, who: { id: 'someone', name }, person, team, ...beside },
      others: Array.from({ length: 500 }, () => cell),
    }),
    'nobody as deputy': ownerCard({
      ...{ role: 'deputy', cell, who: null, person: undefined, team, ...beside, others: [] },
    }),
    'when one is due': dueOneCard({
      ...{ cell: missing, at, after, today: BEFORE_DUE, mayReport: true, ...beside },
    }),
    'when all is due': dueAllCard({
      ...{ completeness, due: DUE, today: AFTER_DUE, yearStart: YEAR_START },
      ...{ owed: Array.from({ length: 500 }, () => missing), besides: [missing], theirs: 500 },
    }),
    'what became of a figure': revisionsCard({
      ...{ ...beside, cell, page: 0 },
      revisions: Array.from({ length: 40 }, () => revision),
    }),
    'what became of a corrected figure': revisionsCard({
      ...{ ...beside, cell: { ...cell, correction }, page: 0 },
      revisions: [revision, { ...revision, number: 2, kind: 'redefined' }],
    }),
    'eight figures beside their targets': severalCard({
      ...{ ...beside, period: Q2, refs: [ref], page: 0, cells: eight, missing: [] },
    }),
  };
}
