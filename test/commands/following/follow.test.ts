/** Following, muting and the digest, as people ask for them: shown first, done by the tap, and ended again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const CHANNEL = '19:ict@thread.tacv2';
const THREAD = `${CHANNEL};messageid=1712345`;

// It is Wednesday 9 October 2024; Megan manages everything, Adele nothing.
describe('following figures', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil();
    for (const who of [ISAIAH, ADELE, MEGAN, PATTI]) await council.as(who).install();
  });
  afterAll(() => council.stop());
  const answer = async (who: typeof PATTI, sentence: string) => said((await council.ask(who, sentence)).card);
  const stored = async () =>
    (await council.store.subscriptions.all(TENANT)).map(({ kind, to, ref, facet, value, on, until }) =>
      [kind, to.id, ref, facet, value, on, until].filter((each) => each !== undefined).join(' '),
    );
  /** Says something, taps the button of the preview, and gives back what the card then says. */
  const taps = async (who: typeof PATTI, sentence: string, title: string, talk = council.as(who)) => {
    const { verb, data } = button((await talk.say(sentence)).card, title);
    return said((await talk.execute(verb, data)).card);
  };

  it('shows what would be told, and stores nothing before the tap', async () => {
    const text = await answer(ADELE, 'follow CPI13');
    expect(text).toContain('Follow CPI13?');
    expect(text).toContain('when it comes in off target, worse than before, or on target again');
    expect(text).toContain('stands at ○ Not reported now; that is not told again');
    expect(await stored()).toEqual([]);
  });

  it('is stored by the tap, once however often it is tapped', async () => {
    expect(await taps(ADELE, 'follow CPI13', 'Follow')).toContain('You follow CPI13');
    await taps(ADELE, 'follow CPI13', 'Follow');
    expect(await stored()).toEqual(['follow adele CPI13']);
  });

  it('takes a service and a colour, and says of how many indicators that is', async () => {
    expect(await answer(ADELE, 'tell me when ICT goes red')).toContain('That is 2 indicators now');
    expect(await taps(ADELE, 'tell me when ICT goes red', 'Follow')).toContain(
      'I write to you when a figure of it comes in Red',
    );
    expect(await stored()).toContain('follow adele group ICT Red');
  });

  it('shows all of it, each with the button that ends it', async () => {
    const text = await answer(ADELE, 'what do I follow?');
    expect(text).toContain('You follow 2 things');
    expect(text).toContain('CPI13');
    expect(text).toContain('Everything in ICT');
    expect(await answer(MEGAN, 'what do I follow?')).toContain('You follow and mute nothing');
  });

  it('ends by words and a tap, and says where there is nothing to end', async () => {
    expect(await answer(ADELE, 'unfollow CPI11')).toContain(
      'That is not among it, so there is nothing to end.',
    );
    expect(await answer(ADELE, 'unfollow CPI13')).toContain('Stop following CPI13?');
    expect(await stored()).toContain('follow adele CPI13');
    expect(await taps(ADELE, 'unfollow CPI13', 'Stop following')).toContain('You no longer follow CPI13');
    expect(await stored()).toEqual(['follow adele group ICT Red']);
    expect(await taps(ADELE, 'unfollow everything', 'Stop following')).toContain('everything in ICT');
    expect(await answer(ADELE, 'unfollow CPI13')).toContain('You follow nothing');
  });

  it('mutes until a day, says who is not told then, and what still comes', async () => {
    const text = await answer(MEGAN, 'mute CPI13 until Monday');
    expect(text).toContain('Mute alerts about CPI13 until Monday 14 October?');
    expect(text).toContain('You manage CPI13: nobody else is told of it in your place.');
    expect(text).toContain('Reminders of what you have to report');
    await taps(MEGAN, 'mute CPI13 until Monday', 'Mute');
    expect(await stored()).toEqual(['mute megan CPI13 2024-10-14']);
    expect(await answer(MEGAN, 'what do I follow?')).toContain('until Monday 14 October');
    expect(await taps(MEGAN, 'unmute CPI13', 'Unmute')).toContain('You hear of CPI13 again');
    expect(await stored()).toEqual([]);
  });

  it('mutes for the quarter until the next window opens, and for no day that has passed', async () => {
    // The window of Q3 opens on Thursday 2 January 2025.
    expect(await answer(MEGAN, 'mute alerts for this quarter')).toContain('until Thursday 2 January');
    expect(await answer(MEGAN, 'mute alerts until 1 October')).toContain('is not a day to come');
  });

  it('sends a weekly digest to whoever wants one, until they want none', async () => {
    const text = await answer(ADELE, 'send me a weekly digest');
    expect(text).toContain('Send you a digest every Monday at 09:00?');
    expect(text).toContain('the services in which you own or manage something: 1 indicator now');
    expect(await taps(ADELE, 'send me a weekly digest', 'Send it')).toContain('comes every Monday at 09:00');
    expect(await stored()).toEqual(['digest adele']);
    expect(await answer(ADELE, 'what do you send me?')).toContain('Because you asked for it');
    expect(await taps(ADELE, 'stop the weekly digest', 'Stop it')).toContain('The weekly digest has ended');
    expect(await answer(ADELE, 'stop the weekly digest')).toContain('You get no weekly digest');
  });

  describe('in a channel', () => {
    const there = (who: typeof PATTI) => council.as(who, 'channel', THREAD);
    const sentence = 'tell this channel when ICT goes red';

    it('is for a manager of those figures, or the performance team, to say', async () => {
      expect(said((await there(ADELE).say(sentence)).card)).toContain(
        'What a channel is told is for a manager of these figures, or the performance team (Patti Fernandez), to say.',
      );
      const { card } = await there(ADELE).execute('subscribe', {
        ...{ kind: 'follow', facet: 'group', values: 'ICT', on: 'Red', here: true },
      });
      expect(said(card)).toContain('What a channel is told is for a manager');
      expect(await stored()).toEqual([]);
    });

    it('is shown first, and stored for the channel and not the thread it was said in', async () => {
      const { card } = await there(MEGAN).say(sentence);
      expect(said(card)).toContain('Tell this channel of everything in ICT?');
      expect(said(card)).toContain('Everybody in this channel can read it.');
      expect(await stored()).toEqual([]);
      expect(await taps(MEGAN, sentence, 'Tell this channel', there(MEGAN))).toContain(
        'This channel is told of everything in ICT',
      );
      expect(await stored()).toEqual([`follow room:${CHANNEL} group ICT Red`]);
      expect(await council.store.conversations.find(TENANT, `room:${CHANNEL}`)).toMatchObject({
        ...{ conversationId: CHANNEL, reach: 'reachable' },
      });
    });

    it('is said nowhere else', async () => {
      expect(await answer(MEGAN, sentence)).toContain('Say that in the channel or group chat');
    });

    it('is shown to the performance team wherever they ask, who can end it from there', async () => {
      const patti = council.as(PATTI);
      const { card } = await patti.say('what do channels follow?');
      expect(said(card)).toContain('Channels are told of');
      expect(said(card)).toContain('set by Megan Bowen');
      expect(await answer(ADELE, 'what do channels follow?')).not.toContain('Everything in ICT');
      const ending = { kind: 'follow', facet: 'group', values: 'ICT', room: `room:${CHANNEL}` };
      expect(said((await council.as(ADELE).execute('unsubscribe', ending)).card)).toContain(
        'Only the performance team can end what a channel is told from elsewhere',
      );
      expect(await stored()).toHaveLength(1);
    });

    it('ends there by words and a tap of somebody who may', async () => {
      expect(await taps(MEGAN, 'stop telling this channel', 'Stop it', there(MEGAN))).toContain(
        'The channel is no longer told of everything in ICT',
      );
      expect(await stored()).toEqual([]);
      expect(await council.store.conversations.find(TENANT, `room:${CHANNEL}`)).toBeUndefined();
    });
  });
});
