/** What is asked about a commentary, and what is not: one sentence a line, with what is asked about it. */
import { describe, expect, it } from 'vitest';
import type { CommentaryCase } from '../../../../src/domain/reporting/checks/commentary/commentaryCase.ts';
import {
  commentaryDoubt,
  commentaryDoubts,
} from '../../../../src/domain/reporting/checks/commentary/commentaryDoubts.ts';
import { atMost, cell } from '../../../support/cells.ts';

const RECRUIT = { what: 'Recruit two service desk analysts', who: 'Isaiah Langer', by: '2024-12-01' };

/** 86.2% of incidents resolved, against at least 95%: Amber, and 89.4% the quarter before; on 14 October 2024. */
const amber: CommentaryCase = {
  cell: cell({}),
  figure: '86.2',
  status: 'Amber',
  offTarget: true,
  before: { figure: '89.4', commentary: 'Two posts were vacant from May to July.', action: undefined },
  commentary: '',
  action: undefined,
  today: '2024-10-14',
};
/** 96.4%, Green, and 94.1% before. */
const green: CommentaryCase = {
  ...amber,
  figure: '96.4',
  status: 'Green',
  offTarget: false,
  before: { figure: '94.1', commentary: '', action: undefined },
};
/** 17.2% avoidable contact against at most 15%: Red, and 16.1% before. */
const contact: CommentaryCase = {
  ...amber,
  cell: cell({ title: 'Avoidable contact', direction: 'lower', target: atMost('15') }),
  figure: '17.2',
  status: 'Red',
  before: { figure: '16.1', commentary: '', action: undefined },
};

const asked = (on: CommentaryCase, commentary: string): readonly string[] =>
  commentaryDoubts({ ...on, commentary }).map(({ kind }) => kind);

