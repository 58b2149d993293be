/** Asking what is due in some days: this week, next week, by Friday. */
import type { Question } from '../../../src/ask/model/question.ts';
import { after, decline, due, type Group, isaiah } from './expected.ts';

type Limits = Partial<Pick<Extract<Question, { kind: 'upcoming' }>, 'where' | 'outside'>>;

const upcoming = (within: string, limits: Limits = {}): Question => ({
  kind: 'upcoming',
  within,
  asked: { kind: 'not reported' },
  ...limits,
});
const mine: Limits = { where: { person: ['me'] } };
const inIct: Limits = { where: { group: ['ICT'] } };
const isaiahs: Limits = { where: { person: [isaiah] } };

export const upcomingGroup: Group = {
  name: 'what is due when',
  entries: [
    ['what is due next week?', upcoming('next week')],
    ['what’s due this week', upcoming('this week')],
    ['anything due next week?', upcoming('next week')],
    ['is anything due this week', upcoming('this week')],
    ['which figures are due in the next two weeks', upcoming('in the next two weeks')],
    ['what is due in the next fortnight?', upcoming('in the next two weeks')],
    ['whats due in the coming week', upcoming('next week')],
    ['what’s due by the end of the week', upcoming('this week')],
    ['what falls due in the next 4 weeks', upcoming('in the next four weeks')],
    ['whats due by friday', upcoming('by Friday')],
    ['what needs to be in by Friday', upcoming('by Friday')],
    ['what has to be reported by Wednesday', upcoming('by Wednesday')],
    ['what is due tomorrow', upcoming('tomorrow')],
    ['what’s due today?', upcoming('today')],
    ['what’s coming up next week', upcoming('next week')],
    ['any deadlines next week', upcoming('next week')],
    ['show me what is due next week', upcoming('next week')],
    ['which actions are due next week', upcoming('next week')],
    ['how many figures are due next week', upcoming('next week')],
    ['who has figures due next week', upcoming('next week')],
    ['what do we have to report next week', upcoming('next week')],
    ['what do I have to report next week', upcoming('next week', mine)],
    ['what do I need to submit by Friday', upcoming('by Friday', mine)],
    ['what do i owe this week', upcoming('this week', mine)],
    ['have I got anything due next week', upcoming('next week', mine)],
    ['which of my figures are due this week', upcoming('this week', mine)],
    ['my deadlines this week', upcoming('this week', mine)],
    ['what’s due in ICT next week', upcoming('next week', inIct)],
    ['what is due next week in ICT', upcoming('next week', inIct)],
    ['what is due next week outside ICT', upcoming('next week', { outside: { group: ['ICT'] } })],
    ['what has Isaiah got due next week', upcoming('next week', isaiahs)],
    ['what is Isaiah due to report next week', upcoming('next week', isaiahs)],

    // What has been, and what is not told by the day.
    ['what was due last week', decline],
    ['what hasn’t been reported this week', decline],
    ['what was reported this week', decline],
    ['what changed this week', decline],
    ['what’s red next week', decline],
    ['what is not due next week', decline],
    ['what is due this week or next week', decline],
    ['what is due next month', decline],
    ['next week', decline],
    // What is to be done is asked for otherwise.
    ['I’ll report next week', decline],
    ['report next week', decline],
    ['remind everyone who has figures due next week', decline],
    ['is CPI13 due next week', decline],
    ['what is due next', due()],

    ['just ICT', upcoming('next week', inIct), after(upcoming('next week'), 'CPI13', 'CPI14')],
    ['and Isaiah?', upcoming('next week', isaiahs), after(upcoming('next week'), 'CPI13', 'CPI14')],
  ],
};
