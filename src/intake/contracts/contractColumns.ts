/** The columns of a file of contracts: a row for each, and one more for each further supplier, authority or agent. */
import { readDay, readKeepable, text } from '../table/columnKinds.ts';
import type { CsvColumn, CsvColumns } from '../table/table.ts';

const day = (column: Omit<CsvColumn<string | null>, 'read' | 'wants'>): CsvColumn<string | null> => ({
  ...column,
  wants: 'a day such as 01/04/2025 or 2025-04-01',
  read: (said) => (said === '' ? null : readDay(said)),
});

/** The four columns of somebody named in a notice, for `who`. */
const party = <Who extends string>(
  who: Who,
  says: string,
  [name, address, email, identifier]: readonly [string, string, string, string],
) =>
  ({
    [who]: text({ says, also: [`${who} name`], examples: [name] }),
    [`${who} address`]: text(
      { says: 'their contact postal address', also: [`${who} postal address`], examples: [address] },
      400,
    ),
    [`${who} email`]: text({
      says: 'their contact e-mail address',
      also: [`${who} e-mail`],
      examples: [email],
    }),
    [`${who} identifier`]: text({
      says: 'their unique identifier on the central digital platform',
      also: [`${who} unique identifier`, `${who} ppon`],
      examples: [identifier],
    }),
  }) as Record<Who | `${Who} address` | `${Who} email` | `${Who} identifier`, CsvColumn<string>>;

export const CONTRACT_COLUMNS = {
  ref: {
    says: 'the council’s own reference of the contract; a further row with the same one adds a supplier, an authority or an agent',
    also: ['contract', 'contract ref', 'reference', 'contract reference'],
    required: 'cell',
    wants: 'a reference of at most 60 characters, such as C-0142',
    examples: ['C-0142', 'C-0142'],
    read: (said: string) => (said.length > 60 ? undefined : said),
  },
  title: text({ says: 'the title of the procurement', examples: ['Leisure centres', ''] }),
  'procurement identifier': text({
    says: 'the unique identifier of the procurement (its OCID)',
    also: ['ocid', 'procurement id'],
    examples: ['ocds-h6vhtk-000000', ''],
  }),
  'contract identifier': text({
    says: 'the unique identifier of the contract',
    also: ['contract id'],
    examples: ['ocds-h6vhtk-000000-1', ''],
  }),
  kpis: text(
    {
      says: 'the references of its key performance indicators, with commas between them; they are in the register of indicators',
      also: ['kpi', 'indicators', 'key performance indicators'],
      examples: ['CPI11, CPI13, CPI14', ''],
    },
    2_000,
  ),
  value: {
    says: 'the estimated value in pounds, with VAT',
    also: ['estimated value', 'contract value'],
    wants: 'an amount such as 6,200,000, of at most 15 digits',
    examples: ['6200000', ''],
    read: readKeepable,
  },
  start: day({
    says: 'the first day of the contract',
    also: ['from', 'start date'],
    examples: ['01/04/2025', ''],
  }),
  end: day({
    says: 'the last day by plan; with an extension the new one',
    also: ['until', 'end date', 'expiry'],
    examples: ['31/03/2030', ''],
  }),
  terminated: day({
    says: 'the day on which it was terminated, where that was before its end',
    also: ['termination date', 'terminated on'],
    examples: ['', ''],
  }),
  manager: text({
    says: 'who manages it and is told when its notice is due: e-mail address, whole name or object id; without one the performance team is told',
    also: ['contract manager', 'contract owner'],
    examples: ['nestorw@example.com', ''],
  }),
  'last published': day({
    says: 'the day on which its latest contract performance notice was published, where there is one already',
    also: ['last notice'],
    examples: ['', ''],
  }),
  'assessed until': day({
    says: 'the last day that this notice assessed',
    also: ['last assessed'],
    examples: ['', ''],
  }),
  ...party('authority', 'the contracting authority; the first of several is the lead authority', [
    'Example Council',
    'The Guildhall, Example, EX1 1AA',
    'contracts@example.com',
    'PXXX-0000-XXXX',
  ]),
  ...party('supplier', 'the supplier', [
    'Example Leisure Ltd',
    '1 High Street, Example, EX1 1AB',
    'contracts@leisure.example.com',
    'PYYY-0000-YYYY',
  ]),
  ...party(
    'agent',
    'who carries out the procurement, or a part of it, for the authority; empty where nobody does',
    ['', '', '', ''],
  ),
  'agent role': text({ says: 'a summary of the agent’s role', examples: ['', ''] }, 400),
  'enquiries to': text({
    says: 'whom to ask about a notice of the contract, a person or a desk',
    also: ['enquiries', 'contact'],
    examples: ['Contracts desk', ''],
  }),
  'enquiries address': text(
    {
      says: 'their contact postal address',
      also: ['contact address'],
      examples: ['The Guildhall, Example, EX1 1AA', ''],
    },
    400,
  ),
  'enquiries email': text({
    says: 'their contact e-mail address',
    also: ['contact email'],
    examples: ['contracts@example.com', ''],
  }),
} as const satisfies CsvColumns;
