/** Words for facets to sort by, and for frequencies of reporting. */
import type { Facet } from '../../domain/answers/selection.ts';

/** “By service”, “which directorate”, “the ICT team”. */
export const FACETS: readonly (readonly [Facet, readonly string[]])[] = [
  [
    'group',
    [
      '(service|services|service area|service areas|directorate|directorates|department|departments|dept|depts|team|teams|group|groups|area|areas|division|divisions|section|sections)',
      '(each|every) (service|service area|directorate|department|team|group|area|division|section)',
    ],
  ],
  [
    'partner',
    [
      '(partner|partners|partner council|partner councils|partner authority|partner authorities|council|councils|authority|authorities)',
    ],
  ],
  ['perspective', ['(perspective|perspectives)']],
  ['committee', ['(committee|committees)']],
  ['owner', ['(per|by|each) (owner|owners|person)']],
  ['manager', ['(per|by|each|which) (manager|managers|director|directors|head of service)']],
  ['deputy', ['(per|by|each) (deputy|deputies)']],
  ['frequency', ['(frequency|reporting frequency)']],
];

/** “Red every quarter” is persistence, “reported every quarter” a frequency. */
const COMES =
  '(report|reported|reporting|collect|collected|measure|measured|update|updated|submit|submitted|come in|due|in)';

export const FREQUENCY: readonly (readonly [string, readonly string[]])[] = [
  ['monthly', ['(monthly|once month)', `${COMES} (every|each) month`]],
  ['quarterly', ['(quarterly|once quarter|four times year)', `${COMES} (every|each) quarter`]],
  [
    'bi-annual',
    [
      '(bi annual|biannual|bi annually|biannually|half yearly|six monthly|twice yearly|twice year)',
      `${COMES} every six months`,
    ],
  ],
  ['annual', ['(annual|annually|yearly|once year)', `${COMES} (every|each) year`]],
  [
    'calendar year',
    [`${COMES} (by calendar year|each calendar year|every calendar year)`, 'by calendar year'],
  ],
  [
    'two-yearly',
    [
      '(two yearly|2 yearly|biennial|biennially|every two years|every 2 years|every second year|every other year)',
    ],
  ],
  ['on event', ['(ad hoc|on event|event driven|due by no date)']],
];

/** Words beside a person's name that make them the owner, manager or deputy. */
export const RELATIONS = {
  owner:
    '(look after|own|owns|owned|owner|owners|owning|responsible|accountable|got on his plate|got on her plate|got on their plate|on his plate|on her plate|on their plate)',
  manager:
    '(manage|manages|managed|manager|managers|managing|oversee|oversees|under|sit under|sits under|comes under|falls under|report to|reports to)',
  deputy:
    '(deputy|deputies|deputise|deputises|deputised|deputising|deputize|deputizes|cover|covers|covering|stand in|stands in|away|on leave|on holiday)',
} as const;

/** Words for a role that mean somebody is absent. */
export const AWAY: ReadonlySet<string> = new Set(['away', 'on leave', 'on holiday']);
