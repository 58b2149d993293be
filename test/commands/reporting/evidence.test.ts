/** Evidence for a figure: a link or a note in its form, or a message kept from its menu. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Q2 } from '../../support/cells.ts';
import {
  ADELE,
  button,
  type Council,
  ISAIAH,
  MEGAN,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';

const MESSAGE = {
  id: '1',
  body: { contentType: 'html', content: '<p>143 of 148 for <b>CPI13</b>, agreed with finance</p>' },
  linkToMessage: 'https://teams.microsoft.com/l/message/19:x/1',
  from: { user: { displayName: 'Adele Vance' } },
};

describe('evidence for a figure', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil();
  });
  afterEach(() => council.stop());

  const invoke = async (name: string, value: object, who = ISAIAH) => {
    const { body } = await council.as(who, 'groupChat').post({ type: 'invoke', name, value });
    return (body as { task: { type: string; value: Record<string, unknown> } }).task;
  };
  const menu = (who = ISAIAH) =>
    invoke(
      'composeExtension/fetchTask',
      { commandId: 'keepEvidence', commandContext: 'message', messagePayload: MESSAGE },
      who,
    );
  /** What the dialog's button sends. */
  const keep = async (more: object = {}) => {
    const task = await menu();
    const { content } = task.value.card as { content: unknown };
    const [, data = '{}'] = /"data":(\{"verb":"keep evidence"[^}]*\})/.exec(JSON.stringify(content)) ?? [];
    const evidence = 'agreed with finance https://teams.microsoft.com/l/message/19:x/1';
    return invoke('composeExtension/submitAction', {
      commandId: 'keepEvidence',
      data: { ...JSON.parse(data), ref: 'CPI13', evidence, ...more },
    });
  };

  it('stands beside the figure that it was reported with, for whoever looks at it', async () => {
    await council.reports(ISAIAH, 'CPI13', {
      figure: '96',
      commentary: '',
      evidence: 'https://example.com/report',
    });
    expect((await council.cell('CPI13'))?.evidence).toBe('https://example.com/report');
    expect(said((await council.ask(MEGAN, 'show CPI13')).card)).toContain(
      'Evidence: https://example.com/report',
    );
    const [revision] = await council.store.periods.revisions(TENANT, Q2, 'CPI13');
    expect(revision?.evidence).toBe('https://example.com/report');
  });

  it('is asked for in a dialog that names the figure and has the message, its writer and its link', async () => {
    const task = await menu();
    expect(task.type).toBe('continue');
    const words = said(task.value.card);
    expect(words).toContain('{ref=CPI13}');
    expect(words).toContain(
      '“143 of 148 for CPI13, agreed with finance” (Adele Vance) https://teams.microsoft.com/l/message/19:x/1',
    );
    expect(JSON.stringify(task.value.card)).not.toContain('Action.Execute');
  });

  it('is kept beside a figure that is in, which stays as it was', async () => {
    await council.reports(ISAIAH, 'CPI13', { figure: '96', commentary: '' });
    const task = await keep();
    expect(task).toMatchObject({ type: 'message' });
    expect(String(task.value)).toContain('Kept as evidence for CPI13 in Q2 2024/25');
    expect(await council.cell('CPI13')).toMatchObject({
      figure: '96',
      status: 'Green',
      revision: 2,
      evidence: expect.stringContaining('agreed with finance'),
    });
    // The same message once more says nothing new.
    await keep();
    expect((await council.cell('CPI13'))?.revision).toBe(2);
  });

  it('is kept in the form of a figure that is still to come, and stored with it', async () => {
    await keep();
    expect((await council.cell('CPI13'))?.revision).toBe(0);
    const { card } = await council.ask(ISAIAH, 'submit CPI13');
    expect(said(card)).toContain('{evidence=agreed with finance');
    const { data } = button(card, 'Submit');
    await council.as(ISAIAH).execute('submit', { ...data, figure: '96', evidence: 'agreed with finance' });
    expect((await council.cell('CPI13'))?.evidence).toBe('agreed with finance');
  });

  it('is kept by nobody who may not report the figure', async () => {
    expect(String((await menu(MEGAN)).value)).toContain('are yours to keep evidence for');
    const task = await invoke(
      'composeExtension/submitAction',
      {
        commandId: 'keepEvidence',
        data: { verb: 'keep evidence', ref: 'CPI13', period: Q2, submissionId: 'x', evidence: 'Mine.' },
      },
      ADELE,
    );
    expect(String(task.value)).toContain('Only the owner, the deputy or the performance team');
    expect(await council.store.drafts.inPeriod(TENANT, ADELE.id, Q2)).toEqual([]);
  });
});
