import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/cards/parts/card.ts';
import type { Rendered } from '../../src/cards/parts/render.ts';
import { everyCard, type Texts } from './everyCard.ts';
import { buttonsOf, faultsOf, type Node, nodesOf, ofType } from './reading.ts';

const HOSTILE = '${x} ${$root} [a](http://b) **bold** <at>x</at> `tick` “q” \\ 😀 שלום';

const KINDS: Readonly<Record<string, Texts>> = {
  ordinary: {
    ref: 'CPI13',
    title: 'Incidents resolved within SLA',
    name: 'Isaiah Langer',
    words: 'Call volumes are rising.\nTwo analysts start in November.',
  },
  long: {
    ref: 'CPI13',
    title: 'Long title '.repeat(400),
    name: 'Long name '.repeat(400),
    words: '😀'.repeat(4000),
  },
  'many short lines of': { ref: 'CPI13', title: 'T', name: 'N', words: 'a\n'.repeat(2000) },
  empty: { ref: 'CPI13', title: '', name: '', words: '' },
  hostile: { ref: '${x}/#?', title: HOSTILE, name: HOSTILE, words: `${HOSTILE}\n`.repeat(50) },
};

/** What other cards are made with. */
const SHAPES = [
  ...['alertLayout', 'answerCard', 'factsCard', 'keptUpToDate', 'previewCard', 'reasonForm'],
  ...['renderCard', 'withRemark', 'unsavedCard'],
];

describe('the gallery', () => {
  it('has every builder of a card in it', () => {
    const read = (path: string): string => readFileSync(path, 'utf8');
    const kinds = [
      'Card',
      'Answer',
      'Arrangement',
      'Closing',
      'Contract',
      'Entry',
      'Fact',
      'Following',
      'Holding',
      'Message',
      'Part',
      'Reading',
      'Reminder',
      'Told',
    ];
    const gallery = kinds.map((kind) => read(`test/cards/every${kind}.ts`)).join('\n');
    const builders = readdirSync('src/cards', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) =>
        read(`src/cards/${file}`)
          .split(/^export /m)
          .flatMap((block) => {
            const [own = ''] = block.split(/^\}/m);
            const [, name] = /^(?:function|const) (\w+)/.exec(own) ?? [];
            return name !== undefined && own.includes('): Rendered') ? [name] : [];
          }),
      );
    expect(builders).toContain('listCard');
    const absent = builders.filter((name) => !SHAPES.includes(name) && !gallery.includes(`${name}(`));
    expect(absent).toEqual([]);
  });
});

