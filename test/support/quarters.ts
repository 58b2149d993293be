/** A council with figures of two quarters, sent in through the bot, for questions about many indicators. */
import { shiftPeriod } from '../../src/domain/time/period.ts';
import { Q2 } from './cells.ts';
import { ADELE, ISAIAH, startCouncil } from './council.ts';
import { indicator } from './indicators.ts';
import { type Pressed, pressed } from './pressed.ts';

const adeles = { owner: ADELE, manager: null };

/** Four of ICT that Isaiah owns and Megan manages, three of Communications that Adele owns and nobody manages. */
const INDICATORS = [
  indicator({ ref: 'A1', title: 'Incidents resolved', partner: 'Huntingdonshire' }),
  indicator({ ref: 'A2', title: 'Requests resolved', partner: 'Huntingdonshire' }),
  indicator({ ref: 'A3', title: 'Systems available' }),
  indicator({ ref: 'A4', title: 'Changes made' }),
  indicator({ ref: 'B1', title: 'Calls answered', group: 'Communications', ...adeles }),
  indicator({
    ref: 'B2',
    title: 'Avoidable contact',
    group: 'Communications',
    direction: 'lower',
    target: { kind: 'at most', value: '15' },
    ...adeles,
  }),
  indicator({
    ref: 'B3',
    title: 'Web sessions',
    group: 'Communications',
    target: { kind: 'none' },
    ...adeles,
  }),
];

/** Against a target of 95 (B2: at most 15): Q1 and Q2; nothing in Q2 for A4 and B3. */
const FIGURES: Readonly<Record<string, readonly [q1: string, q2: string | undefined]>> = {
  A1: ['96', '80'], // Green to Red
  A2: ['80', '90'], // Red to Amber
  A3: ['80', '70'], // Red, Red
  A4: ['96', undefined],
  B1: ['96', '97'], // Green, Green
  B2: ['15', '16'], // Green to Amber
  B3: ['3', undefined],
};

const QUARTERS = [
  [shiftPeriod(Q2, -1), '2024-07-10T10:00:00Z'],
  [Q2, '2024-10-09T10:00:00Z'],
] as const;

/** It is 9 October 2024, and Q2 2024/25 is being reported. */
export async function startQuarters(): Promise<Pressed> {
  const council = await startCouncil(INDICATORS);
  for (const [nth, [period, day]] of QUARTERS.entries()) {
    council.at(day);
    for (const [ref, figures] of Object.entries(FIGURES)) {
      const figure = figures[nth];
      const commentary = `Why ${ref} is so: two posts were empty.`;
      const owner = ref.startsWith('A') ? ISAIAH : ADELE;
      if (figure !== undefined) await council.reports(owner, ref, { figure, commentary, period });
    }
  }
  return pressed(council);
}
