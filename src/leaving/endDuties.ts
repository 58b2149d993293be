/** Ending the duties of leavers wherever somebody would be written to because of them. */
import { DomainError } from '../domain/domainError.ts';
import type { CellLine } from '../domain/indicators/cell.ts';
import type { Place } from '../domain/indicators/indicator.ts';
import { type Leaving, namesLeaver, withoutLeavers } from '../domain/reporting/leaving.ts';
import { signatoriesOf } from '../domain/signing.ts';
import { type Period, periodName } from '../domain/time/period.ts';
import type { Periods, StoredCell } from '../store/periods/periods.ts';
import type { Store } from '../store/store.ts';

/** Number of indicators in the register, and of figures in those quarters, that somebody had a duty in. */
export type EndedDuties = { readonly indicators: number; readonly figures: number };

/**
 * Hands leavers' duties to their present holders, in the register and in every quarter that messages are sent about.
 */
export async function endDuties(
  store: Store,
  tenantId: string,
  leaving: Leaving,
  quarters: readonly Period[],
): Promise<(id: string) => EndedDuties> {
  const counts = new Map([...leaving.keys()].map((id) => [id, { indicators: 0, figures: 0 }]));
  const count = (what: keyof EndedDuties, place: Place): void => {
    const named = [
      place.owner,
      place.deputy,
      place.manager,
      ...signatoriesOf(place).map((each) => each.person),
    ];
    for (const id of new Set(named.map((who) => who?.id))) {
      const theirs = counts.get(id ?? '');
      if (theirs) theirs[what] += 1;
    }
  };
  const indicators = await store.register.indicators(tenantId);
  const theirs = indicators.filter((each) => namesLeaver(each, leaving));
  for (const each of theirs) count('indicators', each);
  await store.register.saveIndicators(
    tenantId,
    theirs.map((each) => withoutLeavers(each, leaving)),
    () => {},
  );
  const register = new Map(indicators.map((each) => [each.ref, each]));
  const without = (stored: StoredCell): StoredCell => ({
    ...stored,
    cell: withoutLeavers(stored.cell, leaving, register.get(stored.cell.ref)),
  });
  for (const period of quarters) {
    const named = await rewrite(store.periods, tenantId, period, {
      isMeant: (cell) => namesLeaver(cell, leaving),
      rewritten: without,
    });
    for (const cell of named) count('figures', cell);
  }
  return (id) => counts.get(id) ?? { indicators: 0, figures: 0 };
}

/** The most write attempts: more than people report in one quarter in the second that this takes. */
const ATTEMPTS = 20;

/** Rewrites the matching cells of a quarter, and gives them as they were. */
async function rewrite(
  periods: Periods,
  tenantId: string,
  period: Period,
  {
    isMeant,
    rewritten,
  }: {
    readonly isMeant: (cell: CellLine) => boolean;
    readonly rewritten: (stored: StoredCell) => StoredCell;
  },
): Promise<readonly CellLine[]> {
  const done = new Map<string, CellLine>();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const meant: StoredCell[] = [];
    for await (const stored of periods.cells(tenantId, period)) if (isMeant(stored.cell)) meant.push(stored);
    if (meant.length === 0) return [...done.values()];
    for (const { cell } of meant) done.set(cell.ref, cell);
    await periods.revise(tenantId, period, meant.map(rewritten));
  }
  throw new DomainError(
    `People are reporting ${periodName(period)} just now. Run the same command again: it goes on from there.`,
  );
}
