/** “Who has confirmed?”: how many figures have an owner who has said yes, who has, and who has not. */
import { type LeftOut, leftOutWords } from '../../domain/answers/readingWords.ts';
import { type Holding, isConfirmed } from '../../domain/arrangements/holding.ts';
import { sentences } from '../../domain/sentences.ts';
import type { Day } from '../../domain/time/days.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { plainRow } from '../parts/row.ts';
import { refsNamed } from '../words/names.ts';
import { clip, counted } from '../words/text.ts';
import { confirmedShare, unconfirmedRows } from './unconfirmedRows.ts';

export type ConfirmedInput = {
  readonly period: Period;
  readonly only: 'confirmed' | 'not confirmed';
  readonly holdings: readonly Holding[];
  /** What is not among them, as whoever asks may not read it. */
  readonly leftOut?: LeftOut | undefined;
  /** The part of the council that is asked about, as a phrase. */
  readonly place: string;
  /** The one person who is asked about, `You` for whoever asks. */
  readonly whose?: string | undefined;
  readonly away: ReadonlyMap<string, Day>;
  readonly isTeam: boolean;
  /** The question, for its next page and its opposite. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly page: number;
};

/** Answers who has, or who has not. */
export function confirmedCard(input: ConfirmedInput): Rendered {
  const { period, only, holdings, place, data } = input;
  const all = only === 'confirmed' ? confirmedRows(holdings) : unconfirmedRows(holdings, input).rows;
  const page = pageOf(all, input.page);
  const other = only === 'confirmed' ? 'not confirmed' : 'confirmed';
  return answerCard({
    headline: headlineOf(input, all.length),
    subtitle: input.whose === undefined ? confirmedShare(holdings, place) : '',
    sections: [{ rows: page.rows }],
    note: sentences(pageText(page), leftOutWords(input.leftOut, period)),
    turns: turnPage(page, 'confirmed', { ...data, only }),
    next: [
      {
        title: only === 'confirmed' ? 'Who has not confirmed?' : 'Who has confirmed?',
        verb: 'confirmed',
        data: { ...data, only: other },
      },
      { title: 'Are mine confirmed?', verb: 'confirm', data: { quarter: period } },
    ],
  });
}

function headlineOf(input: ConfirmedInput, people: number): string {
  const { period, only, holdings, place, whose } = input;
  const count = holdings.filter((each) => isConfirmed(each) === (only === 'confirmed')).length;
  const quarter = periodName(period);
  if (holdings.length === 0) return `No figure${place} is asked for in ${quarter}`;
  if (whose !== undefined) {
    const all = counted(holdings.length, 'figure', 'figures');
    const said = holdings.filter(isConfirmed).length;
    return `${clip(whose, 60)} ${whose === 'You' ? 'have' : 'has'} confirmed ${said} of ${all} for ${quarter}`;
  }
  if (count === 0 && only === 'confirmed') return `Nobody${place} has confirmed yet for ${quarter}`;
  if (count === 0) return `Every figure${place} of ${quarter} has an owner who has said yes`;
  if (only === 'confirmed')
    return `${counted(people, 'person has', 'people have')} confirmed ${counted(count, 'figure', 'figures')}${place} for ${quarter}`;
  return `Nobody has confirmed ${counted(count, 'figure', 'figures')}${place} for ${quarter} yet`;
}

/** A row for each person who has confirmed something. */
function confirmedRows(holdings: readonly Holding[]): readonly object[] {
  const byHolder = new Map<string, Holding[]>();
  for (const each of holdings.filter(isConfirmed)) {
    const id = each.holder?.id ?? '';
    byHolder.set(id, [...(byHolder.get(id) ?? []), each]);
  }
  return [...byHolder.values()].map((theirs) =>
    plainRow({
      title: theirs[0]?.holder?.name ?? '',
      detail: refsNamed(theirs.map(({ line }) => line)),
      end: {
        main: String(theirs.length),
        colour: 'Default',
        under: [theirs.length === 1 ? 'figure' : 'figures'],
      },
      action: undefined,
    }),
  );
}
