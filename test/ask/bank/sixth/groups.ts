/** The sixth sitting of the question bank: short, ordinary things, written and committed before it was run. */
import type { Group } from '../expected.ts';
import { sixthAgain } from './again.ts';
import { sixthClasses } from './classes.ts';
import { sixthFollowUps } from './followUps.ts';
import { sixthLast } from './last.ts';
import { sixthLists } from './lists.ts';
import { sixthNotHeld } from './notHeld.ts';
import { sixthPhone } from './phone.ts';
import { sixthReasons } from './reasons.ts';

export const SIXTH: readonly Group[] = [
  sixthPhone,
  sixthLists,
  sixthReasons,
  sixthFollowUps,
  sixthNotHeld,
  sixthClasses,
  sixthAgain,
  sixthLast,
];
