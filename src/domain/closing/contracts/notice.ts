/**
 * A contract performance notice about key performance indicators: exactly the information that regulation 39(4) of the
 * Procurement Regulations 2024 (SI 2024/692, as made) lists, (a) to (h) in its order, with what is missing named. The
 * contracting authority information of (a) is that of regulation 13. Nothing in it is made up: what is not on record is
 * missing. A notice under section 71(5), of a breach or of a failure to perform, is another one, and so is the contract
 * termination notice of regulation 41: neither is drafted here.
 */
import { showTarget } from '../../indicators/showTarget.ts';
import { type Day, dayInWords } from '../../time/days.ts';
import type { RatingThenAndNow } from './asPublished.ts';
import type { KpiAssessed } from './assessment.ts';
import { type Agent, type Contract, type Enquiries, endOf, type Party, tooFewKpis } from './contract.ts';
import { RATINGS } from './ratings.ts';
import type { DaysAssessed } from './records.ts';

/** One line of a field: what it is, where the field has several, and what it says; null where that is missing. */
export type NoticeLine = {
  readonly label: string;
  readonly text: string | null;
  /** Is it an address, which is needed in the notice itself and nowhere else? */
  readonly isContact?: true;
};

/** What is missing, and what to do next. */
export type Missing = { readonly what: string; readonly next: string };

export type NoticeField = {
  /** Its letter in regulation 39(4). */
  readonly letter: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h';
  readonly name: string;
  readonly lines: readonly NoticeLine[];
  readonly missing: readonly Missing[];
};

export type Notice = {
  readonly contract: Contract;
  /** The days that it assesses. */
  readonly days: DaysAssessed;
  readonly fields: readonly NoticeField[];
  readonly kpis: readonly KpiAssessed[];
  /** What is no part of it, and to be looked at before it goes out. */
  readonly remarks: readonly string[];
};

const IN_FILE = (column: string): string =>
  `Put it into the column “${column}” of the file of contracts, and import that again.`;

/** What the notice before it said that the figures no longer give. */
type Before = { readonly on: Day; readonly ratings: readonly RatingThenAndNow[] };

/** Drafts the notice of a contract for some days. */
export function draftOf(
  contract: Contract,
  days: DaysAssessed,
  kpis: readonly KpiAssessed[],
  today: Day,
  before?: Before,
): Notice {
  const { title, procurementId, contractId, suppliers } = contract;
  const [lead] = contract.authorities;
  return {
    ...{ contract, days, kpis },
    fields: [
      field('a', 'Contracting authority information', authorityParts(contract)),
      field('b', 'Title of the procurement', [part('', title, 'title of the procurement', 'title')]),
      field('c', 'Unique identifiers', [
        part('Procurement', procurementId, 'unique identifier of the procurement', 'procurement identifier'),
        part('Contract', contractId, 'unique identifier of the contract', 'contract identifier'),
      ]),
      field('d', 'Key performance indicators', kpiParts(kpis)),
      field('e', 'Statement', [
        {
          line: {
            label: '',
            text: `This notice is being used to set out ${lead?.name ? `the assessment by ${lead.name}` : 'the contracting authority’s assessment'} of performance against the key performance indicators.`,
          },
        },
      ]),
      field(
        'f',
        suppliers.length > 1 ? 'Suppliers' : 'Supplier',
        suppliers.length === 0
          ? [part('', '', 'supplier', 'supplier')]
          : suppliers.flatMap((supplier) => partyParts(supplier, 'supplier', suppliers.length > 1)),
      ),
      field(
        'g',
        'Assessment',
        kpis.map((each, index) => ratingPart(each, index, contract.ref)),
      ),
      field('h', 'Period assessed', [periodPart(days)]),
    ],
    remarks: [...remarksOn(contract, days, today), ...(before ? changedSince(before) : [])],
  };
}

/** Everything that is missing from a notice, in its order. */
export const missingFrom = ({
  fields,
}: Pick<Notice, 'fields'>): readonly (Missing & { readonly letter: string })[] =>
  fields.flatMap(({ letter, missing }) => missing.map((each) => ({ ...each, letter })));

/** A line, and what is missing of it. */
type Part = { readonly line: NoticeLine; readonly missing?: Missing };

const field = (letter: NoticeField['letter'], name: string, parts: readonly Part[]): NoticeField => ({
  ...{ letter, name },
  lines: parts.map(({ line }) => line),
  missing: parts.flatMap(({ missing }) => missing ?? []),
});

/** A line that stands as it is in the register of contracts; missing where that has nothing. */
function part(label: string, text: string, what: string, column: string): Part {
  const isContact = /(?:address|email)$/.test(column) && ({ isContact: true } as const);
  if (text !== '') return { line: { label, text, ...isContact } };
  return {
    line: { label, text: null, ...isContact },
    missing: { what: `the ${what}`, next: IN_FILE(column) },
  };
}

