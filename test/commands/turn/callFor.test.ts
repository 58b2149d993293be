import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/ask/understand.ts';
import { callFor } from '../../../src/commands/turn/callFor.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { known, settingOf } from '../../support/known.ts';

const Q2 = Period.parse('2024-25-Q2');
const answerTo = (unexplained: string) => callFor({ kind: 'unclear', unexplained }, Q2);

describe('a sentence that was not followed', () => {
  it.each([
    ['publish the quarter', 'The performance team can lock a quarter here', 'Who hasn’t reported?'],
    ['powerpoint for committee', 'I write the committee paper and nothing else', 'Summary'],
    ['delete CPI05', 'kept in the council’s register', 'My indicators'],
    ['can I have an extension', 'More time is the performance team’s to give', 'When is it due?'],
    ['the FOI figure is wrong', 'Its owner, the deputy or the performance team', 'My indicators'],
    ['what’s your view on the reds', 'what their owners say', 'What owners say'],
    ['speak to a human', 'Your performance team', 'Help'],
  ])('says of “%s” whose it is to do, and what there is to tap', (said, told, tap) => {
    const { question } = understand(said, settingOf([known('CPI05', 'Answers in time')]));
    const reply = callFor(question, Q2);
    expect(reply).toMatchObject({ summary: expect.stringContaining(told) });
    expect(JSON.stringify(reply)).toContain(tap);
  });

  it('is asked which indicator is meant where an “it” has nothing to stand for', () => {
    expect(answerTo('it a year ago')).toMatchObject({
      summary: expect.stringContaining('If you mean one indicator, say which one.'),
    });
    expect(answerTo('visit')).toMatchObject({ summary: expect.not.stringContaining('which one') });
  });
});
