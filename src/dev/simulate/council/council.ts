/**
 * The true state of the simulated council, apart from Ragtime’s store: people, indicators, and every figure to come.
 */
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import type { Person, PersonRef } from '../../../domain/person.ts';
import { Period, shiftPeriod } from '../../../domain/time/period.ts';
import { openedAt } from '../time/cycleDays.ts';
import type { FigureName } from './reading.ts';

/** A figure of a quarter: to come, or in with a status. */
export type SimulatedFigure = {
  readonly name: FigureName;
  readonly ref: string;
  readonly period: Period;
  readonly owner: PersonRef | null;
  readonly manager: PersonRef | null;
  readonly isIn: boolean;
  /** `Red` and `Amber` are off target. */
  readonly status: string;
  /** The figure itself; null where there is none. */
  readonly value: number | null;
  /** When it was last changed, or its owner was (milliseconds). */
  readonly since: number;
  /** When it got its status. */
  readonly statusSince: number;
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

/** An active percentage with a target of at least 95. */
export const newIndicator = (
  number: number,
  { owner, manager }: Pick<Indicator, 'owner' | 'manager'>,
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
    deputy: null,
    manager,
  };
};

/** A council with nothing in. Some indicators have no owner, some no manager; one of the team manages some as well. */
export function createCouncil(size: SimulationSize): Council {
  const owners = numbered('Owner', size.owners);
  const team = numbered('Officer', 3);
  const managers = [...numbered('Manager', size.managers), ...team.slice(0, 1)];
  const indicators = Array.from({ length: size.indicators }, (_, index) =>
    newIndicator(index + 1, {
      owner: index % 67 === 66 ? null : (owners[index % owners.length] ?? null),
      manager: index % 29 === 28 ? null : (managers[Math.floor(index / 7) % managers.length] ?? null),
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
