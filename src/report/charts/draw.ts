/**
 * Draws a chart as SVG. Every line is told by its name at its end, its dashes and its marks, never by its colour alone, and
 * every figure stands beside its point.
 */
import type { Chart, Mark } from '../content/chart.ts';

export const WIDTH = 640;
export const HEIGHT = 230;
const PLOT = { left: 64, right: 548, top: 22, bottom: 184 };

/** Each but the grid’s has a contrast of at least 4.5 to white, which axe-core does not judge in a drawing. */
export const INK = {
  text: '#0b0c0c',
  axis: '#505a5f',
  grid: '#d5d8da',
  figure: '#1d5fa6',
  target: '#505a5f',
  ahead: '#6b2fa0',
};

/** The chart's drawing, to be put between the tags of an svg element. */
export function drawingOf(chart: Chart): string {
  const { labels, from, to, ticks, runs, targets, projected } = chart;
  const step = labels.length > 1 ? (PLOT.right - PLOT.left - 44) / (labels.length - 1) : 0;
  const x = (at: number): number => PLOT.left + 22 + step * at;
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
      return `<path d="M${PLOT.left} ${at}H${PLOT.right}" stroke="${INK.grid}"/>${label(PLOT.left - 8, y(value) + 4, shown, INK.axis, 'end')}`;
    }),
    `<path d="M${PLOT.left} ${PLOT.bottom}H${PLOT.right}" stroke="${INK.axis}"/>`,
    ...labels.map((text, at) =>
      text
        .split('\n')
        .map((line, row) => label(x(at), PLOT.bottom + 18 + row * 15, line, INK.text, 'middle'))
        .join(''),
    ),
    ...targets.map(
      (line) =>
        `<path d="${path(line)}" fill="none" stroke="${INK.target}" stroke-width="2" stroke-dasharray="8 5"/>`,
    ),
    projected.length === 0
      ? ''
      : `<path d="${path(projected)}" fill="none" stroke="${INK.ahead}" stroke-width="2" stroke-dasharray="2 4"/>`,
    ...projected.slice(1).map((mark) => diamond(x(mark.at), y(mark.value)) + beside(mark, x, y, from, to)),
    ...runs.map(
      (run) =>
        `<path d="${path(run)}" fill="none" stroke="${INK.figure}" stroke-width="2.5" stroke-linejoin="round"/>`,
    ),
    ...runs
      .flat()
      .map(
        (mark) =>
          `<circle cx="${n(x(mark.at))}" cy="${n(y(mark.value))}" r="4" fill="${INK.figure}"/>${beside(mark, x, y, from, to)}`,
      ),
    ...apart(ends).map(({ text, y: at, ink }) => label(PLOT.right + 8, at + 4, text, ink, 'start', true)),
  ].join('');
}

/** A whole SVG file, for a renderer that has the font. */
export const svgFile = (chart: Chart, font: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${font}" font-size="13"><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>${drawingOf(chart)}</svg>`;

const n = (value: number): string => String(Math.round(value * 10) / 10);

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

function label(
  x: number,
  y: number,
  text: string,
  ink: string,
  anchor: 'start' | 'middle' | 'end',
  bold = false,
): string {
  return `<text x="${n(x)}" y="${n(y)}" fill="${ink}" text-anchor="${anchor}"${bold ? ' font-weight="bold"' : ''}>${escapeXml(text)}</text>`;
}

const diamond = (x: number, y: number): string =>
  `<path d="M${n(x)} ${n(y - 5)}L${n(x + 5)} ${n(y)}L${n(x)} ${n(y + 5)}L${n(x - 5)} ${n(y)}Z" fill="#fff" stroke="${INK.ahead}" stroke-width="2"/>`;

type Along = (value: number) => number;

/** The figure above its point, or below where it would leave the drawing; short enough not to run into the next. */
function beside({ at, value, shown }: Mark, x: Along, y: Along, from: number, to: number): string {
  const isHigh = (value - from) / (to - from || 1) > 0.93;
  return `<text x="${n(x(at))}" y="${n(y(value) + (isHigh ? 19 : -9))}" fill="${INK.text}" text-anchor="middle" font-size="${shown.length > 8 ? 10 : 12}">${escapeXml(shown)}</text>`;
}

const LINE = 16;

/** Names at the ends of lines, moved apart so that none is over another. */
function apart<End extends { readonly y: number }>(ends: readonly End[]): readonly End[] {
  const placed: End[] = [];
  for (const end of ends.toSorted((a, b) => a.y - b.y)) {
    const above = placed.at(-1);
    placed.push(above && end.y - above.y < LINE ? { ...end, y: above.y + LINE } : end);
  }
  return placed;
}
