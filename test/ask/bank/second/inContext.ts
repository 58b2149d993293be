/** A second sitting of things said after something else. */
import {
  actions, after, all, amber, anyOf, at, belongingTo, adele, comms, compare, contrast, contrastWith, count, customerServices, decline, define, due,
  either, forecast, type Group, green, history, isaiah, LAST, list, mineOnly, missing, NEXT, not, offTarget, onTarget, outside, overdue,
  owner, Q4, rank, reasons, red, remind, sharedIct, show, sides, sinceWhen, summary, trend, under, who, why, YEAR_AGO,
} from '../expected.ts';

const ambers = after(list(amber, comms), 'CPI05', 'CPI07');
const foi = after(show('CPI01'), 'CPI01');

export const followUpsAgain: Group = {
  name: 'follow-ups again',
  entries: [
    ['and Q1?', list(amber, comms, at(LAST)), ambers],
    ['and the reds', list(red, comms), ambers],
    ['what about customer services then', list(amber, customerServices), ambers],
    ['how many', count(amber, comms), ambers],
    ['reasons?', reasons(amber, comms), ambers],
    ['first one', show('CPI05'), ambers],
    ['tell me about number 2', show('CPI07'), ambers],
    ['and who owns them', who(amber, comms), ambers],
    ['mine only', list(amber, comms, mineOnly), ambers],
    ['what was it last quarter', show('CPI01', LAST), foi],
    ['last quarter’s target', define('CPI01', 'target', LAST), foi],
    ['how does that compare with other councils', contrast('CPI01', 'neighbours'), foi],
    ['vs last year?', contrastWith('CPI01', YEAR_AGO), foi],
    ['will it recover', forecast('CPI01'), foi],
    ['whos the deputy', owner('CPI01', 'deputy'), foi],
    ['show that as a chart', trend('CPI01'), foi],
    ['any actions?', actions('CPI01'), foi],
    ['when did it go amber', sinceWhen('CPI01'), foi],
    ['was that changed by anyone', history('CPI01'), foi],
    ['not comms', list(red, outside({ group: ['Communications'] })), after(list(red), 'CPI07', 'KPI-6')],
    ['worst two', either(rank('worst', 2), rank('worst', 2, red)), after(list(red), 'CPI07', 'KPI-6')],
    ['by team?', sides('group', undefined, red), after(list(red), 'CPI07', 'KPI-6')],
    ['chase them all', remind(overdue), after(who(overdue), 'CPI07')],
    ['and for adele', list(red, belongingTo(adele)), after(list(red), 'CPI07', 'KPI-6')],
    ['the fourth', decline, ambers],
    ['and purple', decline, ambers],
    ['not those', decline, ambers],
    ['and the rest', decline, ambers],
    ['anyone but him', decline, foi],
    ['is it true', decline, foi],
    ['is it worth it', decline, foi],
    ['the second quarter one', decline],
  ],
};
