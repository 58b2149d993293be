/** Buttons that nobody was given, and words that look like code: what comes in is re-checked, and said back as it is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byPerson, whoReports } from '../../../src/domain/indicators/byPerson.ts';
import { previewOf } from '../../../src/domain/messages/previewed.ts';
import { Q2 } from '../../support/cells.ts';
import {
  ADELE,
  type Council,
  ISAIAH,
  MEGAN,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const MISSING = { kind: 'not reported' };

describe('a button that was made up', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil([
      indicator({ ref: 'CPI13', title: 'Incidents resolved' }),
      indicator({
        ref: 'CPI01',
        title: 'Answers in time',
        owner: ADELE,
        manager: PATTI,
      }),
    ]);
    for (const who of [ISAIAH, ADELE]) await council.as(who).install();
  });
  afterAll(() => council.stop());

  /** Who was written to without having asked. */
  const remindedBy = async (who: typeof MEGAN, data: Record<string, unknown>) => {
    const before = council.connector.calls.length;
    await council.ask(who, 'summary');
    const all = byPerson((await council.store.periods.lines(TENANT, Q2)) ?? [], whoReports);
    const previewed = previewOf(all);
    const { card } = await council.as(who).execute('remind', { period: Q2, previewed, ...data });
    const sent = council.connector.calls
      .slice(before)
      .filter(({ kind, activityId }) => kind === 'send' && activityId === undefined);
    return { words: said(card), to: sent.map(({ conversationId }) => conversationId) };
  };

  it('sends no reminder for somebody who manages nothing of it', async () => {
    for (const data of [
      { asked: MISSING },
      { asked: { kind: 'all' }, where: { manager: [MEGAN.id] } },
      { asked: MISSING, among: ['CPI01', 'CPI13'], by: PATTI.id, person: PATTI.id, role: 'performance team' },
    ]) {
      const { words, to } = await remindedBy(ISAIAH, data);
      expect(words).toContain('The performance team can have reminders sent, and managers');
      expect(to).toEqual([]);
    }
  });

  it('reminds of nothing that somebody else manages, whatever it names', async () => {
    const other = await remindedBy(MEGAN, { asked: MISSING, among: ['CPI01'] });
    expect(other.words).toContain('There is nobody you can remind for Q2 2024/25');
    expect(other.words).toContain('because you don’t manage these: Adele Vance (CPI01)');
    expect(other.to).toEqual([]);
    const { words, to } = await remindedBy(MEGAN, {
      asked: MISSING,
      where: { person: [ADELE.id, ISAIAH.id] },
    });
    expect(words).toContain('Isaiah Langer (CPI13): ✓ reminded');
    expect(words).toContain('Not yours to remind, because you don’t manage these: Adele Vance (CPI01)');
    expect(to).toHaveLength(1);
  });

  it('asks first where a sentence is put into a button', async () => {
    const before = council.connector.calls.length;
    const { card } = await council.as(PATTI).execute('ask', { text: 'remind everyone', previewed: 'x' });
    expect(said(card)).toMatch(/^Remind \d/);
    const sent = council.connector.calls
      .slice(before)
      .filter(({ activityId, kind }) => kind === 'send' && !activityId);
    expect(sent).toEqual([]);
  });

  it('sets no status by hand for anybody but the performance team', async () => {
    for (const who of [ISAIAH, ADELE, MEGAN]) {
      const data = {
        ref: 'CPI13',
        period: Q2,
        status: 'Green',
        reason: 'Because.',
        basedOn: '0',
        by: PATTI.id,
      };
      const { card } = await council.as(who).execute('setStatus', data);
      expect(said(card)).not.toContain('set by hand');
      const { cell } = (await council.store.periods.cell(TENANT, Q2, 'CPI13')) ?? {};
      expect(cell?.override ?? null).toBeNull();
    }
  });

  it('is not followed into a year that no calendar has', async () => {
    for (const [verb, data] of [
      ['due', { period: '9999-00-Q4' }],
      ['forecast', { ref: 'CPI13', period: '9999-00-Q3' }],
      ['due', { ref: 'CPI13', period: '0000-01-Q1' }],
    ] as const) {
      const { card } = await council.as(MEGAN).execute(verb, data);
      expect(said(card)).toContain('I could not read that card');
    }
  });

  it('binds no channel to what is not there', async () => {
    const talk = council.as(MEGAN, 'channel', '19:forged@thread.tacv2');
    const { card } = await talk.execute('talk about', { where: { group: ["x' or 1 eq 1", '${x}'] } });
    expect(said(card)).toContain('There are no indicators');
    expect((await talk.say('how many indicators are there?')).summary).not.toContain('${x}');
  });

  it.each([
    'show [x](http://evil) **bold** ${$root} {{x}} <at>y</at>',
    "red in ' or PartitionKey ne '",
    'what is `rm -rf` <b>red</b> ~~now~~ # heading',
  ])('says “%s” back as plain text', async (sentence) => {
    const { card } = await council.ask(MEGAN, sentence);
    const blocks: string[] = [];
    const walk = (node: unknown): void => {
      if (Array.isArray(node)) node.forEach(walk);
      else if (typeof node === 'object' && node !== null) {
        const { type, text } = node as { type?: unknown; text?: unknown };
        if (type === 'TextBlock') blocks.push(String(text));
        Object.values(node).forEach(walk);
      }
    };
    walk(card);
    expect(blocks.join(' ')).not.toMatch(/evil|bold|PartitionKey|rm -rf|heading|\$\{/);
    expect(said(card)).toContain('I didn’t follow all of that');
  });
});
