/** The card of the people behind a selection: each with their figures. */
import type { Behind } from '../../domain/answers/peopleBehind.ts';
import { type Day, dayNearby } from '../../domain/time/days.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { asData, askOffTarget, askSummary, askWhoHasNot, insteadOf } from '../buttons/onPeriod.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { plainRow } from '../parts/row.ts';
import { refsNamed } from '../words/names.ts';
import { type Chosen, framed, howMany, placeWords, whichAre } from '../words/selectionWords.ts';
import { clip, counted, dotted } from '../words/text.ts';

/** Outstanding figures of another quarter. */
export type Before = { readonly period: Period; readonly count: number };

export type WhoInput = Chosen & {
  readonly people: readonly Behind[];
  /** How many indicators they have between them. */
  readonly count: number;
  /** Outstanding figures of the quarter before; undefined where there are none, or something else is asked. */
  readonly before?: Before | undefined;
  readonly due: Day;
  readonly today: Day;
  /** May whoever asks remind them, and is there something to be reminded of? */
  readonly mayRemind: boolean;
  readonly page: number;
};

const MOST_REFS = 8;

/** Answers who is behind a selection; most often, who has not reported. */
export function whoCard(input: WhoInput): Rendered {
  const { people, count, period, selection, due, today } = input;
  const page = pageOf(people, input.page);
  const isWaiting = selection.asked.kind === 'not reported' || selection.asked.kind === 'overdue';
  const named = people.filter(({ person }) => person !== undefined).length;
  const ownerless = people.find(({ person }) => person === undefined)?.lines.length ?? 0;
  return answerCard({
    headline: headlineOf(input, named, ownerless, isWaiting),
    ...framed(
      input,
      isWaiting && count > 0 ? `${today > due ? 'was due' : 'due'} ${dayNearby(due)}` : undefined,
    ),
    sections: [
      {
        rows: page.rows.map(({ person, lines, deputies }) =>
          plainRow({
            title: person?.name ?? 'No owner',
            detail: dotted(
              refsNamed(lines, MOST_REFS),
              deputies.length > 0 ? `deputy ${clip(deputies.join(', '), 60)}` : undefined,
            ),
            end: {
              main: String(lines.length),
              colour: person ? 'Default' : 'Attention',
              under: [lines.length === 1 ? 'indicator' : 'indicators'],
            },
            action: person && {
              title: 'List them',
              verb: 'list',
              data: asData({
                selection: {
                  ...selection,
                  where: { ...selection.where, [ofRole(lines, person.id)]: [person.id] },
                },
                period,
              }),
            },
          }),
        ),
      },
    ],
    note: dotted(
      pageText(page),
      beforeText(input.before),
      ownerless > 0
        ? `${counted(ownerless, 'has', 'have')} nobody to ask: the performance team can give ${ownerless === 1 ? 'it' : 'them'} an owner`
        : undefined,
    ),
    turns: turnPage(page, 'who', asData(input)),
    next: insteadOf(input, 'who') ?? nextOf(input),
  });
}

const beforeText = (before: Before | undefined): string | undefined =>
  before &&
  `From ${periodName(before.period)}, ${counted(before.count, 'figure is', 'figures are')} still missing too`;

/** The role in which somebody answers for an indicator here. */
const ofRole = (lines: Behind['lines'], id: string): 'owner' | 'deputy' | 'person' => {
  if (lines.every(({ owner }) => owner?.id === id)) return 'owner';
  return lines.every(({ owner, deputy }) => !owner && deputy?.id === id) ? 'deputy' : 'person';
};

function headlineOf(input: WhoInput, named: number, ownerless: number, isWaiting: boolean): string {
  const { count, period, selection, nameOf } = input;
  const name = periodName(period);
  if (input.total === 0 || count === 0) return `${howMany(input, count)} in ${name}`;
  if (isWaiting) {
    const place = placeWords(selection, nameOf);
    const late = selection.asked.kind === 'overdue' ? 'overdue ' : '';
    const figures = (of: number): string => counted(of, `${late}figure`, `${late}figures`);
    if (named === 0) return `Nobody is there to report ${figures(count)}${place} for ${name}`;
    const more = ownerless === 0 ? '' : `, and ${counted(ownerless, 'has', 'have')} no owner`;
    return `${counted(named, 'person has', 'people have')} yet to report ${figures(count - ownerless)}${place} for ${name}${more}`;
  }
  const which = whichAre(input, count);
  return `${counted(named, 'person', 'people')} behind ${counted(count, 'indicator', 'indicators')}${which} in ${name}`;
}

function nextOf(input: WhoInput): readonly CardAction[] {
  const { mayRemind, count, selection, provenance, before } = input;
  const { reported, expected } = provenance;
  return [
    ...(mayRemind ? [{ title: 'Remind them', verb: 'remind', data: asData(input) }] : []),
    ...(before
      ? [
          {
            title: `Same for ${periodName(before.period)}`,
            verb: 'who',
            data: asData({ selection, period: before.period }),
          },
        ]
      : []),
    ...(count > 0 ? [{ title: 'Which ones?', verb: 'list', data: asData(input) }] : []),
    ...(reported < expected && selection.asked.kind !== 'not reported' ? [askWhoHasNot(input)] : []),
    ...(count === 0 ? [askOffTarget(input)] : []),
    askSummary(input.period),
  ];
}
