/** Facts about people as of a moment: reachable or not, the messages they had, and notes to the team about them. */
import type { PersonRef } from '../../../domain/person.ts';
import { dayAt } from '../../../domain/time/days.ts';
import type { Period } from '../../../domain/time/period.ts';
import { type Council, reportingAt } from '../council/council.ts';
import type { FigureName, ReadKind } from '../council/reading.ts';
import { ZONE } from '../time/cycleDays.ts';
import type { Chats, Heard } from './chats.ts';
import type { Fact } from './noteFacts.ts';

export type Looking = {
  readonly council: Council;
  readonly chats: Chats;
  /** The moment as of which it is looked: what has come about since does not count. */
  readonly asOf: number;
  /** A quarter at the beginning of the run. */
  readonly first: Period;
  readonly isReachable: (personId: string) => boolean;
  readonly chatOf: (personId: string) => string;
  /** True for somebody who can be reached again and has not made themselves heard: the bot can’t know. */
  readonly isSilent: (personId: string, asOf: number) => boolean;
  /** When a message to somebody last met a fault. */
  readonly lastInVain: (personId: string) => number;
  /** When one last met a fault that was not everybody’s. */
  readonly lastAlone: (personId: string) => number;
};

export type Eyes = ReturnType<typeof eyesOn>;

/** Looks at them. */
export function eyesOn({
  council,
  chats,
  asOf,
  first,
  isReachable,
  isSilent,
  chatOf,
  lastInVain,
  lastAlone,
}: Looking) {
  const today = dayAt(new Date(asOf), ZONE);
  const dayOf = (moment: number): string => dayAt(new Date(moment), ZONE);
  const canBeTold = (id: string): boolean =>
    isReachable(id) &&
    !isSilent(id, asOf) &&
    Math.max(council.known.get(id) ?? Number.POSITIVE_INFINITY, council.backAt.get(id) ?? 0) < asOf;
  /** Did it stand in a chat that its person has deleted? */
  const isGone = ({ to, chat }: Heard): boolean => chat !== chatOf(to);
  const team = council.team.filter(({ id }) => canBeTold(id));
  const hadToday = (id: string): readonly Heard[] => chats.of(id).filter(({ day }) => day === today);
  /** Did they have another kind of message about all of these figures today, or one of a kind sent once a day? */
  const isHeldBack = (id: string, kind: ReadKind, names: readonly FigureName[]): boolean => {
    const had = hadToday(id);
    if (had.some(({ read }) => ANOTHER_DAY[kind]?.includes(read.kind))) return true;
    const others = had.filter(({ read }) => GROUP[read.kind] !== GROUP[kind]);
    return names.every((name) => others.some((heard) => isAbout(heard, name)));
  };
  return {
    council,
    chats,
    asOf,
    period: reportingAt(asOf, first),
    today,
    team,
    canBeTold,
    dayOf,
    isGone,
    /** Was an outage for everybody the only obstacle since then? A note to the team is then not enough. */
    wasOnlyAnOutage: (id: string, since: number): boolean => canBeTold(id) && lastAlone(id) < since,
    cameBack: (id: string): number => council.backAt.get(id) ?? 0,
    had: (id: string, kind: ReadKind, since: number, so: (heard: Heard) => boolean = () => true): boolean =>
      chats.of(id).some((heard) => heard.read.kind === kind && heard.at >= since && so(heard)),
    /**
     * Has every reachable member of the team been told a fact since then? Also where a member was in trouble and
     * another was told, or had another kind of message today about the same figures.
     */
    isNoted: (since: number, so: (fact: Fact) => boolean, names: readonly FigureName[]): boolean => {
      const isTold = (id: string): boolean =>
        chats.of(id).some(({ at, facts }) => at >= since && facts.some(so));
      const isToWait = (id: string): boolean => isHeldBack(id, 'note', names);
      const isAnyTold = team.some(({ id }) => isTold(id) || isToWait(id));
      const isTried = ({ id }: PersonRef): boolean => isTold(id) || isToWait(id) || lastInVain(id) >= since;
      return team.length === 0 || (isAnyTold && team.every(isTried));
    },
    isHeldBack,
  };
}

/** A note names figures by their references, beside the person who was to be told of them. */
function isAbout({ read, facts }: Heard, name: FigureName): boolean {
  const ref = name.slice(11);
  const isNamed = facts.some(({ of, refs }) => of === ref || refs === 'many' || refs.includes(ref));
  return read.asked.has(name) || read.claimed.has(name) || isNamed;
}

/** After which kinds of message one of a kind has to wait for another day, whatever they are about. */
const ANOTHER_DAY: Partial<Record<ReadKind, readonly ReadKind[]>> = {
  digest: ['digest', 'still yours', 'signing'],
  'still yours': ['digest', 'still yours', 'signing'],
  // Whoever was asked for signatures is reminded of their own figures, and of overdue ones, another day.
  escalation: ['signing'],
  signing: ['signing', 'digest', 'escalation', 'still yours'],
};

const GROUP: Partial<Record<ReadKind, string>> = {
  digest: 'r',
  escalation: 'e',
  signing: 's',
  alert: 'a',
  correction: 'a',
};
