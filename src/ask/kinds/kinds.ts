/** Every kind of question that is understood, in the order in which a sentence is held against them. */
import type { Intent } from '../model/kind.ts';
import { comparison } from './indicator/comparison.ts';
import { definition } from './indicator/define.ts';
import { ever } from './indicator/ever.ts';
import { extremes } from './indicator/extremes.ts';
import { one } from './indicator/show.ts';
import { trend } from './indicator/trend.ts';
import { future } from './overTime/forecast.ts';
import { change } from './overTime/movers.ts';
import { running } from './overTime/running.ts';
import { due } from './people/due.ts';
import { notChased } from './people/notChased.ts';
import { outOfReach } from './people/outOfReach.ts';
import { owner } from './people/owner.ts';
import { reminded } from './people/reminded.ts';
import { who } from './people/who.ts';
import { alerts } from './reporting/alerts.ts';
import { doing } from './reporting/doing.ts';
import { help } from './reporting/help.ts';
import { mine } from './reporting/mine.ts';
import { colours } from './standing/colours.ts';
import { counting } from './standing/count.ts';
import { lists } from './standing/list.ts';
import { ranking } from './standing/rank.ts';
import { summary } from './standing/summary.ts';
import { actions } from './why/actions.ts';
import { history } from './why/history.ts';
import { reasons } from './why/reasons.ts';
import { what } from './why/under.ts';
import { unexplained } from './why/unexplained.ts';

export const INTENTS: readonly Intent[] = [
  ...[help, doing, what, mine, due, history, definition, colours, owner, actions, ever, running],
  ...[unexplained, reasons, ranking, extremes],
  ...[comparison, future, trend, change, counting, who, summary, one, lists],
  ...[outOfReach, notChased, reminded, alerts],
];
