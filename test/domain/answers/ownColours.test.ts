import { beforeAll, expect, it } from 'vitest';
import { summarise } from '../../../src/domain/answers/summary.ts';
import { RULEBOOKS } from '../../../src/domain/schemes/rulebooks.ts';
import type { Band } from '../../../src/domain/schemes/scheme.ts';
import { addSchemes } from '../../../src/domain/schemes/schemes.ts';
import { cell } from '../../support/cells.ts';

const [red, amber, green, blue] = RULEBOOKS.find(({ id }) => id === 'ragb')?.bands ?? [];
const own = (name: string, margin?: number): Band => ({
  ...{ name, symbol: '▲', style: 'attention' },
  ...(margin !== undefined && { from: { margin, inclusive: true } }),
});
const from = (band: Band | undefined, margin: number): Band => ({
  ...own('', margin),
  ...band,
  from: { margin, inclusive: true },
});
const bands = (...some: readonly (Band | undefined)[]): Band[] => some.flatMap((band) => band ?? []);

beforeAll(() =>
  addSchemes([
    { id: 'worst', name: 'Worst', bands: bands(own('Purple'), from(red, -20), amber, green) },
    { id: 'between', name: 'Between', bands: bands(red, own('Violet', -20), amber, green) },
    { id: 'best', name: 'Best', bands: bands(red, amber, green, blue, own('Gold', 20)) },
  ]),
);

it.each([
  ['worst', ['Green', 'Amber', 'Red', 'Purple']],
  ['between', ['Green', 'Amber', 'Violet', 'Red']],
  ['best', ['Gold', 'Blue', 'Green', 'Amber', 'Red']],
])('shows a colour of the council’s own where its scheme has it: %s', (scheme, names) =>
  expect(summarise([cell({ scheme, status: 'Red' })]).lines.map(({ status }) => status)).toEqual(names),
);
