/** Outstanding figures of another quarter than the card's, so that one message says all of them. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import { periodName } from '../../domain/time/period.ts';
import { refsNamed } from '../words/names.ts';
import type { CardAction } from './button.ts';

/** `Still to be reported for Q1 2024/25: CPI13.`; empty for none. */
export const besidesText = (lines: readonly CellLine[]): string =>
  lines[0] ? `Still to be reported for ${periodName(lines[0].period)}: ${refsNamed(lines)}.` : '';

/** The button to report the first of them. */
export const reportBesides = ([first]: readonly CellLine[]): readonly CardAction[] =>
  first
    ? [{ title: `Report ${periodName(first.period)}`, verb: 'form', data: { period: first.period } }]
    : [];
