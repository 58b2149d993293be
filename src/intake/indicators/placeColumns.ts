/** The columns of a file of indicators for their place in the council and their people. */
import { readDay, text } from '../table/columnKinds.ts';
import type { CsvColumns } from '../table/table.ts';

export const PLACE_COLUMNS = {
  group: text({
    says: 'the service or directorate',
    also: ['service', 'directorate', 'department'],
    examples: ['ICT', 'Customer services', 'Communications'],
  }),
  partner: text({
    says: 'the partner council it is for',
    also: ['partner authority', 'authority'],
    examples: ['', '', ''],
  }),
  perspective: text({
    says: 'business activity, customer, staff or financial',
    examples: ['business activity', 'customer', 'customer'],
  }),
  committee: text({
    says: 'the committee that reads it',
    examples: ['Strategy and Resources', 'Strategy and Resources', ''],
  }),
  owner: text({
    says: 'who reports it: the e-mail address, name or object id of somebody on the list of people',
    also: ['owner role', 'indicator owner', 'responsible officer', 'lead officer'],
    examples: ['adele.vance@council.gov.uk', 'Adele Vance', 'Adele Vance'],
  }),
  deputy: text({
    says: 'who reports it while the owner is away',
    also: ['deputy owner'],
    examples: ['', '', ''],
  }),
  manager: text({
    says: 'who hears when it is off target',
    also: ['director', 'head of service', 'accountable officer'],
    examples: ['Patti Fernandez', '', ''],
  }),
  sign_off: text(
    {
      says: 'who signs its figures off: manager, or for a shared service each authority with its own signatory',
      also: ['signs off', 'signed off by', 'sign off by'],
      examples: ['manager', '', ''],
    },
    600,
  ),
  audience: text(
    {
      says: 'where not everybody may read it: who may, with ; between them, each a group, “owners”, “managers” or somebody on the list of people; those with a part in it, and the performance team, always may, and with “restricted” alone nobody else',
      also: ['restricted to', 'readers', 'who may read it'],
      examples: ['', '', ''],
    },
    600,
  ),
  restricted_until: {
    says: 'the first day on which everybody may read it, such as 03/11/2026 or 2026-11-03; without one it stays restricted',
    also: ['restricted until', 'embargo', 'embargoed until'],
    wants: 'a day such as 03/11/2026 or 2026-11-03, or leave it empty',
    examples: ['', '', ''],
    read: (said: string) => (said === '' ? '' : readDay(said)),
  },
} satisfies CsvColumns;
