import { describe, expect, it } from 'vitest';
import { understandOnce } from '../../src/ask/readingCache.ts';
import { understand } from '../../src/ask/understand.ts';
import { Period } from '../../src/domain/time/period.ts';
import { known, settingOf } from '../support/known.ts';

const CELLS = [known('CPI13', 'Incidents resolved', { group: 'ICT' })];
const RED = 'what’s red this quarter?';

describe('a sentence that was read before', () => {
  it('means what it meant, and is not read again', () => {
    const setting = settingOf(CELLS);
    const first = understandOnce(RED, setting);
    expect(first).toEqual(understand(RED, setting));
    expect(understandOnce(RED, { ...setting })).toBe(first);
  });

  it('means another quarter once another one is being reported', () => {
    const setting = settingOf(CELLS);
    understandOnce(RED, setting);
    const reporting = Period.parse('2030-31-Q1');
    expect(understandOnce(RED, { ...setting, reporting }).question).toMatchObject({ period: reporting });
  });

  it('is read anew on another day, and with other words of the council', () => {
    const setting = settingOf(CELLS);
    const first = understandOnce('due today', setting);
    expect(understandOnce('due today', { ...setting, today: '2031-01-01' })).not.toBe(first);
    const synonyms = [{ said: 'crimson', means: 'red' }];
    expect(understandOnce('what’s crimson?', setting).question).not.toMatchObject({ kind: 'list' });
    expect(understandOnce('what’s crimson?', { ...setting, synonyms }).question).toMatchObject({
      kind: 'list',
    });
  });

  it('means what it does after what came before', () => {
    const setting = settingOf(CELLS);
    const alone = understandOnce('and ICT?', setting);
    const question = understand(RED, setting).question;
    const after = { ...setting, context: { question, refs: [] } };
    expect(understandOnce('and ICT?', after)).toEqual(understand('and ICT?', after));
    expect(understandOnce('and ICT?', after)).not.toEqual(alone);
  });
});
