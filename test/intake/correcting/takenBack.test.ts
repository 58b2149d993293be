/** A correction of the quarter being reported, in a running Ragtime: what managers were told is put right. */
import { expect, it } from 'vitest';
import { importIndicators } from '../../../src/intake/indicators/importIndicators.ts';
import { Q2 } from '../../support/cells.ts';
import { chatsOf, wordsOf } from '../../support/chats.ts';
import { ISAIAH, MEGAN, PATTI, said, startCouncil, TENANT } from '../../support/council.ts';
import { csvOf, importing } from '../../support/importing.ts';
import { sendingFor } from '../../support/sending.ts';

it('puts right the card of a manager who was told of a figure that is on target as corrected', async () => {
  const council = await startCouncil();
  for (const who of [ISAIAH, MEGAN]) await council.as(who).install();
  const { shownTo } = chatsOf(council);
  await council.reports(ISAIAH, 'CPI13', { figure: '70' });
  const alert = await shownTo(MEGAN, 'is Red in Q2 2024/25', 'send');
  await expect
    .poll(async () => (await council.store.ledger.book(TENANT, Q2, 'alerts')).map(({ state }) => state))
    .toContain('sent');
  await importIndicators(
    csvOf('ref,title,unit,direction', 'CPI13,Incidents not resolved in time,percent,lower'),
    importing({ store: council.store, tenantId: TENANT }, '2024-10-09T13:00:00Z'),
    undefined,
    { period: Q2, reason: 'Direction was entered the wrong way round.' },
  );
  await sendingFor(council).round('2024-10-09T14:00:00Z', ['alerts']);
  const update = await shownTo(MEGAN, 'CPI13', 'update');
  expect(update.activityId).toBe(alert.id);
  expect(wordsOf(update)).toContain('Blue');
  const both =
    'As reported Red; as corrected Blue on 9 October 2024: Direction was entered the wrong way round (direction: higher → lower; target: at least 95% → at most 95%).';
  for (const question of ['show CPI13', 'why is CPI13 blue?', 'who changed CPI13 and when?']) {
    expect(said((await council.ask(PATTI, question)).card)).toContain(both);
  }
  await council.stop();
});
