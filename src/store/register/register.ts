/** The register: today's indicators and people of a council. */
import type { TableClient, TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import type { DefinitionVersion } from '../../domain/indicators/definitionVersion.ts';
import { Indicator } from '../../domain/indicators/indicator.ts';
import type { PeriodTarget } from '../../domain/indicators/target.ts';
import { Person } from '../../domain/person.ts';
import { Period } from '../../domain/time/period.ts';
import { CachedPartitions, type CachedRows } from '../rows/cachedPartition.ts';
import type { Columns } from '../rows/columns.ts';
import { DEFINITION_ROW, definitionColumns, definitionFrom } from '../rows/definitionColumns.ts';
import { allIn, entityAt, OPERATIONS } from '../rows/entities.ts';
import { afterAll, inRange, key } from '../rows/keys.ts';
import { PLACE_ROW, placeColumns, placeFrom } from '../rows/placeColumns.ts';
import {
  PLAN_ROW,
  planFromRow,
  SOURCE_ROW,
  TARGET_ROW,
  targetColumns,
  targetFromRow,
} from '../rows/targetColumns.ts';
import { definitionKey, definitionRange, readVersion, versionColumns } from './definitionRow.ts';
import { formerKeys, formerOf, peopleOf, REGISTER_VERSION_KEY, readFormer } from './peopleRows.ts';
import { RESTRICTION_ROW, restrictionColumns, restrictionFrom } from './restrictionColumns.ts';

const indicatorsOf = (tenantId: string): string => key(tenantId, 'indicators');
const targetsOf = (tenantId: string): string => key(tenantId, 'targets');

export class Register {
  readonly #table: TableClient;
  readonly #indicators: CachedPartitions<Indicator>;
  readonly #people: CachedPartitions<Person>;
  readonly #targets: CachedPartitions<PeriodTarget>;

  constructor(table: TableClient) {
    this.#table = table;
    // '}' follows every character that an encoded key can start with.
    const range = { versionKey: REGISTER_VERSION_KEY, before: afterAll('') };
    this.#indicators = new CachedPartitions(table, {
      ...range,
      select: INDICATOR_COLUMNS,
      parse: readIndicator,
    });
    this.#people = new CachedPartitions(table, { ...range, select: PERSON_COLUMNS, parse: readPerson });
    this.#targets = new CachedPartitions(table, {
      ...range,
      select: TARGET_COLUMNS,
      parse: readPeriodTarget,
    });
  }

  /** Every indicator of the council, by reference. */
  async indicators(tenantId: string): Promise<readonly Indicator[]> {
    return (await this.#indicators.read(indicatorsOf(tenantId)))?.rows ?? [];
  }

  /** The copy that `indicators` last read, if it is cached, and whether it is still current. */
  keptIndicators(tenantId: string): CachedRows<Indicator> | undefined {
    return this.#indicators.kept(indicatorsOf(tenantId));
  }

  /** One indicator; undefined when there is none of that reference. */
  async indicator(tenantId: string, ref: string): Promise<Indicator | undefined> {
    const entity = await entityAt(this.#table, indicatorsOf(tenantId), key(ref));
    return entity && readIndicator(entity);
  }

  /** Everybody on the council's list. */
  async people(tenantId: string): Promise<readonly Person[]> {
    return (await this.#people.read(peopleOf(tenantId)))?.rows ?? [];
  }

  /** One person by Entra object id, read afresh; undefined when not on the list. */
  async person(tenantId: string, id: string): Promise<Person | undefined> {
    const entity = await entityAt(this.#table, peopleOf(tenantId), key(id));
    return entity && readPerson(entity);
  }

  /**
   * Adds or replaces indicators; others stay. `replaced` are earlier definitions: each is kept for ever, written in
   * the transaction that replaces it. `ended` are those kept already that another one has ended sooner.
   */
  async saveIndicators(
    tenantId: string,
    indicators: readonly Indicator[],
    progress: (saved: number) => void,
    replaced: readonly DefinitionVersion[] = [],
    ended: readonly DefinitionVersion[] = [],
  ): Promise<void> {
    const partitionKey = indicatorsOf(tenantId);
    const versionOf = new Map(replaced.map((version) => [version.ref, version]));
    const rowOf = (version: DefinitionVersion) => ({
      ...{ partitionKey, rowKey: definitionKey(version) },
      ...versionColumns(version),
    });
    // First, so that what an interrupted import is run again for finds them ended.
    const endings = ended.map((each): readonly TransactionAction[] => [['upsert', rowOf(each), 'Replace']]);
    await this.#commit(partitionKey, endings, () => {});
    const groups = indicators.map((each): readonly TransactionAction[] => {
      const row = { partitionKey, rowKey: key(each.ref), ...indicatorColumns(each) };
      const version = versionOf.get(each.ref);
      return [
        ['upsert', row, 'Replace'],
        ...(version ? [['create', rowOf(version)] as TransactionAction] : []),
      ];
    });
    await this.#commit(partitionKey, groups, progress);
  }

  /** An indicator's earlier definitions, oldest first; without a reference those of all. */
  async definitions(tenantId: string, ref?: string): Promise<readonly DefinitionVersion[]> {
    const { from, before } = definitionRange(ref);
    return allIn(this.#table, inRange(indicatorsOf(tenantId), from, before), readVersion);
  }

  /** Adds or replaces people; others stay. A former person on it is former no more. */
  async savePeople(
    tenantId: string,
    people: readonly Person[],
    progress: (saved: number) => void,
  ): Promise<void> {
    const partitionKey = peopleOf(tenantId);
    const former = new Set((await allIn(this.#table, formerOf(tenantId), readFormer)).map(({ id }) => id));
    const groups = people.map((person): readonly TransactionAction[] => [
      ['upsert', { partitionKey, rowKey: key(person.id), ...person }, 'Replace'],
      ...(former.has(person.id) ? [['delete', formerKeys(tenantId, person.id)] as TransactionAction] : []),
    ]);
    await this.#commit(partitionKey, groups, progress);
  }

  /** Every target set for one period alone. */
  async targets(tenantId: string): Promise<readonly PeriodTarget[]> {
    return (await this.#targets.read(targetsOf(tenantId)))?.rows ?? [];
  }

  /** Adds or replaces targets of single periods; others stay. */
  async saveTargets(
    tenantId: string,
    targets: readonly PeriodTarget[],
    progress: (saved: number) => void,
  ): Promise<void> {
    const rows = targets.map(({ ref, period, part, target }) => ({
      rowKey: part === undefined ? key(ref, period) : key(ref, period, part),
      ref,
      period,
      ...(part === undefined ? {} : { part }),
      ...targetColumns(target),
    }));
    await this.#save(targetsOf(tenantId), rows, progress);
  }

  async #save(
    partitionKey: string,
    rows: readonly (Columns & { rowKey: string })[],
    progress: (saved: number) => void,
  ): Promise<void> {
    const groups = rows.map((row): readonly TransactionAction[] => [
      ['upsert', { partitionKey, ...row }, 'Replace'],
    ]);
    await this.#commit(partitionKey, groups, progress);
  }

  /** Writes in batches. Rows that belong together are in one transaction, and so is the version row they change. */
  async #commit(
    partitionKey: string,
    groups: readonly (readonly TransactionAction[])[],
    progress: (saved: number) => void,
  ): Promise<void> {
    const size = Math.floor(OPERATIONS / Math.max(1, ...groups.map((group) => group.length)));
    for (let start = 0; start < groups.length; start += size) {
      const batch = groups.slice(start, start + size);
      await this.#table.submitTransaction([
        ...batch.flat(),
        ['upsert', { partitionKey, rowKey: REGISTER_VERSION_KEY, kind: 'version' }, 'Replace'],
      ]);
      progress(start + batch.length);
    }
  }
}

const indicatorColumns = (indicator: Indicator): Columns => {
  const { description, purpose, formula, predecessors, neighbours, standard, dataSource, links } = indicator;
  return {
    ...definitionColumns(indicator),
    ...placeColumns(indicator),
    description,
    purpose,
    formula,
    ...(predecessors === undefined ? {} : { predecessors }),
    ...(neighbours === undefined ? {} : { neighbours }),
    ...(standard === undefined ? {} : { standard }),
    ...(dataSource === undefined ? {} : { dataSource }),
    ...(links === undefined ? {} : { links }),
    ...restrictionColumns(indicator.restriction),
  };
};

const WORDS = {
  description: true,
  purpose: true,
  formula: true,
  predecessors: true,
  neighbours: true,
  standard: true,
  dataSource: true,
  links: true,
} as const;

const IndicatorRow = Indicator.pick(WORDS).extend({
  ...DEFINITION_ROW,
  ...PLAN_ROW,
  ...PLACE_ROW,
  ...RESTRICTION_ROW,
});
const INDICATOR_COLUMNS: readonly string[] = Object.keys(IndicatorRow.shape);
const PERSON_COLUMNS: readonly string[] = Object.keys(Person.shape);

const PeriodTargetRow = z.object({
  ref: z.string(),
  period: Period,
  part: z.string().optional(),
  ...TARGET_ROW,
  ...SOURCE_ROW,
});
const TARGET_COLUMNS: readonly string[] = Object.keys(PeriodTargetRow.shape);

function readPeriodTarget(entity: Record<string, unknown>): PeriodTarget {
  const row = PeriodTargetRow.parse(entity);
  const { ref, period, part } = row;
  return { ref, period, ...(part !== undefined && { part }), target: targetFromRow(row) };
}

function readIndicator(entity: Record<string, unknown>): Indicator {
  const row = IndicatorRow.parse(entity);
  return Indicator.parse({
    ...row,
    ...definitionFrom(row),
    ...placeFrom(row),
    restriction: restrictionFrom(row),
    target: planFromRow(row),
  });
}

const readPerson = (entity: Record<string, unknown>): Person => Person.parse(entity);
