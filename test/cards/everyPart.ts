/** Every card about the parts of an indicator, with the texts that it is given. */
import { partCard } from '../../src/cards/indicator/part.ts';
import { partOverTimeCard } from '../../src/cards/indicator/partOverTime.ts';
import { partsCard } from '../../src/cards/indicator/parts.ts';
import type { Rendered } from '../../src/cards/parts/render.ts';
import { whyPartCard } from '../../src/cards/why/whyPart.ts';
import { PICKS, partCalled, partLines } from '../../src/domain/answers/parts.ts';
import type { Cell } from '../../src/domain/indicators/cell.ts';
import { shiftPeriod } from '../../src/domain/time/period.ts';
import type { Texts } from './everyCard.ts';
import { LONDON, Q2, YEAR_START } from './sample.ts';

const COUNT = 12;
const figures = (start: number): string[] => Array.from({ length: COUNT }, (_, at) => String(start + 7 * at));

/** Twelve parts of long names, held against two measures, each with a target of its own. */
export function everyPart(
  { ref, title, name, words }: Texts,
  made: Cell,
): Readonly<Record<string, Rendered>> {
  const names = figures(0).map((at) => `${name} ${at}`.slice(0, 80).trim());
  const cell: Cell = {
    ...made,
    ...{ ref, title, group: name, commentary: words, figure: '1', given: figures(80) },
    breakdown: {
      rollUp: 'sum',
      parts: names.map((each) => ({ name: each, measures: ['90', '100'] })),
      against: [name.slice(0, 40).trim() || 'budget', 'authorised'],
    },
    partTargets: names.map((part) => ({ part, target: { kind: 'at least', value: '95' } })),
  };
  const before: Cell = { ...cell, period: shiftPeriod(Q2, -1), given: figures(70) };
  const lines = partLines(cell, before);
  const none = partLines({ ...cell, given: undefined }, before);
  const beside = {
    ...{ yearStart: YEAR_START, timeZone: LONDON },
    completeness: { period: Q2, reported: 412, expected: 500 },
  };
  const part = names[1] ?? '';
  const line = partCalled(lines, part);
  const all = { ...beside, cell, against: undefined };
  return {
    'all parts': partsCard({ ...all, lines, pick: undefined }),
    'parts without figures': partsCard({ ...all, lines: none, pick: undefined }),
    ...Object.fromEntries(
      PICKS.map((pick) => [`parts that are ${pick}`, partsCard({ ...all, lines, pick })]),
    ),
    'one part': partCard({ ...beside, cell, lines, part, line }),
    'one part without a figure': partCard({ ...beside, cell, lines: none, part, line: undefined }),
    'why a part': whyPartCard({ ...beside, cell, part, line }),
    'why a part without a figure': whyPartCard({ ...beside, cell, part, line: undefined }),
    'a part over time': partOverTimeCard({
      ...{ ...beside, cell, part, from: shiftPeriod(Q2, -11) },
      history: line ? Array.from({ length: 12 }, () => ({ cell, line })) : [],
    }),
    'a part that never had a figure': partOverTimeCard({
      ...{ ...beside, cell, part, from: shiftPeriod(Q2, -11), history: [] },
    }),
  };
}
