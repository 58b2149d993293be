/** Where the bank's sentences are said: in the sample council on 14 October 2024, which reports Q2 2024/25. */
import { readFileSync } from 'node:fs';
import { SAMPLE_PEOPLE } from '../../../src/dev/council/people.ts';
import { readBreakdown } from '../../../src/domain/figures/breakdown.ts';
import { Unit } from '../../../src/domain/figures/unit.ts';
import type { CellLine } from '../../../src/domain/indicators/cell.ts';
import type { Day } from '../../../src/domain/time/days.ts';
import { Frequency } from '../../../src/domain/time/frequency.ts';
import { Period, type YearStart } from '../../../src/domain/time/period.ts';
import { readCsv } from '../../../src/intake/table/readCsv.ts';

type Facets =
  | 'group'
  | 'partner'
  | 'perspective'
  | 'committee'
  | 'frequency'
  | 'owner'
  | 'deputy'
  | 'manager';
/** What has to be known of an indicator to understand a question about it. */
export type Known = Pick<CellLine, 'ref' | 'title' | 'unit' | 'scheme' | 'breakdown' | Facets>;

const { header, rows } = readCsv(
  readFileSync(new URL('../../../src/dev/council/indicators.csv', import.meta.url)),
);

const personOf = (email: string): Known['owner'] => {
  const person = SAMPLE_PEOPLE.find((each) => each.email === email);
  return person ? { id: person.id, name: person.name } : null;
};

/** The sample council's indicators. */
export const CELLS: readonly Known[] = rows.map(({ cells }) => {
  const column = (name: string): string => cells[header.cells.indexOf(name)] ?? '';
  return {
    ref: column('ref'),
    title: column('title'),
    unit: Unit.parse(column('unit')),
    scheme: column('scheme'),
    group: column('group'),
    partner: '',
    perspective: column('perspective'),
    committee: column('committee'),
    frequency: Frequency.parse(column('frequency')),
    owner: personOf(column('owner')),
    deputy: personOf(column('deputy')),
    manager: personOf(column('manager')),
    breakdown: readBreakdown(column('parts')),
  };
});

const shared = CELLS.find(({ ref }) => ref === 'KPI-2');
/** The same council once it lists an indicator for each of the councils that share its ICT. */
export const SHARED_CELLS: readonly Known[] = [
  ...CELLS,
  ...['Cambridge City', 'Huntingdonshire', 'South Cambridgeshire'].flatMap((partner, index) =>
    shared
      ? [{ ...shared, ref: `NET-${index + 1}`, title: 'Network faults fixed within a day', partner }]
      : [],
  ),
];

const lettered = CELLS.find(({ ref }) => ref === 'ICT-6');
/** The same council once it has references of letters alone, some of them words of other titles, or plain English. */
export const LETTERED_CELLS: readonly Known[] = [
  ...CELLS,
  ...[
    ['FCR', 'First contact resolution on the service desk'],
    ['CSAT', 'Net score of the closing survey'],
    ['NPS', 'CSAT for phone calls'],
    ['BUDGET', 'Outturn of the shared service'],
    ['VAR', 'Budget variance at the year’s end'],
    ['AV-HDC', 'Uptime at Huntingdonshire'],
    ['AV-SCDC', 'Uptime at South Cambridgeshire'],
    ['COST', 'Spent on the shared service for each user'],
  ].flatMap(([ref = '', title = '']) => (lettered ? [{ ...lettered, ref, title }] : [])),
];

const availability = CELLS.find(({ ref }) => ref === 'KPI-2');
/** The same council once more of its indicators are given part by part. */
export const PARTED_CELLS: readonly Known[] = [
  ...CELLS,
  ...[
    [
      'KPI-2m',
      'Minutes lost to interruptions',
      'sum by area of Network/Telephony, Email, Internet/web site services, Centralised server infrastructure',
    ],
    ['INC', 'Incidents closed within their time', 'mean of P1, P2, P3, P4'],
    [
      'LEGAL',
      'Cost of the shared legal practice',
      'sum of CCC (900000; 950000), HDC (400000; 420000) against budget; authorised',
    ],
  ].flatMap(([ref = '', title = '', parts = '']) =>
    availability ? [{ ...availability, ref, title, breakdown: readBreakdown(parts) }] : [],
  ),
];

export const REPORTING = Period.parse('2024-25-Q2');
export const TODAY: Day = '2024-10-14';
export const YEAR_START: YearStart = 4;

/** The council's own words for things. */
export const SYNONYMS: readonly { readonly said: string; readonly means: string }[] = [
  { said: 'comms', means: 'Communications' },
  { said: 'IG', means: 'Information governance' },
  { said: 'BI', means: 'Business intelligence' },
  { said: 'contact centre', means: 'Customer services' },
  { said: 'SARs', means: 'subject access requests' },
  { said: 'SAR', means: 'subject access requests' },
  { said: 'dials', means: 'indicators' },
  { said: 'PIs', means: 'indicators' },
  { said: 'scorecard', means: 'summary' },
];