describe.each(Object.entries(KINDS))('every card with %s text', (_, texts) => {
  const cards = Object.entries(everyCard(texts));
  const each = (check: (rendered: Rendered, name: string) => void): void => {
    for (const [name, rendered] of cards) check(rendered, name);
  };

  it('stays under 28 KB', () => {
    each(({ card }, name) => {
      expect(Buffer.byteLength(JSON.stringify(card)), name).toBeLessThan(28 * 1024);
    });
  });

  it('is what Teams’ schema allows', () => {
    each(({ card }, name) => {
      expect(faultsOf(card), name).toEqual([]);
    });
    // Each card is held against a schema with hundreds of definitions: on a machine that is busy besides, half a minute.
  }, 60_000);

  it('has every slot filled', () => {
    each(({ card }, name) => {
      // What was typed, whole or cut short.
      const ours = JSON.stringify(card).replace(/\$\{(x|\$root)\}|\$\{[x$rot]*…/g, '');
      expect(ours.match(/\$\{.{0,30}|undefined|\[object/g) ?? [], name).toEqual([]);
    });
  });

  it('says in one sentence what it says, for where cards can’t be shown', () => {
    each(({ card, summary }, name) => {
      expect(card, name).toMatchObject({ version: '1.5', fallbackText: summary, lang: 'en-GB' });
      expect(summary.length, name).toBeGreaterThan(10);
    });
  });

  it('has no more than six buttons', () => {
    each(({ card }, name) => {
      expect(buttonsOf(card).length, name).toBeLessThanOrEqual(6);
    });
  });

  it('can be clicked on clients of either kind', () => {
    each(({ card }, name) => {
      // Teams asks by itself for a card that is kept up to date: nobody clicks on that.
      const executes = ofType({ ...card, refresh: undefined }, 'Action.Execute');
      for (const { title, verb, data, fallback } of executes) {
        expect(fallback, name).toMatchObject({
          type: 'Action.Submit',
          title,
          data: { verb, ...(data as Node) },
        });
      }
      expect(ofType(card, 'Action.Submit').length, name).toBe(executes.length);
    });
  });

  it('shows no text of a person’s as Markdown', () => {
    each(({ card }, name) => {
      const markdown = [
        ...ofType(card, 'TextBlock').map(({ text }) => text),
        ...nodesOf(card).flatMap(
          ({ facts }) => (facts as Node[] | undefined)?.map(({ value }) => value) ?? [],
        ),
      ];
      for (const text of markdown) expect(text, name).not.toMatch(/(?<!\\)(\[a\]|\*\*bold|<at>)/);
    });
  });

  it('wraps its text, in at most three columns, for phones', () => {
    each(({ card }, name) => {
      for (const { wrap } of ofType(card, 'TextBlock')) expect(wrap, name).toBe(true);
      for (const { columns } of ofType(card, 'ColumnSet')) {
        expect((columns as Node[]).length, name).toBeLessThanOrEqual(3);
      }
    });
  });

  it('can’t be changed afterwards', () => {
    each(({ card }, name) => {
      for (const node of nodesOf(card)) expect(Object.isFrozen(node), name).toBe(true);
    });
  });
});

/** What only counts, and so repeats nobody's words but the name of a group, which stands in a headline; or a name cut short. */
const WITHOUT_WORDS = [
  ...['a summary', 'another rule in sum', 'an empty list', 'an empty ranking', 'several quarters in sum'],
  ...['a count', 'a count of nothing', 'sides of nothing', 'the colours', 'one colour'],
  ...['nothing without commentary', 'a reminder with everything in', 'a note of which nothing is open'],
  ...[
    'nothing due this week',
    'what is restricted, in a channel',
    'nothing restricted',
    'nothing to sign',
    'a locked quarter',
    'whether to lock',
    'signing many',
    'signing that broke off',
    'what was signed',
    'nothing that waits any more',
    'a request in a locked quarter',
    'a lock with nothing open',
  ],
  ...['what you are sent', 'what everybody is sent'],
  ...['a file that was declined', 'a file without a place to go'],
  // These count people, and cut their names.
  ...['whom to remind', 'whom of many to remind', 'nobody to remind', 'nobody left to remind today'],
  ...['reminders under way', 'reminders that broke off'],
  ...['who was reminded', 'nobody left to remind'],
  // These cut the names of whoever is away, and of whoever covers.
  ...['whether somebody is away', 'whether I am away, and nobody covers', 'who is away', 'until when'],
  ...['whether I am away, and nothing is mine', 'whether somebody is back', 'who is back'],
  ...['a cover that said no', 'more time for one', 'whether somebody is away today'],
  // These cut the names of services, of indicators, and of whoever has seen an alert.
  ...['whether to tell a channel', 'whether to follow one', 'whether to mute', 'whether to send a digest'],
  ...[
    'the digest that comes',
    'whether to stop following',
    'whether to unmute',
    'whether to stop the digest',
  ],
  ...['what is followed from now on', 'what is muted from now on', 'when the digest comes'],
  ...['what is followed no longer', 'what had ended already', 'all that is followed'],
  ...['nothing that is followed', 'who has acknowledged', 'nobody who was alerted'],
  ...['them, offered', 'who of nobody has confirmed', 'a note of which all is confirmed'],
  ...['one that is not mine', 'what is kept for later', 'nothing to keep'],
  // It cuts the name of whoever offers.
  'what of a figure is accepted',
  ...['no contract notice due', 'contract notice may not be on record'],
];

describe('what a person typed', () => {
  it('arrives as it was typed, however much it looks like a template or markup', () => {
    const texts: Texts = { ref: 'CPI13', title: HOSTILE, name: HOSTILE, words: HOSTILE };
    for (const [name, { card }] of Object.entries(everyCard(texts))) {
      if (WITHOUT_WORDS.includes(name)) continue;
      const runs = [...ofType(card, 'TextRun'), ...ofType(card, 'Input.Text')];
      expect(
        runs.some(({ text, value }) => String(text ?? value).includes(HOSTILE)),
        name,
      ).toBe(true);
    }
  });
});

describe('the schema', () => {
  it('notices what Teams would not know', () => {
    const card: Card = {
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: 'x', colour: 'Red' },
        { type: 'Chart.Curve' },
        { type: 'Input.Text' },
      ],
    };
    expect(faultsOf(card)).toEqual(
      expect.arrayContaining([
        'TextBlock must NOT have additional properties',
        'Chart.Curve is not in the schema',
      ]),
    );
  });
});
