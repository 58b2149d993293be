/** “What do you send me?”, asked in the chat. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeriod } from '../../../src/quarters/opening.ts';
import { Q2 } from '../../support/cells.ts';
import {
  ADELE,
  button,
  type Council,
  ISAIAH,
  MEGAN,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

describe('what Ragtime sends by itself', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil([
      indicator({ ref: 'CPI13', title: 'Incidents' }),
      indicator({ ref: 'CPI14', title: 'Requests', manager: PATTI }),
      indicator({ ref: 'OLD1', title: 'Given up', lifecycle: 'retired', owner: ADELE, manager: null }),
    ]);
  });
  afterAll(() => council.stop());
  const ask = async (who: typeof ISAIAH, text: string) => (await council.ask(who, text)).card;

  it('tells an owner of invitation, reminders and chases, and of the next one', async () => {
    const card = await ask(ISAIAH, 'what do you send me?');
    expect(said(card)).toMatch(/^I write to you about 2 indicators you report /);
    expect(said(card)).toContain('Because you report CPI13, CPI14');
    expect(said(card)).toContain(
      'Chase When a figure is overdue: 1 working day after the due date, then every 7 days until the next window opens.',
    );
    expect(said(card)).toMatch(/Next: [^.]+ at 09:00[^.]*, unless your 2 figures are in by then\./);
    expect(said(card)).not.toContain('Escalation');
    expect(button(card, 'When was I last reminded?')).toMatchObject({ verb: 'reminded' });
  });

  it('tells a manager of alerts and escalations, and the performance team of notes besides', async () => {
    const managers = said(await ask(MEGAN, 'how do I stop the alerts?'));
    expect(managers).toContain('Because you manage CPI13');
    expect(managers).not.toContain('Invitation');
    expect(managers).toContain('Recovery When a figure that you manage is on target again');
    expect(managers).not.toMatch(/\bthey (?:manage|asked)\b/);
    const team = said(await ask(PATTI, 'what notifications do I get?'));
    expect(team).toContain('I write to you about 1 indicator you manage and whoever can’t be told');
    expect(team).toContain('Outage When Teams took no messages from anybody for a time');
    expect(team).toContain('Not theirs When an owner says that a figure is not theirs');
  });

  it('tells somebody with nothing of their own that it sends them nothing, and whom to ask', async () => {
    const card = said(await ask(ADELE, 'what do you send me?'));
    expect(card).toContain('I send you nothing by myself');
    expect(card).toContain('If one should be, ask the performance team.');
  });

  it('tells anybody what owners, managers and the team get', async () => {
    const owners = said(await ask(ADELE, 'which messages do owners get?'));
    expect(owners).toContain('What I send owners');
    expect(owners).not.toContain('Alert');
    const all = said(await ask(ADELE, 'what do you send?'));
    for (const each of ['Invitation', 'Alert', 'Outage']) expect(all).toContain(each);
  });

  it('counts for the next one what somebody is written to about, and not what they are a deputy for', async () => {
    await council.store.register.saveIndicators(
      TENANT,
      [
        indicator({ ref: 'OWN1', title: 'Own', owner: ADELE }),
        indicator({ ref: 'DEP1', title: 'Of a deputy', owner: ISAIAH, deputy: ADELE }),
      ],
      () => {},
    );
    await openPeriod(council.store, TENANT, Q2, await council.store.register.indicators(TENANT));
    expect(said(await ask(ADELE, 'what do you send me?'))).toContain('unless your 1 figure is in by then.');
  });

  it('names the question whether figures are still theirs, where that comes next or nothing else does', async () => {
    council.at('2024-12-19T12:00:00Z');
    expect(said(await ask(ISAIAH, 'what do you send me?'))).toMatch(
      /Next: whether your \d figures of Q3 2024\/25 are still yours, at 09:00 on .*23 December/,
    );
  });
});
