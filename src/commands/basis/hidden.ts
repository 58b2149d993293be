/** What whoever asks is told where something is not for them: refusals, and what an answer leaves out. */
import { KINDS } from '../../ask/model/kinds.ts';
import type { Answerable } from '../../ask/model/question.ts';
import { withRemark } from '../../cards/parts/remark.ts';
import {
  type LeftOut,
  leftOutWords,
  notHereSentence,
  restrictedSentence,
  restrictionWords,
  unpublishedSentence,
} from '../../domain/answers/readingWords.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { together } from '../../domain/sentences.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { leftOutOf } from '../../quarters/view.ts';
import type { Context } from './command.ts';
import type { Reply } from './reply.ts';
import { teamNames } from './team.ts';

/** Says why an indicator, or its figure of a quarter, is not shown. Nothing happens where it may be read. */
export async function refuseHidden(context: Context, ref: string, period?: Period): Promise<void> {
  const { view, calendar } = context;
  if (!view.mayKnow(ref)) {
    if (view.mayKnowAlone(ref)) throw new DomainError(notHereSentence(ref));
    const until = view.restrictionOf(ref)?.until;
    throw new DomainError(restrictedSentence(ref, until, await teamNames(context)));
  }
  if (period === undefined || (await view.verdict(ref, period)) === 'yes') return;
  if (calendar.preElection)
    throw new DomainError(unpublishedSentence(period, calendar.preElection, view.isShared));
}

/** The same of a quarter of which nothing at all is left: “nothing is red” would be untrue. */
export function refuseAllHidden(
  { view, calendar }: Context,
  period: Period,
  lines: readonly CellLine[],
): void {
  const leftOut = leftOutOf(lines);
  if (lines.length > 0 || !leftOut) return;
  if (leftOut.unpublished > 0 && calendar.preElection)
    throw new DomainError(unpublishedSentence(period, calendar.preElection, view.isShared));
  throw new DomainError(leftOutWords(leftOut, period));
}

/** Refuses, where others read along, what is done to all figures of a quarter and can't be shown there for all of them. */
export function refuseInPart(period: Period, lines: readonly CellLine[], does: string): void {
  const refused = refusedInPart(period, lines, does);
  if (refused !== undefined) throw new DomainError(refused);
}

/** The same as a sentence beside what was typed; undefined where all of them can be shown. */
export const refusedInPart = (
  period: Period,
  lines: readonly CellLine[],
  does: string,
): string | undefined =>
  leftOutOf(lines)
    ? `Not every figure of ${periodName(period)} is for everybody, and everybody here can read what I write. ${does} in your own chat with me, where you see all of it first.`
    : undefined;

/** An answer that counts figures of a quarter, saying how many of them it leaves out. */
export function sayingLeftOut(reply: Reply, leftOut: LeftOut | undefined, period: Period): Reply {
  const remark = leftOutWords(leftOut, period);
  return remark === '' ? reply : { ...reply, ...withRemark(reply, remark) };
}

/**
 * What is said above an answer: how much of the quarter it leaves out, and which of what it shows are restricted. Empty
 * for most.
 */
export async function readingRemark(
  question: Answerable,
  { refs }: Pick<Reply, 'refs'>,
  context: Context,
): Promise<string> {
  const { view } = context;
  if (view.restricted.length === 0 && !context.calendar.preElection) return '';
  const { about, opens } = KINDS[question.kind];
  const shown = (refs ?? []).filter((ref) => view.restrictionOf(ref) !== undefined);
  const only = 'ref' in question ? question.ref : undefined;
  const restriction = only === undefined ? undefined : view.restrictionOf(only);
  if (restriction) return opens === 'a form' ? '' : `${restrictionWords(restriction)}.`;
  if (about !== 'many') return '';
  const period = 'period' in question ? (question.period ?? context.reporting) : context.reporting;
  const left = leftOutWords(leftOutOf((await context.sheet(period)) ?? []), period);
  const named = together(shown.slice(0, MOST_NAMED));
  const more = shown.length > MOST_NAMED ? ` and ${shown.length - MOST_NAMED} more` : '';
  return shown.length === 0 ? left : `${left} Not for everybody: ${named}${more}.`.trim();
}

const MOST_NAMED = 5;
