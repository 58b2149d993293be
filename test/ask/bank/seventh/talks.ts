/** The seventh sitting: conversations of two to four turns. */
import {
  actions,
  adele,
  alex,
  all,
  amber,
  any,
  anyOf,
  at,
  comms,
  contrastWith,
  count,
  customerServices,
  decline,
  define,
  due,
  either,
  extremes,
  forecast,
  type Group,
  green,
  help,
  history,
  infoGov,
  isaiah,
  LAST,
  list,
  mine,
  mineOnly,
  missing,
  movers,
  NOW,
  offTarget,
  outside,
  overdue,
  ownedBy,
  owner,
  Q4,
  rank,
  reasons,
  red,
  remind,
  running,
  several,
  sharedIct,
  show,
  sides,
  sinceWhen,
  submit,
  summary,
  trend,
  under,
  unexplained,
  who,
  why,
  worse,
  YEAR_AGO,
} from '../expected.ts';
import { conversation } from './conversation.ts';

const REDS = ['CPI02', 'KPI-3b'];
const OFF = ['CPI02', 'KPI-3b', 'CPI13', 'CPI01', 'KPI-1'];
const LATE = ['CPI04', 'CPI06', 'CPI07', 'KPI-5a', 'KPI-6', 'KPI-1F'];
const among = (...refs: string[]) => ({ among: refs });

