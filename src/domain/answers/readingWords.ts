/** What people are told of figures that they may not read, and of those that not everybody may. */
import { audienceOf, type Restriction } from '../indicators/restriction.ts';
import { together } from '../sentences.ts';
import { addDays, type Day, dayInWords } from '../time/days.ts';
import { type Period, periodName } from '../time/period.ts';
import type { PreElection } from '../time/reportingCycle.ts';

/** How many lines of a quarter somebody is not shown, by why. */
export type LeftOut = { readonly restricted: number; readonly unpublished: number };

const untilWords = (until: Day | undefined): string =>
  until === undefined ? '' : ` until ${dayInWords(until)}`;

/**
 * `CPI13 is restricted until 3 November 2025, so I can’t show it to you. …` It says that there is one, as its reference
 * is in earlier papers and “not found” would be untrue; it says nothing else of it, not even for whom it is.
 */
export function restrictedSentence(ref: string, until: Day | undefined, team: readonly string[]): string {
  const names = team.length === 0 ? '' : ` (${together(team)})`;
  return `${ref} is restricted${untilWords(until)}, so I can’t show it to you. If you need it, ask the performance team${names}.`;
}

/** The same to somebody who may read it, where others read along. */
export const notHereSentence = (ref: string): string =>
  `${ref} is not for everybody, and everybody here can read what I write. Ask me in your own chat with me.`;

/** Why the figures of a quarter are kept back: `Figures of Q4 2025/26 are not published yet. …` */
export const unpublishedSentence = (period: Period, { until }: PreElection, isShared: boolean): string =>
  `Figures of ${periodName(period)} are not published yet. In the pre-election period, until ${dayInWords(until)}, only whoever reports, manages or signs one of them can read it, and the performance team; from ${dayInWords(addDays(until, 1))} everybody on the list can.${isShared ? ' If some are yours, ask me in your own chat with me.' : ''}`;

/** `Restricted to ICT and Adele Vance until 3 November 2025`, for those who may read it. */
export function restrictionWords(restriction: Restriction): string {
  const named = audienceOf(restriction);
  const to = named.length === 0 ? ' to those who report, manage or sign it' : ` to ${together(named)}`;
  return `Restricted${to}${untilWords(restriction.until)}`;
}

/**
 * What an answer about many figures leaves out for whoever asks; empty where that is nothing. The number is that of the
 * whole quarter, whatever was asked: asking narrower does not tell where one belongs or how it stands.
 */
export function leftOutWords(leftOut: LeftOut | undefined, period: Period): string {
  const { restricted = 0, unpublished = 0 } = leftOut ?? {};
  const what = [
    ...(restricted > 0 ? [`${restricted} restricted`] : []),
    ...(unpublished > 0 ? [`${unpublished} unpublished`] : []),
  ];
  if (what.length === 0) return '';
  const [figures, are] = restricted + unpublished === 1 ? ['figure', 'is'] : ['figures', 'are'];
  return `Not counted here: ${together(what)} ${figures} of ${periodName(period)}, which ${are} not for everybody.`;
}
