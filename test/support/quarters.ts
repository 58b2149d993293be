/** A council with figures of two quarters, sent in through the bot, for questions about many indicators. */
import { ADELE, button, type Council, ISAIAH, indicator, startCouncil } from './council.ts';

const adeles = { owner: { id: ADELE.id, name: ADELE.name }, manager: null };

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

/** It is 9 October 2024, and Q2 2024/25 is being reported. */
export async function startQuarters(): Promise<Council> {
  const council = await startCouncil(INDICATORS);
  for (const [quarter, day] of ['2024-07-10T10:00:00Z', '2024-10-09T10:00:00Z'].entries()) {
    council.at(day);
    for (const [ref, figures] of Object.entries(FIGURES)) {
      const figure = figures[quarter];
      if (figure === undefined) continue;
      const talk = council.as(ref.startsWith('A') ? ISAIAH : ADELE);
      const { card } = await talk.say(`submit ${ref}`);
      await talk.execute('submit', {
        ...button(card, 'Submit').data,
        figure,
        commentary: `Why ${ref} is so: two posts were empty.`,
      });
    }
  }
  return council;
}
