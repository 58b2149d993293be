/** Who is away and who covers: the question before it is recorded, the receipt, and the end of it. */
import type { Absence } from '../../domain/arrangements/absence.ts';
import { byPerson } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { PersonRef } from '../../domain/person.ts';
import { addDays, dayNearby } from '../../domain/time/days.ts';
import { periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { askMine } from '../buttons/onPeriod.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { type Completeness, completenessWords } from '../words/completeness.ts';
import { refsNamed } from '../words/names.ts';
import { clip } from '../words/text.ts';
import { awayFromTo } from '../words/when.ts';

export type AbsenceInput = {
  readonly absence: Pick<Absence, 'person' | 'from' | 'until' | 'cover'>;
  /** Is it about whoever asks? */
  readonly isSelf: boolean;
  /** The figures of whoever is away, each with who is asked for it meanwhile. */
  readonly asked: readonly { readonly cell: CellLine; readonly who: PersonRef | null }[];
  readonly completeness: Completeness;
};

const nameOf = ({ name }: PersonRef): string => clip(name, 60);
const dayAfter = (day: string): string => dayNearby(addDays(day, 1));

/** Asks before it is recorded: who is asked for what meanwhile, and who is told. */
export function absencePreview(input: AbsenceInput): Rendered {
  const { absence, isSelf } = input;
  const { person, cover } = absence;
  return messageCard({
    headline: `${isSelf ? 'You are' : `${nameOf(person)} is`} away ${awayFromTo(absence)}${cover ? `, and ${nameOf(cover)} covers` : ''}?`,
    sentence: [...meanwhile(input), whatElse(input), completenessWords(input.completeness)].join('\n'),
    choices: [
      {
        title: isSelf ? 'Yes, I’m away' : `Yes, ${nameOf(person)} is away`,
        verb: 'recordAbsence',
        data: dataOf(absence),
        style: 'positive',
      },
      ...coverBy(input),
    ],
  });
}

const dataOf = ({ person, from, until, cover }: AbsenceInput['absence']): CardAction['data'] => ({
  person: person.id,
  from,
  until,
  ...(cover && { cover: cover.id }),
});

/** Who is asked for which figures meanwhile. */
function meanwhile({ absence, isSelf, asked }: AbsenceInput): readonly string[] {
  const whose = isSelf ? 'yours' : `${nameOf(absence.person)}’s`;
  if (asked.length === 0) return [`No figure is ${whose} to report just now.`];
  const whoOf = new Map(asked.map(({ cell, who }) => [cell, who]));
  const cells = asked.map(({ cell }) => cell);
  const lost = cells.filter((cell) => whoOf.get(cell) === null);
  return [
    ...byPerson(cells, (cell) => whoOf.get(cell) ?? null).map(({ person, cells: theirs }) => {
      const as = person.id === absence.cover?.id ? '' : ', the deputy,';
      return `${nameOf(person)}${as} is asked for ${refsNamed(theirs)} meanwhile, and may report ${theirs.length === 1 ? 'it' : 'them'}.`;
    }),
    ...(lost.length === 0
      ? []
      : [
          `Nobody is asked for ${refsNamed(lost)}: the performance team is told, if ${lost.length === 1 ? 'it is' : 'they are'} still to come.`,
        ]),
  ];
}

function whatElse({ absence: { cover, until }, isSelf }: AbsenceInput): string {
  const told = cover ? `${nameOf(cover)} is told in one message, and can say no. ` : '';
  return `${told}It ends by itself: from ${dayAfter(until)} on ${isSelf ? 'you are' : 'they are'} asked again.`;
}

const MOST_COVERS = 3;

/** A button for each deputy who could cover for everything, where nobody was named. */
function coverBy({ absence, asked }: AbsenceInput): readonly CardAction[] {
  if (absence.cover) return [];
  const deputies = new Map(asked.flatMap(({ who }) => (who ? [[who.id, who] as const] : [])));
  return [...deputies.values()].slice(0, MOST_COVERS).map((deputy) => ({
    title: `${nameOf(deputy)} covers`,
    verb: 'away',
    data: { ...dataOf(absence), cover: deputy.id },
  }));
}

/** The receipt. */
export function absenceRecorded(input: AbsenceInput): Rendered {
  const { absence, isSelf, completeness } = input;
  const { person, cover } = absence;
  return messageCard({
    headline: `${isSelf ? 'You are' : `${nameOf(person)} is`} away ${awayFromTo(absence)}${cover ? `, and ${nameOf(cover)} covers` : ''}`,
    sentence: [
      ...meanwhile(input),
      whatElse(input),
      isSelf
        ? 'If you are back sooner, write “I am back”.'
        : `If they are back sooner, write “${nameOf(person)} is back”.`,
      completenessWords(completeness),
    ].join('\n'),
    choices: [
      {
        title: isSelf ? 'I’m not away after all' : 'Not away after all',
        verb: 'back',
        data: { person: person.id },
      },
      askMine(completeness.period),
    ],
  });
}

type EndInput = Pick<AbsenceInput, 'isSelf' | 'completeness'> & { readonly absences: readonly Absence[] };

/** Asks before absences end early. */
export function backPreview({ absences, isSelf, completeness }: EndInput): Rendered {
  const [first] = absences;
  const name = first ? nameOf(first.person) : '';
  const covers = [...new Set(absences.flatMap(({ cover }) => (cover ? [nameOf(cover)] : [])))];
  return messageCard({
    headline: isSelf ? 'You are back?' : `${name} is back?`,
    sentence: [
      ...absences.map(
        (absence) =>
          `Recorded: away ${awayFromTo(absence)}${absence.cover ? `, ${nameOf(absence.cover)} covers` : ''}.`,
      ),
      `That ends, and reminders for ${periodName(completeness.period)} come to ${isSelf ? 'you' : 'them'} again${covers.length > 0 ? ` instead of ${covers.join(' and ')}` : ''}.`,
      completenessWords(completeness),
    ].join('\n'),
    choices: [
      {
        title: isSelf ? 'Yes, I’m back' : `Yes, ${name} is back`,
        verb: 'endAbsence',
        data: { person: first?.person.id ?? '' },
        style: 'positive',
      },
    ],
  });
}

/** The receipt of that. */
export const backRecorded = ({ isSelf, completeness }: Omit<EndInput, 'absences'>, name: string): Rendered =>
  messageCard({
    headline: isSelf ? 'Welcome back' : `${clip(name, 60)} is back`,
    sentence: [
      `${isSelf ? 'You are' : 'They are'} asked for ${isSelf ? 'your' : 'their'} figures again.`,
      completenessWords(completeness),
    ].join('\n'),
    choices: [askMine(completeness.period)],
  });

/** The receipt of a cover that said no. */
export const coverDeclined = (
  absence: Pick<Absence, 'person' | 'from' | 'until'>,
  completeness: Completeness,
): Rendered =>
  messageCard({
    headline: `You don’t cover for ${nameOf(absence.person)}`,
    sentence: [
      `${nameOf(absence.person)} and the performance team are told that nobody covers ${awayFromTo(absence)}.`,
      completenessWords(completeness),
    ].join('\n'),
    choices: [askMine(completeness.period)],
  });
