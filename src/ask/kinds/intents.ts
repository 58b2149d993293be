/** The kinds of question that are understood, in the order in which a sentence is held against them. */
import type { Intent } from '../model/intent.ts';
import * as EVERY from './everyIntent.ts';

/**
 * Those that share words with others, each before whatever would take its sentences as its own. A kind that isn't named here
 * listens for words that are no other's, and is asked first.
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
