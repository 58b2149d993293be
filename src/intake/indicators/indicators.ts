/** The plan of importing indicators: each row completed from the register, and the changes. */
import type { Limits } from '../../domain/figures/unit.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import {
  type Direction,
  fitsDirection,
  type TargetPlan,
  type TargetSource,
  turnedTo,
} from '../../domain/indicators/target.ts';
import { isExpected } from '../../domain/judging/judge.ts';
import type { Person, PersonRef } from '../../domain/person.ts';
import type { YearStart } from '../../domain/time/period.ts';
import { readAudience } from '../people/audience.ts';
import { doublesIn } from '../people/people.ts';
import { personNamed } from '../people/personNamed.ts';
import { keptSignOff, readSignOff } from '../people/signatories.ts';
import { type Changes, changesIn } from '../table/changes.ts';
import type { CsvRecord, FileProblem, Table } from '../table/table.ts';
import { timingOf } from '../table/timing.ts';
import { limitsNamed, usualDecimals } from '../table/unitNames.ts';
import { fractionsIn, otherUnitsIn } from '../table/writtenUnit.ts';
import { FIELD_DISPLAYS } from './fieldDisplays.ts';
import type { INDICATOR_COLUMNS } from './indicatorColumns.ts';
import { makingOf } from './making.ts';
import { aimOf, sourced } from './sourced.ts';
import { floorFault, planAsAgreed, planFromText } from './standards.ts';
import { alikeIn, isOfTotals, unknownRef } from './unknownRef.ts';

type IndicatorTable = Table<typeof INDICATOR_COLUMNS>;
type IndicatorRow = CsvRecord<typeof INDICATOR_COLUMNS>;

/** The registered indicators and people before the import. */
export type Registered = { readonly indicators: readonly Indicator[]; readonly people: readonly Person[] };

export type RegisterPlan = {
  readonly indicators: readonly Indicator[];
  readonly changes: Changes<Indicator>;
  readonly problems: readonly FileProblem[];
  /** References of indicators that expect a figure and have nobody to report it. */
  readonly ownerless: readonly string[];
  /** References of indicators without a group in a file that gives one to others. */
  readonly groupless: readonly string[];
};

type Judged = {
  /** For rows without one. */
  readonly scheme: string | undefined;
  /** Is a target that the file does not give held to another direction? Else it has to be given, too. */
  readonly turns: boolean;
  readonly yearStart: YearStart;
};

/** Compares a file with the register. Missing columns keep their registered values. */
export function planRegister(table: IndicatorTable, known: Registered, by: Judged): RegisterPlan {
  const existing = new Map(known.indicators.map((each) => [each.ref.toLowerCase(), each]));
  const totals = table.rows.filter((row) => isOfTotals(row.values.ref ?? '') && !row.has('unit'));
  const problems: FileProblem[] = [
    // The gaps of such a row would be reported cell by cell.
    ...table.problems.filter(({ row }) => !totals.some((each) => each.row === row)),
    ...totals.map(({ row, values }) => ({ row, column: 'ref', sentence: unknownRef(values.ref ?? '', []) })),
    ...doublesIn(table.rows.map(({ row, values }) => ({ row, column: 'ref', said: values.ref }))),
    ...alikeIn(table.rows, existing),
  ];
  const council = { people: known.people, groups: groupsIn(table, known.indicators) };
  const indicators = table.rows.flatMap((row) => {
    const before = existing.get(row.values.ref?.toLowerCase() ?? '');
    const made = indicatorFrom(row, before, table.present, council, by);
    problems.push(...made.problems);
    return made.indicator ? [made.indicator] : [];
  });
  return {
    indicators,
    changes: changesIn(indicators, ({ ref }) => existing.get(ref.toLowerCase()), FIELD_DISPLAYS),
    problems: problems.toSorted((a, b) => a.row - b.row),
    ownerless: indicators
      .filter((each) => isExpected(each) && whoReports(each) === null)
      .map(({ ref }) => ref),
    groupless: table.rows.some((row) => row.has('group'))
      ? table.rows.flatMap((row) => (row.has('group') ? [] : [row.values.ref ?? '']))
      : [],
  };
}

type Role = 'owner' | 'deputy' | 'manager';
type Named = { readonly people: readonly Person[]; readonly groups: readonly string[] };

/** The groups of the register, with those of the file. */
const groupsIn = ({ rows }: IndicatorTable, registered: readonly Indicator[]): readonly string[] => [
  ...new Set([...registered.map(({ group }) => group), ...rows.map(({ values }) => values.group ?? '')]),
];

