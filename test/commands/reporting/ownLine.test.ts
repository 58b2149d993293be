/** The preview before a message goes to many: whom to leave out, and a line of one's own, which a restart keeps. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Q2 } from '../../support/cells.ts';
import {
  ADELE,
  button,
  type Council,
  ISAIAH,
  type MEGAN,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';
import { sendingFor } from '../../support/sending.ts';

const LINE = 'The auditors come on Monday, [so](http://x.example) ${please} be **quick**.';

describe('the preview of reminders', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil();
    for (const who of [ISAIAH, ADELE, PATTI]) await council.as(who).install();
    council.connector.clear();
  });
  afterEach(() => council.stop());
  const asks = async () => {
    const { card } = await council.ask(PATTI, 'remind everyone who hasn’t reported');
    return { card, ...button(card, 'Remind 2 people') };
  };
  const press = async (more: Record<string, unknown>) => {
    const { verb, data } = await asks();
    return council.as(PATTI).execute(verb, { ...data, ...more });
  };
  const toldTo = (who: typeof MEGAN) =>
    council.connector.calls
      .filter(
        ({ kind, conversationId }) => kind === 'send' && conversationId === council.as(who).conversationId,
      )
      .map(({ body }) => said(body.attachments?.[0]?.content))
      .filter((text) => text.includes('still due'));
  /** What the list of people to leave out has for somebody. */
  const markFor = (card: unknown, name: string): string => {
    const json = JSON.stringify(card);
    return new RegExp(`"title":"${name}","value":"(\\w+)"`).exec(json)?.[1] ?? '';
  };

  it('says who, the very words, and when each was last reminded', async () => {
    const first = said((await asks()).card);
    expect(first).toContain('Isaiah Langer: CPI13, CPI14 (not reminded yet)');
    expect(first).toContain('It begins: “1 figure for Q2 2024/25 is still due by Tuesday 15 October.”');
    council.at('2024-10-08T08:00:00Z');
    await press({});
    council.at('2024-10-09T10:00:00Z');
    expect(said((await asks()).card)).toContain('CPI13, CPI14 (last reminded on Tuesday 8 October)');
    expect(toldTo(ISAIAH)[0]).toContain('2 figures for Q2 2024/25 are still due by Tuesday 15 October');
  });

  it('leaves out whom the sender chose, and says so; what the card says of others has no effect', async () => {
    const { card } = await asks();
    const done = said((await press({ leaveOut: `${markFor(card, 'Adele Vance')},megan,someone` })).card);
    expect(done).toContain('1 person reminded for Q2 2024/25');
    expect(done).toContain('Left out, as you chose: Adele Vance.');
    expect(toldTo(ISAIAH)).toHaveLength(1);
    expect(toldTo(ADELE)).toEqual([]);
  });

  it('writes to nobody where everybody is left out, or the line is too long, and keeps what was typed', async () => {
    const { card } = await asks();
    const everybody = ['Adele Vance', 'Isaiah Langer'].map((name) => markFor(card, name)).join(',');
    const none = said((await press({ leaveOut: everybody, line: LINE })).card);
    expect(none).toContain('Everybody is left out, so nobody was written to');
    expect(none).toContain(`{line=${LINE}}`);
    expect(none).toContain(`{leaveOut=${everybody}}`);
    const long = said((await press({ line: 'a'.repeat(301) })).card);
    expect(long).toContain('Your own line has 301 characters: at most 300 go into a message.');
    expect(toldTo(ISAIAH)).toEqual([]);
  });

  it('puts the line into each message as a quotation with the sender’s name, and never as Markdown', async () => {
    await press({ line: `  ${LINE} ` });
    for (const who of [ISAIAH, ADELE]) {
      expect(toldTo(who)).toEqual([expect.stringContaining(`Patti Fernandez writes:  “${LINE}”`)]);
    }
    const [call] = council.connector.calls.filter(
      ({ conversationId }) => conversationId === council.as(ADELE).conversationId,
    );
    const blocks = JSON.stringify(call?.body).match(/\{"type":"TextBlock"[^}]*auditors/g);
    expect(blocks).toBeNull();
  });

  it('has the very same words after a restart, once, and keeps them where the message is put right', async () => {
    for (const who of [ISAIAH, ADELE]) {
      council.connector.failNext(
        { status: 503 },
        { times: 9, kind: 'send', conversationId: council.as(who).conversationId },
      );
    }
    await press({ line: LINE });
    await council.running.stop();
    council.connector.clear();
    await council.store.sending.change(TENANT, ({ down: _down, ...state }) => ({
      ...state,
      down: undefined,
    }));
    for (const at of ['2024-10-09T10:30:00Z', '2024-10-09T10:45:00Z']) {
      await sendingFor(council).round(at, ['reminders']);
    }
    expect(toldTo(ISAIAH)).toEqual([expect.stringContaining(`Patti Fernandez writes:  “${LINE}”`)]);
    const [entry] = await council.store.ledger.book(TENANT, Q2, 'asked-for-2024-10-09');
    expect(entry?.line).toEqual({ text: LINE, by: { id: PATTI.id, name: PATTI.name } });
  });
});
