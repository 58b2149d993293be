/** Forms that are older than what they are about, and people who may not do any more what a form was opened for. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importScores } from '../../../src/intake/figures/importScores.ts';
import { importIndicators } from '../../../src/intake/indicators/importIndicators.ts';
import { importPeople } from '../../../src/intake/people/importPeople.ts';
import { Q2 } from '../../support/cells.ts';
import {
  ADELE,
  button,
  type Council,
  ISAIAH,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';
import { csvOf, importing } from '../../support/importing.ts';
import { indicator } from '../../support/indicators.ts';

const RATIO = { kind: 'ratio', numerator: 'answered', denominator: 'received', factor: '100' } as const;

describe('a form that was opened before', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil([
      indicator({}),
      indicator({ ref: 'CPI01', title: 'Requests answered', calculation: RATIO }),
    ]);
    await council.ask(ISAIAH, 'summary');
  });
  afterEach(() => council.stop());

  const here = () => importing({ store: council.store, tenantId: TENANT }, '2024-10-09T10:00:00Z');
  const register = (...rows: string[]) => importIndicators(csvOf(...rows), here(), undefined);
  const opened = (ref = 'CPI13', who = ISAIAH) => council.form(who, ref, Q2);
  const send = async (data: object, input: object, who = ISAIAH) =>
    (await council.as(who).execute('submit', { ...data, ...input })).card;
  const stored = (ref = 'CPI13') => council.cell(ref);

  it('for a percentage stores nothing in pounds, and says what is asked now', async () => {
    const form = await opened();
    await register('ref,title,unit,direction,target', 'CPI13,Cost of incidents,GBP,lower,£95');
    for (const verb of ['submit', 'check']) {
      const { card } = await council.as(ISAIAH).execute(verb, { ...form, figure: '86.2', commentary: '' });
      expect(said(card)).toContain('The definition of this indicator changed while you were writing.');
      expect(said(card)).toContain('It now asks for one figure in the unit £. Nothing has been stored');
      expect(said(card)).toContain('{figure=86.2}');
      expect(await stored()).toMatchObject({ figure: null, revision: 0 });
      if (verb === 'check') await send(button(card, 'Submit').data, { figure: '86.20', commentary: '' });
    }
    expect(await stored()).toMatchObject({ figure: '86.2', unit: 'GBP', revision: 1 });
  });

  it('stores no counts that were asked for in another order', async () => {
    const form = await opened('CPI01');
    await register(
      'ref,title,unit,direction,target,counts',
      'CPI01,Requests answered,percent,higher,95,received / answered x 100',
    );
    const card = await send(form, { given1: '95', given2: '100', commentary: '' });
    expect(said(card)).toContain('It now asks for received and answered in the unit %.');
    expect((await stored('CPI01'))?.revision).toBe(0);
  });

  it('stores nothing for another milestone, or for the year instead of the quarter', async () => {
    await register(
      'ref,title,unit,direction,target,basis',
      'M1,New system,milestone,higher,Business Case,',
      'CPI13,Incidents,percent,higher,95,',
    );
    const [milestone, quarter] = [await opened('M1', PATTI), await opened()];
    await register(
      'ref,title,unit,direction,target,basis',
      'M1,New system,milestone,higher,Benefits realisation,',
      'CPI13,Incidents,percent,higher,95,year to date',
    );
    const picked = await send(milestone, { picked: 'Green', commentary: 'Approved by the board.' }, PATTI);
    expect(said(picked)).toContain('It now asks for the milestone “Benefits realisation”.');
    expect(said(await send(quarter, { figure: '96', commentary: '' }))).toContain(
      'It now asks for one figure in the unit %, year to date.',
    );
    expect([(await stored('M1'))?.revision, (await stored())?.revision]).toEqual([0, 0]);
  });

  it('is taken where only the target moved, and judged by the one that counts', async () => {
    const form = await opened();
    await register('ref,title,unit,direction,target', 'CPI13,Incidents resolved,percent,higher,85');
    expect(said(await send(form, { figure: '86.2', commentary: '' }))).toContain('86.2% stored');
    expect(await stored()).toMatchObject({ status: 'Green', target: { value: '85' } });
  });

  it.each(['retired', 'suspended', 'in development'])(
    'stores nothing of what is %s now',
    async (lifecycle) => {
      const form = await opened();
      await register(
        'ref,title,unit,direction,target,lifecycle',
        `CPI13,Incidents,percent,higher,95,${lifecycle}`,
      );
      for (const who of [ISAIAH, PATTI]) {
        const card = await send(form, { figure: '96', commentary: '' }, who);
        expect(said(card)).toContain(`CPI13 is ${lifecycle} in Q2 2024/25, so no figure of it is taken.`);
        expect(said((await council.ask(who, 'submit CPI13')).card)).toContain('no figure of it is taken');
      }
      expect((await stored())?.revision).toBe(0);
    },
  );

  it('stores nothing for whom the indicator was given away, or who has left', async () => {
    const form = await opened();
    await register('ref,title,unit,direction,target,owner', 'CPI13,Incidents,percent,higher,95,Adele Vance');
    expect(said(await send(form, { figure: '96', commentary: '' }))).toContain('Adele Vance owns it');
    expect(said(await send(form, { figure: '96', commentary: '' }, ADELE))).toContain('96.0% stored');
    const other = await opened('CPI01');
    const people = council.store.register;
    people.person = async () => undefined;
    const card = await send(other, { given1: '1', given2: '1', commentary: '' });
    expect(said(card)).toContain('ask your performance team to add you');
    expect((await stored('CPI01'))?.revision).toBe(0);
  });

  it('shows what an import has brought meanwhile, and lets the person decide', async () => {
    const form = await opened();
    const file = csvOf('ref,period,figure,commentary', 'CPI13,2024-25-Q2,91,From the helpdesk');
    await importScores(file, here(), undefined);
    const card = await send(form, { figure: '96', commentary: '' });
    expect(said(card)).toContain('An imported file reported 91.0% (◆ Amber)');
    expect(await stored()).toMatchObject({ figure: '91', revision: 1 });
    const mine = button(card, 'Replace with mine');
    await send(mine.data, { figure: '96', commentary: '' });
    expect(await stored()).toMatchObject({ figure: '96', revision: 2 });
  });

  it('does not write over what came meanwhile because its status was checked first, or its unit changed as well', async () => {
    const form = await opened();
    await send(await opened('CPI13', PATTI), { figure: '97', commentary: '' }, PATTI);
    const { card } = await council.as(ISAIAH).execute('check', { ...form, figure: '96', commentary: '' });
    expect(said(card)).toContain('Patti Fernandez reported 97.0% (● Green)');
    expect(() => button(card, 'Submit')).toThrow('no button');
    const percent = await opened('CPI01');
    await register('ref,title,unit,direction,target,counts', 'CPI01,Requests,count,higher,90,');
    await send(await opened('CPI01', PATTI), { figure: '95', commentary: '' }, PATTI);
    const both = await send(percent, { given1: '95', given2: '100', commentary: '' });
    expect(said(both)).toContain('It now asks for one figure in the unit count.');
    expect(said(both)).toContain('Patti Fernandez reported 95.0');
    expect(() => button(both, 'Submit')).toThrow('no button');
  });

  it('says of a status that was set by hand meanwhile that no figure is in', async () => {
    const form = await opened();
    const { data } = button((await council.ask(PATTI, 'override CPI13')).card, 'Set the status');
    await council.as(PATTI).execute('setStatus', { ...data, status: 'Red', reason: 'Known to be late' });
    const card = await send(form, { figure: '96', commentary: '' });
    expect(said(card)).toContain(
      '■ Red, set by the performance team (Known to be late).  No figure is in yet. One that you submit is judged by the rule.  It was changed while you were writing. Yours is still below',
    );
    expect(said((await council.ask(ISAIAH, 'submit CPI13')).card)).not.toContain('Stored for');
    const done = said(await send(button(card, 'Submit').data, { figure: '96', commentary: '' }));
    expect(done).toContain('96.0% stored for Q2 2024/25');
    expect(done).not.toContain('nothing to measure');
  });

  it('is still taken from an owner after its quarter where the team had set a status and no figure came', async () => {
    const { data } = button((await council.ask(PATTI, 'override CPI13')).card, 'Set the status');
    await council.as(PATTI).execute('setStatus', { ...data, status: 'Red', reason: 'Nothing came.' });
    council.at('2025-01-14T10:00:00Z');
    expect(said(await send(await opened(), { figure: '96', commentary: '' }))).toContain('96.0% stored');
    const late = await council.as(ISAIAH).execute('form', { ref: 'CPI13', period: Q2 });
    expect(said(late.card)).toContain('only the performance team can correct it');
  });

  it('does not take “Nothing to report” for a figure that was typed', async () => {
    const form = { ...(await opened()), nothingToReport: true };
    const card = await send(form, { figure: '96', commentary: 'All were resolved.' });
    expect(said(card)).toContain('A figure is entered, and “Nothing to report” was chosen.');
    expect((await stored())?.revision).toBe(0);
    const counts = { ...(await opened('CPI01')), nothingToReport: true };
    expect(said(await send(counts, { given1: '9', given2: '', commentary: 'None came.' }))).toContain(
      'A figure is entered',
    );
    await send(form, { figure: '', commentary: 'No incidents were raised.' });
    expect(await stored()).toMatchObject({ figure: null, status: 'No data this period' });
  });

  it.each(['', '  \n ', '.', '—', '👍👍', '\u200b\u2060', '\u202e'])(
    'wants words where the figure is off target, and “%s” has none',
    async (commentary) => {
      expect(said(await send(await opened(), { figure: '70', commentary }))).toContain(
        'This figure is Red, so a commentary is needed',
      );
      expect((await stored())?.revision).toBe(0);
    },
  );

  it('takes words of any script, and gives those of 4,001 characters back whole', async () => {
    const long = 'ع'.repeat(4001);
    const refused = await send(await opened(), { figure: '70', commentary: long });
    expect(said(refused)).toContain('The commentary is 1 character too long; the limit is 4,000.');
    expect(said(refused)).toContain(`{commentary=${long}}`);
    const asked = await send(button(refused, 'Submit').data, { figure: '70', commentary: long.slice(1) });
    expect(said(asked)).toContain('the committee reads at most 1,500 of each: keep it?');
    expect(said(asked)).toContain(`{commentary=${long.slice(1)}}`);
    await send(button(asked, 'Keep it').data, { figure: '70', commentary: long.slice(1) });
    expect((await stored())?.commentary).toBe(long.slice(1));
  });

  it('is one person’s whose rights are those of today: a deputy who is none any more is refused', async () => {
    await register('ref,title,unit,direction,target,deputy', 'CPI13,Incidents,percent,higher,95,Adele Vance');
    const form = await opened('CPI13', ADELE);
    await importPeople(csvOf('name,email,aad_id', 'Adele Vance,adele@example.com,adele'), here());
    await register('ref,title,unit,direction,target,deputy', 'CPI13,Incidents,percent,higher,95,');
    expect(said(await send(form, { figure: '96', commentary: '' }, ADELE))).toContain(
      'Only the owner, the deputy or the performance team can report CPI13',
    );
  });
});
