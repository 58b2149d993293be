/** The columns of a file of indicators for their definition: meaning, formula, purpose, and since when. */
import { readBreakdown } from '../../domain/figures/breakdown.ts';
import { MOST_DIGITS } from '../../domain/figures/figure.ts';
import type { RollsUp } from '../../domain/figures/rollUp.ts';
import { MOST_LINKS, readLinks } from '../../domain/indicators/links.ts';
import { readNeighbours } from '../../domain/indicators/neighbours.ts';
import { readPeriod } from '../../domain/time/readPeriod.ts';
import { oneOf, text } from '../table/columnKinds.ts';
import type { CsvColumns } from '../table/table.ts';

const MOST_WORDS = 4000;

export const DEFINITION_COLUMNS = {
  description: text(
    { says: 'what it means, for a committee member', also: ['definition'], examples: ['', '', ''] },
    MOST_WORDS,
  ),
  purpose: text({ says: 'why it is measured', examples: ['', '', ''] }, MOST_WORDS),
  formula: text(
    {
      says: 'how it is worked out',
      also: ['calculation'],
      examples: ['incidents resolved in time / all incidents x 100', '', ''],
    },
    MOST_WORDS,
  ),
  counts: {
    says: 'where the owner gives counts: “changes succeeded / changes x 100”, “(joiners - leavers) / staff x 100”, or “net of good, neither, bad”',
    also: ['counted from', 'numerator and denominator'],
    wants:
      'what is counted, such as “changes succeeded / changes x 100”, “(joiners - leavers) / staff x 100” or “net of good, neither, bad”',
    examples: ['', 'avoidable contacts / contacts', ''],
    read: (said: string) => (/^(|.+[/÷].+|.+ [+−–-] .+|net .+,.+,.+)$/i.test(said) ? said : undefined),
  },
  parts: {
    says: 'where the owner gives parts: “sum of CCC (3296386), HDC (3089816) against budget”; held against two things “CCC (3296386; 3346386), … against budget; authorised”; also mean, weighted mean, and “sum by area of …” to say what they are',
    also: ['breakdown'],
    wants: `a list such as “sum of CCC (100), HDC (200) against budget” or “mean of North, South”, with figures of at most ${MOST_DIGITS} digits`,
    examples: ['', '', ''],
    read: (said: string) => (said === '' ? null : readBreakdown(said)),
  },
  rolls_up: oneOf<RollsUp | 'no'>(
    {
      says: 'how months make the quarter and quarters the year: sum, mean, last or counts; not at all when empty',
      also: ['rolls up', 'roll up', 'aggregation'],
      examples: ['', '', 'sum'],
    },
    { sum: ['total'], mean: ['average'], last: ['latest'], counts: ['from counts'], no: ['none'] },
    'no',
  ),
  defined_since: {
    says: 'the quarter from which it is defined as it is now, when that has changed',
    also: ['defined since', 'definition since'],
    wants: 'a quarter such as 2024-25-Q2, or leave it empty',
    examples: ['', '', ''],
    read: (said: string) => (said === '' ? null : readPeriod(said)),
  },
  predecessors: text({
    says: 'references of the indicators it took over from, with ; between them',
    also: ['replaces', 'predecessor'],
    examples: ['', '', ''],
  }),
  neighbours: {
    says: 'comparable councils with source and year: “mean 82.4 (CIPFA, 2023/24)” or “Ely 81, Ware 84 (LG Inform, 2023/24)”',
    also: ['statistical neighbours'],
    wants: `figures of at most ${MOST_DIGITS} digits with source and year, such as “mean 82.4 (CIPFA, 2023/24)”`,
    examples: ['', '', ''],
    read: (said: string) => (said === '' || readNeighbours(said) ? said : undefined),
  },
  standard: text({
    says: 'the standard national definition, without which neighbours are not shown',
    also: ['national definition'],
    examples: ['', '', ''],
  }),
  data_source: text({
    says: 'where its figures come from, such as a system or a survey',
    also: ['data source', 'source', 'source of data'],
    examples: ['Service desk system', '', ''],
  }),
  links: {
    says: 'useful links with ; between them, each with a name before it if you like: “Dashboard https://data.example/foi; https://www.gov.uk”',
    also: ['useful links', 'link', 'url', 'web address', 'website'],
    wants: `at most ${MOST_LINKS} web addresses that begin with https:// or http://, with ; between them`,
    examples: ['', '', ''],
    read: (said: string) => (readLinks(said) ? said : undefined),
  },
} satisfies CsvColumns;
