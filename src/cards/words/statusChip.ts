/** The status chip: symbol and word on the host's own container style, never a colour alone. */
import type { SummaryLine } from '../../domain/answers/summary.ts';
import type { Scheme } from '../../domain/schemes/scheme.ts';
import { bandCalled, bandIn, findScheme, type JudgedUnder } from '../../domain/schemes/schemes.ts';
import { asLine } from './text.ts';

export type Chip = {
  /** Symbol and word: `◆ Amber`, `○ Not reported`. */
  readonly label: string;
  /** A container style of Adaptive Cards. */
  readonly style: 'attention' | 'warning' | 'good' | 'accent' | 'emphasis';
};

/**
 * The chip of a status, by the scheme that judged it as it was in that period. A status that is not one of its bands has an
 * open circle and no colour.
 */
export const chipOf = (status: string, judged?: JudgedUnder): Chip =>
  chipIn(judged && findScheme(judged.scheme, judged.period), status);

/** The chip of a status of a scheme; without one, as any scheme has it. */
export function chipIn(scheme: Scheme | undefined, status: string): Chip {
  const band = (scheme && bandIn(scheme, status)) ?? bandCalled(status);
  if (!band) return { label: `○ ${asLine(scheme?.states?.[status] ?? status)}`, style: 'emphasis' };
  return {
    label: `${band.symbol} ${asLine(status)}`,
    style: band.style === 'default' ? 'emphasis' : band.style,
  };
}

/** Chips in the council’s own words, save where one word stands for two states: “Not applicable” may be either. */
export function statusChips(lines: readonly Pick<SummaryLine, 'status' | 'scheme'>[]): readonly Chip[] {
  const own = lines.map(({ status, scheme }) => chipIn(scheme, status));
  return own.map((chip, index) =>
    own.filter(({ label }) => label === chip.label).length === 1 ? chip : chipOf(lines[index]?.status ?? ''),
  );
}

/** The note under a summary whose percentages do not add to 100. */
export const ROUNDING_NOTE = 'Figures may not add to 100 due to rounding.';

/** A column wide enough for one word and the symbol of every one of the chips; two words wrap. */
export function chipWidth(chips: readonly Chip[]): string {
  const longest = Math.max(0, ...chips.flatMap(({ label }) => label.split(' ').map((word) => word.length)));
  if (longest <= 6) return '100px';
  if (longest <= 8) return '112px';
  return longest <= 10 ? '130px' : '144px';
}
