/** A row that stands for one indicator: chip, name, figure. A click opens it. */
import { type CellLine, isCarried } from '../../domain/indicators/cell.ts';
import { statusName } from '../../domain/judging/statusName.ts';
import { actionJson, type CardAction } from '../buttons/button.ts';
import { askShow } from '../buttons/onIndicator.ts';
import { carriedFrom } from '../words/carriedWords.ts';
import { changeText, figureText, targetText } from '../words/figureWords.ts';
import { type Chip, chipOf, chipWidth } from '../words/statusChip.ts';
import { asLine, clip, dotted, inTextBlock } from '../words/text.ts';
import { shortDay, standsInFor } from '../words/when.ts';
import { renderPart, type Slots } from './render.ts';

/** The end of a row, all in Ragtime's own words: something bold and up to two small things after it. */
export type RowEnd = {
  readonly main: string;
  readonly colour: 'Default' | 'Accent' | 'Attention';
  readonly under: readonly (string | undefined)[];
};

/** A row in full. */
export type CardRow = {
  readonly title: string;
  readonly detail: string;
  readonly end: RowEnd;
  /** The action of a click; a row without one can only be read. */
  readonly action: CardAction | undefined;
};

export type ChipRow = CardRow & { readonly chip: Chip; readonly chipWidth: string };

/** A row without a chip: its end stands at the right. */
export function plainRow({ title, detail, end, action }: CardRow): object {
  const [first = '', second = ''] = end.under.filter((each) => each !== undefined).map(inTextBlock);
  const slots = {
    title: clip(title, 140),
    detail: clip(detail, 160),
    main: end.main,
    endWidth: endWidth(end),
    mainColour: end.colour,
    hasFirst: first !== '',
    first,
    hasSecond: second !== '',
    second,
  };
  return clickable('row', slots, action);
}

/** A row with a chip. Three columns would leave a name some nine letters on a phone, so its end stands under the name. */
export function chipRow({ chip, chipWidth, title, detail, end, action }: ChipRow): object {
  // An arrow stays with its word.
  const under = dotted(...end.under).replace(/([▲▼▬]) /g, '$1\u00a0');
  const slots = {
    chip: chip.label,
    chipStyle: chip.style,
    chipWidth,
    title: clip(title, 140),
    detail: clip(detail, 160),
    main: end.main,
    mainColour: end.colour,
    hasUnder: under !== '',
    under: ` · ${under}`,
  };
  return clickable('chipRow', slots, action);
}

function clickable(part: 'row' | 'chipRow', slots: Slots, action: CardAction | undefined): object {
  const json = renderPart(part, { ...slots, select: action ? actionJson(action) : {} });
  if (action) return json;
  const { selectAction: _none, ...still } = json as Record<string, unknown>;
  return still;
}

/**
 * A column wide enough for the longest word of the bold line and no wider, so that on a phone the name keeps its
 * room.
 */
function endWidth({ main }: RowEnd): string {
  const longest = Math.max(...main.split(' ').map((word) => word.length));
  return `${Math.min(116, Math.max(84, Math.round(longest * 9.6)))}px`;
}

/**
 * Rows with a chip. `end` gives each row's end; without one it is the figure, its target and the change. `extra` is
 * shown in the small line, after the reference.
 */
export function chipRows(
  lines: readonly CellLine[],
  end: (line: CellLine, index: number) => RowEnd = figureEnd,
  extra: (line: CellLine, index: number) => string | undefined = () => undefined,
): readonly object[] {
  const width = chipWidth(lines.map((line) => chipOf(line.status, line)));
  return lines.map((line, index) =>
    chipRow({
      chip: chipOf(line.status, line),
      chipWidth: width,
      title: line.title,
      detail: detailOf(line, extra(line, index)),
      end: end(line, index),
      action: askShow(line),
    }),
  );
}

/** Rows without a chip, for outstanding figures; a click opens the form. */
export function reportRows(lines: readonly CellLine[]): readonly object[] {
  return dueRows(
    lines,
    (line) => ({ main: 'Report', colour: 'Accent', under: [moreTime(line)] }),
    'Report',
    'form',
  );
}

/** Rows without a chip, for missing figures that a card is about; a click shows the indicator. */
export function waitingRows(lines: readonly CellLine[], end: (line: CellLine) => RowEnd): readonly object[] {
  return lines.map((line) => {
    // Some rulebooks have a name of their own for it, which the headline can't say of all of them.
    const name = statusName(line.status, line);
    return plainRow({
      title: line.title,
      detail: detailOf(line, name === 'Not reported' ? undefined : name.toLowerCase()),
      end: end(line),
      action: askShow(line),
    });
  });
}

/** Rows without a chip, for other people's overdue figures; a click shows the indicator. */
export function overdueRows(lines: readonly CellLine[]): readonly object[] {
  return dueRows(lines, () => ({ main: 'Overdue', colour: 'Attention', under: [] }), 'Show', 'show');
}

/** The day up to which more time was given: `by 3 Nov`. */
const moreTime = ({ extension }: CellLine): string | undefined =>
  extension && `by ${shortDay(extension.until)}`;

const dueRows = (
  lines: readonly CellLine[],
  end: (line: CellLine) => RowEnd,
  does: string,
  verb: 'form' | 'show',
): readonly object[] =>
  lines.map((line) =>
    plainRow({
      title: line.title,
      detail: dotted(asLine(line.ref), standsInFor(line), basisOf(line), targetText(line), wasSentBack(line)),
      end: end(line),
      action: { title: `${does} ${line.ref}`, verb, data: { ref: line.ref, period: line.period } },
    }),
  );

/** Figure, target and change; a carried figure has not changed in the quarter that it stands in. */
export function figureEnd(line: CellLine): RowEnd {
  const change = isCarried(line) ? undefined : changeText(line);
  return { main: figureText(line), colour: 'Default', under: [targetText(line), change] };
}

const wasSentBack = ({ sentBack }: CellLine): string | undefined =>
  sentBack && `sent back by ${clip(sentBack.by.name, 40)}: ${clip(sentBack.note, 80)}`;

const basisOf = ({ basis }: CellLine): string | undefined => (basis === 'in period' ? undefined : basis);

function detailOf(line: CellLine, extra: string | undefined): string {
  const owner = line.owner ? clip(line.owner.name, 60) : 'no owner';
  return dotted(
    asLine(line.ref),
    carriedFrom(line),
    extra,
    owner,
    basisOf(line),
    line.provisional ? 'provisional' : undefined,
    line.override ? 'set by the performance team' : undefined,
  );
}
