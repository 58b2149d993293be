/**
 * Duties: the messages everybody should have had by now, worked out from the council's true state, and nothing
 * Ragtime says.
 */
import type { PersonRef } from '../../../domain/person.ts';
import { addDays, type Day } from '../../../domain/time/days.ts';
import { type Period, shiftPeriod } from '../../../domain/time/period.ts';
import { askedOn, changedAt, hasMoreTime, isAskedFor, isStillOwed } from '../council/asked.ts';
import {
  figureNamed,
  isOffTarget,
  reportingAt,
  type SimulatedFigure,
  simulatedFiguresOf,
} from '../council/council.ts';
import { escalationOf, momentAt, openDayFrom, openedAt, toOwnersAt } from '../time/cycleDays.ts';
import type { Duty } from './account.ts';
import { putOffOn } from './arranged.ts';
import { arrangedDuties } from './arrangedDuties.ts';
import { type Eyes, eyesOn, type Looking } from './eyes.ts';
import type { Fact } from './noteFacts.ts';
import { shownDuties } from './shownDuties.ts';

/** Number of quarters before the reporting one that are searched for figures off target. */
const LOOKED_BACK = 4;

/** All duties as of a moment. */
export function dutiesAt(looking: Looking): readonly Duty[] {
  const { council, asOf, first } = looking;
  const period = reportingAt(asOf, first);
  const stage = toOwnersAt(period, asOf);
  if (!stage) return [];
  const eyes = eyesOn(looking);
  const settled = (those: readonly SimulatedFigure[]): readonly SimulatedFigure[] =>
    those.filter(({ since }) => since < asOf);
  // Who is asked may have changed since.
  const asked = (those: readonly SimulatedFigure[]): readonly SimulatedFigure[] =>
    those.filter((figure) => changedAt(figure) < asOf && isAskedFor(council, figure));
  const isChase = stage.key.startsWith('chase');
  const { today } = eyes;
  const whose = (figure: SimulatedFigure) => askedOn(council, figure, today);
  const all = asked(simulatedFiguresOf(council, period));
  const overdue = all.filter((figure) => !hasMoreTime(figure, today));
  const before = asked(simulatedFiguresOf(council, shiftPeriod(period, -1)));
  const owed = [...(isChase ? overdue : all), ...before];
  const recent = Array.from({ length: LOOKED_BACK + 1 }, (_, back) => shiftPeriod(period, -back));
  const off = recent.flatMap((each) => settled(simulatedFiguresOf(council, each)).filter(isOffTarget));
  const over = asked(simulatedFiguresOf(council, shiftPeriod(period, -2)));
  const inStage = { since: stage.at, stage: `${period} ${stage.key}` };
  return [
    ...askedDuties('digest', byPerson(owed, whose), inStage, eyes),
    ...putOffDuties(byPerson([...all, ...before], whose), eyes),
    ...arrangedDuties(all, eyes),
    ...(escalationOf(period) <= asOf
      ? askedDuties(
          'escalation',
          byPerson(overdue, ({ manager }) => manager),
          { since: escalationOf(period), stage: period },
          eyes,
        )
      : []),
    ...againOn(overdue, eyes).flatMap((until) =>
      askedDuties(
        'escalation',
        byPerson(
          overdue.filter(({ moreTime }) => moreTime?.until === until),
          ({ manager }) => (manager && wasEscalatedTo(manager, eyes) ? manager : null),
        ),
        { since: momentAt(addDays(until, 1), '00:00'), stage: `${period} after ${until}` },
        eyes,
      ),
    ),
    ...off.flatMap((figure) => alertDuty(figure, { ...inStage, period }, eyes)),
    ...[...council.managers, ...council.team].flatMap((person) => takenBackDuties(person.id, recent, eyes)),
    ...[...council.owners, ...council.managers, ...council.team].flatMap(({ id }) =>
      shownDuties(id, recent, eyes),
    ),
    // Managers and the team may cover for somebody.
    ...[...council.owners, ...council.managers, ...council.team].flatMap(({ id }) =>
      alreadyInDuty(id, inStage, eyes),
    ),
    ...owed
      .filter((figure) => whose(figure) === null && !hasMoreTime(figure, today))
      .flatMap((figure) => teamDuty('ownerless', figure, inStage, eyes)),
    ...off
      .filter(({ manager }) => manager === null)
      .flatMap((figure) =>
        teamDuty('unmanaged', figure, { since: figure.statusSince, stage: figure.status }, eyes),
      ),
    ...over.flatMap((figure) => teamDuty('lapsed', figure, { since: openedAt(period), stage: '' }, eyes)),
  ];
}

/** Has a manager had the quarter’s escalation? Whoever has not is owed that one first. */
const wasEscalatedTo = ({ id }: PersonRef, { had, period }: Eyes): boolean =>
  had(id, 'escalation', escalationOf(period));

