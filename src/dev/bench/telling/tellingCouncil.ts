/**
 * A council whose managers are to be told of figures: some as these are reported, others as soon as they install the
 * bot.
 */
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import type { PersonRef } from '../../../domain/person.ts';
import type { Connection } from '../../../store/connect.ts';
import { openStore } from '../../../store/store.ts';
import { makeKnown } from '../basis/bulk.ts';
import { fillWith, inventIndicators, MANAGERS } from '../basis/council.ts';
import { fillLedger } from './ledgers.ts';

/** The number of figures to report, and of managers told of one each once they install the bot. */
export type Telling = { readonly figures: number; readonly newcomers: number };

/** A year of figures before the quarter, as far as alerts look back. */
const QUARTERS = 5;
/** Far below the target of 95. */
const RED = '70.5';

export const managerOf = (figure: number): PersonRef => ({
  id: `manager-${figure % MANAGERS}`,
  name: `Manager ${figure % MANAGERS}`,
});

export const newcomerAt = (index: number): PersonRef => ({ id: `new-${index}`, name: `Newcomer ${index}` });

function inventManaged({ figures, newcomers }: Telling): readonly Indicator[] {
  return inventIndicators(figures + newcomers).map((indicator, index) => ({
    ...indicator,
    manager: index < figures ? managerOf(index) : newcomerAt(index - figures),
  }));
}

/** Fills tables of their own; gives the references of the figures to report, the first ones of different managers. */
export async function createTellingCouncil(
  connection: Connection,
  telling: Telling,
  rows: number,
  serviceUrl: string,
): Promise<readonly string[]> {
  const store = await openStore(connection);
  const indicators = inventManaged(telling);
  await fillWith(
    store,
    indicators,
    QUARTERS,
    () => {},
    (index, quarter) => {
      if (quarter > 0) return '96.4';
      return index < telling.figures ? undefined : RED;
    },
  );
  const managers = Array.from({ length: MANAGERS }, (_, index) => managerOf(index));
  await makeKnown(connection, managers, serviceUrl);
  await fillLedger(connection, rows);
  return indicators.slice(0, telling.figures).map(({ ref }) => ref);
}
