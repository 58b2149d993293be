import { describe, expect, it } from 'vitest';
import {
  type DefinitionVersion,
  definedIn,
  definitionAt,
  definitionChanges,
  isDefinedLater,
  replacedDefinition,
} from '../../../src/domain/indicators/definitionVersion.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { indicator } from '../../support/indicators.ts';

const period = (text: string) => Period.parse(`2024-25-${text}`);
const at = '2024-10-09T10:00:00.000Z';
const first = indicator({ title: 'Calls answered', formula: 'answered / calls' });
const second = { ...first, title: 'Calls answered in time', formula: 'answered in 20 seconds / calls' };

describe('definitions over time', () => {
  it('are replaced by what identifies them, and not by a new target, owner or scheme', () => {
    expect(definitionChanges(first, second)).toEqual(['title', 'formula']);
    const other = { owner: null, scheme: 'rag', group: 'Elsewhere', target: { kind: 'none' } } as const;
    const people = { ...first, ...other };
    expect(definitionChanges(first, people)).toEqual([]);
    expect(replacedDefinition(first, people, { last: period('Q1'), versions: [], at })).toBeUndefined();
  });

  it('say which quarters went by them, each from where the one before it ended', () => {
    const versions: DefinitionVersion[] = [];
    const replace = (before: typeof first, after: typeof first, last: Period) => {
      const version = replacedDefinition(before, after, { last, versions, at });
      if (version) versions.push(version);
    };
    replace(first, second, period('Q1'));
    // Put right in the same quarter: no figure went by it.
    replace(second, { ...second, title: 'Calls answered promptly' }, period('Q1'));
    replace({ ...second, title: 'Calls answered promptly' }, first, period('Q3'));
    expect(versions.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(versions.map(({ title, from, until }) => [title, from, until])).toEqual([
      ['Calls answered', undefined, '2024-25-Q1'],
      ['Calls answered in time', '2024-25-Q2', undefined],
      ['Calls answered promptly', '2024-25-Q2', '2024-25-Q3'],
    ]);
    // One that a single quarter went by.
    const once = replacedDefinition(first, second, { last: period('Q4'), versions, at });
    expect([once?.from, once?.until]).toEqual(['2024-25-Q4', '2024-25-Q4']);
    const then = (quarter: string) => definitionAt(versions, period(quarter))?.title;
    expect(['Q1', 'Q2', 'Q3', 'Q4'].map(then)).toEqual([
      'Calls answered',
      'Calls answered promptly',
      'Calls answered promptly',
      undefined,
    ]);
  });

  it('end where the new one says itself that it begins', () => {
    const after = { ...second, definedSince: period('Q4') };
    expect(replacedDefinition(first, after, { last: period('Q1'), versions: [], at })).toMatchObject({
      until: '2024-25-Q3',
      changed: 'title, formula',
    });
    expect(definitionChanges(first, { ...first, definedSince: period('Q4') })).toEqual([
      'quarter since which it is defined so',
    ]);
  });

  it('leave a quarter the definition, target and rule that it went by, and take whose it is from today', () => {
    const after = {
      ...second,
      ...({ unit: 'count', target: { kind: 'at most', value: '3' }, scheme: 'vg' } as const),
      ...({ owner: null, lifecycle: 'suspended', definedSince: period('Q3') } as const),
    };
    const version = replacedDefinition(first, after, { last: period('Q1'), versions: [], at });
    const then = definedIn(after, version ? [version] : [], period('Q2'));
    expect(then).toEqual({
      ...first,
      title: first.title,
      formula: second.formula,
      owner: null,
      lifecycle: 'suspended',
      definedSince: undefined,
    });
    expect(definedIn(after, version ? [version] : [], period('Q3'))).toBe(after);
    expect(isDefinedLater(after, period('Q2'))).toBe(true);
    expect(isDefinedLater(after, period('Q3'))).toBe(false);
  });
});
