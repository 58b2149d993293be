/** What became of a figure once it was in, and of its quarter's lock, in words. */

import type { Locking } from '../../domain/closing/lock.ts';
import { awaitedFor, progressOf, signersOf } from '../../domain/closing/signOff.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { clip, counted } from '../words/text.ts';
import { atTime } from '../words/when.ts';

/** `waits for Megan Bowen`, `sent back by Megan Bowen: say who does it`: where one figure has got to. */
export function whereItIs(line: CellLine): string {
  switch (progressOf(line)) {
    case 'to be signed':
      return `waits for ${clip(signersOf(line, awaitedFor(line)), 120)}`;
    case 'sent back':
      return `sent back by ${clip(line.sentBack?.by.name ?? '', 60)}: ${clip(line.sentBack?.note ?? '', 80)}`;
    case 'signed':
      return 'signed';
    default:
      return '';
  }
}

/** `waits for Megan Bowen for HDC, too`: who else is to sign it, for somebody who is; empty where nobody else is. */
export function alsoAwaited(line: CellLine, personId: string): string {
  const others = awaitedFor(line).filter(({ person }) => person?.id !== personId);
  return others.length === 0 ? '' : `waits for ${clip(signersOf(line, others), 120)}, too`;
}

/** Whose signature a figure waits for; empty where it waits for none. */
export const awaitedWords = (line: CellLine): string =>
  progressOf(line) === 'to be signed' ? `${clip(signersOf(line, awaitedFor(line)), 120)}, to sign` : '';

/** `Locked by Patti Fernandez on 30 October 2024 at 09:00, leaving out 3 figures.` Empty for a quarter never locked. */
export function lockWords(latest: Locking | undefined, timeZone: string): string {
  if (!latest) return '';
  const { kind, by, at, reason, leftOut } = latest;
  const how =
    kind === 'locked'
      ? leftOut > 0
        ? `, leaving out ${counted(leftOut, 'figure', 'figures')}`
        : ', with nothing left out'
      : `: ${clip(reason, 300)}`;
  const done = kind === 'locked' ? 'Locked' : 'Reopened';
  return `${done} by ${clip(by.name, 60)} on ${atTime(at, timeZone)}${how}.`.replace(/([.?!])\.$/, '$1');
}

/** What became of one figure: `Signed off by Adele Vance for Cambridge on 16 October 2024 at 10:00.` Empty for nothing. */
export function signingWords(cell: CellLine, timeZone: string, saysWhoIsAwaited = true): string {
  const { signatures = [], sentBack } = cell;
  if (sentBack) {
    const { by, at, note } = sentBack;
    return `Sent back by ${clip(by.name, 60)} on ${atTime(at, timeZone)}: ${clip(note, 500)}`;
  }
  const signed = signatures.map(({ authority, by, at }) => {
    const whose = authority === '' ? '' : ` for ${clip(authority, 80)}`;
    return `Signed off by ${clip(by.name, 60)}${whose} on ${atTime(at, timeZone)}.`;
  });
  const waits =
    saysWhoIsAwaited && progressOf(cell) === 'to be signed' ? [`It ${whereItIs(cell)} to sign it off.`] : [];
  return [...signed, ...waits].join(' ');
}
