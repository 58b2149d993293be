/**
 * Draws a chart as SVG. Every line is told by its name at its end, its dashes and its marks, never by its colour alone, and
 * every figure stands beside its point.
 */
import type { Chart, Mark } from '../content/chart.ts';

export const WIDTH = 640;
export const HEIGHT = 230;
const PLOT = { left: 64, right: 548, top: 22, bottom: 184 };
/** The width of a digit of the scale, and what is free on both sides of its figures: “£9,400,000” needs more than usual. */
const DIGIT = 7.5;
const BESIDE_AXIS = 12;

/** Each but the grid’s has a contrast of at least 4.5 to white, which axe-core does not judge in a drawing. */
export const INK = {
  text: '#0b0c0c',
  axis: '#505a5f',
  grid: '#d5d8da',
  figure: '#1d5fa6',
  target: '#505a5f',
  ahead: '#6b2fa0',
};

/** Some words in a drawing, with their baseline at `y`. */
export type Label = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly ink: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly isBold: boolean;
};

/** How words are drawn: an SVG element for them. */
export type Letter = (label: Label) => string;

/** The chart's drawing, to be put between the tags of an svg element. `letter` says how its words are drawn. */
export function drawingOf(chart: Chart, letter: Letter = asText): string {
  const { labels, from, to, ticks, runs, targets, projected } = chart;
  const left = Math.max(PLOT.left, ...ticks.map(({ shown }) => BESIDE_AXIS + shown.length * DIGIT));
  const step = labels.length > 1 ? (PLOT.right - left - 44) / (labels.length - 1) : 0;
  const x = (at: number): number => left + 22 + step * at;
  const y = (value: number): number =>
    PLOT.bottom - ((value - from) / (to - from || 1)) * (PLOT.bottom - PLOT.top);
  const path = (marks: readonly Mark[]): string =>
    marks.map(({ at, value }, index) => `${index === 0 ? 'M' : 'L'}${n(x(at))} ${n(y(value))}`).join('');
  const ends = [
    ...targets.map((line, index) => ({
      text: targets.length > 1 ? (index === 0 ? 'Target from' : 'Target to') : 'Target',
      of: line.at(-1),
      ink: INK.target,
    })),
    { text: 'Figure', of: runs.at(-1)?.at(-1), ink: INK.figure },
    { text: 'Projected', of: projected.at(-1), ink: INK.ahead },
  ].flatMap(({ of, ...end }) => (of ? [{ ...end, x: x(of.at), y: y(of.value) }] : []));
  return [
    ...ticks.map(({ value, shown }) => {
      const at = n(y(value));
      return `<path d="M${left} ${at}H${PLOT.right}" stroke="${INK.grid}"/>${letter({ ...AXIS, x: left - 8, y: round(y(value) + 4), text: shown, ink: INK.axis, anchor: 'end' })}`;
    }),
    `<path d="M${left} ${PLOT.bottom}H${PLOT.right}" stroke="${INK.axis}"/>`,
    ...labels.map((text, at) =>
      text
        .split('\n')
        .map((line, row) => letter({ ...AXIS, x: round(x(at)), y: PLOT.bottom + 18 + row * 15, text: line }))
        .join(''),
    ),
    ...targets.map(
      (line) =>
        `<path d="${path(line)}" fill="none" stroke="${INK.target}" stroke-width="2" stroke-dasharray="8 5"/>`,
    ),
    projected.length === 0
      ? ''
      : `<path d="${path(projected)}" fill="none" stroke="${INK.ahead}" stroke-width="2" stroke-dasharray="2 4"/>`,
    ...projected
      .slice(1)
      .map((mark) => diamond(x(mark.at), y(mark.value)) + letter(beside(mark, chart, x, y))),
    ...runs.map(
      (run) =>
        `<path d="${path(run)}" fill="none" stroke="${INK.figure}" stroke-width="2.5" stroke-linejoin="round"/>`,
    ),
    ...runs
      .flat()
      .map(
        (mark) =>
          `<circle cx="${n(x(mark.at))}" cy="${n(y(mark.value))}" r="4" fill="${INK.figure}"/>${letter(beside(mark, chart, x, y))}`,
      ),
    ...apart(ends).map(({ text, y: at, ink }) =>
      letter({ ...AXIS, x: PLOT.right + 8, y: round(at + 4), text, ink, anchor: 'start', isBold: true }),
    ),
  ].join('');
}

/** A whole SVG file, its words drawn by `letter`. */
export const svgFile = (chart: Chart, letter: Letter): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${drawingOf(chart, letter)}</svg>`;

const SIZE = 13;
const AXIS = { ink: INK.text, anchor: 'middle', size: SIZE, isBold: false } as const;

/** Words as such, in the font of whatever is around the drawing: people can search them and select them. */
function asText({ x, y, text, ink, anchor, size, isBold }: Label): string {
  return `<text x="${x}" y="${y}" fill="${ink}" text-anchor="${anchor}"${size === SIZE ? '' : ` font-size="${size}"`}${isBold ? ' font-weight="bold"' : ''}>${escapeXml(text)}</text>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
const n = (value: number): string => String(round(value));

/** Escapes text for XML; it never becomes markup. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const diamond = (x: number, y: number): string =>
  `<path d="M${n(x)} ${n(y - 5)}L${n(x + 5)} ${n(y)}L${n(x)} ${n(y + 5)}L${n(x - 5)} ${n(y)}Z" fill="#fff" stroke="${INK.ahead}" stroke-width="2"/>`;

type Along = (value: number) => number;

/** The figure above its point, or below where it would leave the drawing or stand on the target's line; short enough not to run into the next. */
function beside({ at, value, shown }: Mark, { targets, from, to }: Chart, x: Along, y: Along): Label {
  const isHigh = (value - from) / (to - from || 1) > 0.93;
  const isCrossed = targets.flat().some((mark) => {
    const above = y(value) - y(mark.value);
    return mark.at === at && above > 0 && above < LETTERS_END;
  });
  const hasRoom = y(value) + LETTERS_END < PLOT.bottom;
  const size = shown.length > 8 ? 10 : 12;
  return {
    ...AXIS,
    x: round(x(at)),
    y: round(y(value) + (isHigh || (isCrossed && hasRoom) ? 19 : -9)),
    text: shown,
    size,
  };
}

const LINE = 16;
/** How far from its point a figure beside it ends. */
const LETTERS_END = 21;

/** Names at the ends of lines, moved apart so that none is over another. */
function apart<End extends { readonly y: number }>(ends: readonly End[]): readonly End[] {
  const placed: End[] = [];
  for (const end of ends.toSorted((a, b) => a.y - b.y)) {
    const above = placed.at(-1);
    placed.push(above && end.y - above.y < LINE ? { ...end, y: above.y + LINE } : end);
  }
  return placed;
}
