import { describe, expect, it } from 'vitest';
import { trendOf } from '../../../src/domain/history/trend.ts';
import { drawingOf, INK } from '../../../src/report/charts/draw.ts';
import { picturesOf } from '../../../src/report/charts/png.ts';
import { type Chart, chartOf } from '../../../src/report/content/chart.ts';
import { entry, reported } from '../sample.ts';

function chart(before: readonly string[], now = '96', different = {}): Chart {
  const { cell, history } = entry(reported(now, different), before);
  const found = chartOf(cell, history, trendOf(history, cell));
  if (!found) throw new Error('There is no chart');
  return found;
}

describe('a chart', () => {
  it('names its lines where they end, and has every figure beside its point', () => {
    const drawn = drawingOf(chart(['91', '93', '94']));
    for (const words of [
      'Figure',
      'Target',
      'Projected',
      '91.0%',
      '93.0%',
      '94.0%',
      '96.0%',
      'Q4',
      '2023/24',
    ]) {
      expect(drawn).toContain(`>${words}</text>`);
    }
  });

  it('has no figure on the line of its target', () => {
    // The target is 95%: one just below it, one just above it, one far below.
    const drawn = drawingOf(chart(['94.9', '95.1', '80']));
    const heights = ['94.9%', '95.1%', '80.0%'].map((words) => {
      const [, y = '0'] = new RegExp(`y="([^"]+)"[^>]*>${words}</text>`).exec(drawn) ?? [];
      return Number(y);
    });
    const [, target = '0'] = /<path d="M\S+ (\S+?)L[^"]*"[^>]*stroke-dasharray="8 5"/.exec(drawn) ?? [];
    const [below = 0, above = 0, far = 0] = heights;
    expect(below).toBeGreaterThan(Number(target) + 8);
    expect(above).toBeLessThan(Number(target));
    expect(far).toBeGreaterThan(Number(target));
  });

  it('has room for the figures of its scale, millions of pounds too', () => {
    const money = { unit: 'GBP', decimals: 0, target: { kind: 'none' } } as const;
    const drawn = drawingOf(chart(['9286994'], '9087697', money));
    const [, x = '0'] = /x="([^"]+)"[^>]*text-anchor="end"[^>]*>£9,100,000</.exec(drawn) ?? [];
    expect(Number(x)).toBeGreaterThan('£9,100,000'.length * 7);
  });

  it('tells its lines apart without their colours', () => {
    const dashes = [...drawingOf(chart(['91', '93', '94'])).matchAll(/stroke-dasharray="([^"]+)"/g)];
    expect(new Set(dashes.map(([, each]) => each)).size).toBe(2);
  });

  it.each(Object.entries(INK).filter(([name]) => name !== 'grid'))(
    'has a contrast of at least 4.5 to white for its %s',
    (_name, colour) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
        const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      expect(1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('shows both ends of a range', () => {
    const range = { direction: 'range', target: { kind: 'range', low: '10', high: '13.5' } };
    expect(drawingOf(chart(['12', '12.4'], '12.2', range))).toContain('Target from');
  });

  it('stays within its scale, which has round steps', () => {
    for (const figures of [
      ['0', '0'],
      ['91', '93'],
      ['3296386', '3252715'],
      ['-5', '7'],
      ['0.4', '0.41'],
      ['1000', '1'],
    ]) {
      const { from, to, ticks, runs } = chart(figures, figures[0], {
        unit: 'index',
        decimals: 2,
        target: { kind: 'none' },
      });
      for (const { value } of runs.flat()) {
        expect(value).toBeGreaterThanOrEqual(from);
        expect(value).toBeLessThanOrEqual(to);
      }
      expect(ticks.length).toBeLessThan(9);
      expect(ticks.length).toBeGreaterThan(1);
    }
  });

  it('calls no period left out that is before its first figure', () => {
    const { cell, history } = entry(reported('96'), ['90', '92', '94']);
    const [first, ...others] = history;
    if (!first) throw new Error('There is no history.');
    const without = (at: number) =>
      history.map((each, index) => (index === at ? { ...each, figure: null } : each));
    expect(chartOf(cell, [{ ...first, figure: null }, ...others], undefined)?.note).not.toContain('left out');
    expect(chartOf(cell, without(1), undefined)?.note).toContain('One period without a figure left out.');
  });

  it('begins another line where the definition changed, and says so', () => {
    const { cell, history } = entry(reported('96'), ['50', '52', '94']);
    const [, , since] = history;
    const redefined = { ...cell, definedSince: since?.period };
    const found = chartOf(
      redefined,
      history.map((each) => ({ ...each, definedSince: since?.period })),
      undefined,
    );
    expect(found?.runs).toHaveLength(2);
    expect(found?.note).toContain('The definition changed in Q1 2024/25');
  });

  it('becomes a picture with its words in it, the same one every time', async () => {
    const one = chart(['91', '93', '94']);
    const [first, second] = await Promise.all([picturesOf([one], () => {}), picturesOf([one], () => {})]);
    const bytes = first.get('CPI13');
    expect(bytes?.subarray(1, 4)).toEqual(new TextEncoder().encode('PNG'));
    // 960 by 345: half as large again, 144 dots an inch on paper.
    expect(new DataView(bytes?.buffer ?? new ArrayBuffer(0), bytes?.byteOffset).getUint32(16)).toBe(960);
    expect(second.get('CPI13')).toEqual(bytes);
  });
});
