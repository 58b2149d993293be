/** The card of people with outstanding figures who were not reminded: each with their figures, and why. */
import { MOST_AMONG } from '../../domain/answers/selection.ts';
import type { Theirs } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { WhyNot } from '../../domain/messages/chased.ts';
import type { Contact } from '../../domain/messages/contact.ts';
import type { Day } from '../../domain/time/days.ts';
import { periodName } from '../../domain/time/period.ts';
import { type Stage, stageName } from '../../domain/time/reportingCycle.ts';
import type { CardAction } from '../buttons/button.ts';
import { ASK_OUT_OF_REACH, asData, askNotReported, askSummary, insteadOf } from '../buttons/onPeriod.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { plainRow } from '../parts/row.ts';
import { refsNamed } from '../words/names.ts';
import { type Chosen, framed, placeWords } from '../words/selectionWords.ts';
import { capital, counted, dotted } from '../words/text.ts';
import { goesOut, type Here, toldAt, toldOn } from '../words/when.ts';
import { allPeople, FROM_RECORD, whyNotWords } from '../words/whyNotTold.ts';

type Unchased = Theirs & {
  readonly why: WhyNot;
  readonly last: Contact['reminded'];
};

export type NotChasedInput = Chosen &
  Here & {
    /** The period asked about: since when. */
    readonly since: 'due' | 'today' | 'ever' | undefined;
    readonly due: Day;
    /** The last message that was due; undefined where none was. */
    readonly stage: Stage | undefined;
    /** The next one. */
    readonly next: Stage | undefined;
    /** Number of people with outstanding figures, and number of those figures. */
    readonly owing: { readonly people: number; readonly figures: number };
    /** Number of outstanding figures with more time, which nobody is chased for. */
    readonly haveTime: number;
    readonly unchased: readonly Unchased[];
    /** Outstanding figures with nobody to ask. */
    readonly ownerless: readonly CellLine[];
    /** The beginning of a present outage of Teams (ISO). */
    readonly downSince: string | undefined;
    /** May whoever asks ask about a part of the council only? */
    readonly isPart: boolean;
    readonly mayRemind: boolean;
    readonly page: number;
  };

const MOST_REFS = 6;

/** Answers who has not been chased. */
export function notChasedCard(input: NotChasedInput): Rendered {
  const { unchased, ownerless, period } = input;
  const page = pageOf(unchased, input.page);
  return answerCard({
    headline: headlineOf(input),
    ...framed(input, sinceWords(input), input.isPart ? 'of what you manage or report' : undefined),
    source: FROM_RECORD,
    sections: [{ rows: page.rows.map((each) => rowOf(each, input)) }],
    note: dotted(
      pageText(page),
      ownerless.length > 0
        ? `${counted(ownerless.length, 'figure has', 'figures have')} nobody to ask (${refsNamed(ownerless)}): the performance team can give ${ownerless.length === 1 ? 'it' : 'them'} an owner`
        : undefined,
      input.haveTime > 0 && input.owing.figures > 0
        ? `${counted(input.haveTime, 'figure has', 'figures have')} more time, so nobody is chased for ${input.haveTime === 1 ? 'it' : 'them'} yet`
        : undefined,
      downText(input),
    ),
    turns: turnPage(page, 'not chased', dataOf(input)),
    next: insteadOf(input, 'not chased') ?? [
      ...remindThem(input),
      ...(unchased.some(({ why }) => why.kind === 'out of reach') ? [ASK_OUT_OF_REACH] : []),
      askNotReported(period),
      askSummary(period),
    ],
  });
}

const dataOf = (input: NotChasedInput): CardAction['data'] => ({
  ...asData(input),
  ...(input.since && { since: input.since }),
});

function headlineOf({
  unchased,
  owing,
  period,
  selection,
  nameOf,
  stage,
  next,
  total,
  haveTime,
}: NotChasedInput): string {
  const name = periodName(period);
  const place = placeWords(selection, nameOf);
  if (total === 0) return `There are no indicators${place} in ${name}`;
  if (owing.figures === 0 && haveTime > 0)
    return `There is nobody to chase${place} for ${name}: ${counted(haveTime, 'figure has', 'figures have')} more time`;
  if (owing.figures === 0) return `Nothing is still to come${place} for ${name}, so there is nobody to chase`;
  if (unchased.length === 0 && owing.people === 0) return `There is nobody to chase${place} for ${name}`;
  if (unchased.length === 0) {
    return owing.people === 1
      ? `The one person who owes figures${place} for ${name} has been reminded of them`
      : `${allPeople(owing.people)} who owe figures${place} for ${name} have been reminded of them`;
  }
  const figures = unchased.reduce((sum, { cells }) => sum + cells.length, 0);
  const been = !stage && next?.kind === 'invitation' ? 'asked for' : 'reminded of';
  return `${counted(unchased.length, 'person has', 'people have')} not been ${been} ${counted(figures, 'figure', 'figures')}${place} for ${name}`;
}

/** The period in words: `since the reminder 5 working days before due, on Tuesday 8 October`. */
function sinceWords({ since, stage, next, due, now, timeZone }: NotChasedInput): string | undefined {
  const here = { now, timeZone };
  if (since === 'today') return 'today';
  if (since === 'ever') return 'since the quarter could be reported';
  if (since === 'due') return `since they were due ${toldOn(due, here)}`;
  if (stage) return `since the ${stageName(stage.key)} ${toldOn(stage.day, here)}`;
  return next ? `the ${stageName(next.key)} ${goesOut(next.at, here)}` : undefined;
}

function rowOf({ person, cells, why, last }: Unchased, { now, timeZone, period }: NotChasedInput): object {
  const here = { now, timeZone };
  return plainRow({
    title: person.name,
    detail: dotted(
      refsNamed(cells, MOST_REFS),
      whyNotWords(why, here),
      last && why.kind !== 'was about others' ? `last reminded ${toldAt(last.at, here)}` : undefined,
    ),
    end: {
      main: String(cells.length),
      colour: why.kind === 'to come' || why.kind === 'on its way' ? 'Default' : 'Attention',
      under: [cells.length === 1 ? 'figure' : 'figures'],
    },
    action: {
      title: 'List them',
      verb: 'list',
      data: { asked: { kind: 'not reported' }, where: { person: [person.id] }, period },
    },
  });
}

const downText = ({ downSince, now, timeZone }: NotChasedInput): string | undefined =>
  downSince === undefined
    ? undefined
    : capital(
        `Teams has been taking no messages since ${toldAt(downSince, { now, timeZone }).replace(/^on /, '')}; what is due goes out by itself once it does`,
      );

/**
 * The button that reminds the people shown, as far as it can name their figures; all outstanding figures where there
 * are more.
 */
function remindThem({ mayRemind, unchased, selection, period }: NotChasedInput): readonly CardAction[] {
  if (!mayRemind || unchased.every(({ why }) => why.kind === 'out of reach')) return [];
  const among = unchased.flatMap(({ cells }) => cells.map(({ ref }) => ref));
  return among.length <= MOST_AMONG
    ? [{ title: 'Remind them', verb: 'remind', data: { asked: { kind: 'not reported' }, among, period } }]
    : [{ title: 'Remind all who owe', verb: 'remind', data: asData({ selection, period }) }];
}
