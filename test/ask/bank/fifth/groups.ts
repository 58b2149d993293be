/** The fifth sitting of the question bank, written by somebody who had not read the grammar, before it was run. */
import type { Group } from '../expected.ts';
import { fifthAmbiguous } from './ambiguous.ts';
import { fifthChanges } from './changes.ts';
import { fifthClasses } from './classes.ts';
import { fifthCounting } from './counting.ts';
import { fifthDoing } from './doing.ts';
import { fifthFigures } from './figures.ts';
import { fifthFollowUps } from './followUps.ts';
import { fifthLists } from './lists.ts';
import { fifthMeaning } from './meaning.ts';
import { fifthNotHeld } from './notHeld.ts';
import { fifthOrders } from './orders.ts';
import { fifthReasons } from './reasons.ts';
import { fifthWhen } from './when.ts';

export const FIFTH: readonly Group[] = [
  fifthLists,
  fifthFigures,
  fifthCounting,
  fifthChanges,
  fifthReasons,
  fifthMeaning,
  fifthWhen,
  fifthFollowUps,
  fifthDoing,
  fifthAmbiguous,
  fifthNotHeld,
  fifthOrders,
  fifthClasses,
];
