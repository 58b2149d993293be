/** Charts of statuses: one whole as a ring, several beside each other as bars. Every colour has its word. */
import type { Summary } from '../../domain/answers/summary.ts';
import { bandCalled, bandIn } from '../../domain/schemes/schemes.ts';
import { type Chip, chipOf, statusChips } from '../words/statusChip.ts';
import { clip } from '../words/text.ts';
import { bandColour } from './bandColours.ts';
import { renderPart } from './render.ts';

// Of what no scheme that judged the figures has: the host's own colours.
const COLOURS: Record<Chip['style'], string> = {
  attention: 'attention',
  warning: 'warning',
  good: 'good',
  accent: 'categoricalBlue',
  emphasis: 'neutral',
};

const WAITING = 'Not reported';

type Line = Summary['lines'][number];

function colourOf({ status, scheme }: Line, chip: Chip): string {
  if (status === WAITING) return 'categoricalLavender';
  return scheme && bandIn(scheme, status) ? bandColour(scheme, status) : COLOURS[chip.style];
}

// That a figure lies within an expected range is no colour either.
const isUncoloured = ({ status, scheme }: Line): boolean =>
  (scheme && bandIn(scheme, status)) === undefined && bandCalled(status) === undefined;

/** The lines with any indicators: worst colour first, then states without a colour. */
const there = (lines: Summary['lines']): Summary['lines'] => {
  const some = lines.filter(({ count }) => count > 0);
  return [...some.filter((line) => !isUncoloured(line)).toReversed(), ...some.filter(isUncoloured)];
};

/**
 * The slices to draw: a ring of ten colours can't be read, so states without a colour are one slice, except missing
 * figures.
 */
function drawn(lines: Summary['lines']): readonly { legend: string; count: number; color: string }[] {
  const all = there(lines);
  const isQuiet = (line: Line): boolean => isUncoloured(line) && line.status !== WAITING;
  const quiet = all.filter(isQuiet);
  const shown = quiet.length > 1 ? all.filter((line) => !isQuiet(line)) : all;
  const chips = statusChips(shown);
  const rest = quiet.length > 1 ? quiet.reduce((sum, { count }) => sum + count, 0) : 0;
  return [
    ...shown.map((line, index) => {
      const chip = chips[index] ?? chipOf(line.status);
      return { legend: chip.label, count: line.count, color: colourOf(line, chip) };
    }),
    ...(rest > 0 ? [{ legend: '○ No colour', count: rest, color: 'neutral' }] : []),
  ];
}

/** The chart in words, for screen readers: `4 red, 3 amber, 8 green`. */
export function statusWords(lines: Summary['lines']): string {
  const some = there(lines);
  const words = statusChips(some).map(({ label }) => label.replace(/^\S+ /, '').toLowerCase());
  return some.map(({ count }, index) => `${count} ${words[index] ?? ''}`).join(', ');
}

/**
 * A ring of one whole. `rows` say the same where there are no charts.
 *
 * @param middle what stands in the ring, of a few characters
 */
export function ringOf(
  lines: Summary['lines'],
  { of, middle, rows }: { of: string; middle: string; rows: readonly object[] },
): object {
  return renderPart('donut', {
    title: clip(`${of}: ${statusWords(lines)}`, 300),
    middle,
    data: drawn(lines).map(({ legend, count, color }) => ({
      legend: `${legend} ${count}`,
      value: count,
      color,
    })),
    rows,
  });
}

export type Bar = { readonly name: string; readonly lines: Summary['lines'] };

/** Bars of several wholes. They are always beside rows that say the same, so nothing takes their place. */
export function barsOf(of: string, bars: readonly Bar[]): object {
  return renderPart('stacked', {
    title: clip(
      `${of}. ${bars.map(({ name, lines }) => `${clip(name, 40)}: ${statusWords(lines)}`).join('; ')}`,
      1000,
    ),
    data: bars
      .filter(({ lines }) => there(lines).length > 0)
      .map(({ name, lines }) => ({
        title: clip(name, 40),
        data: drawn(lines).map(({ legend, count, color }) => ({ legend, value: count, color })),
      })),
  });
}
