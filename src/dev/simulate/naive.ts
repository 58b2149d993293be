/**
 * A sender as it is usually written: by cron at each stage, everybody at once, three tries, and no ledger. It runs in
 * the same council, with the same troubles, to show that the reckoning would notice its faults.
 */
import { messageCard } from '../../cards/parts/message.ts';
import type { Day } from '../../domain/time/days.ts';
import { type Period, periodName, shiftPeriod } from '../../domain/time/period.ts';
import type { ShownCard } from '../../jobs/sending/delivering.ts';
import { type SimulatedFigure, simulatedFiguresOf } from './council/council.ts';
import { addressOf } from './machines/comings.ts';
import { createProcess } from './machines/instance.ts';
import { EVERYTHING } from './reckoning/repeats.ts';
import type { Reckoning } from './reckoning.ts';
import type { Chance } from './time/chance.ts';
import { momentAt, stagesOf } from './time/cycleDays.ts';
import { createTroubles, type Troubles } from './troubles/troubles.ts';
import type { World } from './world.ts';

/** Its recipients. */
type Whom = 'owners' | 'managers';

export type NaiveSender = {
  readonly troubles: Troubles;
  readonly reckoning: Reckoning;
  /** Its cron rings when a stage of the quarter comes on a day. */
  readonly expect: (day: Day, period: Period) => void;
  /** A figure came in. */
  readonly reported: (figure: SimulatedFigure) => void;
};

const TRIES = 3;

/** Adds it to a council. */
export function naiveIn(
  { tenantId, council, teams, timeline, keepAnother }: World,
  chance: Chance,
): NaiveSender {
  const troubles = createTroubles(timeline, chance.apart('troubles'));
  const reckoning = keepAnother(troubles);
  const running = createProcess(timeline, () => {});
  const mail = teams.wayFor('naive', running, troubles, reckoning);

  const send = async (aadId: string, shown: ShownCard): Promise<void> => {
    if (!council.known.has(aadId)) return;
    const to = addressOf(tenantId, { id: aadId, name: '' }, teams.chatOf(aadId));
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const outcome = await mail.send(to, shown);
      if (outcome.kind === 'sent') return reckoning.settled(outcome.activityId, EVERYTHING);
      await running.pass(1_000 * attempt, () => {});
    }
  };
  const ring = (kind: Whom, owed: readonly SimulatedFigure[]): void => {
    const whose = ({ owner, manager }: SimulatedFigure) => (kind === 'owners' ? owner : manager);
    const people = new Set(owed.flatMap((figure) => whose(figure)?.id ?? []));
    const theirs = (id: string): readonly SimulatedFigure[] =>
      owed.filter((figure) => whose(figure)?.id === id);
    void Promise.all([...people].map((id) => send(id, digestOf(kind, theirs(id)))));
  };

  return {
    troubles,
    reckoning,
    expect: (day, period) => {
      for (const { kind, at } of stagesOf(period).filter((stage) => stage.at === momentAt(day, '09:00'))) {
        timeline.at(at, () => {
          const those = kind === 'owners' ? [period, shiftPeriod(period, -1)] : [period];
          const owed = those.flatMap((each) => simulatedFiguresOf(council, each)).filter(({ isIn }) => !isIn);
          ring(kind, owed);
          // It was started a second time, and cron rings there as well.
          if (chance.isLucky(0.1)) ring(kind, owed);
        });
      }
    },
    reported: ({ manager, ref, status, period }) => {
      if (!manager || !['Red', 'Amber'].includes(status)) return;
      const headline = `Measure ${ref} is ${status} in ${periodName(period)}`;
      void send(manager.id, messageCard({ headline, sentence: `And 1 more: ${ref}.` }));
    },
  };
}

function digestOf(kind: Whom, theirs: readonly SimulatedFigure[]): ShownCard {
  const periods = [...new Set(theirs.map(({ period }) => period))].toSorted();
  const [before, now] = [periods.length > 1 ? periods[0] : undefined, periods.at(-1)];
  const refsOf = (of: Period | undefined): string =>
    theirs.flatMap(({ ref, period }) => (period === of ? [ref] : [])).join(', ');
  const where = kind === 'managers' ? ' in your service' : '';
  return messageCard({
    headline: `Figures for ${now && periodName(now)}${where} are still due`,
    sentence: [
      `And ${theirs.length} more: ${refsOf(now)}.`,
      ...(before ? [`Also still missing, from ${periodName(before)}: ${refsOf(before)}.`] : []),
    ].join('\n'),
  });
}
