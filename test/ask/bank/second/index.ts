/** The second sitting: written blind, to see whether the grammar understands or has learned by heart. */
import { followUpsAgain } from './inContext.ts';
import { countsAgain, listsAgain, rankingAgain } from './lists.ts';
import { doingAgain, oneAgain, ownersAgain, wholesAgain, whyAgain } from './one.ts';
import { comparisonsAgain, moversAgain, periodsAgain, persistenceAgain, trendsAgain } from './overTime.ts';
import { smallWords, turnedMeanings } from './third.ts';
import { trapsAgain } from './traps.ts';

export const SECOND_SITTING = [
  listsAgain,
  countsAgain,
  rankingAgain,
  moversAgain,
  persistenceAgain,
  comparisonsAgain,
  trendsAgain,
  periodsAgain,
  oneAgain,
  whyAgain,
  ownersAgain,
  doingAgain,
  wholesAgain,
  followUpsAgain,
  trapsAgain,
  turnedMeanings,
  smallWords,
];
