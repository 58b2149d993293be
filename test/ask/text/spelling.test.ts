import { describe, expect, it } from 'vitest';
import { meantBy, slipsBetween, spellingsOf } from '../../../src/ask/text/spelling.ts';
import { understand } from '../../../src/ask/understand.ts';
import { known, settingOf } from '../../support/known.ts';

const among = [spellingsOf(['amber', 'overdue', 'provisional', 'reported', 'late', 'chart', 'charm'])];
const setting = settingOf([
  known('CPI11', 'Contact that is avoidable', { group: 'Customer services' }),
  known('CPI13', 'Incidents resolved', { group: 'Customer services' }),
]);
const kindOf = (sentence: string): string => understand(sentence, setting).question.kind;

describe('slips of the finger', () => {
  it.each([
    ['amebr', 'amber'],
    ['ambre', 'amber'],
    ['ammber', 'amber'],
    ['abmer', 'amber'],
    ['overdeu', 'overdue'],
    ['provisonal', 'provisional'],
    ['provissionl', 'provisional'],
  ])('reads “%s” as “%s”', (said, meant) => expect(meantBy(said, among)).toBe(meant));

  it.each(['unreported', 'timber', 'lane', 'char', 'chark', 'xyzzy', 'rde', 'cpi13'])(
    'leaves “%s” as it is',
    (said) => expect(meantBy(said, among)).toBeUndefined(),
  );

  it('counts a swap of neighbours as one slip', () => {
    expect(slipsBetween('amebr', 'amber')).toBe(1);
    expect(slipsBetween('', 'red')).toBe(3);
  });

  it.each([
    ['avoidble contct', { kind: 'show', ref: 'CPI11' }],
    ['reds in custmer servces', { kind: 'list', where: { group: ['Customer services'] } }],
    ['incidnets', { kind: 'show', ref: 'CPI13' }],
  ])('understands “%s” all the same', (sentence, question) =>
    expect(understand(sentence, setting).question).toMatchObject(question),
  );

  it.each(['unred', 'what is lane', 'rad', 'grown', 'CPI12', 'cpi113', 'unreporting'])(
    'never makes another meaning of “%s”',
    (sentence) => expect(kindOf(sentence)).toBe('unclear'),
  );

  it('names the references most like one that there is none of', () => {
    expect(understand('show CPI12', setting).question).toMatchObject({
      kind: 'unclear',
      unexplained: 'CPI12',
      suggestions: [
        { question: { kind: 'show', ref: 'CPI11' } },
        { question: { kind: 'show', ref: 'CPI13' } },
      ],
    });
    expect(understand('cpi 99', setting).question).toMatchObject({ kind: 'unclear', unexplained: 'cpi99' });
  });
});
