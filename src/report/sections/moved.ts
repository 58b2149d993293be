/** What moved since the quarter before, what did not, and what has no colour yet. */
import { figureText } from '../../cards/words/figureWords.ts';
import { chipOf } from '../../cards/words/statusChip.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { periodName } from '../../domain/time/period.ts';
import { type Block, paragraph, plain } from '../content/paper.ts';
import { labelOf, nameOf, type Setting } from '../content/setting.ts';

/** From which status to which, those that fell first. */
export function whatMoved({ moved, input }: Setting): readonly Block[] {
  const { movers, otherwise } = moved;
  const rows = [...movers, ...otherwise].map(({ line, from, since, way }) => [
    nameOf(line),
    chipOf(from, { scheme: line.scheme, period: since }).label,
    labelOf(line),
    way === 'better' ? '▲ Better' : way === 'worse' ? '▼ Worse' : 'Neither',
  ]);
  if (rows.length === 0) return [paragraph('No indicator moved to another status.')];
  return [
    {
      kind: 'table',
      role: 'moved',
      caption: `Moved to another status in ${periodName(input.period)}`,
      columns: [
        { head: 'Indicator', width: 9 },
        { head: 'From', width: 4 },
        { head: 'To', width: 4 },
        { head: 'Way', width: 3 },
      ],
      rows,
    },
  ];
}

/** What kept its status, by status; and what could not have moved, with the reason. */
export function unchanged({ moved, input }: Setting): readonly Block[] {
  const { unchanged: same, incomparable, waiting, carried } = moved;
  const table: Block = {
    kind: 'table',
    role: 'unchanged',
    caption: `Kept their status in ${periodName(input.period)}`,
    columns: [
      { head: 'Indicator', width: 9 },
      { head: 'Status', width: 4 },
    ],
    rows: same.map((line) => [nameOf(line), labelOf(line)]),
  };
  return [
    ...(same.length === 0 ? [paragraph('No indicator kept its status.')] : [table]),
    ...beside('Not compared, as there is no earlier figure of the same kind:', incomparable),
    ...beside('Not compared, as no figure is in:', waiting),
    ...beside('Not due in the quarter, so that nothing could have moved:', carried),
  ];
}

const beside = (why: string, lines: readonly CellLine[]): readonly Block[] =>
  lines.length === 0
    ? []
    : [
        paragraph(why),
        { kind: 'list', items: lines.map((line) => plain(`${nameOf(line)}: ${labelOf(line)}`)) },
      ];

/** What is tracked so that a target can be set, has none, or is in one of the other states without a colour. */
export function withoutColour({ cells }: Setting): readonly Block[] {
  const lines = cells.filter(({ lifecycle, target }) => lifecycle !== 'active' || target.kind === 'none');
  if (lines.length === 0) return [paragraph('Every indicator is judged against a target.')];
  return [
    {
      kind: 'list',
      items: lines.map((cell) => plain(`${nameOf(cell)}: ${labelOf(cell)}, ${figureText(cell)}`)),
    },
  ];
}
