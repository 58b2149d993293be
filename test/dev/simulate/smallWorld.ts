/** A small simulated council in October 2024, whose clock a test rings, and the account that the reckoning gives. */
import {
  createCouncil,
  figureNamed,
  putFigure,
  type SimulatedFigure,
} from '../../../src/dev/simulate/council/council.ts';
import { blankFigure } from '../../../src/dev/simulate/deeds/deeds.ts';
import type { Counted } from '../../../src/dev/simulate/reckoning/account.ts';
import { holdToRecord } from '../../../src/dev/simulate/reckoning/records.ts';
import { chanceFrom } from '../../../src/dev/simulate/time/chance.ts';
import { momentAt, openedAt } from '../../../src/dev/simulate/time/cycleDays.ts';
import { createWorld, type World } from '../../../src/dev/simulate/world.ts';
import type { Day } from '../../../src/domain/time/days.ts';
import { isDueIn } from '../../../src/domain/time/frequency.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { openPeriod } from '../../../src/quarters/opening.ts';
import { freshConnection } from '../../support/tables.ts';

export const Q2 = Period.parse('2024-25-Q2');
// The reminder five working days before the 15th, the first chase, the escalation, and the second chase.
export const [REMINDER, CHASE, ESCALATION, SECOND_CHASE] = [
  '2024-10-08',
  '2024-10-16',
  '2024-10-18',
  '2024-10-23',
];
export const MONTH_END = '2024-10-31';

/** The council on a day, with its people met and the quarter open. */
export async function worldOn(day: Day): Promise<World> {
  const council = createCouncil({ owners: 4, managers: 2, indicators: 9 });
  const world = await createWorld({
    connection: freshConnection(),
    tenantId: 'arranged',
    chance: chanceFrom(1),
    first: Q2,
    council,
    start: momentAt(day, '06:00'),
    places: ['a'],
  });
  await openPeriod(world.store, world.tenantId, Q2, [...council.indicators.values()]);
  for (const indicator of council.indicators.values())
    if (isDueIn(indicator, Q2)) putFigure(council, blankFigure(indicator, Q2, openedAt(Q2)));
  await world.deployment.start();
  for (const person of world.everybody) world.comings.speaksUp(person);
  await world.timeline.goOn(momentAt(day, '07:00'));
  return world;
}

/** Rings every instance’s clock, and has the reckoning check what is due. */
export async function ring(
  { timeline, deployment, reckoning, settle }: World,
  day: Day,
  time = '09:00',
): Promise<void> {
  const moment = momentAt(day, time);
  await timeline.goOn(moment);
  for (const { running, rounds } of deployment.up()) running.take(rounds.ring());
  if (await settle(14 * 60_000)) reckoning.check(moment);
}

/** A figure of the quarter, in truth. */
export function figure({ council }: World, ref = 'K001'): SimulatedFigure {
  const found = figureNamed(council, `${Q2} ${ref}`);
  if (!found) throw new Error(`There is no ${ref}.`);
  return found;
}

export const officerOf = ({ council: { team } }: World) => {
  const [officer] = team;
  if (!officer) throw new Error('There is no performance team.');
  return officer;
};

/** Every kind of violation there was. */
export async function accountOf(world: World): Promise<readonly Counted[]> {
  await holdToRecord(world, [Q2]);
  world.reckoning.close();
  return [...world.reckoning.account.counts()].flatMap(([what, count]) => (count > 0 ? [what] : []));
}
