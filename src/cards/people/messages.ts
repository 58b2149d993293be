/** “What do you send me?”: the messages that somebody gets by their part in the figures, and the next one to come. */
import { ME } from '../../domain/answers/selection.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import {
  eventToYou,
  NOTIFICATIONS,
  type Notification,
  RECIPIENTS,
  type Recipient,
  recipientsOf,
} from '../../domain/messages/notifications.ts';
import { together } from '../../domain/sentences.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { type Calendar, type Stage, stageName } from '../../domain/time/reportingCycle.ts';
import { askMine } from '../buttons/onPeriod.ts';
import { type Facts, factsCard, labelled, textBlocksOf } from '../parts/facts.ts';
import type { Rendered } from '../parts/render.ts';
import type { Completeness } from '../words/completeness.ts';
import { refsNamed } from '../words/names.ts';
import { capital, counted } from '../words/text.ts';
import { timeAhead } from '../words/when.ts';

type Named = Pick<Indicator, 'ref' | 'title'>;

export type MessagesInput = {
  /** Whose messages are asked about; undefined for those of whoever asks. */
  readonly to: Recipient | 'everybody' | undefined;
  /** What somebody is asked for, and what they manage. */
  readonly reports: readonly Named[];
  readonly manages: readonly Named[];
  /** What somebody signs off. */
  readonly signs: readonly Named[];
  readonly isTeam: boolean;
  /** Do they follow something, or get the weekly digest? */
  readonly follows: boolean;
  /** The next message to owners about the period; undefined where there is none. */
  readonly next: Stage | undefined;
  /** How many of theirs are still to come. */
  readonly owed: number;
  /** When they are asked whether figures of the quarter to come are still theirs, and of how many; undefined where they are not. */
  readonly confirming: { readonly at: Date; readonly period: Period; readonly figures: number } | undefined;
  readonly calendar: Calendar;
  readonly now: Date;
  readonly completeness: Completeness;
};

/** Says which messages somebody gets, when, and what ends each. */
export function messagesCard(input: MessagesInput): Rendered {
  const { to, completeness } = input;
  const theirs = to === undefined ? ownSections(input) : [];
  const others = RECIPIENTS.filter((each) => to === 'everybody' || each === to).map((each) =>
    section(each, `To ${PLURAL[each]}`, input.calendar, ({ event }) => event),
  );
  const isNone = theirs.length + others.length === 0;
  return factsCard({
    headline: to === undefined ? headlineOf(input) : `What I send ${to === 'everybody' ? to : PLURAL[to]}`,
    subtitle: to === undefined ? nextOf(input) : '',
    sections: [...theirs, ...others, { items: textBlocksOf(isNone ? NOTHING_THEIRS : RULES) }],
    completeness,
    next: [
      askMine(completeness.period),
      ...(to === undefined
        ? [
            {
              title: 'When was I last reminded?',
              verb: 'reminded',
              data: { asked: { kind: 'all' }, where: { person: [ME] } },
            },
          ]
        : [{ title: 'What do you send me?', verb: 'messages', data: {} }]),
    ],
  });
}

const NOTHING_THEIRS =
  'No indicator is yours to report or to manage. If one should be, ask the performance team.';
const RULES =
  'At most one reminder a day, and nothing by the clock after 18:00 or on a day off. If something is no longer yours, tell the performance team: they can give it to somebody else. “What do I follow?” shows what you asked for besides.';

const PLURAL = {
  owner: 'owners',
  manager: 'managers',
  signatory: 'signatories',
  follower: 'whoever follows something',
  'performance team': 'the performance team',
} as const satisfies Readonly<Record<Recipient, string>>;

/** The messages of whoever asks, by each part that they have. */
const ownSections = (input: MessagesInput): readonly Facts[] => {
  const { reports, manages, signs, isTeam, follows, calendar } = input;
  const own = (to: Recipient, heading: string, theirs: readonly Named[] = []): Facts =>
    section(to, heading, calendar, eventToYou, theirs);
  return [
    ...(reports.length > 0 ? [own('owner', 'Because you report', reports)] : []),
    ...(manages.length > 0 ? [own('manager', 'Because you manage', manages)] : []),
    ...(signs.length > 0 ? [own('signatory', 'Because you sign off', signs)] : []),
    ...(follows ? [own('follower', 'Because you asked for it')] : []),
    ...(isTeam ? [own('performance team', 'Because you are on the performance team')] : []),
  ];
};

const section = (
  to: Recipient,
  heading: string,
  calendar: Calendar,
  eventOf: (notification: Notification) => string,
  theirs: readonly Named[] = [],
): Facts => ({
  heading,
  items: [
    ...(theirs.length > 0 ? textBlocksOf(refsNamed(theirs)) : []),
    ...NOTIFICATIONS.filter((each) => recipientsOf(each).includes(to)).map((each) =>
      labelled(each.name, `When ${eventOf(each)}: ${each.when(calendar)}. ${each.ends}.`),
    ),
  ],
});

function headlineOf({ reports, manages, signs, isTeam, follows }: MessagesInput): string {
  const parts = [
    ...(reports.length > 0 ? [`${counted(reports.length, 'indicator', 'indicators')} you report`] : []),
    ...(manages.length > 0 ? [`${counted(manages.length, 'indicator', 'indicators')} you manage`] : []),
    ...(signs.length > 0 ? [`${counted(signs.length, 'indicator', 'indicators')} you sign off`] : []),
    ...(follows ? ['what you follow'] : []),
    ...(isTeam ? ['whoever can’t be told'] : []),
  ];
  if (parts.length === 0) return 'I send you nothing by myself';
  return `I write to you about ${together(parts)}`;
}

/** When the next message to an owner comes, which depends on what is still to come then. */
function nextOf(input: MessagesInput): string {
  const { reports, next, owed, confirming } = input;
  const asked = confirmingWords(input);
  if (reports.length === 0 || !next) return asked === '' ? '' : `Next: ${asked}.`;
  if (confirming && confirming.at < next.at) return `Next: ${asked}.`;
  const stage = stageWords(input, next);
  // Where that leaves them out, what they do get next is named as well.
  return owed === 0 && asked !== '' ? `${stage} Then: ${asked}.` : stage;
}

/** `Whether your 2 figures of Q3 2024/25 are still yours, at 9:00 on …`; empty where they are not asked. */
function confirmingWords({ confirming, now, calendar: { timeZone } }: MessagesInput): string {
  if (!confirming) return '';
  const { figures, period, at } = confirming;
  const what = figures === 1 ? 'your figure' : `your ${figures} figures`;
  return `whether ${what} of ${periodName(period)} ${figures === 1 ? 'is' : 'are'} still yours, at ${timeAhead(at, { now, timeZone }, ' today')}`;
}

function stageWords({ owed, now, calendar }: MessagesInput, next: Stage): string {
  const at = timeAhead(next.at, { now, timeZone: calendar.timeZone }, ' today');
  const what = `${capital(stageName(next.key))}, at ${at}`;
  if (next.kind === 'invitation') return `Next to owners: ${what}.`;
  return owed === 0
    ? `Next to owners: ${what}. You have nothing left to report, so it leaves you out.`
    : `Next: ${what}, unless your ${counted(owed, 'figure is', 'figures are')} in by then.`;
}
