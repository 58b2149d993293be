import { showExactly } from '../../src/domain/figures/figure.ts';
import { changeSince } from '../../src/domain/indicators/change.ts';
import { showTargetFigure } from '../../src/domain/indicators/showTarget.ts';
import { movementOf } from '../../src/domain/judging/judge.ts';
import { describeRows, judgedCell } from './published.ts';

/** The report gives figures and no colours: these are worked by hand. All are on target, and one was not before. */
const WORKED: Readonly<Record<string, string>> = {
  'KPI-1': 'Green, unchanged',
  'KPI-2': 'Green',
  'KPI-3b': 'Green, improving',
  'KPI-4b': 'Green, improving',
  'KPI-5b': 'Green, improving, Amber to Green',
};

describeRows('3c-ict-2019-20-q2-scores.csv', {
  ref: ({ ref = '' }) => ref,
  says: ({ ref, target, previous_quarter, q2_2019_20 }) =>
    `${ref}: ${q2_2019_20} after ${previous_quarter || 'nothing'}, against ${target}`,
  outcomes: ({ ref = '', target = '', previous_quarter: previous = '', q2_2019_20: figure = '' }) => {
    const cell = judgedCell({
      unit: 'percent',
      direction: 'higher',
      period: '2019-20-Q2',
      scheme: 'rag',
      decimals: 0,
      target,
      previous,
      figure,
    });
    const change = changeSince(cell.previous?.figure ?? null, cell.figure, cell.direction);
    const moved = movementOf(cell);
    const show = (value: string | undefined): string =>
      value === undefined ? '' : showExactly(value, 'percent', 0);
    return [
      { what: 'target', published: target, ours: showTargetFigure(cell.target, cell) ?? '' },
      { what: 'figure', published: figure, ours: show(cell.figure ?? undefined) },
      { what: 'previous figure', published: previous, ours: show(cell.previous?.figure ?? undefined) },
      {
        what: 'status',
        published: WORKED[ref] ?? '',
        ours: [cell.status, change, moved && `${moved.from} to ${moved.to}`].filter(Boolean).join(', '),
      },
    ];
  },
});
