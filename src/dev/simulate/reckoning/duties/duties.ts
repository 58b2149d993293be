/**
 * Duties: the messages everybody should have had by now, worked out from the council's true state, and nothing
 * Ragtime says.
 */
import type { PersonRef } from '../../../../domain/person.ts';
import { addDays, type Day } from '../../../../domain/time/days.ts';
import { shiftPeriod } from '../../../../domain/time/period.ts';
import { askedOn, changedAt, hasMoreTime, isAskedFor } from '../../council/asked.ts';
import { isOffTarget, reportingAt, type SimulatedFigure, simulatedFiguresOf } from '../../council/council.ts';
import { escalationOf, momentAt, openDayFrom, openedAt, toOwnersAt } from '../../time/cycleDays.ts';
import type { Duty } from '../account.ts';
import { type Eyes, eyesOn, type Looking } from '../eyes.ts';
import type { Fact } from '../noteFacts.ts';
import { alertDuty, takenBackDuties } from './alerts.ts';
import { arrangedDuties } from './arrangements.ts';
import { alreadyInDuty, askedDuties, byPerson, putOffDuties, type When } from './asked.ts';
import { handingDuties } from './handing.ts';
import { newsDuties, questionDuties, weeklyDuties } from './hearing.ts';
import { shownDuties } from './shown.ts';
import { signingDuties } from './signing.ts';

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
  const everybody = [...council.owners, ...council.managers, ...council.team];
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
    ...handingDuties(eyes),
    ...signingDuties(eyes),
    ...questionDuties(eyes),
    ...weeklyDuties(eyes),
    ...newsDuties(settled(simulatedFiguresOf(council, period)), eyes),
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
    ...everybody.flatMap(({ id }) => takenBackDuties(id, recent, eyes)),
    ...everybody.flatMap(({ id }) => shownDuties(id, recent, eyes)),
    // Managers and the team may cover for somebody.
    ...everybody.flatMap(({ id }) => alreadyInDuty(id, inStage, eyes)),
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
