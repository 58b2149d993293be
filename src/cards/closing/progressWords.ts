/** How far figures are on their way to the lock, in words. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import { type Locking, leftOutIn, type Standing } from '../../domain/reporting/lock.ts';
import { awaitedFor, type Progress, progressOf, signersOf } from '../../domain/reporting/signOff.ts';
import { clip, counted, dotted } from '../words/text.ts';
import { atTime } from '../words/when.ts';

/** What is said of a number of figures that are so far. */
const WORDS: Readonly<Record<Progress, string>> = {
  open: 'not reported',
  'sent back': 'sent back',
  'to be signed': 'to be signed',
  signed: 'signed',
  in: 'in, no signature needed',
};

/** `2 not reported · 1 sent back · 4 to be signed`; what there is none of is left out. */
export const progressWords = (
  standing: Standing,
  which: readonly Progress[] = ['open', 'sent back', 'to be signed', 'signed', 'in'],
): string =>
  dotted(
    ...which.map((each) => (standing[each].length > 0 ? `${standing[each].length} ${WORDS[each]}` : '')),
  );

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

/** How many of a quarter's figures are ready, and how many there are. */
export function readyOf(standing: Standing): { readonly ready: number; readonly all: number } {
  const ready = standing.signed.length + standing.in.length;
  return { ready, all: ready + leftOutIn(standing).length };
}

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
export function signingWords(cell: CellLine, timeZone: string): string {
  const { signatures = [], sentBack } = cell;
  if (sentBack) {
    const { by, at, note } = sentBack;
    return `Sent back by ${clip(by.name, 60)} on ${atTime(at, timeZone)}: ${clip(note, 500)}`;
  }
  const signed = signatures.map(({ authority, by, at }) => {
    const whose = authority === '' ? '' : ` for ${clip(authority, 80)}`;
    return `Signed off by ${clip(by.name, 60)}${whose} on ${atTime(at, timeZone)}.`;
  });
  const waits = progressOf(cell) === 'to be signed' ? [`It ${whereItIs(cell)} to sign it off.`] : [];
  return [...signed, ...waits].join(' ');
}
