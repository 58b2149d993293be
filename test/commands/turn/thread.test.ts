import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { converse } from '../../../src/dev/chat/converse.ts';
import { createLog } from '../../../src/log.ts';
import { startRagtime } from '../../../src/ragtime.ts';
import { CALENDAR } from '../../support/calendar.ts';
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

const of = (ref: string, title: string, group: string, owner = ISAIAH) =>
  indicator({ ref, title, group, owner });

describe('one question after another', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil([
      of('CPI13', 'Incidents resolved in time', 'ICT'),
      of('CPI14', 'Requests resolved in time', 'ICT'),
      of('CPI01', 'Freedom of information answers', 'Governance', ADELE),
    ]);
    await council.reports(ISAIAH, 'CPI13', { figure: '80' });
    await council.reports(ISAIAH, 'CPI14', { figure: '97' });
    await council.reports(ADELE, 'CPI01', { figure: '70' });
  });
  afterAll(() => council.stop());

  it('follows up on the quarter, the group, and one of the indicators shown', async () => {
    const megan = council.as(MEGAN);
    expect((await megan.say('what’s red?')).summary).toMatch(/^2 of 3 are red in Q2 2024\/25/);
    expect((await megan.say('just ICT')).summary).toMatch(/^1 of 2 in ICT is red in Q2 2024\/25/);
    expect((await megan.say('and amber?')).summary).toMatch(/^None of 2 in ICT is amber in Q2 2024\/25/);
    await megan.say('what’s red?');
    expect(said((await megan.say('the second one')).card)).toContain('CPI13');
    expect(said((await megan.say('who owns it?')).card)).toContain('Isaiah Langer');
  });

  it('follows up on what was tapped as on what was typed', async () => {
    const megan = council.as(MEGAN);
    const { card } = await megan.say('what’s red?');
    const amber = button(card, 'What’s amber?');
    await megan.execute(amber.verb, amber.data);
    expect((await megan.say('just ICT')).summary).toMatch(/^None of 2 in ICT is amber/);
  });

  it('counts “the second one” on the page that is looked at, and goes on counting in the list', async () => {
    const many = await startCouncil(
      Array.from({ length: 11 }, (_, index) =>
        of(`N${String(index + 1).padStart(2, '0')}`, `Title ${index}`, 'ICT'),
      ),
    );
    const megan = many.as(MEGAN);
    const { card } = await megan.say('what hasn’t been reported?');
    expect((await megan.say('the second one')).summary).toContain('(N02)');
    expect((await megan.say('and the third?')).summary).toContain('(N03)');
    await megan.say('what hasn’t been reported?');
    const { verb, data } = button(card, 'Next page');
    await megan.execute(verb, data);
    expect((await megan.say('the second one')).summary).toContain('(N10)');
    expect((await megan.say('the last one')).summary).toContain('(N11)');
    await many.stop();
  });

  it('counts in what it has just offered to choose from, and not in an older list', async () => {
    const megan = council.as(MEGAN, 'personal', 'a:megan-choosing');
    await megan.say('what’s red?');
    expect((await megan.say('show resolved in time')).summary).toContain('Which one do you mean');
    expect((await megan.say('the second one')).summary).toContain('(CPI14)');
  });

  it('means by “them” those that a ranking has shown, and no others', async () => {
    const megan = council.as(MEGAN, 'personal', 'a:megan-worst');
    await megan.say('worst two');
    expect((await megan.say('who owns them?')).summary).toMatch(/behind 2 indicators CPI01 and CPI13 /);
  });

  it('speaks of the indicator whose form was opened, and takes a figure alone for it', async () => {
    const isaiah = council.as(ISAIAH, 'personal', 'a:isaiah-form');
    await isaiah.say('submit CPI14');
    expect(said((await isaiah.say('no wait 78.2')).card)).toContain('{figure=78.2}');
    expect((await isaiah.say('whats my target again?')).summary).toMatch(
      /^The target of CPI14 in Q2 2024\/25/,
    );
    expect((await isaiah.say('and CPI13?')).summary).toMatch(/^The target of CPI13 in Q2 2024\/25/);
  });

  it('goes on with the one indicator that a declined sentence named, and with nothing it was only like', async () => {
    const megan = council.as(MEGAN, 'personal', 'a:megan-declined');
    await megan.say('show CPI14');
    expect((await megan.say('whats the weather for CPI13')).summary).toContain('“weather”');
    expect((await megan.say('who owns it')).summary).toMatch(/owns CPI13/);
    await megan.say('thats not right');
    expect((await megan.say('who owns it')).summary).toMatch(/owns CPI13/);
  });

  it('takes a whole question for what it is, whatever was asked before', async () => {
    const megan = council.as(MEGAN, 'personal', 'a:megan-whole');
    await megan.say('what’s red in Governance?');
    expect((await megan.say('which figures are only provisional at this stage?')).summary).toContain('of 3 ');
    await megan.say('what’s red in Governance?');
    expect((await megan.say('how many are red or amber')).summary).toMatch(/^2 of 3 are red or amber/);
    await megan.say('show CPI14');
    expect((await megan.say('when is it due?')).summary).toMatch(/^CPI14 /);
    await megan.say('my indicators');
    expect((await megan.say('when is it due?')).summary).toMatch(/^Figures for Q2 2024\/25 /);
  });

  it('never follows up on what somebody else asked in the same group chat', async () => {
    const chat = '19:together@thread.v2';
    const [megan, adele] = [council.as(MEGAN, 'groupChat', chat), council.as(ADELE, 'groupChat', chat)];
    await megan.say('what’s red?');
    expect((await adele.say('just ICT')).summary).not.toMatch(/is red/);
    await adele.say('what’s green?');
    expect((await megan.say('just ICT')).summary).toMatch(/^1 of 2 in ICT is red/);
  });

  it('starts afresh after half an hour', async () => {
    const megan = council.as(MEGAN, 'personal', 'a:megan-later');
    await megan.say('what’s red?');
    council.at('2024-10-09T10:31:00Z');
    expect((await megan.say('the second one')).summary).toContain('I keep it for half an hour');
    council.at('2024-10-09T10:00:00Z');
  });

  it('talks about one part of the council in a channel that was told to, in all of its threads', async () => {
    const channel = '19:ict@thread.tacv2';
    const first = council.as(MEGAN, 'channel', `${channel};messageid=1`);
    const second = council.as(PATTI, 'channel', `${channel};messageid=2`);
    expect((await first.say('in this channel, talk about ICT')).summary).toContain(
      'From now on this channel talks about the 2 indicators in ICT',
    );
    expect((await second.say('what’s red?')).summary).toMatch(/^1 of 2 in ICT is red/);
    expect((await second.say('what’s red in Governance?')).summary).toMatch(/^1 of 1 in Governance is red/);
    expect((await council.ask(PATTI, 'what’s red?')).summary).toMatch(/^2 of 3 are red/);
    const { verb, data } = button((await first.say('talk about ICT')).card, 'Talk about everything');
    await first.execute(verb, data);
    expect((await second.say('what’s red?')).summary).toMatch(/^2 of 3 are red/);
  });

  it('still talks about it after a restart, and about everything for whoever says so', async () => {
    const room = '19:restart@thread.v2';
    await council.as(MEGAN, 'groupChat', room).say('talk about ICT');
    const again = await startRagtime({
      ...{ store: council.store, bot: { kind: 'none' }, tenants: [TENANT], host: '127.0.0.1', port: 0 },
      ...{ calendar: CALENDAR, tick: undefined, clock: () => new Date('2024-10-09T10:00:00Z') },
      ...{ newId: randomUUID, log: createLog('silent'), version: 'test' },
    });
    const adele = converse({
      ...{ botUrl: `http://127.0.0.1:${again.port}`, connector: council.connector, type: 'groupChat' },
      ...{ person: { aadId: ADELE.id, name: ADELE.name, tenantId: TENANT }, conversationId: room },
    });
    expect((await adele.say('what’s red?')).summary).toMatch(/^1 of 2 in ICT is red/);
    expect((await adele.say('summary of everything')).summary).toMatch(/^2 of 3 are off target/);
    expect((await adele.say('who is behind the reds?')).summary).toContain('in ICT');
    await again.stop();
  });

  it('refuses a part that there is none of, and stays as it was', async () => {
    const room = '19:legal@thread.v2';
    const megan = council.as(MEGAN, 'groupChat', room);
    await megan.say('talk about ICT');
    expect((await megan.say('talk about Legal')).summary).toContain('Legal');
    expect((await megan.say('what’s red?')).summary).toMatch(/^1 of 2 in ICT is red/);
  });

  it('has nothing to bind where two talk alone', async () => {
    expect((await council.ask(MEGAN, 'talk about ICT')).summary).toContain('Between the two of us');
  });
});
