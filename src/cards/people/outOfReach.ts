/** The card of people who can't be reached: why, since when, their figures, and what to do about it. */
import type { Selection } from '../../domain/answers/selection.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { Unreachable } from '../../domain/messages/address.ts';
import type { PersonRef } from '../../domain/person.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { ASK_NOT_CHASED, askWhoHasNot } from '../buttons/onPeriod.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { plainRow } from '../parts/row.ts';
import { refsNamed } from '../words/names.ts';
import { placeWords } from '../words/selectionWords.ts';
import { capital, counted, dotted } from '../words/text.ts';
import { remedyFor, whyUnreachable } from '../words/unreachable.ts';
import { type Here, toldAt } from '../words/when.ts';
import { allPeople } from '../words/whyNotTold.ts';

/** Somebody who has messages to get in a quarter. */
export type Reachable = {
  readonly person: PersonRef;
  /** Undefined for somebody who can be reached. */
  readonly reason: Unreachable | undefined;
  /** Since when (ISO); undefined where that is not known. */
  readonly since: string | undefined;
  readonly reports: readonly CellLine[];
  readonly manages: readonly CellLine[];
  readonly isTeam: boolean;
};

export type OutOfReachInput = Here & {
  /** The quarter being reported. */
  readonly period: Period;
  readonly selection: Selection;
  readonly because: 'blocked' | 'not installed' | undefined;
  /** Everybody who was asked about. */
  readonly people: readonly Reachable[];
  readonly nameOf: (id: string) => string;
  /** Id of whoever asks. */
  readonly me: string;
  /** May whoever asks ask about some people only? */
  readonly isPart: boolean;
  readonly page: number;
};

type Out = Reachable & { readonly reason: Unreachable };

const isOut = (each: Reachable): each is Out => each.reason !== undefined;

/** Answers who can’t be reached. */
export function outOfReachCard(input: OutOfReachInput): Rendered {
  const { people, because, period } = input;
  const out = people.filter(isOut).filter(({ reason }) => because === undefined || reason === because);
  const page = pageOf(out, input.page);
  const remedy = remedyFor(out.map(({ reason }) => reason));
  const [only] = people;
  const isOfOne = people.length === 1 && input.selection.where?.person !== undefined;
  const theirs = only?.person.id === input.me ? 'you in your' : 'them in their';
  return answerCard({
    headline: headlineOf(input, out),
    subtitle: dotted(
      isOfOne
        ? undefined
        : `Of those who report, manage or are the performance team in ${periodName(period)}`,
      input.isPart ? 'as far as they are yours to ask about' : undefined,
    ),
    sections: [{ rows: page.rows.map((each) => rowOf(each, input)) }],
    note: dotted(
      pageText(page),
      remedy === ''
        ? undefined
        : capital(`${remedy}; what is due goes out to them by itself once they can be reached`),
      people.length === 1 && only && !isOut(only) ? `Messages reach ${theirs} chat with Ragtime` : undefined,
    ),
    turns: turnPage(page, 'out of reach', dataOf(input)),
    next: [ASK_NOT_CHASED, askWhoHasNot({ period })],
  });
}

const dataOf = ({ selection, because }: OutOfReachInput): CardAction['data'] => ({
  ...selection,
  ...(because && { because }),
});

const BECAUSE = { blocked: 'blocked Ragtime', 'not installed': 'not installed Ragtime' } as const;

function headlineOf(input: OutOfReachInput, out: readonly Out[]): string {
  const { people, because, selection, nameOf, me } = input;
  const [only] = people;
  if (people.length === 1 && only && selection.where?.person) return ofOne(only, me);
  const { person: _person, ...where } = selection.where ?? {};
  const place = placeWords({ ...selection, where }, nameOf);
  if (people.length === 0) return `There is nobody${place} to reach`;
  if (because !== undefined && out.length > 0) {
    return `${counted(out.length, 'person has', 'people have')} ${BECAUSE[because]}${place}`;
  }
  if (because === 'blocked') return `Nobody${place} has blocked Ragtime`;
  if (because === 'not installed') return `Everybody${place} has installed Ragtime`;
  if (out.length === 0)
    return people.length === 1
      ? `The one person${place} can be reached`
      : `${allPeople(people.length)}${place} can be reached`;
  return `${out.length} of ${counted(people.length, 'person', 'people')}${place} can’t be reached`;
}

const ofOne = ({ person, reason }: Reachable, me: string): string =>
  `${person.id === me ? 'You' : person.name} ${reason === undefined ? 'can' : 'can’t'} be reached`;

function rowOf(
  { person, reason, since, reports, manages, isTeam }: Out,
  { now, timeZone }: OutOfReachInput,
): object {
  const when = since === undefined ? '' : ` since ${toldAt(since, { now, timeZone }).replace(/^on /, '')}`;
  const theirs = reports.length + manages.length;
  return plainRow({
    title: person.name,
    detail: dotted(
      `${whyUnreachable(reason)}${when}`,
      reports.length > 0 ? `reports ${refsNamed(reports)}` : undefined,
      manages.length > 0 ? `manages ${refsNamed(manages)}` : undefined,
      isTeam ? 'is the performance team' : undefined,
    ),
    end: { main: ENDS[reason], colour: 'Attention', under: [] },
    action:
      theirs === 0
        ? undefined
        : {
            title: 'List them',
            verb: 'list',
            data: { asked: { kind: 'all' }, where: { person: [person.id] } },
          },
  });
}

const ENDS: Readonly<Record<Unreachable, string>> = {
  'not installed': 'Not installed',
  blocked: 'Blocked',
  'conversation gone': 'Chat gone',
  'switched off': 'Switched off',
};
