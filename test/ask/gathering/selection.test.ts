import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/ask/understand.ts';
import { known, settingOf } from '../../support/known.ts';

const adele = { id: 'id-adele', name: 'Adele Vance' };
const lynne = { id: 'id-lynne', name: 'Lynne Robbins' };
const setting = settingOf([
  known('CPI01', 'Answers in time', {
    group: 'Communications',
    owner: adele,
    manager: lynne,
    perspective: 'customer',
  }),
  known('CPI02', 'Incidents resolved', { group: '3C ICT', committee: 'Strategy and resources' }),
  known('CPI03', 'Calls answered', { group: 'Customer services', perspective: 'staff' }),
]);
const asked = (sentence: string) => understand(sentence, setting).question;
const period = '2024-25-Q2';
const status = (name: string) => ({ kind: 'status', status: name });
const [red, amber] = [status('Red'), status('Amber')];
const list = { kind: 'list', period };

describe('which figures are meant', () => {
  it.each([
    ['amber or red', { ...list, asked: { kind: 'any of', of: [amber, red] } }],
    ['reds, ambers', { ...list, asked: { kind: 'any of', of: [red, amber] } }],
    ['red/amber', { ...list, asked: { kind: 'any of', of: [red, amber] } }],
    ['not red', { ...list, asked: { kind: 'all' }, except: [red] }],
    ['neither red nor amber', { ...list, asked: { kind: 'all' }, except: [red, amber] }],
    ['all but the reds', { ...list, asked: { kind: 'all' }, except: [red] }],
    ['off target but not red', { ...list, asked: { kind: 'off target' }, except: [red] }],
    ['reds in ICT', { ...list, asked: red, where: { group: ['3C ICT'] } }],
    ['reds not in ICT', { ...list, asked: red, outside: { group: ['3C ICT'] } }],
    [
      'reds outside ICT and Communications',
      { ...list, asked: red, outside: { group: ['3C ICT', 'Communications'] } },
    ],
    ['which are in ICT', { ...list, asked: { kind: 'all' }, where: { group: ['3C ICT'] } }],
    ['what’s in', { ...list, asked: { kind: 'reported' } }],
    ['Adele’s reds', { ...list, asked: red, where: { person: ['id-adele'] } }],
    ['reds not owned by Adele', { ...list, asked: red, outside: { owner: ['id-adele'] } }],
    ['what does adele own', { ...list, asked: { kind: 'all' }, where: { owner: ['id-adele'] } }],
    [
      'reds owned by Adele and managed by Lynne',
      { ...list, asked: red, where: { owner: ['id-adele'], manager: ['id-lynne'] } },
    ],
    ['my reds', { ...list, asked: red, where: { person: ['me'] } }],
    ['things I manage that are red', { ...list, asked: red, where: { manager: ['me'] } }],
    [
      'red for the resources committee',
      { ...list, asked: red, where: { committee: ['Strategy and resources'] } },
    ],
    ['improving but still red', { ...list, asked: red, change: 'improving' }],
    ['what’s on track', { ...list, asked: { kind: 'on target' } }],
    ['everything that is below acceptable variance', { ...list, asked: status('Below acceptable variance') }],
    ['awaiting update', { ...list, asked: { kind: 'not reported' } }],
  ])('is right for “%s”', (sentence, question) => expect(asked(sentence)).toEqual(question));

  it('asks which of two is meant that go by the same word', () =>
    expect(asked('red in customer')).toEqual({
      kind: 'which',
      choices: [
        { says: 'customer', question: { ...list, asked: red, where: { perspective: ['customer'] } } },
        {
          says: 'Customer services',
          question: { ...list, asked: red, where: { group: ['Customer services'] } },
        },
      ],
    }));

  it.each([
    'red and provisional',
    'reds without a target',
    'not on target or provisional',
    'not improving',
    'reds except CPI01',
    'more than three reds',
    'reds over 50%',
    'how many staff do we have',
  ])('would rather not say anything to “%s”', (sentence) => expect(asked(sentence).kind).toBe('unclear'));

  it.each(['don’t remind Adele', 'who is my manager', 'remind me to submit CPI01', 'delete the reds'])(
    'takes “%s” for nothing that it is not',
    (sentence) => expect(asked(sentence).kind).toBe('unclear'),
  );
});
