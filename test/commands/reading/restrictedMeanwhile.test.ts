/** An indicator that is restricted while Ragtime runs, by an import elsewhere: it holds from the next question on. */
import { expect, it } from 'vitest';
import { importIndicators } from '../../../src/intake/indicators/importIndicators.ts';
import { openStore } from '../../../src/store/store.ts';
import { Q2 } from '../../support/cells.ts';
import { ADELE, said, startCouncil, TENANT } from '../../support/council.ts';
import { csvOf, importing } from '../../support/importing.ts';
import { freshConnection } from '../../support/tables.ts';

const RESTRICTS = csvOf(
  'ref,title,unit,direction,target,group,owner,audience',
  'CPI13,Incidents resolved within SLA,percent,higher,95%,ICT,isaiah@example.com,restricted',
);

it.each([
  ['nothing else read its sheet meanwhile', false],
  ['a pass had read its sheet before the next question', true],
])('holds from the next question on, where %s', async (_where, isReadMeanwhile) => {
  const connection = freshConnection();
  const council = await startCouncil(undefined, await openStore(connection));
  try {
    expect(said((await council.ask(ADELE, 'list all indicators')).card)).toContain('CPI13');
    const elsewhere = await openStore(connection);
    const told = importing({ store: elsewhere, tenantId: TENANT }, '2024-10-09T10:00:00Z');
    await importIndicators(RESTRICTS, told, undefined);
    if (isReadMeanwhile) await council.store.periods.lines(TENANT, Q2);
    expect(said((await council.ask(ADELE, 'show CPI13')).card)).toContain('CPI13 is restricted');
    expect(said((await council.ask(ADELE, 'list all indicators')).card)).not.toContain('CPI13');
  } finally {
    await council.stop();
  }
});
