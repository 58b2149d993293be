/** How an indicator's figure is made, from its row: calculation, breakdown, roll-up, predecessors and neighbours. */
import { readCalculation } from '../../domain/figures/readCalculation.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { CsvRecord, Table } from '../table/table.ts';
import type { INDICATOR_COLUMNS } from './indicatorColumns.ts';

type Values = CsvRecord<typeof INDICATOR_COLUMNS>['values'];
type Present = Table<typeof INDICATOR_COLUMNS>['present'];
type Fault = { readonly column: keyof typeof INDICATOR_COLUMNS; readonly sentence: string };
export type Making = Pick<
  Indicator,
  | 'calculation'
  | 'breakdown'
  | 'rollsUp'
  | 'definedSince'
  | 'predecessors'
  | 'neighbours'
  | 'standard'
  | 'dataSource'
  | 'links'
>;

/** The row's values, or the fault in them; missing columns keep their registered values. */
export function makingOf(
  values: Values,
  present: Present,
  before: Indicator | undefined,
  unit: Indicator['unit'],
): Making | Fault {
  const { counts = '', parts, rolls_up: rollsUp = 'no', defined_since: since } = values;
  const read = counts === '' ? undefined : readCalculation(counts, unit);
  if (counts !== '' && !read) {
    const sentence = `“${counts}” can’t be worked out in the unit ${unit}. Write what is counted, such as “changes succeeded / changes x 100”, “(joiners - leavers) / staff x 100” or “net of good, neither, bad”.`;
    return { column: 'counts', sentence };
  }
  const made: Making = {
    calculation: present.has('counts') ? read : before?.calculation,
    breakdown: present.has('parts') ? (parts ?? undefined) : before?.breakdown,
    rollsUp: present.has('rolls_up') ? (rollsUp === 'no' ? undefined : rollsUp) : before?.rollsUp,
    definedSince: present.has('defined_since') ? (since ?? undefined) : before?.definedSince,
    predecessors: present.has('predecessors') ? values.predecessors || undefined : before?.predecessors,
    neighbours: present.has('neighbours') ? values.neighbours || undefined : before?.neighbours,
    standard: present.has('standard') ? values.standard || undefined : before?.standard,
    dataSource: present.has('data_source') ? values.data_source || undefined : before?.dataSource,
    links: present.has('links') ? values.links || undefined : before?.links,
  };
  return faultIn(made) ?? made;
}

function faultIn({ calculation, breakdown, rollsUp }: Making): Fault | undefined {
  if (calculation && breakdown) {
    return {
      column: 'parts',
      sentence: 'An owner gives counts or parts, not both: leave one of them empty.',
    };
  }
  const names = breakdown?.parts.map(({ name }) => name.toLowerCase()) ?? [];
  const twice = breakdown?.parts.find(({ name }, index) => names.indexOf(name.toLowerCase()) !== index);
  if (twice) {
    return {
      column: 'parts',
      sentence: `Two parts are called “${twice.name}”. Give each its own name, so that it is known which figure is whose.`,
    };
  }
  if (breakdown?.rollUp === 'weighted mean' && breakdown.against !== undefined) {
    return {
      column: 'parts',
      sentence: `In a weighted mean the figures in brackets are the weights, so nothing is held against them. Leave out “against ${breakdown.against.join('; ')}”.`,
    };
  }
  if (rollsUp === 'counts' && !calculation) {
    return {
      column: 'rolls_up',
      sentence: 'It is to roll up from counts, so say which: fill in counts, or write sum, mean or last.',
    };
  }
  return undefined;
}
