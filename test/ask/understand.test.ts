import { describe, expect, it } from 'vitest';
import { understand } from '../../src/ask/understand.ts';
import { known, settingOf } from '../support/known.ts';

const setting = settingOf([
  known('CPI01', 'Proportion of FOI requests responded to within timescale'),
  known('CPI1', 'Visits to libraries'),
  known('CPI13', 'Incidents resolved within Service Level Agreement'),
  known('CPI14', 'Requests resolved within Service Level Agreement'),
  known('KPI-3a', 'Response to priority calls'),
  known('182', 'Freedom of Information answers'),
]);
const ask = (sentence: string) => understand(sentence, setting).question;
const red = { kind: 'list', asked: { kind: 'status', status: 'Red' } };

describe('understanding a sentence', () => {
  it('takes the initials that only one title has for that indicator', () => {
    const access = settingOf([known('CPI02', 'Subject access requests completed')]);
    expect(understand('how are SARs doing', access).question).toMatchObject({ kind: 'show', ref: 'CPI02' });
  });

  it.each(['how many cases are there', 'sick leave', 'match funding', 'fires attended'])(
    'takes no real word for a slip of another: “%s”',
    (sentence) => expect(ask(sentence)).toMatchObject({ kind: 'unclear' }),
  );

  it('offers a service quarter by quarter to whoever asks for its best one', () => {
    const library = settingOf([known('LIB1', 'Visits to libraries', { group: 'Libraries' })]);
    expect(understand('best quarter for libraries', library).question).toMatchObject({
      kind: 'unclear',
      suggestions: [
        { says: 'Libraries, quarter by quarter', question: { kind: 'summary', from: '2023-24-Q3' } },
      ],
    });
  });

  it('offers somebody’s own indicators by that name when nothing more than that was understood', () =>
    expect(ask('who do I thank at lunch')).toMatchObject({
      kind: 'unclear',
      suggestions: [{ says: 'My indicators, Q2 2024/25', question: { kind: 'mine', period: '2024-25-Q2' } }],
    }));

  it.each([
    'what’s red this quarter?',
    "What's red?",
    'red',
    'show me the reds please',
    'Which indicators are red?',
    'Can you tell me what is currently red in Q2 2024/25',
    'list all red KPIs for this quarter',
  ])('hears “what is red this quarter” in “%s”', (sentence) =>
    expect(ask(sentence)).toEqual({ ...red, period: '2024-25-Q2' }),
  );

  it.each([
    ['what was red last quarter', '2024-25-Q1'],
    ['red in Q4 23/24', '2023-24-Q4'],
    ['red Q3', '2023-24-Q3'],
    ['red Q2', '2024-25-Q2'],
    ['what was red in the same quarter last year?', '2023-24-Q2'],
    ['red in 2023-24-Q1', '2023-24-Q1'],
  ])('knows which period “%s” means', (sentence, period) =>
    expect(ask(sentence)).toEqual({ ...red, period }),
  );

  it.each([
    ['amber', { kind: 'status', status: 'Amber' }],
    ['what is very green', { kind: 'status', status: 'Very Green' }],
    ['greens', { kind: 'status', status: 'Green' }],
    ['what’s off target?', { kind: 'off target' }],
    ['below target', { kind: 'off target' }],
    ['what is missing', { kind: 'not reported' }],
    ['not reported yet', { kind: 'not reported' }],
    ['everything', { kind: 'all' }],
  ])('knows what “%s” asks for', (sentence, asked) =>
    expect(ask(sentence)).toEqual({ kind: 'list', asked, period: '2024-25-Q2' }),
  );

  it.each([
    ['show CPI13', 'CPI13'],
    ['cpi 13', 'CPI13'],
    ['How is cpi13 doing?', 'CPI13'],
    ['CPI1', 'CPI1'],
    ['kpi 3a', 'KPI-3a'],
    ['tell me about 182', '182'],
    ['incidents resolved', 'CPI13'],
    ['how are visits to libraries doing', 'CPI1'],
    ['show freedom of information', '182'],
  ])('finds the indicator in “%s”', (sentence, ref) =>
    expect(ask(sentence)).toEqual({ kind: 'show', ref, period: '2024-25-Q2' }),
  );

  it('asks which one when several titles fit', () => {
    expect(ask('resolved within agreement')).toMatchObject({
      kind: 'which',
      choices: [{ question: { kind: 'show', ref: 'CPI13' } }, { question: { kind: 'show', ref: 'CPI14' } }],
    });
    expect(ask('submit resolved')).toMatchObject({
      kind: 'which',
      choices: [{ question: { kind: 'form' } }, {}],
    });
  });

  it.each([
    ['submit', undefined],
    ['Submit CPI13', 'CPI13'],
    ['report my figures', undefined],
    ['I want to report cpi 14', 'CPI14'],
    ['please submit incidents', 'CPI13'],
    ['enter my scores', undefined],
  ])('opens the form for “%s”', (sentence, ref) =>
    expect(ask(sentence)).toEqual({ kind: 'form', ref, period: '2024-25-Q2' }),
  );

  it.each(['my indicators', 'show me my KPIs', 'what do I owe?', 'mine'])(
    'hears one’s own in “%s”',
    (sentence) => expect(ask(sentence)).toEqual({ kind: 'mine', period: '2024-25-Q2' }),
  );

  it.each(['summary', 'How are we doing this quarter?', 'overview please', 'give me a summary'])(
    'hears a summary in “%s”',
    (sentence) => expect(ask(sentence)).toEqual({ kind: 'summary', period: '2024-25-Q2' }),
  );

  it.each(['help', 'HELP', 'Hi', 'hello!', 'What can you do?', '', '   '])(
    'offers help for “%s”',
    (sentence) => expect(ask(sentence)).toEqual({ kind: 'help' }),
  );

  it.each([
    ['what’s red in Highways?', 'Highways'],
    ['will it rain', 'rain'],
    ['CPI99', 'CPI99'],
    ['delete CPI13', 'delete'],
    ['red except CPI13', 'except'],
    ['${process.env}', 'process env'],
  ])('would rather say what it did not follow than guess at “%s”', (sentence, unexplained) =>
    expect(ask(sentence)).toMatchObject({ kind: 'unclear', unexplained }),
  );
});