/** Regulation 13: each authority, the lead one first; who acts for it, where anybody does; and whom to ask. */
function authorityParts({ authorities, agents, enquiries }: Contract): readonly Part[] {
  const isJoint = authorities.length > 1;
  return [
    ...(authorities.length === 0
      ? [part('Name', '', 'contracting authority', 'authority')]
      : authorities.flatMap((each, index) =>
          partyParts(each, 'authority', isJoint, isJoint && index === 0 ? 'Lead authority' : 'Name'),
        )),
    ...agents.flatMap(agentParts),
    ...enquiryParts(enquiries),
  ];
}

function partyParts(
  party: Party,
  who: 'authority' | 'supplier' | 'agent',
  isOneOfSeveral: boolean,
  named = 'Name',
): readonly Part[] {
  const whose = isOneOfSeveral && party.name !== '' ? `${who} ${party.name}` : who;
  return [
    part(named, party.name, `name of the ${who}`, who),
    part('Contact postal address', party.address, `postal address of the ${whose}`, `${who} address`),
    part('E-mail', party.email, `e-mail address of the ${whose}`, `${who} email`),
    part('Unique identifier', party.identifier, `unique identifier of the ${whose}`, `${who} identifier`),
  ];
}

const agentParts = (agent: Agent): readonly Part[] => [
  ...partyParts(agent, 'agent', true, 'Acting for it'),
  part('Role', agent.role, `role of the agent ${agent.name}`, 'agent role'),
];

const enquiryParts = ({ name, address, email }: Enquiries): readonly Part[] => [
  part('Enquiries to', name, 'name of the person to ask about the notice', 'enquiries to'),
  part(
    'Their postal address',
    address,
    'postal address of the person to ask about the notice',
    'enquiries address',
  ),
  part('Their e-mail', email, 'e-mail address of the person to ask about the notice', 'enquiries email'),
];

const kpiName = ({ kpi, cell }: KpiAssessed): string => (cell ? `${cell.title} (${kpi})` : kpi);

function kpiParts(kpis: readonly KpiAssessed[]): readonly Part[] {
  if (kpis.length === 0) return [part('', '', 'key performance indicators', 'kpis')];
  return kpis.map((each, index) => {
    const label = String(index + 1);
    if (each.cell) {
      return { line: { label, text: `${kpiName(each)}: ${showTarget(each.cell.target, each.cell)}` } };
    }
    return {
      line: { label, text: null },
      missing: {
        what: `what ${each.kpi} measures, and its target`,
        next: `Ragtime has no quarter of it in these days that you may read. Check with “show ${each.kpi}”, or take it off the contract’s kpis.`,
      },
    };
  });
}

function ratingPart(each: KpiAssessed, index: number, contract: string): Part {
  const label = String(index + 1);
  const says = RATINGS.find(({ name }) => name === each.rating)?.says;
  if (each.by !== 'nobody')
    return { line: { label, text: `${kpiName(each)}: ${each.rating}. ${says ?? ''}.` } };
  return {
    line: { label, text: null },
    missing: {
      what: `the rating of ${kpiName(each)}: ${each.open}`,
      next: `Report what is not in, or choose a rating: “rate ${each.kpi} for contract ${contract}”.`,
    },
  };
}

const periodPart = ({ from, until }: DaysAssessed): Part => ({
  line: { label: '', text: `${dayInWords(from)} to ${dayInWords(until)}` },
});

const changedSince = ({ on, ratings }: Before): readonly string[] =>
  ratings.map(
    ({ published: { kpi, rating }, now }) =>
      `The last notice, of ${dayInWords(on)}, had ${kpi} as ${rating}; by its figures of today it is ${now ?? 'left open'}. What was published stays on record as it was.`,
  );

function remarksOn(contract: Contract, days: DaysAssessed, today: Day): readonly string[] {
  const few = tooFewKpis(contract);
  const end = endOf(contract);
  const isLast = end !== null && days.until === end;
  const byHand =
    contract.value === null
      ? [
          'Its value is not on record, so whether section 52 asks for key performance indicators can’t be said.',
        ]
      : [];
  return [
    ...(few === undefined ? [] : [few]),
    ...byHand,
    ...(isLast && end <= today
      ? [
          'The contract is over: a contract termination notice is due as well, within 30 days (section 80), which Ragtime does not draft.',
        ]
      : []),
    'Where “close” and “significantly below” begin is not in the law: the ratings by the rule go by this council’s scheme “procurement-act”.',
  ];
}
