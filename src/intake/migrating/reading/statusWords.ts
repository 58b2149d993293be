/** Statuses as other tools write them, as colours of a scheme. */
import type { Scheme } from '../../../domain/schemes/scheme.ts';
import { lettersOf } from '../../table/nearest.ts';

const WORDS = {
  good: ['ok', 'green', 'on target', 'on track', 'above plan', 'met', 'achieved'],
  middle: ['warning', 'amber', 'yellow', 'caution', 'at risk', 'near target'],
  worst: ['alert', 'red', 'behind', 'off track', 'below plan', 'not met'],
  none: [
    'unknown',
    'no information',
    'not defined',
    'not started',
    'postponed',
    'closed',
    'completed',
    'complete',
  ],
} as const;

type Kind = keyof typeof WORDS;

/**
 * The colour that the scheme has for it, a state for what is only watched, and nothing for what says nothing of a figure. What is
 * none of these words stays as it is, to be read as a status of the scheme itself.
 */
export function statusFrom(said: string, { bands }: Pick<Scheme, 'bands'>): string {
  const letters = lettersOf(said);
  if (letters === 'dataonly') return 'Contextual';
  const kind = (Object.keys(WORDS) as Kind[]).find((each) =>
    WORDS[each].some((word) => lettersOf(word) === letters),
  );
  if (kind === undefined) return said;
  const names = bands.map(({ name }) => name);
  return { worst: names[0], middle: names[1], good: names[2], none: '' }[kind] ?? said;
}
