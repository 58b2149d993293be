/** Reading a whole quarter for a file: its table, all that was written about it, and what was reported before. */
import type { Cell, CellLine, Revision } from '../../domain/indicators/cell.ts';
import { byRef } from '../../domain/indicators/indicator.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Told } from '../../report/workbook/figures.ts';
import type { Context } from '../basis/command.ts';
import { type Sheets, tableIn } from '../cells/table.ts';

type Reader = Sheets & Pick<Context, 'store' | 'tenantId'>;

/** So many rows are asked for at a time. */
const AT_ONCE = 20;

/**
 * Every figure of a quarter's table by reference, the carried ones among them; undefined for a quarter of which nothing is
 * held. What whoever asks may not see is not in the sheets that are handed over, and so neither are its words.
 */
export async function quarterTold(reader: Reader, period: Period): Promise<readonly Told[] | undefined> {
  const table = await tableIn(reader, period);
  const lines = table?.filter(({ status }) => status !== 'Retired').toSorted(byRef);
  if (!lines) return undefined;
  const own = new Map<string, Cell>();
  for await (const { cell } of reader.store.periods.cells(reader.tenantId, period)) own.set(cell.ref, cell);
  const told: Told[] = [];
  for (let start = 0; start < lines.length; start += AT_ONCE) {
    const some = lines.slice(start, start + AT_ONCE);
    told.push(...(await Promise.all(some.map((line) => toldOf(reader, line, own)))).flat());
  }
  return told;
}

async function toldOf(
  { store, tenantId }: Reader,
  line: CellLine,
  own: ReadonlyMap<string, Cell>,
): Promise<readonly Told[]> {
  const isCarried = line.carriedInto !== undefined;
  const cell = isCarried
    ? (await store.periods.cell(tenantId, line.period, line.ref))?.cell
    : own.get(line.ref);
  if (!cell) return [];
  // A figure that came in once has nothing before it.
  const revisions: readonly Revision[] =
    cell.revision > 1 ? await store.periods.revisions(tenantId, line.period, line.ref) : [];
  return [{ cell, line, revisions }];
}
