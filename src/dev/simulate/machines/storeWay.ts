/** An instance's connection to the store: each request takes its time, and may meet a fault. */
import type { Between, StoreRequest } from '../../../store/connect.ts';
import type { Chance } from '../time/chance.ts';
import type { StoreFault } from '../troubles/troubles.ts';
import type { SimulatedProcess } from './instance.ts';

type Way = {
  /** The account at the other end. */
  readonly account: Between;
  readonly running: SimulatedProcess;
  readonly chance: Chance;
  /** The fault of a request made now. */
  readonly fault: (isChange: boolean) => StoreFault | undefined;
  /** Called when the ledger records, in a row of that key, that a message (its activity id) was sent. */
  readonly onSettled: (activityId: string, row: string) => void;
};

/** The client's error once it has given up retrying. */
class StoreAway extends Error {
  override name = 'StoreAway';
}

const SETTLED = /"activityId":"([^"]+)"/;
const ROW = /RowKey='([^']*)'/;
const [QUICK_MS, SLOW_MS] = [5, 8_000];

export function storeWay({ account, running, chance, fault, onSettled }: Way): Between {
  const isWrite = ({ method }: StoreRequest): boolean => method !== 'GET';
  const written = ({ url, body = '' }: StoreRequest): void => {
    const [, activityId] = url.includes('Ledger(') ? (SETTLED.exec(body) ?? []) : [];
    const [, row = ''] = ROW.exec(decodeURIComponent(url)) ?? [];
    if (activityId !== undefined) onSettled(activityId, row);
  };
  return async (request, make) => {
    const how = fault(isWrite(request));
    const takes = how === 'slow' ? chance.whole(1_000, SLOW_MS) : chance.whole(1, QUICK_MS);
    const act = async () => {
      if (how === 'refused') throw new StoreAway('The store does not answer.');
      const answer = await account(request, make);
      if (isWrite(request)) written(request);
      if (how === 'lost') throw new StoreAway('The store’s answer was lost.');
      // Asked again, the store finds done what it is asked for: what was conditional is refused.
      return how === 'repeated' && isWrite(request) ? make() : answer;
    };
    return running.pass(takes, act, isWrite(request));
  };
}
