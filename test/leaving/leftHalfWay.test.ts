/** Leaving that is stopped half way, or while people report: it comes to the same when it is done again. */
import { describe, expect, it } from 'vitest';
import { type Leaver, removePeople } from '../../src/leaving/forgetting.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { Q2 } from '../support/cells.ts';
import { TENANT } from '../support/council.ts';
import { freshConnection } from '../support/tables.ts';
import { fill, LEAVER, removing, rowsOf, ZOE, zoe } from '../support/zoe.ts';

describe('leaving that does not go through at once', () => {
  const remove = (of: Store) => removePeople(removing(of, false), [LEAVER], () => {});

  it('comes to the same however often it is stopped, and wherever', async () => {
    const connection = freshConnection();
    const store = await openStore(connection);
    await fill(store);
    await remove(store);
    const whole = await rowsOf(connection);
    let stopped = 0;
    for (let at = 1; ; at += 1) {
      const other = freshConnection();
      const there = await openStore(other);
      await fill(there);
      const isDone = await remove(stoppedAt(there, at)).then(
        () => true,
        () => false,
      );
      const half = (await there.former.all(TENANT)).map((former): Leaver => ({ former, successor: null }));
      const isListed = (await there.register.person(TENANT, ZOE.id)) !== undefined;
      // Off the list or on it, and nothing between.
      expect(half.length + Number(isListed)).toBe(isDone ? 0 : 1);
      // As an operator would: with the address that they know them by.
      expect(half.every(({ former }) => former.email === ZOE.email)).toBe(true);
      await removePeople(removing(there, false), isListed ? [LEAVER] : half, () => {});
      expect(await rowsOf(other)).toEqual(whole);
      if (isDone) break;
      stopped += 1;
    }
    expect(stopped).toBeGreaterThan(12);
  }, 120_000);
  it('loses nothing of what somebody reports meanwhile', async () => {
    const store = await openStore(freshConnection());
    await fill(store);
    let others = 0;
    const report = async (): Promise<void> => {
      const stored = await store.periods.cell(TENANT, Q2, 'CPI13');
      if (!stored) throw new Error('not there');
      const cell = { ...stored.cell, commentary: 'Reported meanwhile.' };
      expect(await store.periods.revise(TENANT, Q2, [{ ...stored, cell }])).toBe(true);
    };
    const busy = watched(store, (method) => {
      if (method !== 'revise') return undefined;
      others += 1;
      return others === 1 ? report() : undefined;
    });
    await remove(busy);
    expect(others).toBeGreaterThan(1);
    const { cell } = (await store.periods.cell(TENANT, Q2, 'CPI13')) ?? {};
    expect(cell).toMatchObject({ commentary: 'Reported meanwhile.', owner: null });
    expect(cell?.reportedBy?.id).not.toBe(zoe.id);
  });
});

/** The store, with something happening before each of its calls, which may throw. */
function watched(store: Store, before: (method: string) => Promise<void> | undefined): Store {
  const watch = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return (...given: unknown[]) => {
          const call = (): unknown => Reflect.apply(method, target, given);
          return before(String(name))?.then(call) ?? call();
        };
      },
    });
  const { register, former, periods, conversations, threads, names } = store;
  return {
    ...store,
    ...{ register: watch(register), former: watch(former), periods: watch(periods) },
    ...{ conversations: watch(conversations), threads: watch(threads) },
    names: { figures: watch(names.figures), messages: watch(names.messages) },
  };
}

/** The store, killed at its nth call. */
function stoppedAt(store: Store, at: number): Store {
  let calls = 0;
  return watched(store, () => {
    calls += 1;
    if (calls === at) throw new Error('killed');
    return undefined;
  });
}
