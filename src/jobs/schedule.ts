/**
 * The cron schedule: node-cron rings, and each ring works out afresh, from the calendar and the ledger, which
 * messages are due.
 */
import cron from 'node-cron';
import { DomainError } from '../domain/domainError.ts';
import type { Calendar } from '../domain/time/reportingCycle.ts';

export type Schedule = { readonly stop: () => Promise<void> };

/**
 * Rings by a cron expression. A ring during an unfinished round is skipped: the next one takes up the rest. `round`
 * must not reject.
 * @throws {DomainError} when the expression names a time that there is not
 */
export function startSchedule(tick: string, calendar: Calendar, round: () => Promise<void>): Schedule {
  let running: Promise<void> = Promise.resolve();
  const ring = (): Promise<void> => {
    running = round();
    return running;
  };
  const task = scheduled(tick, ring, { timezone: calendar.timeZone, noOverlap: true, name: 'rounds' });
  return {
    stop: async () => {
      await task.destroy();
      await running;
    },
  };
}

function scheduled(
  ...[tick, ring, options]: Parameters<typeof cron.schedule>
): ReturnType<typeof cron.schedule> {
  try {
    return cron.schedule(tick, ring, options);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DomainError(
      `RAGTIME_TICK can’t be read (${why}). Write a cron expression of five fields, like */15 * * * *.`,
      { cause },
    );
  }
}
