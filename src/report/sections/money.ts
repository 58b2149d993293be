/** Money by authority: each part's budget, forecast and variance. */
import { asLine, capital } from '../../cards/words/text.ts';
import { type PartLine, partLines } from '../../domain/answers/parts.ts';
import { type Figure, showFigure } from '../../domain/figures/figure.ts';
import { isMoney } from '../../domain/figures/unit.ts';
import { publishedSentence } from '../../domain/reporting/publishedTotals.ts';
import type { PaperCell } from '../content/input.ts';
import { type Block, paragraph, type Table } from '../content/paper.ts';
import { nameOf, type Setting } from '../content/setting.ts';

/** A table for each indicator that is money given part by part and held against something; nothing without one. */
export function financialTables({ cells, anchorOf }: Setting): readonly Block[] {
  const money = cells.filter(({ unit, breakdown }) => isMoney(unit) && breakdown?.against);
  return money.flatMap((cell): readonly Block[] => {
    const table = partsTable(cell);
    if (!table) return [];
    const note = publishedSentence(cell);
    return [
      { kind: 'heading', level: 3, text: nameOf(cell), anchor: `money-${anchorOf(cell.ref)}` },
      { ...table, role: 'money' },
      ...(note === '' ? [] : [paragraph(note, 'note')]),
    ];
  });
}

/** The parts of an indicator and their whole; undefined where it has none, or their figures are not in. */
export function partsTable(cell: PaperCell): Table | undefined {
  const { parts, whole } = partLines(cell, undefined);
  const { breakdown } = cell;
  if (!whole || !breakdown) return undefined;
  const against = breakdown.against ?? [];
  const show = (figure: Figure | undefined): string =>
    figure === undefined ? '' : showFigure(figure, cell.unit, cell.decimals);
  const variance = (name: string): string => (against.length > 1 ? `Variance against ${name}` : 'Variance');
  return {
    kind: 'table',
    caption: `${nameOf(cell)} by ${asLine(breakdown.by ?? (isMoney(cell.unit) ? 'authority' : 'part'))}`,
    columns: [
      { head: capital(asLine(breakdown.by ?? (isMoney(cell.unit) ? 'authority' : 'part'))), width: 4 },
      ...against.map((name) => ({ head: capital(asLine(name)), width: 3, align: 'right' as const })),
      { head: isMoney(cell.unit) && against.length > 0 ? 'Forecast' : 'Figure', width: 3, align: 'right' },
      ...against.map((name) => ({ head: variance(asLine(name)), width: 3, align: 'right' as const })),
    ],
    rows: [...parts, whole].map((line: PartLine) => [
      asLine(line.name),
      ...against.map((_, at) => show(line.held[at]?.measure)),
      show(line.figure),
      ...against.map((_, at) => show(line.held[at]?.variance)),
    ]),
    hasTotal: true,
    of: cell.ref,
  };
}
