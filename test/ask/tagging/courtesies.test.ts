import { describe, expect, it } from 'vitest';
import type { DialogueContext } from '../../../src/ask/model/question.ts';
import { understand } from '../../../src/ask/understand.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { known, settingOf } from '../../support/known.ts';

const person = (name: string) => ({ id: name, name });
const setting = settingOf([
  known('B1', 'Minutes approved', { group: 'Board', owner: person('Adele Vance') }),
  known('P1', 'Sickness days', { group: 'People', owner: person('Megan Bowen') }),
]);
const period = Period.parse('2024-25-Q2');
const asked = { kind: 'status', status: 'Red' } as const;
const redIn = (group: string) => ({ kind: 'list', asked, where: { group: [group] }, period });
const ofMegans: DialogueContext = {
  question: { kind: 'list', asked: { kind: 'all' }, where: { person: ['Megan Bowen'] }, period },
  refs: ['P1'],
};

describe('what is said round a question', () => {
  it('is no meeting where a service is called that', () => {
    expect(understand('For the Board: what is red?', setting).question).toEqual(redIn('Board'));
    expect(understand('For cabinet: what is red?', setting).question).toEqual({
      kind: 'list',
      asked,
      period,
    });
  });

  it('is no word for people where it says where: “in People”', () => {
    expect(understand('what is red in people', setting).question).toEqual(redIn('People'));
    expect(understand('how many people have not reported', setting).question).toEqual({
      kind: 'who',
      asked: { kind: 'not reported' },
      period,
    });
  });

  it.each(['Adele wants to know what she still owes', 'Adele is asking for her reds'])(
    'is never who “she” is, so that another’s figures are answered: %s',
    (said) =>
      expect(understand(said, { ...setting, context: ofMegans }).question).not.toHaveProperty(
        'where.person',
        ['Megan Bowen'],
      ),
  );

  it.each(['who owns x', 'which are urgent', 'which went red again'])('is no part of “%s”', (said) =>
    expect(understand(said, setting).question.kind).toBe('unclear'),
  );

  it('is never who “it” is', () => {
    const focus: DialogueContext = { question: { kind: 'show', ref: 'B1', period }, refs: ['B1'] };
    const { question } = understand('People wants to know what it still has to report', {
      ...setting,
      context: focus,
    });
    expect(question.kind).not.toBe('show');
  });

  it('is no greeting after a form: “anything else?” is what is left to report', () => {
    const focus: DialogueContext = { question: { kind: 'form', ref: 'B1', period }, refs: ['B1'] };
    expect(understand('anything else?', setting)).toEqual({
      question: { kind: 'help' },
      isContextDependent: true,
    });
    expect(understand('anything else?', { ...setting, context: focus }).question).toEqual({
      kind: 'mine',
      period,
    });
  });

  it('is not taken out of “Q.1”', () => {
    expect(understand('Q.1 reds', setting).question).toEqual({
      kind: 'list',
      asked,
      period: Period.parse('2024-25-Q1'),
    });
  });
});
