/**
 * The true state of the simulated council, apart from Ragtime’s store: people, indicators, and every figure to come.
 */
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import type { Person, PersonRef } from '../../../domain/person.ts';
import type { Day } from '../../../domain/time/days.ts';
import { Period, shiftPeriod } from '../../../domain/time/period.ts';
import { openedAt } from '../time/cycleDays.ts';
import type { FigureName } from './reading.ts';
import type { SimulatedFollow, SimulatedQuestion, SimulatedSaying } from './said.ts';

/** A figure of a quarter: to come, or in with a status. */
export type SimulatedFigure = {
  readonly name: FigureName;
  readonly ref: string;
  readonly period: Period;
  readonly owner: PersonRef | null;
  /** Is asked where there is no owner, or where the owner is away and nobody covers. */
  readonly deputy: PersonRef | null;
  readonly manager: PersonRef | null;
  readonly isIn: boolean;
  /** Is it in, and its owner asked to give it again? */
  readonly isSentBack: boolean;
  /** The authorities whose signature it has; a manager’s is ''. */
  readonly signed: readonly string[];
  /** The day up to which more time was given, and when that was (milliseconds). */
  readonly moreTime: { readonly until: Day; readonly since: number } | null;
  /** `Red` and `Amber` are off target. */
  readonly status: string;
  /** The figure itself; null where there is none. */
  readonly value: number | null;
  /** When it was last changed, or its owner was (milliseconds). */
  readonly since: number;
  /** When it got its status. */
  readonly statusSince: number;
  /** When it was last given, also as it stood; 0 for one that was not. */
  readonly givenAt: number;
  /** When it last lost signatures, or was sent back; 0 where it never did: before that nobody was asked to sign it anew. */
  readonly unsignedSince: number;
  /** When it last became somebody else’s to give, or was given more time, or its quarter was locked or reopened. */
  readonly askedSince: number;
};

/** An absence, from its first day to its last. */
export type SimulatedAbsence = {
  readonly person: PersonRef;
  readonly from: Day;
  readonly until: Day;
  readonly cover: PersonRef | null;
  readonly declinedBy: PersonRef | null;
  /** When it was recorded, or its cover was last changed. */
  readonly since: number;
};

export const isOffTarget = ({ isIn, status }: SimulatedFigure): boolean =>
  isIn && (status === 'Red' || status === 'Amber');

/** The status of a percentage with a target of at least 95, by the council’s scheme of four colours. */
export function statusOf(figure: number): string {
  if (figure < 95 * 0.9 || figure === 95 * 0.9) return 'Red';
  if (figure < 95) return 'Amber';
  return figure > 95 * 1.05 ? 'Blue' : 'Green';
}

export type Council = {
  readonly owners: PersonRef[];
  readonly managers: readonly PersonRef[];
  readonly team: readonly PersonRef[];
  readonly indicators: Map<string, Indicator>;
  /** The figures by quarter, then by name. */
  readonly figures: Map<Period, Map<FigureName, SimulatedFigure>>;
  /** When the bot learnt somebody’s address, by their id (milliseconds); absent for those it does not know. */
  readonly known: Map<string, number>;
  /** When somebody who could not be reached last wrote or installed the bot again. */
  readonly backAt: Map<string, number>;
  /** Who is, was or will be away, by their id: the last absence of each. */
  readonly absences: Map<string, SimulatedAbsence>;
  /** Reminders that people put off, by their id: the day on which they want to be reminded, and when they said so. */
  readonly putOff: Map<string, { readonly until: Day; readonly since: number }>;
  /** Quarters that were locked or reopened, and when that last was. */
  readonly locks: Map<Period, { readonly isLocked: boolean; readonly since: number }>;
  /** Corrections after a lock: both figures have to stay on record, and the reason. */
  readonly corrections: { readonly name: FigureName; readonly values: readonly [string, string] }[];
  /** What was said of whose figures are, oldest first. */
  readonly sayings: SimulatedSaying[];
  /** When an indicator last changed hands, by its reference. */
  readonly handedAt: Map<string, number>;
  readonly questions: SimulatedQuestion[];
  readonly follows: SimulatedFollow[];
  /** Since when somebody wants the weekly digest, by their id. */
  readonly weekly: Map<string, number>;
};

