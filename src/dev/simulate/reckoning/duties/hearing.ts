/** Duties to tell whoever asked: followers, readers of the weekly digest, askers, and those asked; and of what recovered. */
import { addDays, type Day, weekday } from '../../../../domain/time/days.ts';
import { type Period, shiftPeriod } from '../../../../domain/time/period.ts';
import { askedOn } from '../../council/asked.ts';
import { figureNamed, isOffTarget, type SimulatedFigure, simulatedFiguresOf } from '../../council/council.ts';
import { followersOf } from '../../council/heard.ts';
import { momentAt, openDayFrom } from '../../time/cycleDays.ts';
import type { Duty } from '../account.ts';
import type { Eyes } from '../eyes.ts';
import { questionIn } from '../words.ts';

const DAY_MS = 24 * 3_600_000;
/** What is on target again is news for a week; it is not demanded on the last day. */
const GOOD_FOR_MS = 6 * DAY_MS;

/** A news item of a figure to everybody who manages or follows it. */
export function newsDuties(figures: readonly SimulatedFigure[], eyes: Eyes): readonly Duty[] {
  return figures.flatMap((figure) => {
    const isOff = isOffTarget(figure);
    if (!isOff && !hasRecovered(figure, eyes)) return [];
    const { manager } = figure;
    const followers = followersOf(eyes.council, figure).filter(({ id }) => id !== manager?.id);
    // A manager’s alert of what is off target is a duty of its own.
    const people = [...followers, ...(manager && !isOff ? [manager] : [])];
    return people.flatMap((person) => newsTo(person.id, figure, eyes));
  });
}

function newsTo(
  id: string,
  { name, status, statusSince, askedSince }: SimulatedFigure,
  eyes: Eyes,
): readonly Duty[] {
  // Of whoever could not be reached for a reason of their own Ragtime may not know whether it arrived.
  if (!eyes.wasOnlyAnOutage(id, statusSince)) return [];
  const isMet = eyes.had(
    id,
    'alert',
    statusSince,
    ({ read }) => read.claimed.has(name) || read.says.has(name) || read.asked.has(name) || read.isCapped,
  );
  if (!isMet && (eyes.isHeldBack(id, 'alert', [name]) || askedSince >= eyes.asOf)) return [];
  const key = `news to ${id} of ${name}, ${status} since ${new Date(statusSince).toISOString()}`;
  return [{ key, to: [id], isMet, else: 'lost' }];
}

/** Is it on target for some days at most, and was the figure before it off target, all the time since? */
function hasRecovered(figure: SimulatedFigure, { council, asOf }: Eyes): boolean {
  const { isIn, value, statusSince, since, ref, period } = figure;
  if (!isIn || value === null || asOf - Math.max(statusSince, figure.givenAt) > GOOD_FOR_MS) return false;
  const before = figureNamed(council, `${quarterBefore(ref, period)} ${ref}`);
  return (
    before !== undefined &&
    isOffTarget(before) &&
    Math.max(before.since, before.statusSince) < Math.min(since, statusSince)
  );
}

/** The quarter of the figure before: annual ones have one a year, bi-annual ones two. */
function quarterBefore(ref: string, period: Period): Period {
  const number = Number(ref.slice(1));
  return shiftPeriod(period, number % 10 === 0 ? -4 : number % 10 === 5 ? -2 : -1);
}

/** Questions reach whoever reports the figure until one answers; the answer whoever asked. */
export function questionDuties({ council, period, asOf, today, ...eyes }: Eyes): readonly Duty[] {
  return council.questions.flatMap((question): readonly Duty[] => {
    const { name, number, by, at, answer } = question;
    const figure = figureNamed(council, name);
    if (!figure || ![period, shiftPeriod(period, -1)].includes(figure.period)) return [];
    const whom = answer ? by : askedOn(council, figure, today);
    const since = answer?.at ?? at;
    if (!whom || since >= asOf || figure.askedSince >= asOf || !eyes.canBeTold(whom.id)) return [];
    if (answer?.by.id === by.id) return [];
    const kind = answer ? 'answer' : 'question';
    const isMet = eyes.had(whom.id, kind, since, (heard) => questionIn(heard, council) === question);
    return [{ key: `${kind} ${number} to ${whom.id}`, to: [whom.id], isMet, else: 'lost' }];
  });
}

/** The digest of a week comes on its Monday, or on the first working day after, to whoever wanted it before. */
export function weeklyDuties({ council, period, today, asOf, ...eyes }: Eyes): readonly Duty[] {
  const monday = addDays(today, -((weekday(today) + 6) % 7));
  const on: Day = openDayFrom(monday);
  const [from, before] = [momentAt(addDays(monday, -7), '09:00'), momentAt(monday, '09:00')];
  if (today !== on || asOf < momentAt(on, '09:00')) return [];
  const all = [period, shiftPeriod(period, -1)].flatMap((each) => simulatedFiguresOf(council, each));
  const cameIn = all.filter(({ isIn, givenAt }) => isIn && from <= givenAt && givenAt < before);
  return [...council.weekly].flatMap(([id, since]): readonly Duty[] => {
    const follows = council.follows.filter(({ person }) => person.id === id);
    const theirs = cameIn.filter(
      ({ ref }) => follows.length === 0 || follows.some((each) => each.ref === null || each.ref === ref),
    );
    if (since >= before || theirs.length === 0 || !eyes.canBeTold(id)) return [];
    const isMet = eyes.had(id, 'weekly', momentAt(on, '00:00'));
    return [{ key: `digest of the week of ${monday} to ${id}`, to: [id], isMet, else: 'lost' }];
  });
}
