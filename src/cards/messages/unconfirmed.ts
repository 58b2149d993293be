/** The note to the performance team, shortly before a window opens, about the figures that nobody has confirmed. */
import type { Holding } from '../../domain/arrangements/holding.ts';
import { sentences } from '../../domain/sentences.ts';
import { type Day, dayNearby } from '../../domain/time/days.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { confirmedShare, unconfirmedRows } from '../arrangements/unconfirmedRows.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { counted } from '../words/text.ts';

export type UnconfirmedInput = {
  readonly period: Period;
  readonly opens: Day;
  /** Of the whole council. */
  readonly holdings: readonly Holding[];
  /** Whoever is away, by id, and until when. */
  readonly away: ReadonlyMap<string, Day>;
};

const MOST_ROWS = 10;

/** Names them by whose they are; once everything is confirmed it says so in the same place. */
export function unconfirmedCard({ period, opens, holdings, away }: UnconfirmedInput): Rendered {
  const { rows, people, figures } = unconfirmedRows(holdings, { period, away, isTeam: true });
  const more = people - MOST_ROWS;
  return answerCard({
    headline:
      figures === 0
        ? `Every figure of ${periodName(period)} has an owner who has said yes`
        : `Nobody has confirmed ${counted(figures, 'figure', 'figures')} of ${periodName(period)} yet`,
    subtitle: sentences(confirmedShare(holdings), `Its window opens on ${dayNearby(opens)}.`),
    sections: [{ rows: rows.slice(0, MOST_ROWS) }],
    note: sentences(
      more > 0 ? `And ${counted(more, 'more person', 'more people')}.` : '',
      figures === 0
        ? ''
        : 'Whoever owns them is invited all the same once the window opens. To give one to somebody else, write “give … to …”.',
    ),
    next: [
      {
        title: 'Who has not confirmed?',
        verb: 'confirmed',
        data: { only: 'not confirmed', quarter: period },
      },
    ],
  });
}
