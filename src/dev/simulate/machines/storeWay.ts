/** The way from an instance to the store: each request takes its time, and troubles have their way with it. */
import type { Between, StoreRequest } from '../../../store/connect.ts';
import type { Chance } from '../time/chance.ts';
import type { StoreFault } from '../troubles/troubles.ts';
import type { Process } from './instance.ts';

type Way = {
  /** What is on the other side: the account. */
  readonly account: Between;
  readonly running: Process;
  readonly chance: Chance;
  /** What becomes of the request that is made now. */
  readonly fault: (isChange: boolean) => StoreFault | undefined;
  /** The ledger has it now, in a row of that key, that a message (its activity id) was sent. */
  readonly onSettled: (activityId: string, row: string) => void;
};

/** As the client reports it once it has given up asking again. */
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
