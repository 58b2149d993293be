/** What is still open of a figure before its paper goes out, and whom to ask about it. */
import { carriedFrom } from '../../cards/words/carriedWords.ts';
import { asLine } from '../../cards/words/text.ts';
import { awaitedFor, progressOf, signersOf } from '../../domain/closing/signOff.ts';
import { isCarried, isReported } from '../../domain/indicators/cell.ts';
import { needsAction } from '../../domain/reporting/action.ts';
import { hasWords } from '../../domain/reporting/commentary.ts';
import type { PaperCell } from './input.ts';
import type { Open } from './paper.ts';

/** All that is open of a figure, a line each; nothing for one that can go out as it is. */
export function openIn(cell: PaperCell): readonly Open[] {
  const { ref } = cell;
  const owner = asLine((cell.owner ?? cell.deputy)?.name ?? 'the performance team: it has no owner');
  const line = (what: string, ask = owner): Open => ({ ref: asLine(ref), what, ask });
  const progress = progressOf(cell);
  const carried = carriedFrom(cell);
  return [
    ...(progress === 'open' ? [line('Not reported')] : []),
    ...(progress === 'to be signed'
      ? [line('Not signed off', asLine(signersOf(cell, awaitedFor(cell))))]
      : []),
    ...(progress === 'sent back' ? [line(`Sent back: ${asLine(cell.sentBack?.note ?? '')}`)] : []),
    ...(cell.offTarget && !hasWords(cell.commentary) ? [line('Off target, and no commentary')] : []),
    ...(isReported(cell) && cell.action === undefined && (cell.offTarget || needsAction(cell, cell.status))
      ? [line('Off target, and no action with a name and a date')]
      : []),
    ...(cell.provisional ? [line('Provisional: a final figure is to follow')] : []),
    ...(isCarried(cell) && carried ? [line(`Carried: ${carried}. Is there a later figure?`)] : []),
  ];
}

/** What is open as sentences, one after the other. */
export const asSentences = (open: readonly string[]): string =>
  open.map((what) => (/[.?!]$/.test(what) ? what : `${what}.`)).join(' ');
