/** What a message about an arrangement is about, in the council’s true state: an absence, more time, a day put off to. */
import { addDays, type Day } from '../../../domain/time/days.ts';
import type { Period } from '../../../domain/time/period.ts';
import {
  type Council,
  reportingAt,
  type SimulatedAbsence,
  type SimulatedFigure,
  simulatedFiguresOf,
} from '../council/council.ts';
import { momentAt, toOwnersAt } from '../time/cycleDays.ts';
import type { Chats, Heard } from './chats.ts';

/** For so many days a reminder that was put off is made up for, where it could not be sent on its own. */
const MADE_UP_DAYS = 3;

/** The figures that a message gives more time for. */
export const givenIn = (
  { read: { lines } }: Pick<Heard, 'read'>,
  council: Council,
  period: Period,
): readonly SimulatedFigure[] =>
  simulatedFiguresOf(council, period).filter(
    ({ ref, moreTime }) => moreTime && lines.some((line) => new RegExp(`\\b${ref}\\b`).test(line)),
  );

/** The absence that a message to a cover, or about one who said no, is about. */
export function absenceIn({ summary, to }: Pick<Heard, 'summary' | 'to'>, { absences }: Council) {
  const [, name] = /cover for (you|Owner \d{4})/.exec(summary) ?? [];
  return name === 'you'
    ? absences.get(to)
    : [...absences.values()].find(({ person }) => person.name === name);
}

/** Is a message one about this absence’s cover, or the cover’s no, to somebody? */
export const isAboutAbsence = (
  { summary, to }: Pick<Heard, 'summary' | 'to'>,
  { person, declinedBy }: SimulatedAbsence,
  kind: 'cover' | 'uncovered',
): boolean =>
  kind === 'cover'
    ? summary.startsWith(`You cover for ${person.name}`)
    : summary.startsWith(`${declinedBy?.name} can’t cover for ${to === person.id ? 'you' : person.name}`);

/** What somebody’s put-off reminder comes to on a day. */
export type PutOff =
  /** It is still to come. */
  | { readonly kind: 'waits'; readonly until: Day; readonly since: number }
  /** Its day has come, and no later message of the cycle has. */
  | { readonly kind: 'has come'; readonly until: Day };

/** The same for a person; undefined where nothing of theirs is put off. */
export function putOffOn(
  { putOff }: Council,
  personId: string,
  day: Day,
  { period, asOf }: { readonly period: Period; readonly asOf: number },
): PutOff | undefined {
  const found = putOff.get(personId);
  const stage = toOwnersAt(period, asOf);
  if (!found || !stage) return undefined;
  const { until, since } = found;
  if (until > day) return stage.key.startsWith('chase') ? undefined : { kind: 'waits', until, since };
  const isLatest = stage.at < momentAt(addDays(until, 1), '00:00');
  return isLatest && day <= addDays(until, MADE_UP_DAYS) ? { kind: 'has come', until } : undefined;
}

/** The name of a reminder that comes on the day to which its person had it put off; undefined for any other. */
export function putOffName(heard: Heard, council: Council, chats: Chats, first: Period): string | undefined {
  const period = reportingAt(heard.at, first);
  const found = putOffOn(council, heard.to, heard.day, { period, asOf: heard.at });
  const stage = toOwnersAt(period, heard.at);
  if (found?.kind !== 'has come' || !stage) return undefined;
  const hadStage = chats
    .of(heard.to)
    .some(
      (other) => other !== heard && other.read.kind === 'digest' && !other.isByHand && other.at >= stage.at,
    );
  return hadStage ? `put off to ${found.until}` : undefined;
}
