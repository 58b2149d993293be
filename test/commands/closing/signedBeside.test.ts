/** A shared figure that two authorities look at together: neither signature undoes what the other was shown. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ADELE, button, type Council, ISAIAH, MEGAN, said, startCouncil } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const SHARED = [
  { authority: 'Cambridge', person: { id: MEGAN.id, name: MEGAN.name } },
  { authority: 'Ely', person: { id: ADELE.id, name: ADELE.name } },
];

let council: Council;
beforeAll(async () => {
  council = await startCouncil([
    indicator({ signOff: SHARED }),
    indicator({ ref: 'CPI14', title: 'Requests resolved', signOff: SHARED }),
  ]);
  await council.reports(ISAIAH, 'CPI13', { figure: '97' });
  await council.reports(ISAIAH, 'CPI14', { figure: '98' });
});
afterAll(() => council.stop());

it('is signed by both as they were shown it, and by neither where it was corrected since', async () => {
  const [hers, theirs] = await Promise.all(
    [MEGAN, ADELE].map(async (who) => (await council.ask(who, 'sign off everything')).card),
  );
  const tap = async (who: typeof MEGAN, card: unknown) => {
    const { verb, data } = button(card, 'Sign off 2 figures');
    return said((await council.as(who).execute(verb, data)).card);
  };
  expect(await tap(MEGAN, hers)).toContain('2 figures are signed off for Q2 2024/25');
  await council.reports(ISAIAH, 'CPI14', { figure: '96' });
  const words = await tap(ADELE, theirs);
  expect(words).toContain('1 of 2 figures is signed off for Q2 2024/25');
  expect(words).toContain('Signed off: CPI13.');
  expect(words).toContain('Not signed: 1 figure of those shown: changed since, or signed already.');
  expect(await tap(ADELE, theirs)).toContain('Nothing is signed off for Q2 2024/25');
});
