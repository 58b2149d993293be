/** The cells that Ragtime makes of the published lines of Corporate Services, Q1 2019/20. */

import { Unit } from '../../src/domain/figures/unit.ts';
import type { Cell } from '../../src/domain/indicators/cell.ts';
import { Direction } from '../../src/domain/indicators/target.ts';
import { judgedCell, type Row } from './published.ts';

export const CORPORATE = 'corporate-services-2019-20-q1.csv';

/** What the report’s letters stand for. */
export const STATUS: Readonly<Record<string, string>> = {
  VG: 'Very Green',
  G: 'Green',
  A: 'Amber',
  R: 'Red',
  'N/A': 'No target',
};

export const lineOf = (row: Row): Cell => ({
  ...judgedCell({
    unit: Unit.parse(row.unit),
    direction: Direction.parse(row.direction),
    period: '2019-20-Q1',
    scheme: 'vg',
    decimals: 1,
    target: row.target ?? '',
    previous: row.previous,
    figure: row.current ?? '',
  }),
  ref: row.ref ?? '',
});
