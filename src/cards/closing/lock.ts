/** Locking a quarter: what is open and whom the lock would leave out, and what was done. */
import { type Locking, leftOutIn, type Standing, shutOut } from '../../domain/closing/lock.ts';
import { awaitedFor, signersOf } from '../../domain/closing/signOff.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { askWhoHasNot } from '../buttons/onPeriod.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { refsNamed } from '../words/names.ts';
import { clip, counted } from '../words/text.ts';
import { progressWords, readyOf } from './progressWords.ts';
import { lockWords } from './signingWords.ts';
import { askStillOpen } from './signOff.ts';

export type LockInput = {
  readonly period: Period;
  readonly standing: Standing;
  /** The text that stands for what is open as it is shown. */
  readonly previewed: string;
  /** Has what is open changed since it was shown? */
  readonly hasChanged: boolean;
};

/** How many people, and how many signatories, are named; the rest is counted. */
const MOST_NAMED = 15;

/** Asks whether the quarter is to be locked. */
export function toLockCard({ period, standing, previewed, hasChanged }: LockInput): Rendered {
  const name = periodName(period);
  const open = leftOutIn(standing);
  const { ready, all } = readyOf(standing);
  return messageCard({
    headline: `Lock ${name}?`,
    sentence: [
      hasChanged
        ? 'What is open has changed since you were shown it, so nothing is locked yet. As of now:'
        : '',
      open.length === 0
        ? `Nothing is open: ${ready} of ${all} figures are in, and signed where they have to be.`
        : `${open.length} of ${counted(all, 'figure is', 'figures are')} still open, and would be left out.`,
      ...notReported(standing),
      ...notSigned(standing),
      'After the lock owners and deputies can’t report any more. The performance team can correct a figure, with a reason, and both figures stay on record.',
    ].join('\n'),
    choices: [
      { title: `Lock ${name}`, verb: 'lock', data: { period, previewed }, style: 'positive' },
      askStillOpen(period),
      ...(standing.open.length > 0 ? [askWhoHasNot({ period })] : []),
    ],
  });
}

const rest = (count: number): readonly string[] =>
  count > 0 ? [`And ${counted(count, 'other person', 'other people')}.`] : [];

function notReported(standing: Standing): readonly string[] {
  const people = shutOut(standing);
  const named = new Set(people.flatMap(({ cells }) => cells));
  const nobodys = [...standing.open, ...standing['sent back']].filter((line) => !named.has(line));
  return [
    ...people.slice(0, MOST_NAMED).flatMap(({ person, cells }) => {
      const back = cells.filter(({ sentBack }) => sentBack);
      const missing = cells.filter((cell) => !back.includes(cell));
      const name = clip(person.name, 60);
      return [
        ...(missing.length > 0 ? [`Not reported by ${name}: ${refsNamed(missing)}`] : []),
        ...(back.length > 0 ? [`Sent back to ${name}, and not given again: ${refsNamed(back)}`] : []),
      ];
    }),
    ...rest(people.length - MOST_NAMED),
    ...(nobodys.length > 0 ? [`Not reported, without an owner: ${refsNamed(nobodys)}`] : []),
  ];
}

function notSigned(standing: Standing): readonly string[] {
  const by = new Map<string, (typeof standing)['to be signed'][number][]>();
  for (const line of standing['to be signed']) {
    const whose = signersOf(line, awaitedFor(line));
    by.set(whose, [...(by.get(whose) ?? []), line]);
  }
  return [
    ...[...by]
      .slice(0, MOST_NAMED)
      .map(([whose, lines]) => `Waits for ${clip(whose, 160)}: ${refsNamed(lines)}`),
    ...rest(by.size - MOST_NAMED),
  ];
}

type Done = {
  readonly period: Period;
  readonly latest: Locking;
  readonly standing: Standing;
  readonly timeZone: string;
  /** Was it so before? */
  readonly already?: boolean;
};

/** A quarter that is locked. */
export function lockedCard({ period, latest, standing, timeZone, already = false }: Done): Rendered {
  return messageCard({
    headline: `${periodName(period)} is locked${already ? ' already' : ''}`,
    sentence: [
      lockWords(latest, timeZone),
      `${progressWords(standing)}.`,
      'Nobody is reminded of it any more. To correct a figure open its form; to let owners in again say “reopen”, with the reason.',
    ].join('\n'),
    choices: [
      askStillOpen(period),
      { title: `Reopen ${periodName(period)}`, verb: 'reopen', data: { period } },
    ],
  });
}

/** A quarter that is open again. */
export const reopenedCard = ({ period, latest, standing, timeZone }: Done): Rendered =>
  messageCard({
    headline: `${periodName(period)} is open again`,
    sentence: [
      lockWords(latest, timeZone),
      `${progressWords(standing)}.`,
      'Owners and deputies can report it again. Lock it once more when it is done.',
    ].join('\n'),
    choices: [askStillOpen(period), { title: `Lock ${periodName(period)}`, verb: 'lock', data: { period } }],
  });
