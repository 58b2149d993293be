/** How a figure is measured and judged, each part as displayed: what may be corrected of figures that are in. */
import { showExactly } from '../../domain/figures/figure.ts';
import { showLimits } from '../../domain/figures/unit.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { type Definition, type Indicator, showTolerance } from '../../domain/indicators/indicator.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { showTimed } from '../../domain/time/frequency.ts';
import type { FieldDisplays } from '../table/changes.ts';

export const MEASURED = {
  unit: ({ unit }) => unit,
  limits: ({ limits }) => (limits ? showLimits(limits) : ''),
  decimals: ({ decimals }) => String(decimals),
  direction: ({ direction }) => direction,
  floor: ({ floor, unit }) => (floor === null ? '' : showExactly(floor, unit, 0)),
  tolerance: ({ tolerance, unit }) => (tolerance ? showTolerance(tolerance, unit) : ''),
  scheme: ({ scheme }) => scheme,
  frequency: showTimed,
  basis: ({ basis }) => basis,
} satisfies FieldDisplays<Omit<Definition, 'target'>>;

/** What a correction may change of a figure that is in. */
export const CORRECTED_DISPLAYS: FieldDisplays<Cell> = {
  ...MEASURED,
  lifecycle: ({ lifecycle }) => lifecycle,
  target: (cell) => showTarget(cell.target, cell),
  'targets of parts': (cell) => (cell.breakdown ? partTargets(cell) : ''),
  'targets of months': (cell) => (cell.breakdown ? '' : partTargets(cell)),
};

const partTargets = (cell: Cell): string =>
  (cell.partTargets ?? []).map(({ part, target }) => `${part} ${showTarget(target, cell)}`).join(', ');

/** What of an indicator bears on how figures stand: the same parts, its target in full. */
export const JUDGING_DISPLAYS: FieldDisplays<Indicator> = {
  ...MEASURED,
  target: (indicator) => showTarget(indicator.target, indicator),
};
