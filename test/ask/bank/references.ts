/** References as they are typed in a chat, and numbers that are none: figures, counts, years, places in a list. */
import {
  after,
  all,
  at,
  clarify,
  decline,
  type Group,
  LAST,
  list,
  owner,
  rank,
  red,
  several,
  show,
  submit,
  summary,
  trend,
  why,
} from './expected.ts';

const reds = after(list(red), 'CPI07', 'KPI-6');
const thirteenToFifteen = several(['CPI13', 'CPI14', 'CPI15']);

export const references: Group = {
  name: 'references as typed',
  entries: [
    // A slip in the letters
    ['submit cp13', submit('CPI13')],
    ['cp13 last quarter', show('CPI13', LAST)],
    ['why is cp13 red', why('CPI13')],
    ['who owns cp13', owner('CPI13')],
    ['cip13 trend', trend('CPI13')],
    ['ci13', show('CPI13')],
    ['ccpi13', show('CPI13')],
    ['cpii13', show('CPI13')],
    ['kp6', show('KPI-6')],
    ['kp3a', show('KPI-3a')],
    ['how is ic5', show('ICT-5')],
    ['cp13 and cp14', several(['CPI13', 'CPI14'])],
    ['show me cp13 14 and 15', thirteenToFifteen],
    // Stretches
    ['CPI13 to CPI15', thirteenToFifteen],
    ['CPI13 up to CPI15', thirteenToFifteen],
    ['CPI13-15', thirteenToFifteen],
    ['CPI13–CPI15', thirteenToFifteen],
    ['cpi13 - 15', thirteenToFifteen],
    ['CPI13 - CPI15', thirteenToFifteen],
    ['compare CPI13 to CPI15', several(['CPI13', 'CPI15'])],
    ['CPI13 compared to CPI15', several(['CPI13', 'CPI15'])],
    // Lists
    ['cpi 13 14 15', thirteenToFifteen],
    ['cpi13 14 and 15', thirteenToFifteen],
    ['CPI013', show('CPI13')],
    ['CPI13/14', several(['CPI13', 'CPI14'])],
    ['submit cpi 13 and 14', clarify(submit('CPI13'), submit('CPI14'))],
    ['show me 13, 14, 15', thirteenToFifteen],
    ['can you show me 14 and 15 please', several(['CPI14', 'CPI15'])],
    ['show me 10 or 11', several(['CPI10', 'CPI11'])],
    // Two kinds have these
    ['show me 9 10', clarify(several(['CPI09', 'CPI10']), several(['KPI-9', 'KPI-10']))],
    [
      'show me 1 2 and 3',
      clarify(
        several(['CPI01', 'CPI02', 'CPI03']),
        several(['KPI-1', 'KPI-2', 'KPI-3a', 'KPI-3b']),
        several(['ICT-1', 'ICT-2', 'ICT-3']),
      ),
    ],
    ['show me 3', clarify(show('CPI03'), several(['KPI-3a', 'KPI-3b']), show('ICT-3'))],
  ],
};

const refused = [
  // No such reference, or another word
  ...['cp99', 'cp13a', 'cpu2', 'cpl13', 'pi13', 'it5', 'p13', 'cp10f', 'submit cp99', 'xcpi13'],
  ...['CPI13 to CPI99', 'CPI13 to KPI-6', 'CPI15 to CPI13', 'CPI13-95'],
  // Figures
  ...['CPI13 9', 'CPI13: 14', 'CPI13 = 14', 'CPI13 £14', 'CPI13 > 14', 'CPI13 +1', 'CPI13 -1', 'cpi13 (9)'],
  ...[
    'submit CPI13 14',
    'submit CPI13 = 14',
    'submit cp13 14',
    'submit cp13 95',
    'CPI13 is 14',
    'CPI13 to 15',
  ],
  ...['is CPI13 9 or 10', 'CPI13 14%', 'CPI13 14 days late', 'CPI13 9 out of 10', 'CPI13 scored 14'],
  ...['#13', 'submit 13', 'submit 13 and 14', '13, 14', '13 14 15', '9', '13.14', 'show me 13.14', '14%'],
  ...['show me 9.5', 'it is 13 for us', 'set 13 to 95', 'the figure is 13', 'update 13', '1,000', '13-15'],
  // Counts and places
  ...[
    '13 reds',
    'show me 13 reds',
    'CPI13 and 3 reds',
    'CPI13 3 reds',
    '13 indicators',
    'last 13',
    'are 13 red',
  ],
  ...['show me the last 10 and 11', 'top 13 and 14', 'show me 10 out of 12', 'how many is 13', 'show me 13'],
  // Years, quarters, months and days
  ...['show me 23 and 24', 'show me 24 25', 'show me q1 2 and 3', 'show me 12 months', 'CPI13 12 months'],
  ...['show me oct 12 and 13', 'show me 11 10 24', 'on the 13th', 'fy24', 'show me 11 o’clock'],
];

export const referenceTraps: Group = {
  name: 'numbers that are none',
  entries: [
    ...refused.map((said) => [said, decline] as const),
    ['top 13', rank('best', 13)],
    ['worst 13 please', rank('worst', 13)],
    ['show me top 10', rank('best', 10)],
    ['CPI13 9 sept', show('CPI13')],
    ['and 13', decline, reds],
    ['cpi13 q1', show('CPI13', LAST)],
    ['red last 2 quarters, 13', decline],
    ['everything in q1', list(all, at(LAST))],
    ['summary q1', summary(at(LAST))],
  ],
};
