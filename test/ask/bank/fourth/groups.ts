/** The fourth sitting of the question bank, written by somebody who had not read the grammar, before it was run. */
import type { Group } from '../expected.ts';
import { fourthAhead } from './ahead.ts';
import { fourthAmbiguous } from './ambiguous.ts';
import { fourthChanges } from './changes.ts';
import { fourthClasses } from './classes.ts';
import { fourthComparisons } from './comparisons.ts';
import { fourthCounting } from './counting.ts';
import { fourthFigures } from './figures.ts';
import { fourthFollowUps } from './followUps.ts';
import { fourthLists } from './lists.ts';
import { fourthMeaning } from './meaning.ts';
import { fourthNotHeld } from './notHeld.ts';
import { fourthOrders } from './orders.ts';
import { otherwise } from './otherwise.ts';
import { fourthOverview } from './overview.ts';
import { fourthPeople } from './people.ts';
import { fourthReasons } from './reasons.ts';
import { fourthUnclear } from './unclear.ts';
import { fourthWhen } from './when.ts';

export const FOURTH: readonly Group[] = [
  fourthLists,
  fourthFigures,
  fourthCounting,
  fourthChanges,
  fourthComparisons,
  fourthAhead,
  fourthReasons,
  fourthMeaning,
  fourthPeople,
  fourthOverview,
  fourthWhen,
  fourthFollowUps,
  fourthAmbiguous,
  fourthNotHeld,
  fourthOrders,
  fourthUnclear,
  fourthClasses,
  otherwise,
];
