/** Wording of who is away, who stands in, and who has more time. */
import type { Absence } from '../../domain/arrangements/absence.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { dayInWords, dayNearby } from '../../domain/time/days.ts';
import { clip } from './text.ts';
import { shortDay } from './when.ts';

/** `from Monday 21 October to Sunday 3 November 2024`; of one day `on Friday 18 October 2024`. */
export function awayFromTo({ from, until }: Pick<Absence, 'from' | 'until'>): string {
  const last = `${dayNearby(until)} ${until.slice(0, 4)}`;
  return from === until ? `on ${last}` : `from ${dayNearby(from)} to ${last}`;
}

/** `for Adele Vance, away until 3 Nov`; nothing for a figure that nobody stands in for. */
export const standsInFor = ({ standIn }: Pick<CellLine, 'standIn'>): string | undefined =>
  standIn?.person
    ? `for ${clip(standIn.insteadOf.name, 60)}, away until ${shortDay(standIn.until)}`
    : undefined;

/** `Adele Vance is away until 3 November 2024, and nobody covers.`, for a figure that nobody is asked for. */
export const nobodyCovers = ({ standIn }: Pick<CellLine, 'standIn'>): string | undefined =>
  standIn && !standIn.person
    ? `${clip(standIn.insteadOf.name, 60)} is away until ${dayInWords(standIn.until)}, and nobody covers`
    : undefined;
