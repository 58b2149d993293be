/** Asking for several indicators by name in one go. */
import { type Group, LAST, several } from './expected.ts';

export const severalAtOnce: Group = {
  name: 'several at once',
  entries: [
    ['CPI01 and CPI02', several(['CPI01', 'CPI02'])],
    ['cpi13, cpi14, cpi15', several(['CPI13', 'CPI14', 'CPI15'])],
    ['show me CPI09 CPI10 and CPI11', several(['CPI09', 'CPI10', 'CPI11'])],
    ['how are kpi 3a and kpi 3b doing?', several(['KPI-3a', 'KPI-3b'])],
    ['Can I have cpi 6, 187 & 212 please', several(['CPI06', '187', '212'])],
    ['KPI-7/KPI-8', several(['KPI-7', 'KPI-8'])],
    ['cpi2 + cpi1', several(['CPI02', 'CPI01'])],
    ['ICT-1, ICT-3 last quarter', several(['ICT-1', 'ICT-3'], LAST)],
    ['could you send me the figures for CPI03 and also CPI04', several(['CPI03', 'CPI04'])],
    ['FOI and SARs', several(['CPI01', 'CPI02'])],
    ['calls answered and avoidable contact', several(['CPI10', 'CPI11'])],
    ['where are we with CPI13 and CPI11', several(['CPI13', 'CPI11'])],
    ['laptops and self service adoption', several(['ICT-8', 'ICT-3'])],
    ['KPI2 and the laptops one', several(['KPI-2', 'ICT-8'])],
    ['cpi10 & cpi11 pls', several(['CPI10', 'CPI11'])],
    ['CPI13 vs CPI14', several(['CPI13', 'CPI14'])],
    ['compare CPI03 and CPI04', several(['CPI03', 'CPI04'])],
    ['both CPI06 and CPI07', several(['CPI06', 'CPI07'])],
    ['what about ict-5, kpi-2 and cpi15?', several(['ICT-5', 'KPI-2', 'CPI15'])],
  ],
};
