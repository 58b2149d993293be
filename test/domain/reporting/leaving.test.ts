import { describe, expect, it } from 'vitest';
import { erasedName } from '../../../src/domain/person.ts';
import {
  type Leaving,
  namedUntil,
  namesLeaver,
  orphanedBy,
  withoutLeavers,
} from '../../../src/domain/reporting/leaving.ts';
import { ADELE, ISAIAH, MEGAN } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const ref = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });
const leaving = (...ids: readonly string[]): Leaving => new Map(ids.map((id) => [id, null]));
const place = indicator({ owner: ref(ISAIAH), deputy: ref(ADELE), manager: ref(MEGAN) });

describe('somebody who leaves', () => {
  it('is owner, deputy and manager of nothing any more, and others stay what they are', () => {
    expect(withoutLeavers(place, leaving(ISAIAH.id))).toEqual({ ...place, owner: null });
    expect(withoutLeavers(place, leaving(ADELE.id, MEGAN.id))).toEqual({
      ...place,
      deputy: null,
      manager: null,
    });
  });

  it('leaves an earlier quarter to whoever the register has by now', () => {
    const register = indicator({ owner: ref(ADELE), manager: ref(MEGAN) });
    expect(withoutLeavers(place, leaving(ISAIAH.id), register).owner).toEqual(ref(ADELE));
  });

  it('is among those that an indicator is restricted to no more, or under their new object id', () => {
    const restriction = { groups: [], roles: [], people: [ref(ISAIAH), ref(MEGAN)] };
    const restricted = indicator({ owner: ref(ADELE), manager: null, restriction });
    expect(namesLeaver(restricted, leaving(MEGAN.id))).toBe(true);
    expect(withoutLeavers(restricted, leaving(MEGAN.id)).restriction?.people).toEqual([ref(ISAIAH)]);
    const heir = { id: 'megan-again', name: 'Megan Bowen' };
    expect(withoutLeavers(restricted, new Map([[MEGAN.id, heir]])).restriction?.people).toEqual([
      ref(ISAIAH),
      heir,
    ]);
  });

  it('leaves nothing to somebody who leaves as well', () => {
    const register = indicator({ owner: ref(ADELE) });
    expect(withoutLeavers(place, leaving(ISAIAH.id, ADELE.id), register)).toMatchObject({
      owner: null,
      deputy: null,
    });
  });

  it('leaves everything to the object id under which they come back', () => {
    const heir = { id: 'isaiah-again', name: 'Isaiah Langer' };
    expect(withoutLeavers(place, new Map([[ISAIAH.id, heir]])).owner).toEqual(heir);
  });

  it('leaves nobody to ask only where there is no deputy, and a figure is expected', () => {
    const indicators = [
      indicator({ ref: 'ALONE' }),
      indicator({ ref: 'DEPUTISED', deputy: ref(ADELE) }),
      indicator({ ref: 'BOTH', deputy: ref(ISAIAH) }),
      indicator({ ref: 'SUSPENDED', lifecycle: 'suspended' }),
      indicator({ ref: 'RETIRED', lifecycle: 'retired', manager: ref(ISAIAH) }),
      indicator({ ref: 'MANAGED', owner: ref(ADELE), manager: ref(ISAIAH) }),
    ];
    const { nobodyToAsk, nobodyToTell } = orphanedBy(indicators, leaving(ISAIAH.id));
    expect(nobodyToAsk.map((each) => each.ref)).toEqual(['ALONE', 'BOTH']);
    expect(nobodyToTell.map((each) => each.ref)).toEqual(['MANAGED']);
  });

  it('is named for whole years, counted in the council’s own time', () => {
    expect(namedUntil('2024-10-09T10:00:00.000Z', 6, 'Europe/London')).toBe('2030-10-09');
    expect(namedUntil('2024-06-30T23:30:00.000Z', 1, 'Europe/London')).toBe('2025-07-01');
    expect(namedUntil('2024-02-29T12:00:00.000Z', 1, 'Europe/London')).toBe('2025-03-01');
    expect(namedUntil('2024-02-29T12:00:00.000Z', 4, 'Europe/London')).toBe('2028-02-29');
  });

  it('becomes what they were: a former owner, deputy, manager, or one of the performance team', () => {
    const owner = { alias: 'former-1', role: 'staff' as const };
    const team = { alias: 'former-2', role: 'performance team' as const };
    expect(erasedName(owner, 'reportedBy')).toEqual({ id: 'former-1', name: 'a former owner' });
    expect(erasedName(owner, 'manager').name).toBe('a former manager');
    expect(erasedName(team, 'deputy').name).toBe('a former deputy');
    expect(erasedName(team, 'setBy').name).toBe('a former member of the performance team');
  });
});