/** The days up to which more time was given beyond the escalation, and which are over: managers hear of those then. */
const againOn = (overdue: readonly SimulatedFigure[], { period, asOf }: Eyes): readonly Day[] => [
  ...new Set(
    overdue.flatMap(({ moreTime, isSentBack, since }) => {
      if (!moreTime || momentAt(moreTime.until, '09:00') < escalationOf(period)) return [];
      // What came in in time, and was sent back since, was not late.
      if (isSentBack && since > momentAt(addDays(moreTime.until, 1), '00:00')) return [];
      const next = momentAt(openDayFrom(addDays(moreTime.until, 1)), '09:00');
      return next <= asOf ? [moreTime.until] : [];
    }),
  ),
];

type When = { readonly since: number; readonly stage: string };

function byPerson(
  figures: readonly SimulatedFigure[],
  whose: (figure: SimulatedFigure) => PersonRef | null,
): ReadonlyMap<PersonRef, readonly SimulatedFigure[]> {
  const people = new Map<string, { person: PersonRef; theirs: SimulatedFigure[] }>();
  for (const figure of figures) {
    const person = whose(figure);
    if (!person) continue;
    const entry = people.get(person.id) ?? { person, theirs: [] };
    entry.theirs.push(figure);
    people.set(person.id, entry);
  }
  return new Map([...people.values()].map(({ person, theirs }) => [person, theirs]));
}

/** Duties to ask everybody who owes something, or whose people do, or to name them to the team. */
function askedDuties(
  kind: 'digest' | 'escalation',
  people: ReadonlyMap<PersonRef, readonly SimulatedFigure[]>,
  { since, stage }: When,
  eyes: Eyes,
): readonly Duty[] {
  return [...people].flatMap(([{ id, name }, theirs]): readonly Duty[] => {
    const putOff = putOffOn(eyes.council, id, eyes.today, { period: eyes.period, asOf: eyes.asOf });
    if (kind === 'digest' && putOff?.kind === 'waits') return [];
    const names = theirs.map((figure) => figure.name);
    const isTold = eyes.had(id, kind, since, ({ isByHand }) => !isByHand);
    const isNamed = eyes.isNoted(since, ({ kind: of, of: who }) => who === name && of !== 'below', names);
    // Whoever has made themselves heard since is owed the message itself.
    const isOwed = eyes.canBeTold(id) && eyes.cameBack(id) >= since;
    if (!isTold && eyes.isHeldBack(id, kind, names)) return [];
    return [
      {
        key: `${kind} to ${id} of ${stage}${isOwed ? ', who is back' : ''}`,
        to: [id, ...eyes.team.map((member) => member.id)],
        isMet: isTold || (isNamed && !isOwed && !eyes.wasOnlyAnOutage(id, since)),
        else: eyes.canBeTold(id) ? 'lost' : 'unaccounted',
      },
    ];
  });
}

/** Whoever had a reminder put off has it on that day; where they were out of reach, once they are back. */
function putOffDuties(people: ReadonlyMap<PersonRef, unknown>, eyes: Eyes): readonly Duty[] {
  const { council, today, period, asOf } = eyes;
  return [...people.keys()].flatMap(({ id }): readonly Duty[] => {
    const found = putOffOn(council, id, today, { period, asOf });
    if (found?.kind !== 'has come' || asOf < momentAt(found.until, '09:00') || !eyes.canBeTold(id)) return [];
    const isMet = eyes.had(id, 'digest', momentAt(found.until, '00:00'));
    return [{ key: `put off to ${found.until} by ${id}`, to: [id], isMet, else: 'lost' }];
  });
}

/** A manager knows of a figure off target, or the team knows that they don’t. */
function alertDuty(
  figure: SimulatedFigure,
  { since, period }: When & { readonly period: Period },
  eyes: Eyes,
): readonly Duty[] {
  const { manager, name, status, statusSince } = figure;
  if (!manager) return [];
  const says = (claimed: ReadonlyMap<string, string>): boolean =>
    [status, ''].includes(claimed.get(name) ?? '-');
  const isTold = eyes.had(
    manager.id,
    'alert',
    0,
    (heard) => says(heard.read.claimed) && says(heard.standing.claimed),
  );
  const from = figure.period === period ? Math.min(statusSince, since) : statusSince;
  const isNamed = eyes.isNoted(from, (fact) => fact.of === manager.name && fact.kind !== 'owed', [name]);
  const isNews = figure.period === period || statusSince >= openedAt(period);
  const isOwed = isNews && eyes.canBeTold(manager.id) && eyes.cameBack(manager.id) >= statusSince;
  if (!isTold && eyes.isHeldBack(manager.id, 'alert', [name])) return [];
  return [
    {
      key: `alert to ${manager.id} of ${name} ${status}, so since ${new Date(statusSince).toISOString()}${isOwed ? ', who is back' : ''}`,
      to: [manager.id, ...eyes.team.map((member) => member.id)],
      isMet: isTold || (isNamed && !isOwed && !(isNews && eyes.wasOnlyAnOutage(manager.id, from))),
      else: eyes.canBeTold(manager.id) ? 'lost' : 'unaccounted',
    },
  ];
}

