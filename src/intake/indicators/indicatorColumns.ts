/** The columns of a file of indicators, in the order of the template. */
import { CORRECTABLE, type Correctable } from '../../domain/reporting/redefining.ts';
import type { CsvColumns, Table } from '../table/table.ts';
import { limitsNamed } from '../table/unitNames.ts';
import { DEFINITION_COLUMNS } from './definitionColumns.ts';
import { JUDGING_COLUMNS } from './judgingColumns.ts';
import { MEASURE_COLUMNS, REPORTING_COLUMNS } from './measureColumns.ts';
import { PLACE_COLUMNS } from './placeColumns.ts';

export const INDICATOR_COLUMNS = {
  ...MEASURE_COLUMNS,
  ...JUDGING_COLUMNS,
  ...REPORTING_COLUMNS,
  ...PLACE_COLUMNS,
  ...DEFINITION_COLUMNS,
} satisfies CsvColumns;

type Column = keyof typeof INDICATOR_COLUMNS;

/** The columns that give each part of a definition that can be corrected. */
const COLUMNS_OF: Readonly<Record<Correctable, readonly Column[]>> = {
  ...{ unit: ['unit'], limits: ['limits'], decimals: ['decimals'], direction: ['direction'] },
  ...{
    frequency: ['frequency', 'first_due', 'published_late'],
    basis: ['basis'],
    lifecycle: ['lifecycle'],
    scheme: ['scheme'],
    floor: ['floor'],
  },
  ...{ tolerance: ['tolerance'], target: ['target', 'benchmark', 'statutory'] },
};

/** The parts that a file gives for an indicator: those it has a column for, and what its unit or the operator adds. */
export function partsGiven(
  { rows, present }: Table<typeof INDICATOR_COLUMNS>,
  scheme: string | undefined,
): (ref: string) => ReadonlySet<Correctable> {
  const unitOf = new Map(rows.map(({ values, said }) => [values.ref?.toLowerCase(), said('unit')]));
  const given = CORRECTABLE.filter((part) => COLUMNS_OF[part].some((column) => present.has(column)));
  return (ref) => {
    const hasLimits = limitsNamed(unitOf.get(ref.toLowerCase()) ?? '') !== undefined;
    return new Set<Correctable>([
      ...given,
      ...(hasLimits ? (['limits'] as const) : []),
      ...(scheme === undefined ? [] : (['scheme'] as const)),
    ]);
  };
}
