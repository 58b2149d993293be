/** The columns of a file of figures. */
import { TEXTS, type TextField } from '../../../domain/indicators/submission.ts';
import { ACTION_LIMIT, WHO_LIMIT } from '../../../domain/reporting/action.ts';
import { asKept } from '../../../domain/reporting/commentary.ts';
import { isDay } from '../../../domain/time/days.ts';
import { type Month, readMonth } from '../../../domain/time/month.ts';
import { readWrittenPeriod } from '../../../domain/time/readPeriod.ts';
import { refColumn } from '../../table/columnKinds.ts';
import { lettersOf } from '../../table/nearest.ts';
import type { CsvColumn, CsvColumns } from '../../table/table.ts';

/** A wall-clock moment of the council. */
export type Moment = { readonly day: string; readonly time: string };

/** A month, of an indicator that is reported monthly. */
export type WrittenMonth = { readonly kind: 'month'; readonly month: Month };

function writtenMonth(said: string): WrittenMonth | undefined {
  const month = readMonth(said);
  return month && { kind: 'month', month };
}

const asWritten = (said: string): string => said;

export const SCORE_COLUMNS = {
  ref: refColumn(['CPI13', 'CPI11', 'CPI08']),
  period: {
    says: 'the quarter, such as 2024-25-Q2, Q2 2024/25, Jul-Sep 2024 or 30/09/2024; for what is reported once a year the year, such as 2024/25, and for what is reported monthly a month, such as May 2024 or 2024-05; what --period says when empty',
    also: ['quarter', 'month', 'reporting period', 'reporting quarter', 'period ending', 'quarter ending'],
    wants:
      'a quarter with both years of its financial year, such as 2024-25-Q2 or Q2 2024/25, or its months, such as July to September 2024',
    examples: ['2024-25-Q2', 'Q2 2024/25', 'Jul-Sep 2024'],
    read: (said: string) => (said === '' ? 'as given' : (readWrittenPeriod(said) ?? writtenMonth(said))),
  },
  figure: {
    says: 'the figure, such as 86.9%, £9,097,446 or (31,664); “no data” when there was nothing to measure; empty when it is not reported; beside given, the total that was published with it',
    also: ['value', 'score', 'current', 'actual', 'result'],
    required: 'column',
    wants: 'a figure',
    examples: ['86.2%', '10.7', '343,288'],
    read: asWritten,
  },
  given: {
    says: 'what the figure is worked out from, where it is: counts, parts or months in their order, with ; between them',
    also: ['counts', 'parts', 'months'],
    wants: 'figures with ; between them, such as 143; 148',
    examples: ['', '', ''],
    read: asWritten,
  },
  variances: {
    says: 'the variances that were published beside the parts, in their order and the total’s last (and then those against a second measure), with ; between them: kept, and compared with what the figures give',
    also: ['published variances', 'published variance'],
    wants: 'figures with ; between them, such as (43,671); 28,562; 5,361; (9,749)',
    examples: ['', '', ''],
    read: asWritten,
  },
  published_status: {
    says: 'the status that was published: compared with what the rule gives, and kept with its commentary where there is no figure',
    also: ['published status', 'status', 'rag', 'rag status', 'rag rating', 'colour'],
    wants: 'a status',
    examples: ['', '', ''],
    read: asWritten,
  },
  commentary: {
    says: 'the commentary; kept without a figure, too; empty leaves the one that is there',
    also: ['comment', 'comments', 'narrative'],
    examples: ['Two analysts left in May. Their posts are filled from 4 November.', '', ''],
    ...inOwnWords('commentary'),
  },
  source: {
    says: 'where the figure comes from, such as a system and the day of its report; empty leaves what is there',
    also: ['source of the figure', 'data source', 'figure source'],
    examples: ['Service desk, run on 3 October', '', ''],
    ...inOwnWords('source'),
  },
  evidence: {
    says: 'what shows that the figure is right: a link or a note; empty leaves what is there',
    also: ['evidence of the figure', 'evidence link'],
    examples: ['', '', ''],
    ...inOwnWords('evidence'),
  },
  year_end: {
    says: 'the figure predicted for the end of the year, where the scheme asks for one; empty leaves the one that is there',
    also: ['year end', 'predicted year end', 'year end forecast', 'year end prediction'],
    wants: 'a figure',
    examples: ['', '', ''],
    read: asWritten,
  },
  action: {
    says: 'what is being done about a figure off target; empty leaves what is there',
    also: ['management action', 'recovery action'],
    wants: `at most ${ACTION_LIMIT.toLocaleString('en-GB')} characters`,
    examples: ['Two analysts start and clear the backlog.', '', ''],
    read: (said: string) => ([...said].length > ACTION_LIMIT ? undefined : said),
  },
  action_owner: {
    says: 'who does it: a name or a role',
    also: ['action by whom', 'action lead'],
    wants: `at most ${WHO_LIMIT} characters`,
    examples: ['Isaiah Langer', '', ''],
    read: (said: string) => ([...said].length > WHO_LIMIT ? undefined : said),
  },
  action_by: {
    says: 'the day by which it is done, such as 01/12/2024 or 2024-12-01',
    also: ['action by when', 'action due', 'action date'],
    wants: 'a day such as 01/12/2024 or 2024-12-01, or leave it empty',
    examples: ['01/12/2024', '', ''],
    read: (said: string) => {
      const moment = said === '' ? undefined : readMoment(said);
      return said === '' ? '' : typeof moment === 'object' ? moment.day : undefined;
    },
  },
  provisional: {
    says: 'yes when a final figure follows',
    wants: 'yes or no, or leave it empty',
    examples: ['', 'yes', ''],
    read: (said: string) =>
      (
        ({
          '': 'as it is',
          yes: true,
          y: true,
          true: true,
          provisional: true,
          no: false,
          n: false,
          false: false,
          final: false,
        }) as const
      )[lettersOf(said)],
  },
  previous: {
    says: 'the figure of the period before: kept when there is none, compared when there is',
    also: ['previous figure', 'previous quarter', 'previous period', 'last quarter'],
    wants: 'a figure',
    examples: ['89.4%', '10.5', '361,881'],
    read: asWritten,
  },
  previous_period: {
    says: 'what the previous figure is of, such as May 2024, where that is not the period before; the heading may say it, too: previous (May 2024)',
    also: ['previous month', 'period of the previous figure'],
    wants: 'a month such as May 2024, or leave it empty',
    examples: ['', '', ''],
    read: (said: string) => (said === '' ? null : (readWrittenPeriod(said) ?? writtenMonth(said))),
  },
  target: {
    says: 'the target of that quarter; the register’s when empty, “none” for none; where another one is on record it is taken only if you say so',
    also: ['current target'],
    wants: 'a target',
    examples: ['95%', '', ''],
    read: asWritten,
  },
  reported_by: {
    says: 'who reported it: the e-mail address or name of somebody on the list of people',
    also: ['submitted by'],
    wants: 'a name of at most 100 characters',
    examples: ['adele.vance@council.gov.uk', '', ''],
    read: (said: string) => (said.length > 100 ? undefined : said),
  },
  reported_at: {
    says: 'when it was reported, such as 09/10/2024 or 2024-10-09 14:30; now when empty',
    also: ['reported on', 'submitted at', 'date reported'],
    wants: 'a day such as 09/10/2024 or 2024-10-09, with a time after it if you like',
    examples: ['09/10/2024', '', ''],
    read: readMoment,
  },
} satisfies CsvColumns & Readonly<Record<TextField, CsvColumn<string>>>;

/** The parsing of one text of a submission. */
function inOwnWords(field: TextField): Pick<CsvColumn<string>, 'wants' | 'read'> {
  const most = TEXTS[field];
  return {
    wants: `at most ${most.toLocaleString('en-GB')} characters`,
    read: (said) => ([...said].length > most ? undefined : asKept(said)),
  };
}

/** Reads `09/10/2024`, `9-10-2024 14:30`, `2024-10-09` or `2024-10-09T14:30:00`; a day alone means noon. */
function readMoment(said: string): Moment | 'now' | undefined {
  if (said === '') return 'now';
  const time = String.raw`(?:[T ](\d{1,2}):(\d{2})(?::\d{2})?)?`;
  const iso = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${time}$`).exec(said);
  const british = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})${time}$`).exec(said);
  const found = iso ?? (british && [british[0], british[3], british[2], british[1], british[4], british[5]]);
  if (!found) return undefined;
  const [, year, month = '', date = '', hour = '12', minute = '00'] = found;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) && Number(hour) < 24 && Number(minute) < 60
    ? { day, time: `${hour.padStart(2, '0')}:${minute}` }
    : undefined;
}
