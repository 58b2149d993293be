/** Lists of many people and references in few words, as long as a card can hold them. */
import { together } from '../../domain/sentences.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { clip, counted, MOST_IN_A_PARAGRAPH } from './text.ts';

const MOST_REFS = 6;

/** `CPI01, CPI13 and 4 more`. */
export function refsNamed(cells: readonly { readonly ref: string }[], most = MOST_REFS): string {
  const named = cells.slice(0, most).map(({ ref }) => clip(ref, 30));
  const rest = cells.length - named.length;
  return `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** The same as the subject of a sentence: `CPI01 and CPI13`. */
export const refsJoined = (cells: readonly { readonly ref: string }[]): string =>
  cells.length <= MOST_REFS ? together(cells.map(({ ref }) => clip(ref, 30))) : refsNamed(cells);

/** `CPI13, CPI14; CPI11 of Q1 2024/25`: by quarter, and whose it is where that is not the one that a card is about. */
export function refsByQuarter(
  cells: readonly { readonly ref: string; readonly period: Period }[],
  about: Period,
): string {
  const periods = [...new Set(cells.map(({ period }) => period))];
  return periods
    .map((of) => {
      const refs = refsNamed(cells.filter(({ period }) => period === of));
      return of === about ? refs : `${refs} of ${periodName(of)}`;
    })
    .join('; ');
}

/** `And 2 more: CPI14, CPI15.` for cells without a row; empty where there are none. */
export const andMore = (cells: readonly { readonly ref: string }[]): string =>
  cells.length === 0 ? '' : `And ${cells.length} more: ${refsNamed(cells)}.`;

/** The most characters of names in a paragraph, less than it holds, to leave room for their introduction. */
const MOST_CHARACTERS = MOST_IN_A_PARAGRAPH - 100;
const MOST_PARAGRAPHS = 8;

/**
 * Names one after the other, in as few paragraphs as hold them: none is cut off in the middle, and those that do not fit
 * at all, after several hundred, are counted.
 */
export function namesInParagraphs(names: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const [index, name] of names.map((each) => clip(each, 60)).entries()) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length + 2 <= MOST_CHARACTERS) {
      lines[lines.length - 1] = `${last}, ${name}`;
    } else if (lines.length < MOST_PARAGRAPHS) {
      lines.push(name);
    } else {
      return [...lines, `and ${counted(names.length - index, 'other', 'others')}`];
    }
  }
  return lines;
}
