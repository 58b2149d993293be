/** Indicators one by one, with their owners' full commentary: the highlights, the reds and the ambers. */
import { changeSays, figureText, targetText } from '../../cards/words/figureWords.ts';
import { asLine } from '../../cards/words/text.ts';
import { hasWords } from '../../domain/reporting/commentary.ts';
import { dayInWords } from '../../domain/time/days.ts';
import { periodName } from '../../domain/time/period.ts';
import type { PaperCell } from '../content/input.ts';
import { type Block, type Facts, paragraph, plain, type Span } from '../content/paper.ts';
import { labelOf, nameOf, type Setting } from '../content/setting.ts';

/** Those that the team makes much of, in the order in which they were chosen. */
export function highlights(setting: Setting): readonly Block[] {
  const { highlights: refs } = setting.input;
  const chosen = refs.flatMap((ref) => setting.cells.find((cell) => cell.ref === ref) ?? []);
  return chosen.flatMap((cell) => explained(setting, cell, 'highlight'));
}

/** Everything in the worst colour of its scheme. */
export function reds(setting: Setting): readonly Block[] {
  const worst = new Set(setting.counted.flatMap(({ ref, isWorst }) => (isWorst ? [ref] : [])));
  const cells = setting.cells.filter(({ ref }) => worst.has(ref));
  if (cells.length === 0) return [paragraph('No indicator is in the worst colour.')];
  return cells.flatMap((cell) => explained(setting, cell, 'red'));
}

/** Everything else that is off target. */
export function ambers(setting: Setting): readonly Block[] {
  const worst = new Set(setting.counted.flatMap(({ ref, isWorst }) => (isWorst ? [ref] : [])));
  const cells = setting.cells.filter(({ ref, offTarget }) => offTarget && !worst.has(ref));
  if (cells.length === 0) return [paragraph('No other indicator is off target.')];
  return cells.flatMap((cell) => explained(setting, cell, 'amber'));
}

function explained(setting: Setting, cell: PaperCell, where: string): readonly Block[] {
  const page = setting.anchorOf(cell.ref);
  const stands = `${labelOf(cell)}: ${figureText(cell)}, ${targetText(cell)}, ${changeSays(cell)}.`;
  return [
    { kind: 'heading', level: 3, text: nameOf(cell), anchor: `${where}-${page}` },
    {
      kind: 'paragraph',
      spans: [{ text: `${stands} ` }, { text: 'The indicator in full', to: page }, { text: '.' }],
    },
    ...saidOf(cell),
    ...doneOf(cell),
  ];
}

/** The commentary as it was written, all of it. */
export function saidOf({ commentary, ofMonth: _, carriedInto, period }: PaperCell): readonly Block[] {
  if (!hasWords(commentary)) return [paragraph('No commentary was given.')];
  const then = carriedInto === undefined ? [] : [paragraph(`Said of ${periodName(period)}:`)];
  return [...then, ...linesOf(commentary).map((line) => paragraph(line, 'quote'))];
}

/** Text from people, a paragraph a line. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(asLine)
    .filter((line) => line !== '');

/** The action with who does it and by when; for what is on target only where one is given. */
export function doneOf({ action, offTarget, owner }: PaperCell): readonly Block[] {
  const named = (name: string | undefined, none: string): readonly Span[] =>
    plain(asLine(name ?? '') === '' ? none : asLine(name ?? ''));
  const whose: Facts['rows'][number] = ['Owner of the indicator:', named(owner?.name, 'nobody is named')];
  if (!action) {
    return offTarget
      ? [{ kind: 'facts', rows: [['Action:', plain('none is recorded beside the commentary')], whose] }]
      : [];
  }
  return [
    {
      kind: 'facts',
      rows: [
        ['Action:', plain(linesOf(action.what).join(' '))],
        ['By whom:', named(action.who, 'nobody is named')],
        ['By when:', plain(action.by === null ? 'no date is given' : dayInWords(action.by))],
        whose,
      ],
    },
  ];
}
