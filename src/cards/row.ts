/** A row that stands for one indicator: chip, name, figure. It opens when it is clicked. */
import type { CellLine } from '../domain/cell.ts';
import { actionJson, type CardAction } from './action.ts';
import { type Chip, chipOf, chipWidth } from './chip.ts';
import { changeText, figureText, targetText } from './figures.ts';
import { renderRow } from './render.ts';
import { asLine, clip, dotted } from './said.ts';

/** What stands at the right of a row, all from Ragtime's own words: a bold line and up to two small ones under it. */
export type RowEnd = {
  readonly main: string;
  readonly colour: 'Default' | 'Accent' | 'Attention';
  readonly under: readonly (string | undefined)[];
};

/** A row in full; without a chip its column is left out. */
export type Row = {
  readonly chip: Chip | undefined;
  readonly chipWidth: string;
  readonly title: string;
  readonly detail: string;
  readonly end: RowEnd;
  /** What a click does; a row without one can only be read. */
  readonly action: CardAction | undefined;
};

/** A row without a chip, for what is not one indicator. */
export const plainRow = (row: Omit<Row, 'chip' | 'chipWidth'>): object =>
  rowJson({ ...row, chip: undefined, chipWidth: '0px' });

/** One row. */
export function rowJson(row: Row): object {
  const [first, second] = row.end.under.filter((line) => line !== undefined);
  const { action } = row;
  const json = renderRow({
    hasChip: row.chip !== undefined,
    chip: row.chip?.label ?? '',
    chipStyle: row.chip?.style ?? 'default',
    chipWidth: row.chipWidth,
    title: clip(row.title, 140),
    detail: clip(row.detail, 160),
    main: row.end.main,
    endWidth: endWidth(row.end),
    mainColour: row.end.colour,
    hasFirst: first !== undefined,
    first: first ?? '',
    hasSecond: second !== undefined,
    second: second ?? '',
    select: action ? actionJson(action) : {},
  });
  if (action) return json;
  const { selectAction: _none, ...still } = json as Record<string, unknown>;
  return still;
}

/** Wide enough for the longest word of the bold line and no wider, so that on a phone the name keeps its room. */
function endWidth({ main }: RowEnd): string {
  const longest = Math.max(...main.split(' ').map((word) => word.length));
  return `${Math.min(116, Math.max(84, Math.round(longest * 9.6)))}px`;
}

/**
 * Rows with a chip. `end` says what stands at the right; without one it is the figure, its target and the change. `extra`
 * is said in the small line, after the reference.
 */
export function chipRows(
  lines: readonly CellLine[],
  end: (line: CellLine, index: number) => RowEnd = figureEnd,
  extra: (line: CellLine, index: number) => string | undefined = () => undefined,
): readonly object[] {
  const chips = lines.map(({ status, scheme }) => chipOf(status, scheme));
  const width = chipWidth(chips);
  return lines.map((line, index) =>
    rowJson({
      chip: chips[index],
      chipWidth: width,
      title: line.title,
      detail: detailOf(line, extra(line, index)),
      end: end(line, index),
      action: { title: `Show ${line.ref}`, verb: 'show', data: { ref: line.ref, period: line.period } },
    }),
  );
}

/** Rows without a chip, for figures that are still to come; a click opens the form. */
export function reportRows(lines: readonly CellLine[]): readonly object[] {
  return lines.map((line) =>
    rowJson({
      chip: undefined,
      chipWidth: '0px',
      title: line.title,
      detail: dotted(asLine(line.ref), basisOf(line), targetText(line)),
      end: { main: 'Report', colour: 'Accent', under: [] },
      action: { title: `Report ${line.ref}`, verb: 'form', data: { ref: line.ref, period: line.period } },
    }),
  );
}

/** Rows without a chip, for figures that others should have reported by now; a click shows the indicator. */
export function overdueRows(lines: readonly CellLine[]): readonly object[] {
  return lines.map((line) =>
    rowJson({
      chip: undefined,
      chipWidth: '0px',
      title: line.title,
      detail: dotted(asLine(line.ref), basisOf(line), targetText(line)),
      end: { main: 'Overdue', colour: 'Attention', under: [] },
      action: { title: `Show ${line.ref}`, verb: 'show', data: { ref: line.ref, period: line.period } },
    }),
  );
}

/** Figure, target and change. */
export function figureEnd(line: CellLine): RowEnd {
  return { main: figureText(line), colour: 'Default', under: [targetText(line), changeText(line)] };
}

const basisOf = ({ basis }: CellLine): string | undefined => (basis === 'in period' ? undefined : basis);

function detailOf(line: CellLine, extra: string | undefined): string {
  const owner = line.owner ? clip(line.owner.name, 60) : 'no owner';
  return dotted(
    asLine(line.ref),
    extra,
    owner,
    basisOf(line),
    line.provisional ? 'provisional' : undefined,
    line.override ? 'set by the performance team' : undefined,
  );
}
