/**
 * Escalating again: a figure had more time when its manager was told what is overdue; once that time has run out, they are
 * told of it as well. A pure function of the cells and the ledger.
 */
import { chasedFor } from '../../domain/arrangements/extension.ts';
import { isOwed } from '../../domain/closing/signOff.ts';
import { byPerson } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { kindOf, type LedgerEntry, type StillOpen, sentAt } from '../../domain/messages/errand.ts';
import { type Day, dayAt, instantAt } from '../../domain/time/days.ts';
import {
  type Calendar,
  escalatedAgainKey,
  type Stage,
  stageToManagers,
} from '../../domain/time/reportingCycle.ts';
import { addWorkingDays } from '../../domain/time/workingDays.ts';
import type { Digest } from './planReminders.ts';

type AsOf = { readonly now: Date; readonly calendar: Calendar };

/** The figure’s own escalation, on the first working day after the time that was given; undefined where none is due. */
function stageOf(line: CellLine, stages: readonly Stage[], { now, calendar }: AsOf): Stage | undefined {
  const { extension, sentBack } = line;
  const escalation = stageToManagers(stages);
  // Until then the escalation of the quarter is still to come, and names it.
  if (!extension || !escalation || extension.until < escalation.day || !isOwed(line)) return undefined;
  const { timeZone, sendAt, isHoliday } = calendar;
  // One that came in in time and was sent back since was not late.
  if (sentBack && dayAt(new Date(sentBack.at), timeZone) > extension.until) return undefined;
  const day = addWorkingDays(extension.until, 1, isHoliday);
  const at = instantAt(day, sendAt, timeZone);
  return at <= now ? { key: escalatedAgainKey(extension.until), kind: 'escalation', day, at } : undefined;
}

/** The stages by which managers have been told, or are to be, of what had more time. */
export const stagesAgain = (
  lines: readonly CellLine[],
  stages: readonly Stage[],
  asOf: AsOf,
): readonly Stage[] => [
  ...new Map(
    lines.flatMap((line) => {
      const stage = stageOf(line, stages, asOf);
      return stage ? [[stage.key, stage] as const] : [];
    }),
  ).values(),
];

/**
 * One message to each manager who was told before such a time was over, with all that is overdue of theirs by now.
 * @param entries the escalations of the quarter
 */
export function planEscalatedAgain(
  lines: readonly CellLine[],
  stages: readonly Stage[],
  entries: readonly LedgerEntry[],
  stillOpen: StillOpen,
  asOf: AsOf,
): readonly Digest[] {
  const { timeZone } = asOf.calendar;
  const escalation = stageToManagers(stages);
  const escalated = entries.filter(({ stage, state }) => kindOf(stage) === 'escalation' && state === 'sent');
  const toldOn = (id: string, isMeant: (entry: LedgerEntry) => boolean): readonly Day[] =>
    escalated
      .filter((entry) => entry.person.id === id && isMeant(entry))
      .map((entry) => dayAt(new Date(sentAt(entry)), timeZone));
  const isNew = (line: CellLine): boolean => {
    const { manager, extension, ref } = line;
    if (!manager || !extension || !stageOf(line, stages, asOf)) return false;
    const wasTold = toldOn(manager.id, ({ stage }) => stage === escalation?.key).length > 0;
    return (
      wasTold && toldOn(manager.id, ({ refs }) => refs.includes(ref)).every((day) => day <= extension.until)
    );
  };
  const today = dayAt(asOf.now, timeZone);
  const overdue = chasedFor(lines.filter(isOwed), { kind: 'escalation' }, today);
  return byPerson(overdue.filter(isNew), ({ manager }) => manager).flatMap(({ person, cells }) => {
    // Of several times that are over, the last names the message.
    const stage = stagesAgain(cells, stages, asOf).toSorted((a, b) => b.day.localeCompare(a.day))[0];
    if (!stage || !stillOpen(stage.key, person.id)) return [];
    return [{ stage, person, cells: overdue.filter(({ manager }) => manager?.id === person.id), late: [] }];
  });
}
