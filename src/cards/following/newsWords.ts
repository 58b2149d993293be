/** What somebody who follows something is told, in words. */
import { OFF_TARGET, ON_TARGET } from '../../domain/alerts/subscription.ts';
import { clip } from '../words/text.ts';

/** `when it goes Red`, `when it comes in off target, worse than before, or on target again`. */
export function whenWords(on: string | undefined, isOne: boolean): string {
  const it = isOne ? 'it' : 'a figure of it';
  if (on === undefined) return `when ${it} comes in off target, worse than before, or on target again`;
  if (on === OFF_TARGET) return `when ${it} comes in off target`;
  return on === ON_TARGET ? `when ${it} is on target again` : `when ${it} comes in ${clip(on, 40)}`;
}
