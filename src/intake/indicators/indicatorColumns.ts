/** The columns of a file of indicators, in the order of the template. */
import type { CsvColumns } from '../table/table.ts';
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