export const seventhTalks: Group = {
  name: '7 conversations',
  entries: [
    ...conversation(
      ['reds?', list(red), ...REDS],
      ['and ambers', either(list(amber), list(anyOf(red, amber))), 'CPI13', 'CPI01', 'KPI-1'],
      ['whose are they', who(amber), 'CPI13', 'CPI01', 'KPI-1'],
      [
        'whats isaiah doing about his',
        either(actions(amber, ownedBy(isaiah)), actions(amber, { where: { person: [isaiah] } })),
      ],
    ),
    ...conversation(
      ['anything red in info gov', list(red, infoGov), 'CPI02'],
      ['how come', either(reasons(red, infoGov), why('CPI02')), 'CPI02'],
      ['since when', sinceWhen('CPI02'), 'CPI02'],
      ['graph', trend('CPI02'), 'CPI02'],
    ),
    ...conversation(
      ['show me sars', show('CPI02'), 'CPI02'],
      ['last qtr?', show('CPI02', LAST), 'CPI02'],
      ['and a year ago', either(show('CPI02', YEAR_AGO), contrastWith('CPI02', YEAR_AGO)), 'CPI02'],
      [
        'so getting worse then',
        either(
          trend('CPI02'),
          contrastWith('CPI02', LAST),
          trend('CPI02', at(YEAR_AGO)),
          show('CPI02', YEAR_AGO),
        ),
        'CPI02',
      ],
    ),
    ...conversation(
      ['foi', show('CPI01'), 'CPI01'],
      ['target', define('CPI01', 'target'), 'CPI01'],
      ['will it get there', forecast('CPI01'), 'CPI01'],
      ['whos got it', owner('CPI01'), 'CPI01'],
    ),
    ...conversation(
      ['who still owes me figures', either(who(missing), who(overdue)), ...LATE],
      [
        'just alex',
        either(who(missing, ownedBy(alex)), list(missing, ownedBy(alex))),
        'CPI04',
        'CPI06',
        'CPI07',
      ],
      ['nudge him', remind(missing, ownedBy(alex))],
    ),
    ...conversation(
      ['not reported', list(missing), ...LATE],
      ['without 3c ict', list(missing, outside({ group: ['3C ICT'] })), 'CPI04', 'CPI06', 'CPI07'],
      ['chase them', remind(missing, outside({ group: ['3C ICT'] }))],
    ),
    ...conversation(
      ['bottom 5', rank('worst', 5), ...OFF],
      ['number 3', show('CPI13'), 'CPI13'],
      ['why that colour', why('CPI13'), 'CPI13'],
      ['whats being done', actions('CPI13'), 'CPI13'],
    ),
    ...conversation(
      ['how many reds', count(red), ...REDS],
      ['which', list(red), ...REDS],
      ['the first', show('CPI02'), 'CPI02'],
      ['history of it', either(trend('CPI02'), history('CPI02')), 'CPI02'],
    ),
    ...conversation(
      ['summary', summary()],
      ['for comms', summary(comms)],
      ['and cust services', summary(customerServices)],
      ['in q1', summary(customerServices, at(LAST))],
    ),
    ...conversation(
      ['what changed', movers(any)],
      ['only the bad ones', movers(worse)],
      ['in 3c', movers(worse, LAST, sharedIct)],
    ),
    ...conversation(
      ['CPI13', show('CPI13'), 'CPI13'],
      ['vs 14', either(several(['CPI13', 'CPI14'])), 'CPI13', 'CPI14'],
      [
        'both last quarter',
        either(several(['CPI13', 'CPI14'], LAST), list(all, at(LAST), among('CPI13', 'CPI14'))),
        'CPI13',
        'CPI14',
      ],
    ),
    ...conversation(
      ['cpi10', show('CPI10'), 'CPI10'],
      ['best its been', extremes('CPI10', 'best'), 'CPI10'],
      ['and worst?', extremes('CPI10', 'worst'), 'CPI10'],
    ),
    ...conversation(
      ['mine', mine(), 'CPI01', 'CPI02', 'CPI09'],
      [
        'which are red',
        either(list(red, mineOnly), list(red, ownedBy('me')), list(red, among('CPI01', 'CPI02', 'CPI09'))),
        'CPI02',
      ],
      ['ok submit it', submit('CPI02')],
    ),
    ...conversation(
      ['what do i owe', mine(), 'CPI09', 'CPI10'],
      ['do the first', either(submit('CPI09'), show('CPI09'))],
    ),
    ...conversation(
      ['green in comms', list(green, comms), 'CPI06'],
      ['what about last year', either(list(green, comms, at(YEAR_AGO)), list(green, comms, at(Q4)))],
    ),
    ...conversation(
      ['off target', list(offTarget), ...OFF],
      [
        'not ict though',
        either(
          list(offTarget, outside({ group: ['ICT'] })),
          list(offTarget, outside({ group: ['ICT', '3C ICT'] })),
        ),
      ],
    ),
    ...conversation(
      ['off target in q1', list(offTarget, at(LAST)), 'CPI13', 'CPI01', 'CPI02'],
      ['and now', list(offTarget), ...OFF],
      ['which are new', either(movers(worse), movers({ kind: 'any' }), movers(worse, LAST, among(...OFF)))],
    ),
    ...conversation(
      ['is cpi14 ok', show('CPI14'), 'CPI14'],
      ['cpi15?', show('CPI15'), 'CPI15'],
      ['and 13', either(show('CPI13')), 'CPI13'],
      ['who does that one', owner('CPI13'), 'CPI13'],
    ),
    ...conversation(
      ['3c ict this quarter', either(summary(sharedIct), list(all, sharedIct))],
      ['reds', list(red, sharedIct), 'KPI-3b'],
      ['what did they say about it', either(reasons(red, sharedIct), why('KPI-3b'))],
    ),
    ...conversation(
      ['show KPI-3b', show('KPI-3b'), 'KPI-3b'],
      ['no i meant 3a', show('KPI-3a'), 'KPI-3a'],
      ['thats better than last time right?', either(contrastWith('KPI-3a', LAST)), 'KPI-3a'],
    ),
    ...conversation(
      ['compare with last quarter', { kind: 'compare', other: LAST, asked: all, period: NOW }],
      [
        'only comms',
        { kind: 'compare', other: LAST, asked: all, where: { group: ['Communications'] }, period: NOW },
      ],
    ),
    ...conversation(
      ['red by service', sides('group', undefined, red)],
      ['amber by service', sides('group', undefined, amber)],
      ['same for q1', sides('group', undefined, amber, at(LAST))],
    ),
    ...conversation(['red 3 quarters running', running(red, 3), 'CPI02'], ['4?', running(red, 4), 'CPI02']),
    ...conversation(
      ['foi vs last year', contrastWith('CPI01', YEAR_AGO), 'CPI01'],
      ['sars too', either(contrastWith('CPI02', YEAR_AGO)), 'CPI02'],
    ),
    ...conversation(
      ['reds under kents rules', under('kent', red)],
      ['and haverings', under('havering', red)],
    ),
    ...conversation(
      ['show cpi11', show('CPI11'), 'CPI11'],
      ['thanks', help, 'CPI11'],
      ['do you like it', decline],
      ['is it going to stay green', forecast('CPI11')],
    ),
    ...conversation(
      ['who owns CPI10', owner('CPI10'), 'CPI10'],
      ['and when she is off', owner('CPI10', 'deputy'), 'CPI10'],
      ['and her boss', owner('CPI10', 'manager'), 'CPI10'],
      ['what else has she got', either(list(all, ownedBy(adele)))],
    ),
    ...conversation(['missing commentary on reds', unexplained(red)], ['ambers?', unexplained(amber)]),
    ...conversation(
      ['when is cpi04 due', due('CPI04'), 'CPI04'],
      ['and cpi06', due('CPI06'), 'CPI06'],
      ['put it in', submit('CPI06')],
    ),
    ...conversation(
      ['whats a very green', { kind: 'colours', status: 'Very Green', period: NOW }],
      ['and amber', { kind: 'colours', status: 'Amber', period: NOW }],
      ['which ones are', list(amber)],
    ),
  ],
};