export type SimulationSize = {
  readonly owners: number;
  readonly managers: number;
  readonly indicators: number;
};

const numbered = (word: string, count: number): PersonRef[] =>
  Array.from({ length: count }, (_, index) => newPerson(word, index + 1));

/** Names of one length, so that none is the beginning of another. */
export const newPerson = (word: string, number: number): PersonRef => {
  const name = `${word} ${String(number).padStart(4, '0')}`;
  return { id: name.toLowerCase().replace(' ', '-'), name };
};

export const personOf = ({ id, name }: PersonRef, role: Person['role']): Person => ({
  id,
  name,
  role,
  email: `${id}@example.com`,
});

type NewPlace = Pick<Indicator, 'owner' | 'manager' | 'signOff'> & Partial<Pick<Indicator, 'deputy'>>;

/** An active percentage with a target of at least 95. */
export const newIndicator = (
  number: number,
  { owner, deputy = null, manager, signOff }: NewPlace,
): Indicator => {
  const ref = `K${String(number).padStart(3, '0')}`;
  return {
    ref,
    title: `Measure ${ref}`,
    description: '',
    purpose: '',
    formula: '',
    unit: 'percent',
    decimals: 1,
    direction: 'higher',
    basis: 'in period',
    lifecycle: 'active',
    frequency: number % 10 === 0 ? 'annual' : number % 10 === 5 ? 'bi-annual' : 'quarterly',
    target: { kind: 'at least', value: '95' },
    scheme: 'ragb',
    floor: null,
    tolerance: null,
    group: 'Services',
    partner: '',
    perspective: '',
    committee: '',
    owner,
    deputy,
    manager,
    signOff,
  };
};

/** Who signs an indicator’s figures: nobody for most, the manager of some, and two authorities for a shared service. */
function signOffOf(index: number, managers: readonly PersonRef[]): Indicator['signOff'] {
  if (index % 4 === 1) return 'manager';
  if (index % 12 !== 6) return undefined;
  return ['North', 'South'].map((authority, at) => ({
    authority,
    person: managers[(index + at) % managers.length] ?? null,
  }));
}

/**
 * A council with nothing in. Some indicators have no owner, some no manager, and some a deputy; one of the team manages
 * some as well.
 */
export function createCouncil(size: SimulationSize): Council {
  const owners = numbered('Owner', size.owners);
  const team = numbered('Officer', 3);
  const managers = [...numbered('Manager', size.managers), ...team.slice(0, 1)];
  const indicators = Array.from({ length: size.indicators }, (_, index) =>
    newIndicator(index + 1, {
      owner: index % 67 === 66 ? null : (owners[index % owners.length] ?? null),
      deputy: index % 3 === 2 ? (owners[(index + 5) % owners.length] ?? null) : null,
      manager: index % 29 === 28 ? null : (managers[Math.floor(index / 7) % managers.length] ?? null),
      signOff: signOffOf(index, managers),
    }),
  );
  return {
    owners,
    managers,
    team,
    indicators: new Map(indicators.map((each) => [each.ref, each])),
    figures: new Map(),
    known: new Map(),
    backAt: new Map(),
    absences: new Map(),
    putOff: new Map(),
    locks: new Map(),
    corrections: [],
    sayings: [],
    handedAt: new Map(),
    questions: [],
    follows: [],
    weekly: new Map(),
  };
}

/** The quarter that is being reported at a moment. */
export function reportingAt(moment: number, from: Period): Period {
  let period = from;
  while (openedAt(shiftPeriod(period, 1)) <= moment) period = shiftPeriod(period, 1);
  return period;
}

/** The figures of a quarter. */
export const simulatedFiguresOf = ({ figures }: Council, period: Period): readonly SimulatedFigure[] => [
  ...(figures.get(period)?.values() ?? []),
];

export function figureNamed({ figures }: Council, name: FigureName): SimulatedFigure | undefined {
  return figures.get(Period.parse(name.slice(0, 10)))?.get(name);
}

export function putFigure({ figures }: Council, figure: SimulatedFigure): void {
  const those = figures.get(figure.period) ?? new Map<FigureName, SimulatedFigure>();
  figures.set(figure.period, those.set(figure.name, figure));
}
