/** What Teams really sends round a person’s words, over real HTTP: none of it is read as words. */
import { describe, expect, it } from 'vitest';
import type { ActivityJson } from '../../src/dev/chat/connector.ts';
import { recording, replyOf, startForTest } from './startBot.ts';

/** What the rest of the program is told of a message. */
async function heardOf(
  activity: ActivityJson,
  type: 'personal' | 'groupChat' = 'personal',
): Promise<unknown> {
  const { asked, answer } = recording(replyOf('ok'));
  const turn = await (await startForTest({ answer })).talk({ type }).post({ type: 'message', ...activity });
  expect(turn.status).toBe(200);
  return asked[0] && 'text' in asked[0] ? asked[0].text : asked[0];
}

const marker = (id = '1700000000001'): string => `<quoted messageId="${id}"/>`;
const quotedReply = (preview: string): ActivityJson => ({
  type: 'quotedReply',
  quotedReply: { messageId: '1700000000001', senderName: 'Ragtime', preview },
});
const html = (content: string): ActivityJson => ({
  text: '',
  attachments: [{ contentType: 'text/html', content }],
});
const reply = (said: string): string =>
  `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1700000000001"><strong itemprop="mri">Ragtime</strong><span itemprop="time"></span><p itemprop="preview">CPI13 71.4</p></blockquote><p>${said}</p>`;

