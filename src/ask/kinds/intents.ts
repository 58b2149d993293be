/** The order in which kinds of question are tried. */
import type { Intent } from '../model/intent.ts';
import * as EVERY from './everyIntent.ts';

/**
 * Kinds that share words with others, each before those that would take its sentences. A kind not named here listens
 * for words of its own, and is tried first.
 */
const IN_TURN: readonly string[] = [
  'help',
  'doing',
  'what',
  'mine',
  'due',
  'history',
  'definition',
  'colours',
  'owner',
  'actions',
  'ever',
  'running',
  'unexplained',
  'reasons',
  'ranking',
  'extremes',
  'comparison',
  'future',
  'trend',
  'change',
  'counting',
  'who',
  'summary',
  'one',
  'lists',
  'outOfReach',
  'notChased',
  'reminded',
  'alerts',
] satisfies readonly (keyof typeof EVERY)[];

export const INTENTS: readonly Intent[] = Object.entries(EVERY)
  .toSorted(([one], [other]) => IN_TURN.indexOf(one) - IN_TURN.indexOf(other))
  .map(([, intent]) => intent);
