/** The last reminders of several people: newest first, and those never reminded with the reason. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import { isOutstanding } from '../../domain/judging/judge.ts';
import type { WhyNot } from '../../domain/messages/chased.ts';
import type { PersonRef } from '../../domain/person.ts';
import { dayAt, dayNearby, timeAt } from '../../domain/time/days.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { stageName } from '../../domain/time/reportingCycle.ts';
import { ASK_NOT_CHASED, asData, askWhoHasNot, insteadOf } from '../buttons/onPeriod.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { plainRow, type RowEnd } from '../parts/row.ts';
import { refsNamed } from '../words/names.ts';
import { type Chosen, framed, placeWords } from '../words/selectionWords.ts';
import { counted, dotted } from '../words/text.ts';
import { type Here, toldAt } from '../words/when.ts';
import { FROM_RECORD, whyNotWords } from '../words/whyNotTold.ts';

/** Somebody, and the last reminder to them. */
type PersonReminded = {
  readonly person: PersonRef;
  /** Their figures of those asked about. */
  readonly cells: readonly CellLine[];
  /** Undefined where there was none. */
  readonly last: { readonly at: string; readonly stage: string; readonly period: Period } | undefined;
  /** Why there was none; undefined where nothing is outstanding. */
  readonly why: WhyNot | undefined;
};

export type RemindedListInput = Chosen &
  Here & {
    /** Only people reminded on these days are shown, out of so many. */
    readonly since: 'today' | 'this week' | undefined;
    readonly of: number;
    /** Newest first; those never reminded last. */
    readonly people: readonly PersonReminded[];
    readonly isPart: boolean;
    readonly page: number;
  };

/** Answers when each of several people was last reminded. */
export function remindedListCard(input: RemindedListInput): Rendered {
  const page = pageOf(input.people, input.page);
  return answerCard({
    headline: headlineOf(input),
    ...framed(input, input.isPart ? 'of what you manage or report' : undefined),
    source: FROM_RECORD,
    sections: [{ rows: page.rows.map((each) => rowOf(each, input)) }],
    note: pageText(page),
    turns: turnPage(page, 'reminded', { ...asData(input), ...(input.since && { since: input.since }) }),
    next: insteadOf(input, 'reminded') ?? [ASK_NOT_CHASED, askWhoHasNot(input)],
  });
}

function headlineOf(input: RemindedListInput): string {
  const { people, since, of, period, selection, nameOf, total, now, timeZone } = input;
  const name = periodName(period);
  const place = placeWords(selection, nameOf);
  if (total === 0) return `There are no indicators${place} in ${name}`;
  if (since && of > 0) {
    const some = `${people.length} of ${someWere(people.length, of)}`;
    return `${people.length === 0 ? 'Nobody was' : some} reminded ${since}${place} for ${name}`;
  }
  if (people.length === 0) return `There is nobody to remind${place} for ${name}`;
  const told = people.filter(({ last }) => last?.period === period);
  const [newest] = told;
  if (!newest?.last) return `Nobody${place} has been reminded for ${name}`;
  const when = toldAt(newest.last.at, { now, timeZone });
  return told.length === people.length
    ? `${counted(told.length, 'person was', 'people were')} reminded${place} for ${name}, last ${when}`
    : `${told.length} of ${someWere(told.length, people.length)} reminded${place} for ${name}, last ${when}`;
}

/** After `1 of`: `3 people was`, of the one; after `2 of`: `3 people were`. */
const someWere = (some: number, all: number): string =>
  `${counted(all, 'person', 'people')} ${some === 1 ? 'was' : 'were'}`;

function rowOf({ person, cells, last, why }: PersonReminded, input: RemindedListInput): object {
  const { period } = input;
  const open = cells.filter(isOutstanding);
  return plainRow({
    title: person.name,
    detail: dotted(
      last
        ? `${stageName(last.stage)}${last.period === period ? '' : ` for ${periodName(last.period)}`}`
        : undefined,
      last?.period === period ? undefined : why && whyNotWords(why, input),
      open.length === 0 ? 'nothing still to come' : `still to come: ${refsNamed(open)}`,
    ),
    end: endOf(last?.at, why, input),
    action: {
      title: 'When were they reminded?',
      verb: 'reminded',
      data: { asked: { kind: 'all' }, where: { person: [person.id] }, period },
    },
  });
}

/** `8 October` over `09:00`. */
function endOf(at: string | undefined, why: WhyNot | undefined, { now, timeZone }: Here): RowEnd {
  if (at === undefined) return { main: 'Never', colour: why ? 'Attention' : 'Default', under: [] };
  const instant = new Date(at);
  const [day, today] = [dayAt(instant, timeZone), dayAt(now, timeZone)];
  const [, date = '', month = ''] = dayNearby(day).split(' ');
  return {
    main: day === today ? 'Today' : `${date} ${month.slice(0, 3)}`,
    colour: 'Default',
    under: [timeAt(instant, timeZone)],
  };
}
