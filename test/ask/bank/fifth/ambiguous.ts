/** The fifth sitting: sentences that mean more than one thing. */
import {
  clarify,
  define,
  forecast,
  type Group,
  history,
  LAST,
  owner,
  partners,
  show,
  trend,
  why,
} from '../expected.ts';

export const fifthAmbiguous: Group = {
  name: '5: ambiguous',
  entries: [
    ['Customer satisfaction please', clarify(show('KPI-1'), show('KPI-1F'), show('ICT-6'))],
    ['how are savings doing', clarify(show('KPI-7'), show('KPI-8'))],
    ['hows availability looking', clarify(show('CPI15'), show('KPI-2'), show('ICT-5'))],
    ['KPI-4', clarify(show('KPI-4a'), show('KPI-4b'))],
    ['who owns kpi 3', clarify(owner('KPI-3a'), owner('KPI-3b'))],
    ['whats the resolved within SLA figure', clarify(show('CPI13'), show('CPI14'))],
    ['chart the work orders one', clarify(trend('KPI-5a'), trend('KPI-5b'))],
    ['why are returns late', clarify(why('CPI03'), why('CPI04'))],
    ['the website one', clarify(show('CPI07'), show('CPI08'))],
    ['who’s in charge of engagement', clarify(owner('CPI06'), owner('187'))],
    ['target for the service desk', clarify(define('KPI-4a', 'target'), define('KPI-4b', 'target'))],
    ['history of work orders', clarify(history('KPI-5a'), history('KPI-5b'))],
    ['will we hit the SLA by year end', clarify(forecast('CPI13'), forecast('CPI14'))],
    ['Priority 1 to 4 incidents last quarter', clarify(show('KPI-3a', LAST), show('KPI-3b', LAST))],
    ['what does ICT satisfaction mean exactly', clarify(define('KPI-1'), define('KPI-1F'), define('ICT-6'))],
    ['pls show me requests', clarify(show('CPI01'), show('CPI02'), show('CPI14'))],
    ['how are network faults', clarify(show('NET-1'), show('NET-2'), show('NET-3')), partners],
  ],
};
