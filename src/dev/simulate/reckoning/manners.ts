/**
 * Rules for every message, whoever sends it: not at the wrong time, not too often, no request for reported figures,
 * nothing untrue.
 */
import { type Period, shiftPeriod } from '../../../domain/time/period.ts';
import {
  type Council,
  figureNamed,
  isOffTarget,
  reportingAt,
  type SimulatedFigure,
  simulatedFiguresOf,
} from '../council/council.ts';
import type { ReadKind } from '../council/reading.ts';
import { isWithinHours } from '../time/cycleDays.ts';
import type { Account } from './account.ts';
import type { Chats, Heard } from './chats.ts';

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
  const { account, mayHearAtOnce } = setting;
  const isInTime = [heard.at, heard.at - ON_ITS_WAY_MS].some((begun) => isWithinHours(heard.day, begun));
  if (!isInTime && !mayHearAtOnce(heard.to, heard.at)) {
    account.add('outside sending time', say(heard));
  }
  holdToOneADay(heard, setting);
  if (heard.read.kind === 'digest' || heard.read.kind === 'escalation') holdToWhatIsOwed(heard, setting);
  if (heard.read.kind === 'alert') holdToWhatIsOff(heard, setting);
}

const GROUPS: Partial<Record<ReadKind, string>> = {
  digest: 'reminder',
  escalation: 'escalation',
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
    if (mine === 'reminder' && theirs === 'reminder') {
      account.add('two reminders on one day', say(heard, `after ${other.activityId}`));
    }
    const shared = [...figuresIn(heard)].filter((name) => figuresIn(other).has(name));
    if (mine !== theirs && shared.length > 0) {
      const what = `of ${shared.join()} after ${other.read.kind} ${other.activityId}`;
      account.add('two kinds of message about one figure on one day', say(heard, what));
    }
  }
}

const figuresIn = ({ read }: Heard): ReadonlySet<string> => new Set([...read.asked, ...read.claimed.keys()]);

function holdToWhatIsOwed(heard: Heard, { council, chats, account, first }: MannersSetting): void {
  const { to, at, read } = heard;
  const isTheirs = ({ owner, manager }: SimulatedFigure): boolean =>
    (read.kind === 'digest' ? owner : manager)?.id === to;
  for (const name of read.asked) {
    const figure = figureNamed(council, name);
    if (figure && !figure.isIn && isTheirs(figure)) continue;
    if (figure && figure.since > at - CROSSED_MS) continue;
    const since = figure && new Date(figure.since).toISOString();
    account.add('asked for what was in, or was not theirs', say(heard, `about ${name} (since ${since})`));
  }
  if (heard.isByHand || read.isCapped) return;
  const period = reportingAt(at, first);
  const periods = read.kind === 'digest' ? [period, shiftPeriod(period, -1)] : [period];
  const had = new Set(chats.of(to).flatMap((each) => (each.day === heard.day ? [...figuresIn(each)] : [])));
  for (const figure of periods.flatMap((each) => simulatedFiguresOf(council, each))) {
    if (figure.isIn || !isTheirs(figure) || figure.since > at - CROSSED_MS || had.has(figure.name)) continue;
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
