/** Every kind of question that is understood, in the order in which a sentence is held against them. */
import type { Intent } from '../intent.ts';
import { actions } from './actions.ts';
import { alerts } from './alerts.ts';
import { change } from './change.ts';
import { colours } from './colours.ts';
import { comparison } from './comparison.ts';
import { counting } from './counting.ts';
import { definition } from './definition.ts';
import { doing } from './doing.ts';
import { due } from './due.ts';
import { ever } from './ever.ts';
import { extremes } from './extremes.ts';
import { future } from './future.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { lists } from './lists.ts';
import { mine } from './mine.ts';
import { notChased } from './notChased.ts';
import { one } from './one.ts';
import { outOfReach } from './outOfReach.ts';
import { owner } from './owner.ts';
import { ranking } from './ranking.ts';
import { reasons } from './reasons.ts';
import { reminded } from './reminded.ts';
import { running } from './running.ts';
import { summary } from './summary.ts';
import { trend } from './trend.ts';
import { unexplained } from './unexplained.ts';
import { what } from './whatIf.ts';
import { who } from './who.ts';

export const INTENTS: readonly Intent[] = [
  ...[help, doing, what, mine, due, history, definition, colours, owner, actions, ever, running],
  ...[unexplained, reasons, ranking, extremes],
  ...[comparison, future, trend, change, counting, who, summary, one, lists],
  ...[outOfReach, notChased, reminded, alerts],
];