describe('a commentary held against its figure', () => {
  it.each([
    ['All good, above target, best result ever.', amber],
    ['Performance improved on last quarter after the new rota started in August.', amber],
    ['We met the target despite two vacancies in the team.', amber],
    ['Performance is on target and the new triage rota is working.', amber],
    ['The service remains Green following the move to the new desk.', amber],
    ['Avoidable contact is below target because of the new web pages.', contact],
    ['The rate fell again thanks to the call-back service.', contact],
    ['We missed the target because of the August outage.', green],
    ['Performance fell as two analysts left in July.', green],
    ['The result is below target because of staff sickness.', green],
  ])('asks about one that says the opposite: “%s”', (commentary, on) => {
    expect(asked(on, commentary)[0]).toBe('contradicts');
  });

  it.each([
    ['Better than expected given two vacancies, though short of target.', amber],
    ['Not yet on target: two analysts start on 4 November.', amber],
    ['We expect to be above target by March once the analysts are trained.', amber],
    ['Last quarter we were closer to target; two analysts have left since.', amber],
    ['Above the national average of 82%, but staff sickness has held us back.', amber],
    ['Call volumes rose by 12% after the August outage.', amber],
    ['Satisfaction with the desk improved, but two vacancies slowed resolution.', amber],
    ['Calls about bin collections rose, so contact is above target.', contact],
    ['An improvement plan is in place, led by the service desk manager.', amber],
    ['Performance improved and the target was met.', green],
    ['Two of the five teams missed the target in July because of leave.', green],
  ])('asks nothing about one that does not: “%s”', (commentary, on) => {
    expect(asked(on, commentary)).toEqual([]);
  });

  it.each([
    ['Performance was 88.4% because two posts were vacant.', amber],
    ['The figure fell from 89.4% to 82.6% because of the outage in August.', amber],
    ['82.6% of incidents were resolved within SLA, as two posts were vacant.', amber],
    ['Contact stands at 19.7% because of the new bin calendar.', contact],
  ])('asks about another number than the one entered: “%s”', (commentary, on) => {
    expect(asked(on, commentary)).toEqual(['other number']);
  });

  it.each([
    ['Performance was 86% because two posts were vacant.', amber],
    ['At 86.2% we are 8.8 points below the 95% target, as two posts were vacant.', amber],
    ['The figure fell from 89.4% to 86.2% because of the outage in August.', amber],
    ['The national average is 91.3%. Two of our posts were vacant.', amber],
    ['In September performance was 93.1%, after the vacancies were filled.', amber],
    ['We received 412 calls, 12% more than planned, because of the outage.', amber],
  ])('takes a number that is something else: “%s”', (commentary, on) => {
    expect(asked(on, commentary)).toEqual([]);
  });

  it.each(['ok', 'N/A', 'As expected.', 'See above', 'All good this quarter', 'No comment', '.'])(
    'asks about one that says nothing: “%s”',
    (commentary) => {
      expect(asked({ ...amber, status: 'Green', offTarget: false }, commentary)).toEqual(['says nothing']);
      expect(asked({ ...amber, action: RECRUIT }, commentary)).toContain('says nothing');
      expect(asked(amber, commentary)).toContain('nothing to go on');
    },
  );

  it.each([
    ['Performance is slightly below target this quarter and we continue to monitor the situation.', true],
    ['Disappointing result, we hope to improve next quarter.', true],
    ['Two posts are vacant.', false],
    ['Below target because of the outage.', false],
    ['Sam Lee is reviewing the rota.', false],
    ['Expected to recover by December.', false],
  ])('wants a cause, an action, somebody or a day where it is off target: “%s”', (commentary, isAsked) => {
    expect(asked(amber, commentary)).toEqual(isAsked ? ['nothing to go on'] : []);
    expect(asked({ ...amber, action: RECRUIT }, commentary)).toEqual([]);
  });

  it('asks about one taken over from the quarter before, but for months, numbers and a word or two', () => {
    const before = {
      figure: '89.4',
      action: undefined,
      commentary:
        'Performance was affected by two vacancies in the service desk in June, and cover from the agency could not be found until late in Q1.',
    };
    const on = { ...amber, before };
    const taken = before.commentary.replace('June', 'September').replace('Q1', 'Q2');
    expect(asked(on, before.commentary)).toEqual(['copied']);
    expect(asked(on, taken)).toEqual(['copied']);
    expect(
      asked(on, taken.replace('two vacancies', 'three vacancies').replace('agency', 'supplier')),
    ).toEqual(['copied']);
    expect(
      asked(on, 'Both vacancies in the service desk were filled; the outage in August cost us a week.'),
    ).toEqual([]);
  });

  it.each([
    ['Two analysts will be recruited by 31 August.', true],
    ['The new rota is due in September.', true],
    ['Isaiah Langer to recruit two analysts by end of July.', true],
    ['Recruit two analysts by 30 September 2024.', true],
    ['Two analysts will be recruited by 30 November.', false],
    ['The rota was completed by 31 August.', false],
    ['Performance dipped due to the outage in August, and cover will continue.', false],
    ['Two analysts left in July and will be replaced by December.', false],
    ['The new desk will open in January.', false],
  ])('asks about an action to come that is dated in the past: “%s”', (commentary, isAsked) => {
    expect(asked(amber, commentary)).toEqual(isAsked ? ['past action'] : []);
  });

  it('asks about an action whose own day has passed', () => {
    const action = { ...RECRUIT, by: '2024-10-01' };
    expect(asked({ ...amber, action }, 'Two posts are vacant.')).toEqual(['past action']);
  });

  it.each([
    ['The outage in August took a week.', true],
    ['One analyst has started, the second is being recruited.', false],
    ['The action is complete. The outage in August took a week.', false],
    ['Langer is still looking for people to recruit.', false],
  ])(
    'asks about the action of the quarter before where nothing is said of it: “%s”',
    (commentary, isAsked) => {
      const on = { ...amber, before: { figure: '89.4', commentary: '', action: RECRUIT } };
      expect(asked(on, commentary)).toEqual(isAsked ? ['open action'] : []);
      expect(asked({ ...on, action: { ...RECRUIT, by: '2025-01-31' } }, commentary)).toEqual([]);
    },
  );

  it('asks about one that would fill the committee’s page', () => {
    const long = 'Two posts in the service desk were vacant. '.repeat(36);
    expect(asked(amber, long.slice(0, 1500))).toEqual([]);
    expect(asked(amber, long)).toEqual(['pages long']);
  });

  it('asks one question, the gravest, and none about “ok” where nothing need be said', () => {
    expect(
      commentaryDoubt({ ...amber, commentary: 'All good, above target, best result ever.' })?.sentence,
    ).toBe('The commentary says “above target”, and the figure is Amber');
    expect(commentaryDoubt({ ...green, commentary: 'ok' })).toBeUndefined();
  });
});
