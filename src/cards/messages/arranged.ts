/** Messages about arrangements: more time for figures, covering for somebody, and a cover that said no. */
import type { Absence } from '../../domain/arrangements/absence.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { PersonRef } from '../../domain/person.ts';
import { sentences, together } from '../../domain/sentences.ts';
import { dayNearby } from '../../domain/time/days.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { askReport } from '../buttons/onIndicator.ts';
import { askMine } from '../buttons/onPeriod.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { reportRows } from '../parts/row.ts';
import { andMore } from '../words/names.ts';
import { clip, counted } from '../words/text.ts';
import { awayFromTo } from '../words/when.ts';

/** Rows on a message; the rest is named. */
const MOST_ROWS = 8;

/** Tells whoever reports them that figures have more time. */
export function moreTimeCard({
  period,
  lines,
}: {
  readonly period: Period;
  readonly lines: readonly CellLine[];
}): Rendered {
  const days = [
    ...new Set(lines.flatMap(({ extension }) => (extension ? [extension.until] : []))),
  ].toSorted();
  const givers = [
    ...new Set(lines.flatMap(({ extension }) => (extension ? [clip(extension.by.name, 60)] : []))),
  ];
  const [first] = lines;
  const what = lines.length === 1 && first ? clip(first.ref, 30) : counted(lines.length, 'figure', 'figures');
  return answerCard({
    headline: `You have until ${together(days.map(dayNearby))} for ${what} of ${periodName(period)}`,
    subtitle: `${together(givers)} of the performance team gave you more time. You are not chased for ${lines.length === 1 ? 'it' : 'them'} before that day has passed.`,
    sections: [{ rows: reportRows(lines.slice(0, MOST_ROWS)) }],
    note: andMore(lines.slice(MOST_ROWS)),
    next: [...(first ? [askReport(first)] : []), askMine(period)],
  });
}

type About = {
  readonly absence: Absence;
  /** The figures that are still to come of whoever is away. */
  readonly lines: readonly CellLine[];
};

/** Tells somebody that they are to cover, and lets them say no. */
export function coverCard({ absence, lines }: About): Rendered {
  const { person, by } = absence;
  const name = clip(person.name, 60);
  const who = by.id === person.id ? `${name} has` : `${clip(by.name, 60)} has`;
  return answerCard({
    headline: `You cover for ${name}, who is away ${awayFromTo(absence)}`,
    subtitle: sentences(
      `${who} named you. Reminders of ${name}’s figures come to you meanwhile, and you may report them.`,
      lines.length === 0 ? 'Nothing of theirs is still to come just now.' : '',
    ),
    sections: [
      { heading: lines.length > 0 ? 'Still to come' : '', rows: reportRows(lines.slice(0, MOST_ROWS)) },
    ],
    note: sentences(
      andMore(lines.slice(MOST_ROWS)),
      'It ends by itself on their return. If you can’t, say so, and they and the performance team are told.',
    ),
    next: [
      ...lines.slice(0, 1).map(askReport),
      { title: 'I can’t cover', verb: 'declineCover', data: { person: person.id, from: absence.from } },
    ],
  });
}

/** Tells whoever is away, or the performance team, that the cover said no. */
export function uncoveredCard({
  absence,
  declinedBy,
  lines,
  isSelf,
}: About & { readonly declinedBy: PersonRef; readonly isSelf: boolean }): Rendered {
  const [name, cover] = [clip(absence.person.name, 60), clip(declinedBy.name, 60)];
  const whom = isSelf ? 'you' : name;
  return answerCard({
    headline: `${cover} can’t cover for ${whom} ${awayFromTo(absence)}`,
    subtitle: sentences(
      'Meanwhile the deputy of each figure is asked for it; for one without a deputy nobody is.',
      lines.length === 0 ? 'Nothing is still to come just now.' : '',
      absence.cover
        ? `${clip(absence.cover.name, 60)} covers now.`
        : `To name somebody else, write “${isSelf ? 'I am' : `${name} is`} away until ${dayNearby(absence.until)}, … covers”.`,
    ),
    sections: [
      { heading: lines.length > 0 ? 'Still to come' : '', rows: reportRows(lines.slice(0, MOST_ROWS)) },
    ],
    note: andMore(lines.slice(MOST_ROWS)),
  });
}
