/**
 * Rules for every message, whoever sends it: not at the wrong time, not too often, no request for reported figures,
 * nor of anybody who has not to give them now, nothing untrue.
 */
import { type Period, shiftPeriod } from '../../../domain/time/period.ts';
import { askedOn, changedAt, hasMoreTime, isAskedFor, isStillOwed, usually } from '../council/asked.ts';
import {
  type Council,
  figureNamed,
  isOffTarget,
  reportingAt,
  type SimulatedFigure,
  simulatedFiguresOf,
} from '../council/council.ts';
import type { ReadKind } from '../council/reading.ts';
import { isWithinHours, toOwnersAt } from '../time/cycleDays.ts';
import type { Account } from './account.ts';
import { putOffOn } from './arranged.ts';
import type { Chats, Heard } from './chats.ts';
import { otherwiseThanArranged } from './words.ts';

export type MannersSetting = {
  readonly council: Council;
  readonly chats: Chats;
  readonly account: Account;
  /** A quarter at the beginning of the run. */
  readonly first: Period;
  /** Did something happen at a moment, or just before, that a person may be told of at any time of day? */
  readonly mayHearAtOnce: (personId: string, moment: number) => boolean;
  /** Did something fail so soon after a message that nobody could record that it was sent? */
  readonly wasCutShort: (moment: number) => boolean;
};

/** The time before a message within which an event may have crossed it. */
const CROSSED_MS = 60_000;

/** A message is that long on its way at most; one that was begun a moment before the end arrives after it. */
const ON_ITS_WAY_MS = 250;

const say = ({ to, read, at, activityId, summary }: Heard, what = ''): string =>
  `${read.kind} to ${to} at ${new Date(at).toISOString()} (${activityId}) ${what}: ${summary.slice(0, 90)}`;

/** Checks one message against these rules. */
export function holdToManners(heard: Heard, setting: MannersSetting): void {
  const { account, council, first, mayHearAtOnce } = setting;
  const isInTime = [heard.at, heard.at - ON_ITS_WAY_MS].some((begun) => isWithinHours(heard.day, begun));
  if (!isInTime && !mayHearAtOnce(heard.to, heard.at)) {
    account.add('outside sending time', say(heard));
  }
  holdToOneADay(heard, setting);
  if (heard.read.kind === 'digest' || heard.read.kind === 'escalation') holdToWhatIsOwed(heard, setting);
  if (heard.read.kind === 'alert') holdToWhatIsOff(heard, setting);
  if (heard.read.kind === 'signing') holdToWhatWaits(heard, setting);
  for (const what of otherwiseThanArranged(heard, council, first))
    account.add('asked or told otherwise than it was arranged', say(heard, what));
}

const GROUPS: Partial<Record<ReadKind, string>> = {
  digest: 'reminder',
  'still yours': 'confirmation',
  escalation: 'escalation',
  signing: 'signing',
  alert: 'alert',
  correction: 'alert',
};

function holdToOneADay(heard: Heard, { chats, account, wasCutShort }: MannersSetting): void {
  const today = chats.of(heard.to).filter((each) => each !== heard && each.day === heard.day);
  const group = GROUPS[heard.read.kind];
  for (const other of today) {
    if (other.isUnsure || wasCutShort(other.at)) continue;
    const [mine, theirs] = [group, GROUPS[other.read.kind]];
    if (!mine || !theirs) continue;
    // A request to sign or to confirm counts as a reminder.
    const isOnlyOne = [mine, theirs].every((each) => ['reminder', 'signing', 'confirmation'].includes(each));
    if (isOnlyOne) {
      account.add('two reminders on one day', say(heard, `after ${other.activityId}`));
    }
    const shared = [...newIn(heard, chats)].filter((name) => newIn(other, chats).has(name));
    if (mine !== theirs && shared.length > 0) {
      const what = `of ${shared.join()} after ${other.read.kind} ${other.activityId}`;
      account.add('two kinds of message about one figure on one day', say(heard, what));
    }
  }
}

const figuresIn = ({ read }: Heard): ReadonlySet<string> => new Set([...read.asked, ...read.claimed.keys()]);

/** What a message is about: a request to sign lists besides what it asked for before and still waits. */
function newIn(heard: Heard, chats: Chats): ReadonlySet<string> {
  if (heard.read.kind !== 'signing') return figuresIn(heard);
  const before = chats
    .of(heard.to)
    .filter(
      ({ read, at, activityId }) =>
        read.kind === 'signing' && at <= heard.at && activityId !== heard.activityId,
    );
  return new Set([...heard.read.asked].filter((name) => !before.some(({ read }) => read.asked.has(name))));
}

