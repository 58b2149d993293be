/** The eighth sitting: conversations, written and committed before their first run. */
import {
  all,
  amber,
  any,
  at,
  belongingTo,
  comms,
  contrastWith,
  count,
  define,
  due,
  either,
  type Group,
  green,
  ict,
  isaiah,
  LAST,
  list,
  mine,
  missing,
  movers,
  overdue,
  ownedBy,
  rank,
  reasons,
  red,
  remind,
  sharedIct,
  show,
  sides,
  submit,
  summary,
  trend,
  who,
  why,
  YEAR_AGO,
} from '../expected.ts';
import { conversation } from '../seventh/conversation.ts';

export const eighthTalks: Group = {
  name: '8: conversations',
  entries: [
    ...conversation(
      ['how is ict doing this quarter', summary(ict), 'CPI13', 'CPI14', 'CPI15'],
      ['ambers', list(amber, ict), 'CPI13'],
      ['why', either(reasons(amber, ict), why('CPI13')), 'CPI13'],
      ['and in 3c?', either(reasons(amber, sharedIct)), 'KPI-1'],
    ),
    ...conversation(
      ['who hasnt sent theirs', who(missing), 'CPI04', 'CPI06', 'KPI-6'],
      ['in comms', who(missing, comms), 'CPI06', 'CPI07'],
      ['remind them please', remind(missing, comms)],
    ),
    ...conversation(
      ['show calls answered', show('CPI10'), 'CPI10'],
      [
        'is that good',
        either(show('CPI10'), why('CPI10'), contrastWith('CPI10', LAST), define('CPI10', 'target')),
        'CPI10',
      ],
      ['what was it a year ago', either(show('CPI10', YEAR_AGO), contrastWith('CPI10', YEAR_AGO)), 'CPI10'],
      ['plot it', either(trend('CPI10'), trend('CPI10', at(YEAR_AGO))), 'CPI10'],
    ),
    ...conversation(
      ['which are red right now', list(red), 'CPI02', 'KPI-3b'],
      ['first one', show('CPI02'), 'CPI02'],
      ['and the other', show('KPI-3b'), 'KPI-3b'],
    ),
    ...conversation(
      ['best 3', rank('best', 3), 'KPI-4b', 'CPI11', 'CPI12'],
      ['worst', either(rank('worst', 3), rank('worst')), 'CPI02', 'KPI-3b', 'CPI13'],
      ['only 3c', either(rank('worst', 3, all, sharedIct), rank('worst', undefined, all, sharedIct))],
    ),
    ...conversation(
      ['how is sars compared to a year ago', contrastWith('CPI02', YEAR_AGO), 'CPI02'],
      ['what about foi', contrastWith('CPI01', YEAR_AGO), 'CPI01'],
      [
        'worse?',
        either(contrastWith('CPI01', LAST), contrastWith('CPI01', YEAR_AGO), show('CPI01'), trend('CPI01')),
      ],
    ),
    ...conversation(
      ['everything isaiah owns', list(all, ownedBy(isaiah)), 'CPI13', 'CPI14'],
      ['any red', either(list(red, ownedBy(isaiah)), list(red)), 'KPI-3b'],
      [
        'has he reported them all',
        either(
          list(missing, belongingTo(isaiah), { among: ['KPI-3b'] }),
          list(missing, ownedBy(isaiah)),
          list(missing, belongingTo(isaiah)),
        ),
      ],
    ),
    ...conversation(
      ['what changed in 3c ict', movers(any, LAST, sharedIct), 'KPI-3b'],
      ['since last year', movers(any, YEAR_AGO, sharedIct)],
    ),
    ...conversation(
      ['how many overdue', count(overdue), 'CPI04', 'CPI06'],
      ['who', who(overdue), 'CPI04', 'CPI06'],
      ['chase', remind(overdue)],
    ),
    ...conversation(
      ['define net satisfaction', define('ICT-6'), 'ICT-6'],
      ['formula?', define('ICT-6', 'formula'), 'ICT-6'],
      ['latest', show('ICT-6'), 'ICT-6'],
      ['submit', either(submit('ICT-6'), submit())],
    ),
    ...conversation(
      ['summary of comms', summary(comms)],
      ['and the one before', either(summary(comms, at(LAST)))],
      ['everyone', either(summary(at(LAST)), summary())],
    ),
    ...conversation(['do i owe anything', mine(), 'CPI04', 'CPI06'], ['by when', either(due())]),
    ...conversation(
      ['reds by team', sides('group', undefined, red)],
      ['greens', sides('group', undefined, green)],
      ['by owner instead', sides('owner', undefined, green)],
    ),
  ],
};
