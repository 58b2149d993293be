/** What somebody still has to report of another quarter than a card is about: one message says all of it. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import { periodName } from '../../domain/time/period.ts';
import { refsNamed } from '../words/names.ts';
import type { CardAction } from './button.ts';

/** `Still to be reported for Q1 2024/25: CPI13.`; empty where nothing is. */
export const besidesText = (lines: readonly CellLine[]): string =>
  lines[0] ? `Still to be reported for ${periodName(lines[0].period)}: ${refsNamed(lines)}.` : '';

/** The button for it. */
export const reportBesides = ([first]: readonly CellLine[]): readonly CardAction[] =>
  first
    ? [{ title: `Report ${periodName(first.period)}`, verb: 'form', data: { period: first.period } }]
    : [];
