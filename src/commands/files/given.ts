/** Listings given as files: named, dated by their figures, and made only once somebody takes them. */
import { messageCard } from '../../cards/parts/message.ts';
import { counted } from '../../cards/words/text.ts';
import { atTime } from '../../cards/words/when.ts';
import type { FileFormat, Listing, Rows } from '../../domain/answers/listing.ts';
import { dayAt } from '../../domain/time/days.ts';
import { CONTENT_TYPES, FORMAT_NAMES, fileName } from '../../report/workbook/fileName.ts';
import type { Context } from '../basis/command.ts';
import type { Reply } from '../basis/reply.ts';

/** What the figures of every file mean, for whoever is sent it without a word. */
const READING: Listing['about'] = [
  ['How to read it', 'Change in performance is in terms of good and bad: a lower figure may be better.'],
  [
    'Units',
    'Figures are in the unit beside them. A variance is the figure less its target: for a percentage in points, an underspend below nought.',
  ],
  [
    'Carried',
    'An indicator that is not due in the quarter stands with its latest figure, and the period that it is of.',
  ],
];

const READERS = 'Who may read it';

type Dated = Pick<Context, 'now' | 'calendar'> & {
  /** What it leaves out, and what of it is not for everybody; empty for most. */
  readonly readers?: string;
};

/** The rows as a listing: dated by their last change, so that the same figures make the same file. */
export function listingOf(title: string, rows: Rows, { now, calendar, readers = '' }: Dated): Listing {
  const { timeZone } = calendar;
  const asOf = rows.asOf ?? `${dayAt(now, timeZone)}T00:00:00.000Z`;
  return {
    ...rows,
    title,
    asOf,
    about: [
      ['Rows', String(rows.rows.length)],
      ['Last change', rows.asOf === undefined ? 'Nothing is in yet' : atTime(rows.asOf, timeZone)],
      ...(readers === '' ? [] : [[READERS, readers] as const]),
      ...READING,
    ],
  };
}

/** A reply that gives a file. */
export function fileReply(listing: Listing, as: FileFormat, { write }: Pick<Context, 'write'>): Reply {
  const name = fileName(listing.title, as);
  const count = counted(listing.rows.length, 'row', 'rows');
  const readers = listing.about.find(([about]) => about === READERS)?.[1];
  const what = `${listing.title}: ${count}, as ${as === 'csv' ? 'a' : 'an'} ${FORMAT_NAMES[as]}.`;
  const says = readers === undefined ? what : `${what} ${readers}`;
  return {
    ...messageCard({ headline: 'Here is your file', sentence: says }),
    replaces: false,
    file: { name, says, contentType: CONTENT_TYPES[as], make: () => write(listing, as) },
  };
}