describe('the words of a message', () => {
  it.each([
    ['a quoted message', { text: `${marker()} what’s red?` }, 'what’s red?'],
    ['one quoted after them', { text: `71.4${marker()}` }, '71.4'],
    ['several', { text: `${marker('1')}${marker('2')} why? ${marker('a-b/3')}` }, 'why?'],
    [
      'one whose marker is ended apart',
      { text: '<quoted messageId="17">CPI13 was 80</quoted> 71.4' },
      '71.4',
    ],
    ['one whose marker never ends', { text: '<quoted messageId="17"> 71.4' }, '71.4'],
    ['HTML alone', html('<div><p>show CPI13</p></div>'), 'show CPI13'],
    ['HTML alone with a quoted message', html(reply('71.4')), '71.4'],
    [
      'HTML alone with a mention',
      html(
        '<p><span itemtype="http://schema.skype.com/Mention" itemid="0">Ragtime</span>&nbsp;show CPI13</p>',
      ),
      'show CPI13',
    ],
    ['HTML beside the same words', { ...html('<p>show CPI13</p>'), text: 'show CPI13' }, 'show CPI13'],
    [
      'words as XML',
      { textFormat: 'xml', text: '<p>what&#39;s red this quarter?</p>' },
      "what's red this quarter?",
    ],
    ['bold type within a figure', html('<p>CPI13: <b>8</b>6.2</p>'), 'CPI13: 86.2'],
    ['a raised digit', html('<p>CPI13: 86.9<sup>2</sup></p>'), 'CPI13: 86.9^2'],
    ['words struck out', html('<p>CPI13: <s>86</s> 87</p>'), 'CPI13: 87'],
    [
      'a smiley',
      html('<p>reds <img itemtype="http://schema.skype.com/Emoji" alt="🙂" src="x"></p>'),
      'reds 🙂',
    ],
    ['a picture', html('<p>reds <img alt="image" src="x"></p>'), 'reds'],
    ['character references', { text: 'red &amp; amber in ICT' }, 'red & amber in ICT'],
    ['a character reference spelt out', { text: '&amp;lt;15%' }, '&lt;15%'],
    ['a minus', { text: 'KPI-7: &minus;31' }, 'KPI-7: −31'],
    ['what only looks like one', { text: 'R&D and AT&T, red&amber' }, 'R&D and AT&T, red&amber'],
    ['a comparison', { text: 'what is <15% or CPI11 <target' }, 'what is <15% or CPI11 <target'],
    ['words that nobody sees', { text: 'show\u00a0CPI13\u200b\u2060' }, 'show CPI13'],
    ['a signature', { text: "what's red?\n-- \nJo Smith\nTel 01223 457000" }, "what's red?"],
    ['one of a phone', { text: 'CPI13: 86.2\n\nSent from my iPhone 15' }, 'CPI13: 86.2'],
    ['a name below them', { text: "what's red?\nJo Smith\nPerformance | 01223 457000" }, "what's red?"],
    [
      'mail that was answered',
      { text: "what's red?\nFrom: Adele Vance\nSent: 3 October 2024\nSubject: figures\n\nCPI13 was 80" },
      "what's red?",
    ],
    [
      'a forwarded mail',
      { text: 'FW: figures\n-----Original Message-----\nFrom: Adele\nSent: 3 October\n' },
      'figures',
    ],
    [
      'a mail forwarded without a word',
      { text: "-----Original Message-----\nFrom: Adele\nSubject: reds\n\nwhat's red?" },
      "what's red?",
    ],
    ['lines that are quoted', { text: '> CPI13 was 80\n> and now\n71.4' }, '71.4'],
    [
      'a forwarded message',
      {
        text: '',
        attachments: [
          {
            contentType: 'forwardedMessageReference',
            content: JSON.stringify({ originalMessageContent: "<p>what's red?</p>" }),
          },
        ],
      },
      "what's red?",
    ],
  ])('are what was written, with %s', async (_what, activity, words) => {
    expect(await heardOf(activity)).toBe(words);
  });

  it.each([
    ['“fyi”', '<at>Ragtime</at> <at>Alex Wilber</at> fyi, what’s red?', 'what’s red?'],
    ['“cc”', '<at>Ragtime</at> what’s red? (cc <at>Alex Wilber</at>, <at>Adele Vance</at>)', 'what’s red?'],
    ['“for info” at the end', '<at>Ragtime</at> what’s red? <at>Alex Wilber</at> for info', 'what’s red?'],
    [
      'a name that is asked about',
      '<at>Ragtime</at> what’s red for <at>Alex Wilber</at>?',
      'what’s red for Alex Wilber?',
    ],
    [
      'a name with its team',
      '<at>Ragtime</at> show <at>Alex Wilber (Performance Team)</at>’s indicators',
      'show Alex Wilber’s indicators',
    ],
    ['a name turned round', '<at>Ragtime</at> remind <at>Wilber, Alex (Team)</at>', 'remind Alex Wilber'],
    ['the bot twice', '<at>Ragtime</at> what’s red, <at>Ragtime</at>', 'what’s red,'],
  ])('leave out who is only shown them: %s', async (_what, text, words) => {
    expect(await heardOf({ text }, 'groupChat')).toBe(words);
  });

  it('say which names may be there for information', async () => {
    const { asked, answer } = recording(replyOf('ok'));
    const talk = (await startForTest({ answer })).talk({ type: 'groupChat' });
    for (const text of [
      '<at>Ragtime</at> <at>Alex Wilber</at> what’s red?',
      '<at>Ragtime</at> what’s red? <at>Alex Wilber</at>',
      '<at>Ragtime</at> has <at>Alex Wilber</at> reported?',
      '<at>Ragtime</at> remind <at>Alex Wilber</at>',
      '<at>Ragtime</at> <at>Alex Wilber</at>’s reds',
    ])
      await talk.post({ type: 'message', text });
    const beside = { text: 'what’s red?', names: ['Alex Wilber'] };
    expect(asked.map((each) => 'beside' in each && each.beside)).toEqual([
      beside,
      beside,
      false,
      false,
      false,
    ]);
  });

  it('come with what is shown of the messages they answer', async () => {
    const { asked, answer } = recording(replyOf('ok'));
    const talk = (await startForTest({ answer })).talk();
    await talk.post({
      type: 'message',
      text: `${marker()} why?`,
      entities: [quotedReply('CPI13 <b>Incidents</b>')],
    });
    await talk.post({ type: 'message', ...html(reply('why?')) });
    expect(asked).toMatchObject([
      { text: 'why?', quoted: ['CPI13 Incidents'] },
      { text: 'why?', quoted: [expect.stringContaining('CPI13 71.4')] },
    ]);
  });

  it('keep nobody waiting, whatever was pasted', async () => {
    const { asked, answer } = recording(replyOf('ok'));
    const talk = (await startForTest({ answer })).talk();
    const began = performance.now();
    for (const piece of [
      '<quoted>',
      '<b>',
      '<blockquote>',
      '&amp;',
      '\uE000',
      '\n> ',
      '<s><p>',
      '<at>a</at> ',
      '<at>',
    ])
      await talk.post({ type: 'message', text: piece.repeat(8_000) });
    expect(asked).toHaveLength(9);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});

describe('a message that was changed', () => {
  const edit = (text: string, more: ActivityJson = {}): ActivityJson => ({
    type: 'messageUpdate',
    id: 'one',
    text,
    channelData: { tenant: { id: 'council' }, eventType: 'editMessage' },
    ...more,
  });

  it('is answered once for each change, as a correction', async () => {
    const { asked, answer } = recording(replyOf('ok'));
    const talk = (await startForTest({ answer })).talk();
    await talk.post({ type: 'message', id: 'one', text: 'what’s rde?' });
    await talk.post(edit('what’s red?', { timestamp: '1' }));
    await talk.post(edit('what’s red?', { timestamp: '1' }));
    // Bold type is no correction.
    await talk.post(edit('what’s <b>red</b>?', { timestamp: '2' }));
    await talk.post(edit('what’s amber?', { timestamp: '3' }));
    expect(asked).toMatchObject([
      { text: 'what’s rde?' },
      { text: 'what’s red?', isCorrection: true },
      { text: 'what’s amber?', isCorrection: true },
    ]);
  });

  it('is not answered when it was emptied, or brought back', async () => {
    const { asked, answer } = recording(replyOf('ok'));
    const talk = (await startForTest({ answer })).talk();
    const channelData = { tenant: { id: 'council' }, eventType: 'undeleteMessage' };
    await talk.post(edit(' '));
    await talk.post(edit('what’s red?', { id: 'two', channelData }));
    await talk.post({ ...edit('what’s red?', { id: 'three' }), type: 'messageDelete' });
    expect(asked).toEqual([]);
  });
});
