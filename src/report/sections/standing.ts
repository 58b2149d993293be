/** Where things stand: the criteria in use, the status table, and the table of every indicator. */

import { carriedFrom } from '../../cards/words/carriedWords.ts';
import { changeText, figureText, previousText, targetText } from '../../cards/words/figureWords.ts';
import { ROUNDING_NOTE, statusChips } from '../../cards/words/statusChip.ts';
import { asLine, capital } from '../../cards/words/text.ts';
import { inOrder, type SummaryLine, shareOf, summarise } from '../../domain/answers/summary.ts';
import { clauseOf, meaningsIn } from '../../domain/judging/colourMeanings.ts';
import { schemesOf } from '../../domain/schemes/schemes.ts';
import type { State } from '../../domain/schemes/state.ts';
import { periodName } from '../../domain/time/period.ts';
import type { PaperCell } from '../content/input.ts';
import { asSentences } from '../content/open.ts';
import { type Block, paragraph, type Span, type Table } from '../content/paper.ts';
import { labelOf, nameOf, type Setting } from '../content/setting.ts';

/** States without a colour, which stand in the criteria and the status table also where nothing is in them. */
const STATES: readonly (readonly [State, string])[] = [
  ['No target', 'is reported without a target to be held to'],
  ['Baseline', 'is tracked so that a target can be set'],
  ['Contextual', 'is shown for the picture, and never has a target'],
  ['In development', 'is agreed, and not collected yet'],
  ['Suspended', 'is not collected for the time being'],
  ['Not reported', 'was due in the quarter, and no figure is in'],
];

/** What each colour and each state means, best first. */
export function criteria({ cells }: Setting): readonly Block[] {
  const schemes = schemesOf(cells);
  const lists = schemes.flatMap((scheme): readonly Block[] => {
    const meanings = meaningsIn(scheme).toReversed();
    const label = (name: string): string => statusChips([{ status: name, scheme }])[0]?.label ?? name;
    const clause = clauseOf(scheme);
    return [
      ...(schemes.length > 1 ? [paragraph(`${scheme.name}:`)] : []),
      { kind: 'list', items: meanings.map(({ band, words }) => defined(label(band.name), `${words}.`)) },
      ...(clause === '' ? [] : [paragraph(clause, 'note')]),
    ];
  });
  const only = schemes.length === 1 ? schemes[0] : undefined;
  const states = STATES.map(([state, words]) =>
    defined(statusChips([{ status: state, scheme: only }])[0]?.label ?? state, `${words}.`),
  );
  return [...lists, paragraph('Indicators without a colour:'), { kind: 'list', items: states }];
}

const defined = (label: string, words: string): readonly Span[] => [
  { text: `${label}: `, isStrong: true },
  { text: words },
];

/** How many indicators stand where, with the lines that have none. */
export function statusTable({ cells, input }: Setting): readonly Block[] {
  const summary = summarise(cells);
  const schemes = schemesOf(cells);
  const only = schemes.length === 1 ? schemes[0] : undefined;
  const there = new Set(summary.lines.map(({ status }) => status));
  const empty = STATES.flatMap(([status]): SummaryLine[] =>
    there.has(status) ? [] : [{ status, scheme: only, count: 0, percent: 0 }],
  );
  const lines = inOrder([...summary.lines, ...empty]);
  const labels = statusChips(lines);
  const rows = lines.map(({ count, percent }, index) => [
    labels[index]?.label ?? '',
    String(count),
    `${percent}%`,
  ]);
  const whole = `${shareOf(summary.total, summary.total) ?? 0}%`;
  const table: Table = {
    kind: 'table',
    role: 'status',
    caption: `Indicators by status, ${periodName(input.period)}`,
    columns: [
      { head: 'Status', width: 4 },
      { head: 'Number of indicators', width: 3, align: 'right' },
      { head: 'Percentage of indicators', width: 3, align: 'right' },
    ],
    rows: [...rows, ['Total', String(summary.total), whole]],
    hasTotal: true,
  };
  return [table, ...(summary.roundingNote ? [paragraph(ROUNDING_NOTE, 'note')] : [])];
}

/** Every indicator in a row. A draft says beside each what is still open of it. */
export function indicatorTable({ cells, isDraft, open, input }: Setting): readonly Block[] {
  if (cells.length === 0) return [];
  const openOf = (ref: string): string =>
    asSentences(open.flatMap((each) => (each.ref === asLine(ref) ? [each.what] : []))) || 'Nothing';
  return [
    {
      kind: 'table',
      role: 'indicators',
      caption: `Every indicator, ${periodName(input.period)}`,
      columns: [
        { head: 'Indicator', width: isDraft ? 8 : 10 },
        { head: 'Figure', width: 4, align: 'right' },
        { head: 'Target', width: 4 },
        { head: 'Previous', width: isDraft ? 4 : 5, align: 'right' },
        { head: 'Change', width: 4 },
        { head: 'Status', width: 4 },
        ...(isDraft ? [{ head: 'Open in this draft', width: 5 }] : []),
      ],
      rows: cells.map((cell) => [
        nameOf(cell),
        [figureText(cell), carriedFrom(cell) ?? ''].filter((each) => each !== '').join(', '),
        aim(cell),
        previousText(cell) ?? 'None',
        capital(changeText(cell) ?? 'None'),
        labelOf(cell),
        ...(isDraft ? [openOf(cell.ref)] : []),
      ]),
    },
  ];
}

const aim = (cell: PaperCell): string => capital(targetText(cell).replace(/^target /, ''));