function indicatorFrom(
  written: IndicatorRow,
  before: Indicator | undefined,
  present: IndicatorTable['present'],
  council: Named,
  { scheme, turns, yearStart }: Judged,
): { readonly indicator: Indicator | undefined; readonly problems: readonly FileProblem[] } {
  const { row, values, has } = written;
  const { people } = council;
  const problems: FileProblem[] = values.unit
    ? [
        ...fractionsIn(written, ['target', 'benchmark', 'statutory', 'floor'], values.unit),
        ...otherUnitsIn(written, ['benchmark', 'statutory', 'floor'], values.unit),
      ]
    : [];
  const problem = (column: string, sentence: string): undefined => {
    problems.push({ row, column, sentence });
    return undefined;
  };
  /** The file's value; the registered one where the file has no such column. */
  const pick = <K extends keyof Indicator & keyof IndicatorRow['values']>(column: K) =>
    present.has(column) || !before ? values[column] : before[column];

  const person = (role: Role): PersonRef | null | undefined => {
    if (!present.has(role)) return before?.[role] ?? null;
    if (!has(role)) return null;
    const found = personNamed(values[role] ?? '', people);
    return 'sentence' in found ? problem(role, found.sentence) : found;
  };
  const inForce = values.scheme === '' ? (scheme ?? keptScheme(present, before) ?? 'ragb') : values.scheme;
  const target = (): TargetPlan | undefined => {
    const { unit, direction } = values;
    const source = sourceOf(values, present, before);
    if (unit === undefined || direction === undefined || values.target === undefined || !source)
      return undefined;
    const of = { unit, direction, frequency: pick('frequency'), limits: limitsOf(written, present, before) };
    const aim = aimOf(values.target, source, of);
    if ('sentence' in aim) return problem(aim.column, aim.sentence);
    const kept = present.has('target') || aim.said !== '' ? undefined : before?.target;
    const read = kept
      ? keptTarget(turns ? turnedTo(kept, direction) : kept, direction)
      : (pick('lifecycle') === 'in development' ? planAsAgreed : planFromText)(aim.said, of);
    if (typeof read === 'string') return problem('target', read);
    const made = sourced(read, source, inForce);
    return 'sentence' in made ? problem(made.column, made.sentence) : made;
  };
  const planned = target();
  const signing = present.has('sign_off') ? readSignOff(values.sign_off ?? '', people) : keptSignOff(before);
  if ('sentence' in signing) problem('sign_off', signing.sentence);
  const floor = (): Indicator['floor'] | undefined => {
    const { unit, direction } = values;
    const given = present.has('floor') || !before ? (values.floor ?? null) : before.floor;
    if (given === null || planned === undefined || unit === undefined || direction === undefined)
      return given;
    const fault = floorFault(given, planned, { unit, direction });
    return fault === undefined ? given : problem('floor', fault);
  };
  const indicator = whole<Indicator>({
    // The register's spelling stays: the figures of earlier periods are kept under it.
    ref: before?.ref ?? values.ref,
    title: values.title,
    unit: values.unit,
    direction: values.direction,
    target: planned,
    decimals: decimalsFrom(values, present.has('decimals') ? undefined : before?.decimals),
    scheme: inForce,
    floor: floor(),
    tolerance: present.has('tolerance') || !before ? (values.tolerance ?? null) : before.tolerance,
    frequency: pick('frequency'),
    basis: pick('basis'),
    lifecycle: pick('lifecycle'),
    group: pick('group'),
    partner: pick('partner'),
    perspective: pick('perspective'),
    committee: pick('committee'),
    description: pick('description'),
    purpose: pick('purpose'),
    formula: pick('formula'),
    owner: person('owner'),
    deputy: person('deputy'),
    manager: person('manager'),
  });
  if (!indicator) return { indicator, problems };
  const limits = limitsOf(written, present, before);
  const making = makingOf(values, present, before, indicator.unit);
  if ('sentence' in making) problem(making.column, making.sentence);
  const timing = timingOf(values, present, indicator.frequency, {
    before,
    said: written.said('frequency'),
    yearStart,
  });
  if ('sentence' in timing) problem(timing.column, timing.sentence);
  const reading = readAudience(values, present, before, council);
  if ('sentence' in reading) problem('audience', reading.sentence);
  return {
    indicator:
      'sentence' in making || 'sentence' in timing || 'sentence' in signing || 'sentence' in reading
        ? undefined
        : { ...indicator, ...(limits && { limits }), ...signing, ...timing, ...making, ...reading },
    problems,
  };
}

/** The complete object when every part could be read; undefined when one is missing. */
function whole<T extends object>(parts: { readonly [K in keyof T]: T[K] | undefined }): T | undefined {
  return Object.values(parts).includes(undefined) ? undefined : (parts as T);
}

/** The limits of an indicator: the file's, and the registered ones where the file has no such column and no other unit. */
function limitsOf(
  { values, said }: IndicatorRow,
  present: IndicatorTable['present'],
  before: Indicator | undefined,
): Limits | undefined {
  const kept = present.has('limits') || before?.unit !== values.unit ? undefined : before?.limits;
  return values.limits ?? limitsNamed(said('unit')) ?? kept;
}

/** The source of a target: the file's, and the registered one where the file has no such column. */
function sourceOf(
  { target: said, benchmark, statutory, rationale }: IndicatorRow['values'],
  present: IndicatorTable['present'],
  before: Indicator | undefined,
): TargetSource | undefined {
  const target = before?.target;
  const known = target && target.kind !== 'none' ? target.source : undefined;
  // Figures that the target in force was chosen from say nothing of one that the file gives anew.
  const kept = present.has('target') ? undefined : known;
  return whole<TargetSource>({
    benchmark: present.has('benchmark') ? benchmark : (kept?.benchmark ?? null),
    statutory: present.has('statutory') ? statutory : (kept?.statutory ?? null),
    rationale: present.has('rationale') ? rationale : ((said === '' ? kept : known)?.rationale ?? ''),
  });
}

const keptScheme = (present: IndicatorTable['present'], before: Indicator | undefined): string | undefined =>
  present.has('scheme') ? undefined : before?.scheme;

function decimalsFrom(
  { decimals, unit }: IndicatorRow['values'],
  kept: number | undefined,
): number | undefined {
  if (decimals !== 'usual') return decimals;
  return kept ?? (unit && usualDecimals(unit));
}

function keptTarget(target: TargetPlan, direction: Direction): TargetPlan | string {
  return fitsDirection(target, direction)
    ? target
    : 'The direction is another one now, so the target has to be given, too. Add the column target.';
}
