/** The fourth sitting: what an indicator means, how it is worked out and judged. */
import { decline, define, either, type Group, LAST, show } from '../expected.ts';

export const fourthMeaning: Group = {
  name: '4: meaning',
  entries: [
    ['what does avoidable contact actually mean', define('CPI11')],
    ['Sorry to be thick but what is CPI12?', either(define('CPI12'), show('CPI12'))],
    ['defintion of first contact resolution', define('ICT-1')],
    ['how do you work out self service adoption', define('ICT-3', 'formula')],
    ['what goes into the net customer satisfaction calculation', define('ICT-6', 'formula')],
    ['why do we measure FOI', either(define('CPI01', 'purpose'))],
    ['what’s the point of CPI08?', define('CPI08', 'purpose')],
    ['target for calls answered', define('CPI10', 'target')],
    ['what are we supposed to be hitting on FOI', define('CPI01', 'target')],
    ['what was the CPI13 target in Q1', define('CPI13', 'target', LAST)],
    ['has the target for CPI10 changed over the years', define('CPI10', 'targets')],
    ['past targets, ICT-8', define('ICT-8', 'targets')],
    ['is a higher number good for avoidable contact or bad', define('CPI11', 'direction')],
    ['should CPI11 be going up or down?', define('CPI11', 'direction')],
    ['how often do we report KPI-7', define('KPI-7', 'frequency')],
    ['is the full customer survey quarterly or twice a year', define('KPI-1F', 'frequency')],
    ['At what point does CPI13 go red', define('CPI13', 'rule')],
    ['thresholds for KPI-2', define('KPI-2', 'rule')],
    ['any links to guidance for CPI03', define('CPI03', 'links')],
    ['what counts as an incident in CPI13', either(define('CPI13'))],
    ['Demand deflection?? in english please', define('ICT-4')],
    ['is 90% a sensible target for FOI', decline],
    ['what does the word indicator mean in Latin', decline],
    ['which target is too easy?', decline],
  ],
};
