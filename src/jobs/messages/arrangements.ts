/** Messages about arrangements: more time to whoever reports a figure, a cover to who covers, and a cover that said no. */
import { coverCard, moreTimeCard, uncoveredCard } from '../../cards/messages/arranged.ts';
import type { Rendered } from '../../cards/parts/render.ts';
import type { Absence } from '../../domain/arrangements/absence.ts';
import { hasMoreTime } from '../../domain/arrangements/extension.ts';
import { isOwed } from '../../domain/closing/signOff.ts';
import { byPerson, whoReports } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { type Errand, stillOpenIn } from '../../domain/messages/errand.ts';
import { isPerformanceTeam, type Person, type PersonRef } from '../../domain/person.ts';
import { type Day, dayAt } from '../../domain/time/days.ts';
import { type Period, periodOfDay } from '../../domain/time/period.ts';
import { type Calendar, reportingPeriod } from '../../domain/time/reportingCycle.ts';
import { readSheet } from '../../quarters/opening.ts';
import { asAskedNow } from '../../quarters/standIns.ts';
import type { Delivering } from '../sending/delivering.ts';
import type { Message } from '../sending/errand.ts';
import { metSinceOf } from '../sending/metSince.ts';

type Planning = Pick<Delivering, 'store' | 'tenantId' | 'clock'>;

/** A message, with the card that its claimed errands come to. */
type Notice = {
  readonly errands: readonly Errand[];
  readonly card: (stages: ReadonlySet<string>) => Rendered;
};

/** All of these that nobody has been told yet, as of now. */
export async function arrangementsDue(
  { store, tenantId, clock }: Planning,
  calendar: Calendar,
): Promise<readonly Message[]> {
  const now = clock();
  const today = dayAt(now, calendar.timeZone);
  const period = reportingPeriod(now, calendar);
  // Nothing of a locked quarter is still to come from anybody.
  const isOver = await store.locks.isLocked(tenantId, period);
  const sheet = isOver ? [] : ((await readSheet(store, tenantId, period, period)) ?? []);
  const lines = await asAskedNow(store, tenantId, sheet, today);
  const absences = (await store.absences.all(tenantId)).filter(({ until }) => until >= today);
  const team = absences.some(({ declinedBy }) => declinedBy)
    ? (await store.register.people(tenantId)).filter(isPerformanceTeam)
    : [];
  const notices = [
    ...moreTime(lines, period, today),
    ...absences.flatMap((absence) => [
      ...covering(absence, lines, calendar),
      ...uncovered(absence, lines, team, calendar),
    ]),
  ];
  const named = notices.flatMap(({ errands }) => errands);
  const entries = (await Promise.all(named.map((errand) => store.ledger.entry(tenantId, errand)))).flatMap(
    (entry) => (entry ? [entry] : []),
  );
  const stillOpen = stillOpenIn(entries, now, await metSinceOf(store, tenantId, entries));
  return notices.flatMap(({ errands, card }): readonly Message[] => {
    const [first, ...others] = errands.filter(({ stage, person }) => stillOpen(stage, person.id));
    if (!first) return [];
    return [
      {
        person: first.person,
        errands: [first, ...others],
        card: async (claimed) => card(new Set(claimed.map(({ stage }) => stage))),
      },
    ];
  });
}

/** One to each person with figures that were given more time, whichever those are. */
const moreTime = (lines: readonly CellLine[], period: Period, today: Day): readonly Notice[] =>
  byPerson(
    lines.filter((line) => isOwed(line) && hasMoreTime(line, today)),
    whoReports,
  ).map(({ person, cells }) => {
    const stageOf = ({ ref, extension }: CellLine): string => `extension ${ref} ${extension?.until}`;
    return {
      errands: cells.map((cell) => ({ period, stage: stageOf(cell), person, refs: [] })),
      card: (stages) => moreTimeCard({ period, lines: cells.filter((cell) => stages.has(stageOf(cell))) }),
    };
  });

/** What is told of an absence is told once, whichever quarter is being reported meanwhile. */
const quarterOfAbsence = ({ from }: Absence, { yearStart }: Calendar): Period => periodOfDay(from, yearStart);

const theirsIn = ({ person }: Absence, lines: readonly CellLine[]): readonly CellLine[] =>
  lines.filter((line) => isOwed(line) && (line.owner ?? line.deputy)?.id === person.id);

function covering(absence: Absence, lines: readonly CellLine[], calendar: Calendar): readonly Notice[] {
  const { person, from, until, cover } = absence;
  if (!cover) return [];
  const stage = `cover ${from} ${until} ${person.id}`;
  return [
    {
      errands: [{ period: quarterOfAbsence(absence, calendar), stage, person: cover, refs: [] }],
      card: () => coverCard({ absence, lines: theirsIn(absence, lines) }),
    },
  ];
}

/** One each to whoever is away and to the performance team, where the cover said no. */
function uncovered(
  absence: Absence,
  lines: readonly CellLine[],
  team: readonly Person[],
  calendar: Calendar,
): readonly Notice[] {
  const { person, from, declinedBy } = absence;
  if (!declinedBy) return [];
  const recipients = new Map<string, PersonRef>([...team, person].map(({ id, name }) => [id, { id, name }]));
  recipients.delete(declinedBy.id);
  return [...recipients.values()].map((to) => ({
    errands: [
      {
        period: quarterOfAbsence(absence, calendar),
        stage: `uncovered ${from} ${declinedBy.id} ${person.id}`,
        person: to,
        refs: [],
      },
    ],
    card: () =>
      uncoveredCard({ absence, declinedBy, lines: theirsIn(absence, lines), isSelf: to.id === person.id }),
  }));
}
