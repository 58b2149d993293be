/** Asking what has been done to a figure, by whom and when. */
import { either, type Group, history, LAST, owner, trend, YEAR_AGO } from './expected.ts';

export const historyOfFigure: Group = {
  name: 'history of a figure',
  entries: [
    ['who changed CPI02', history('CPI02')],
    ['Who changed CPI02 and when?', history('CPI02')],
    ['history of CPI13', either(history('CPI13'), trend('CPI13'))],
    ['cpi01 history', either(history('CPI01'), trend('CPI01'))],
    ['audit trail for CPI11', history('CPI11')],
    ['has CPI13 been corrected', history('CPI13')],
    ['what was CPI02 before it was changed', history('CPI02')],
    ['revisions to KPI-6', history('KPI-6')],
    ['when was the figure for cpi10 amended', history('CPI10')],
    ['has anybody altered the FOI figure', history('CPI01')],
    ['who overrode CPI07', history('CPI07')],
    ['was cpi07 overridden and why', history('CPI07')],
    ['change log CPI09', history('CPI09')],
    ['changes made to CPI14’s Q1 figure', history('CPI14', LAST)],
    ['who amended the avoidable contact figure for Q2 last year', history('CPI11', YEAR_AGO)],
    ['how many times has CPI02 been resubmitted', history('CPI02')],
    ['when was CPI03 submitted', either(history('CPI03'), owner('CPI03', 'reporter'))],
    ['CPI13 versions', history('CPI13')],
  ],
};
