import { afterAll, describe, expect, it } from 'vitest';
import { ringOf } from '../../../src/cards/parts/statusChart.ts';
import { summarise } from '../../../src/domain/answers/summary.ts';
import { worstToBest } from '../../../src/domain/schemes/bandOrder.ts';
import { RULEBOOKS } from '../../../src/domain/schemes/rulebooks.ts';
import type { Scheme } from '../../../src/domain/schemes/scheme.ts';
import { addSchemes } from '../../../src/domain/schemes/schemes.ts';
import { readSchemes } from '../../../src/store/files/schemeFile.ts';
import { cell } from '../../support/cells.ts';

const FIVE = {
  Red: { symbol: '■', style: 'attention' },
  Amber: { symbol: '◆', style: 'warning' },
  Green: { symbol: '●', style: 'good' },
  Blue: { symbol: '★', style: 'accent' },
  Purple: { symbol: '✦', style: 'default' },
};

/** A scheme of bands from worst to best, of which one begins on target. */
function schemeOf(id: string, names: readonly string[], onTarget: string): Scheme {
  const target = names.indexOf(onTarget);
  const bands = names.map((name, index) => ({
    name,
    ...(FIVE[name as keyof typeof FIVE] ?? { symbol: '○', style: 'default' }),
    ...(index > 0 && { from: { margin: (index - target) * 5, inclusive: true } }),
  }));
  const [read] = readSchemes(JSON.stringify({ id, name: id, bands }), 'five.json');
  if (!read) throw new Error('It was not read.');
  return read;
}

const inSummary = (scheme: Scheme): readonly string[] => {
  addSchemes([scheme]);
  const cells = scheme.bands.toReversed().map(({ name }) => cell({ scheme: scheme.id, status: name }));
  return summarise([cell({ scheme: scheme.id, status: 'Not reported' }), ...cells]).lines.map(
    ({ status }) => status,
  );
};

describe('the order of a council’s own colours', () => {
  afterAll(() => addSchemes(RULEBOOKS));

  it.each([
    ['best of all', ['Red', 'Amber', 'Green', 'Blue', 'Purple']],
    ['between green and blue', ['Red', 'Amber', 'Green', 'Purple', 'Blue']],
    ['between amber and green', ['Red', 'Amber', 'Purple', 'Green', 'Blue']],
    ['between red and amber', ['Red', 'Purple', 'Amber', 'Green', 'Blue']],
    ['worst of all', ['Purple', 'Red', 'Amber', 'Green', 'Blue']],
  ])('has Purple where the scheme has it: %s', (_, bands) => {
    const lines = inSummary(schemeOf('purple', bands, 'Green'));
    expect(lines).toEqual([...bands.toReversed(), 'Not reported']);
  });

  it('keeps each scheme’s own order where several judge a quarter, and colours of one rank together', () => {
    const four = schemeOf('four', ['Black', 'Red', 'Amber', 'Green'], 'Green');
    const heat = schemeOf('heat', ['Red', 'Orange', 'Yellow', 'Green', 'Purple'], 'Green');
    const order = worstToBest([...RULEBOOKS, four, heat]);
    for (const { bands } of [...RULEBOOKS, four, heat]) {
      const places = bands.map(({ name }) => order.indexOf(name));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
    expect(order[0]).toBe('Black');
  });

  it('comes to an end where two schemes contradict each other', () => {
    const one = schemeOf('one', ['Black', 'Red', 'Green'], 'Green');
    const other = schemeOf('other', ['Red', 'Black', 'Green'], 'Green');
    expect(new Set(worstToBest([one, other]))).toEqual(new Set(['Black', 'Red', 'Green']));
  });
});

describe('the colours of charts', () => {
  afterAll(() => addSchemes(RULEBOOKS));
  const drawn = (scheme: Scheme): Record<string, string> => {
    addSchemes([scheme]);
    const { lines } = summarise(scheme.bands.map(({ name }) => cell({ scheme: scheme.id, status: name })));
    const { data } = ringOf(lines, { of: 'All', middle: '', rows: [] }) as {
      data: readonly { legend: string; color: string }[];
    };
    return Object.fromEntries(data.map(({ legend, color }) => [legend.split(' ')[1], color]));
  };

  it('are those of the styles, and by its name for a colour whose style says neither good nor bad', () => {
    expect(drawn(schemeOf('five', ['Red', 'Amber', 'Green', 'Blue', 'Purple'], 'Green'))).toEqual({
      ...{ Red: 'attention', Amber: 'warning', Green: 'good' },
      ...{ Blue: 'categoricalBlue', Purple: 'categoricalPurple' },
    });
  });

  it('are different ones for colours of the same style, by their places', () => {
    const heat = schemeOf('heat', ['Black', 'Grey', 'Green', 'Gold', 'Platinum'], 'Green');
    const colours = Object.values(drawn(heat));
    expect(new Set(colours).size).toBe(5);
    expect(colours).not.toContain('neutral');
  });

  it('are those that the scheme names', () => {
    const five = schemeOf('named', ['Red', 'Amber', 'Green', 'Blue', 'Purple'], 'Green');
    const bands = five.bands.map((band) =>
      band.name === 'Blue' ? { ...band, colour: 'teal' as const } : band,
    );
    expect(drawn({ ...five, bands })).toMatchObject({ Blue: 'categoricalTeal', Green: 'good' });
    const wrong = { ...five, bands: five.bands.map((band) => ({ ...band, colour: 'mauve' })) };
    expect(() => readSchemes(JSON.stringify(wrong), 'five.json')).toThrow(
      /bands\.0\.colour: Write one of “red”/,
    );
  });
});
