import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Council, MEGAN, said, startCouncil } from '../../support/council.ts';

let council: Council;
beforeAll(async () => {
  council = await startCouncil();
});
afterAll(() => council.stop());

it('opens the quarter for whoever comes first, also with a button', async () => {
  const { card } = await council.as(MEGAN).execute('show', { ref: 'CPI13', period: '2024-25-Q2' });
  expect(said(card)).toContain('Not reported');
});
