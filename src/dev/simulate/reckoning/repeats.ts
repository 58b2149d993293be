/**
 * Repeats: does a message say again what somebody has heard? By the names of its contents, and the ledger's rows for
 * them.
 */
import { addDays, type Day, weekday } from '../../../domain/time/days.ts';
import { type Period, shiftPeriod } from '../../../domain/time/period.ts';
import { type Council, figureNamed, reportingAt } from '../council/council.ts';
import { toOwnersAt } from '../time/cycleDays.ts';
import type { Account } from './account.ts';
import { absenceIn, givenIn, putOffName } from './arranged.ts';
import type { Chats, Heard } from './chats.ts';
import type { Fact } from './noteFacts.ts';
import { questionIn, refsIn, saidIn } from './words.ts';

/** One statement of a message, by a name that is the same each time; `row` is part of the ledger’s key for it. */
type Saying = { readonly name: string; readonly row: string };

/** The statements of a message, as of its arrival. */
export function sayingsOf(
  heard: Heard,
  { council, chats, first }: { readonly council: Council; readonly chats: Chats; readonly first: Period },
): readonly Saying[] {
  const { read, to, at, facts } = heard;
  const period = reportingAt(at, first);
  const stage = `${period} ${toOwnersAt(period, at)?.key}`;
  const since = (name: string): number => figureNamed(council, name)?.statusSince ?? 0;
  const refOf = (name: string): string => name.slice(11);
  switch (read.kind) {
    case 'digest':
      return heard.isByHand
        ? []
        : [{ name: `digest to ${to} of ${putOffName(heard, council, chats, first) ?? stage}`, row: to }];
    case 'escalation':
      return [{ name: `escalation to ${to} of ${period}${lastOver(heard, council)}`, row: to }];
    case 'alert':
    case 'correction':
      return [...new Set([...read.claimed.keys(), ...read.says.keys()])].map((name) => ({
        name: `${read.says.get(name) ?? read.kind} to ${to} of ${name} since ${since(name)}`,
        row: ` ${refOf(name)}${read.kind === 'alert' && read.says.get(name) !== 'recovered' ? ' ' : ''}`,
      }));
    case 'more time':
      return givenIn(heard, council, period).map(({ name, ref, moreTime }) => ({
        name: `more time to ${to} for ${name} until ${moreTime?.until}`,
        row: ` ${ref} `,
      }));
    case 'cover':
    case 'uncovered': {
      const absence = absenceIn(heard, council);
      const about = absence && `${absence.from} to ${absence.until} of ${absence.person.id}`;
      return [{ name: `${read.kind} to ${to} for ${about}, ${heard.summary}`, row: `${read.kind} ` }];
    }
    case 'note':
      return facts.flatMap(({ kind, of, refs, quarter = '' }) => {
        const isFigure = kind === 'ownerless' || kind === 'unmanaged' || kind === 'lapsed';
        const row = isFigure ? ` ${of}` : of.toLowerCase().replace(' ', '-');
        const about = kind === 'below' && refs !== 'many' ? refs : [''];
        const when = `${whenOf(kind, of, heard.read.lines, period, stage)}${kind === 'ownerless' ? quarter : ''}`;
        return about.map((ref) => ({ name: `note to ${to}: ${kind} ${of} ${ref} ${when}`, row }));
      });
    case 'still yours':
      return [...read.asked].map((name) => ({
        name: `still yours to ${to} of ${name}`,
        row: ` ${refOf(name)}`,
      }));
    case 'offer':
    case 'given':
    case 'moved':
    case 'declined':
    case 'disowned':
      return [...refsIn(heard)].map((ref) => ({
        name: `${read.kind} to ${to} of ${ref}, said at ${saidIn(council, heard, ref)?.at}`,
        row: ` ${ref} `,
      }));
    case 'question':
    case 'answer':
      return [{ name: `${read.kind} to ${to}: ${questionIn(heard, council)?.number}`, row: `${read.kind} ` }];
    case 'weekly':
      return [{ name: `weekly to ${to} of ${weekOf(heard.day)}`, row: 'weekly ' }];
    case 'unconfirmed':
      return [{ name: `unconfirmed to ${to} of ${read.lines[0]}`, row: 'unconfirmed' }];
    case 'outage':
      return [{ name: `outage to ${to}: ${heard.summary}`, row: 'outage' }];
    // All that waits for a signature stands in one message: it names again what still waits.
    case 'signing':
    case 'other':
      return [];
  }
}

/** The Monday of a week. */
const weekOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7));

/** An escalation comes again once more time for one of its figures is over: the last such day. */
const lastOver = ({ read: { asked }, day }: Heard, council: Council): string =>
  [...asked]
    .map((name) => figureNamed(council, name)?.moreTime?.until ?? '')
    .filter((until) => until < day)
    .toSorted()
    .at(-1) ?? '';

/** The occasion a note's fact is about: a person is told of once a stage, a figure once a quarter and status. */
function whenOf(
  kind: Fact['kind'],
  of: string,
  lines: readonly string[],
  period: Period,
  stage: string,
): string {
  if (kind === 'unmanaged') return periodIn(lines, of);
  // Nobody is asked any more for the quarter before the one before; not every line names it.
  return kind === 'lapsed' ? shiftPeriod(period, -2) : `in ${stage}`;
}

/** The quarter and the status that a line gives a figure: the same figure may be told of again for another. */
function periodIn([named = '', ...lines]: readonly string[], ref: string): string {
  const line = lines.find((each) => each.includes(ref)) ?? '';
  const [quarter = named] = /Q[1-4] \d{4}\/\d\d/.exec(line) ?? [];
  const [status = ''] = /is (?:Red|Amber)/.exec(line) ?? [];
  return `${quarter} ${status}`;
}

/** The row of a message that is known to have arrived whatever it says. */
export const EVERYTHING = '*';

/** The statements everybody has been told, by name. */
export type ToldBefore = Map<string, Heard[]>;

/** Checks a message against those its reader had before. */
export function countRepeats(
  heard: Heard,
  sayings: readonly Saying[],
  told: ToldBefore,
  account: Account,
): void {
  for (const { name, row } of sayings) {
    const before = told.get(name) ?? [];
    told.set(name, [...before, heard]);
    if (before.length === 0) continue;
    // Where the ledger did not know of the others yet, whoever sent them could not tell it.
    const known = before.filter((each) => each.rows.some((key) => key === EVERYTHING || key.includes(row)));
    if (known.length === 0) account.repeat(before.length + 1);
    else account.add('twice', `${name}: ${[...known, heard].map(wasSent).join(', and ')}`);
  }
}

const wasSent = ({ at, from, activityId }: Heard): string =>
  `${new Date(at).toISOString()} by ${from} (${activityId})`;