/** No alert stands in a chat that is no longer so, and where that came on a later day a line says it. */
function takenBackDuties(id: string, recent: readonly Period[], eyes: Eyes): readonly Duty[] {
  const { council, chats, asOf } = eyes;
  if (!eyes.canBeTold(id)) return [];
  return chats.of(id).flatMap((heard): readonly Duty[] => {
    // One that the ledger does not know has no place that Ragtime could change.
    if (heard.read.kind !== 'alert' || heard.rows.length === 0) return [];
    return [...heard.read.claimed.keys()].flatMap((name): readonly Duty[] => {
      const figure = figureNamed(council, name);
      if (!figure || !recent.includes(figure.period) || figure.since >= asOf) return [];
      const isFine = !isOffTarget(figure);
      const told = heard.read.claimed.get(name);
      const isSo = !isFine && (told === '' || told === figure.status);
      if (isSo || figure.statusSince < heard.at) return [];
      const stands = heard.standing.claimed.get(name);
      const hasLine = eyes.had(id, 'correction', figure.statusSince, ({ read }) => read.claimed.has(name));
      const isChanged = stands === undefined || (!isFine && stands === figure.status);
      const isOfItsDay = (at: number | undefined): boolean =>
        at !== undefined && eyes.dayOf(at) === heard.day;
      // Or nothing of what came between reached them, and the card still shows what they saw that day.
      const wasSeen =
        heard.changedAt.some((at) => at >= figure.statusSince && isOfItsDay(at)) ||
        (isChanged && isOfItsDay(heard.changedAt.at(-1)));
      const key = `${name} of ${heard.activityId} to ${id}, ${figure.status} since ${new Date(figure.statusSince).toISOString()}`;
      const line: Duty = {
        key: `line about ${key}`,
        to: [id],
        isMet: hasLine || wasSeen,
        else: 'not taken back',
      };
      // Whoever was told of the figure again since hears of that alert.
      const isLatest = !chats
        .of(id)
        .some(({ at, read }) => read.kind === 'alert' && at > heard.at && read.claimed.has(name));
      const isHeldBack = eyes.isHeldBack(id, 'correction', [name]);
      const taking: Duty = {
        key: `taking back ${key}`,
        to: [id],
        isMet: isChanged || hasLine,
        else: 'not taken back',
      };
      return [...(eyes.isGone(heard) ? [] : [taking]), ...(isFine && isLatest && !isHeldBack ? [line] : [])];
    });
  });
}

/** The latest reminder in a chat asks for nothing that is in. */
function alreadyInDuty(id: string, { since }: When, eyes: Eyes): readonly Duty[] {
  const { council, chats, asOf } = eyes;
  const last = chats.of(id).findLast(({ read, isByHand }) => read.kind === 'digest' && !isByHand);
  if (!last || last.at < since || last.rows.length === 0) return [];
  if (!eyes.canBeTold(id) || eyes.cameBack(id) > last.at) return [];
  return [...last.read.asked].flatMap((name): readonly Duty[] => {
    const figure = figureNamed(council, name);
    if (!figure?.isIn || isStillOwed(figure) || changedAt(figure) >= asOf) return [];
    const key = `“already in” for ${name} in ${last.activityId} to ${id}`;
    return [{ key, to: [id], isMet: !last.standing.asked.has(name), else: 'not taken back' }];
  });
}

/** The team has been told of a figure that nobody is there for. */
function teamDuty(
  kind: 'ownerless' | 'unmanaged' | 'lapsed',
  { name, ref, owner }: SimulatedFigure,
  { since, stage }: When,
  eyes: Eyes,
): readonly Duty[] {
  const isAbout = (fact: Fact): boolean =>
    fact.kind === kind && (fact.of === ref || fact.of === owner?.name || fact.refs.includes(ref));
  return eyes.team.flatMap(({ id }): readonly Duty[] => {
    const isMet = eyes.had(id, 'note', since, ({ facts }) => facts.some(isAbout));
    // By themselves, figures without a manager make one message a day.
    const hadToday = eyes.had(
      id,
      'note',
      0,
      ({ day, facts }) => day === eyes.today && facts.some((fact) => fact.kind === kind),
    );
    if (!isMet && kind === 'unmanaged' && hadToday) return [];
    if (!isMet && eyes.isHeldBack(id, 'note', [name])) return [];
    return [{ key: `${kind} ${name} ${stage} to ${id}`, to: [id], isMet, else: 'unaccounted' }];
  });
}
