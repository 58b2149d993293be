/** An indicator's earlier definitions as rows of the register, beside the indicators and after them. */
import { DefinitionVersion } from '../../domain/indicators/definitionVersion.ts';
import { type Columns, InstantColumn, instantColumn } from '../rows/columns.ts';
import { DEFINITION_ROW, definitionColumns, definitionFrom } from '../rows/definitionColumns.ts';
import { afterAll, key } from '../rows/keys.ts';
import { PLAN_ROW, planFromRow } from '../rows/targetColumns.ts';

// '~' sorts after '}', where the range of the indicators ends, so that a list of those does not read these.
const DEFINITIONS = '~definition';

/** The key of a version; those of one indicator stand in the order in which they were replaced. */
export const definitionKey = ({ ref, number }: Pick<DefinitionVersion, 'ref' | 'number'>): string =>
  `${DEFINITIONS}|${key(ref, String(number).padStart(6, '0'))}`;

/** The key range of an indicator's versions, or of all there are. */
export function definitionRange(ref?: string): { readonly from: string; readonly before: string } {
  const prefix = ref === undefined ? DEFINITIONS : `${DEFINITIONS}|${key(ref)}`;
  return { from: `${prefix}|`, before: afterAll(prefix) };
}

/** Writes a version. */
export function versionColumns(version: DefinitionVersion): Columns {
  const { number, description, purpose, formula, standard, from, until, replacedAt, changed } = version;
  return {
    kind: 'definition',
    number,
    ...definitionColumns(version),
    description,
    purpose,
    formula,
    ...(standard === undefined ? {} : { standard }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...instantColumn('replacedAt', replacedAt),
    changed,
  };
}

const VersionRow = DefinitionVersion.pick({
  number: true,
  description: true,
  purpose: true,
  formula: true,
  standard: true,
  from: true,
  until: true,
  changed: true,
}).extend({ ...DEFINITION_ROW, ...PLAN_ROW, replacedAt: InstantColumn });

/** Reads a version. */
export function readVersion(entity: Record<string, unknown>): DefinitionVersion {
  const row = VersionRow.parse(entity);
  return DefinitionVersion.parse({ ...row, ...definitionFrom(row), target: planFromRow(row) });
}
