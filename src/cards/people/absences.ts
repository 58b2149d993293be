/** The card of who is away on some days, until when, and who covers. */
import type { Absence } from '../../domain/arrangements/absence.ts';
import type { PersonRef } from '../../domain/person.ts';
import { type Day, dayNearby } from '../../domain/time/days.ts';
import type { Period } from '../../domain/time/period.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { plainRow } from '../parts/row.ts';
import { clip, counted, dotted } from '../words/text.ts';
import { awayFromTo, shortDay } from '../words/when.ts';

export type AbsencesInput = {
  /** The absences that touch those days, the earliest first. */
  readonly absences: readonly Absence[];
  readonly from: Day;
  readonly until: Day;
  readonly today: Day;
  /** The quarter being reported. */
  readonly period: Period;
  /** The one person asked about; undefined for everybody. */
  readonly whose: PersonRef | undefined;
  readonly page: number;
};

/** Answers who is away. */
export function absencesCard(input: AbsencesInput): Rendered {
  const { absences, from, until, period, whose } = input;
  const page = pageOf(absences, input.page);
  return answerCard({
    headline: headlineOf(input),
    subtitle: 'As far as Ragtime was told',
    sections: [
      {
        rows: page.rows.map((absence) =>
          plainRow({
            title: absence.person.name,
            detail: dotted(
              awayFromTo(absence),
              absence.cover ? `${clip(absence.cover.name, 60)} covers` : 'nobody covers',
            ),
            end: {
              main: shortDay(absence.until),
              colour: absence.cover ? 'Default' : 'Attention',
              under: ['last day'],
            },
            action: {
              title: 'Their figures',
              verb: 'list',
              data: { asked: { kind: 'all' }, where: { person: [absence.person.id] }, period },
            },
          }),
        ),
      },
    ],
    note: dotted(
      pageText(page),
      absences.some(({ cover }) => cover === null)
        ? 'Where nobody covers, the deputy of each figure is asked for it'
        : undefined,
      'To say so of yourself: “I am away until Friday, … covers”',
    ),
    turns: turnPage(page, 'absences', { from, until, ...(whose && { person: whose.id }) }),
    next: [],
  });
}

function headlineOf({ absences, from, until, today, whose }: AbsencesInput): string {
  const days =
    from === until
      ? from === today
        ? 'today'
        : `on ${dayNearby(from)}`
      : `between ${dayNearby(from)} and ${dayNearby(until)}`;
  const people = new Set(absences.map(({ person }) => person.id)).size;
  if (whose) return `${clip(whose.name, 60)} is ${people === 0 ? 'not ' : ''}away ${days}`;
  return people === 0
    ? `Nobody is away ${days}`
    : `${counted(people, 'person is', 'people are')} away ${days}`;
}