function holdToWhatIsOwed(heard: Heard, setting: MannersSetting): void {
  const { council, chats, account, first } = setting;
  const { to, at, day, read } = heard;
  const period = reportingAt(at, first);
  const whose = (figure: SimulatedFigure) =>
    read.kind === 'digest' ? askedOn(council, figure, day) : figure.manager;
  const isTheirs = (figure: SimulatedFigure): boolean => whose(figure)?.id === to;
  const hasCrossed = (moment: number | undefined): boolean =>
    moment !== undefined && moment > at - CROSSED_MS;
  const putOff =
    heard.isByHand || read.kind !== 'digest' ? undefined : putOffOn(council, to, day, { period, asOf: at });
  if (putOff?.kind === 'waits' && !hasCrossed(putOff.since))
    account.add('asked before the day it was put off to', say(heard, `put off to ${putOff.until}`));
  // Whoever asked to be reminded on this day is reminded of everything.
  const isChase =
    read.kind === 'escalation' || (toOwnersAt(period, at)?.key.startsWith('chase') === true && !putOff);
  for (const name of read.asked) {
    const figure = figureNamed(council, name);
    const lock = figure && council.locks.get(figure.period);
    if (figure && hasCrossed(Math.max(changedAt(figure), lock?.since ?? 0))) continue;
    const what = say(heard, `about ${name} (since ${figure && new Date(figure.since).toISOString()})`);
    if (!figure || !isStillOwed(figure)) account.add('asked for what was in, or was not theirs', what);
    else if (lock?.isLocked) account.add('asked after the lock', what);
    else if (!isTheirs(figure)) {
      const isAway = read.kind === 'digest' && usually(figure)?.id === to;
      account.add(isAway ? 'asked while away' : 'asked for what was in, or was not theirs', what);
    } else if (isChase && !heard.isByHand && hasMoreTime(figure, day))
      account.add('asked before the day that was given', what);
  }
  if (heard.isByHand || read.isCapped) return;
  const periods = read.kind === 'digest' ? [period, shiftPeriod(period, -1)] : [period];
  const had = new Set(chats.of(to).flatMap((each) => (each.day === heard.day ? [...figuresIn(each)] : [])));
  for (const figure of periods.flatMap((each) => simulatedFiguresOf(council, each))) {
    if (!isAskedFor(council, figure) || !isTheirs(figure) || hasCrossed(changedAt(figure))) continue;
    if (had.has(figure.name) || hasMoreTime(figure, day)) continue;
    account.add('not asked for what was owed', say(heard, `about ${figure.name}`));
  }
}

function holdToWhatIsOff(heard: Heard, { council, account }: MannersSetting): void {
  for (const [name, status] of heard.read.claimed) {
    const figure = figureNamed(council, name);
    if (figure && isOffTarget(figure) && (status === '' || figure.status === status)) continue;
    if (figure && figure.since > heard.at - CROSSED_MS) continue;
    account.add('told what was not so', say(heard, `${name} ${status}, and it is ${figure?.status}`));
  }
}

/** Nobody is asked to sign what is not in, not theirs to sign, or signed by them already. */
function holdToWhatWaits(heard: Heard, { council, account }: MannersSetting): void {
  for (const name of heard.read.asked) {
    const figure = figureNamed(council, name);
    const lock = figure && council.locks.get(figure.period);
    const changed = figure && Math.max(figure.since, changedAt(figure), lock?.since ?? 0);
    if (changed !== undefined && changed > heard.at - CROSSED_MS) continue;
    const waits = figure?.isIn && !figure.isSentBack && !lock?.isLocked;
    const isTheirs = figure && unsignedBy(council, figure).includes(heard.to);
    if (!waits || !isTheirs) account.add('asked to sign what did not wait', say(heard, `about ${name}`));
  }
}

/** The ids of everybody whose signature a figure has not. */
export function unsignedBy(
  { indicators }: Council,
  { ref, manager, signed }: SimulatedFigure,
): readonly string[] {
  const { signOff = [] } = indicators.get(ref) ?? {};
  const all = signOff === 'manager' ? [{ authority: '', person: manager }] : signOff;
  return all.flatMap(({ authority, person }) => (person && !signed.includes(authority) ? [person.id] : []));
}
