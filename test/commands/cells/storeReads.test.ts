import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/store.ts';
import { button, type Council, ISAIAH, MEGAN, runCouncil, startCouncil } from '../../support/council.ts';
import { type CountedTables, countedTables } from '../../support/countedTables.ts';
import { indicator } from '../../support/indicators.ts';

const Q1 = '2024-25-Q1';
const Q2 = '2024-25-Q2';

describe('what an answer asks of the store', () => {
  let tables: CountedTables;
  let council: Council;
  beforeAll(async () => {
    tables = await countedTables();
    const indicators = Array.from({ length: 12 }, (_, index) =>
      indicator({ ref: `N${index + 1}`, title: `Title ${index + 1}`, group: index % 2 ? 'ICT' : 'Housing' }),
    );
    council = await startCouncil(indicators, await openStore(tables.connection));
    for (const day of ['2024-07-10T10:00:00Z', '2024-10-09T10:00:00Z']) {
      council.at(day);
      for (const ref of ['N1', 'N2', 'N3']) {
        const talk = council.as(ISAIAH);
        const { verb, data } = button((await talk.say(`submit ${ref}`)).card, 'Submit');
        await talk.execute(verb, { ...data, figure: '80', commentary: 'Two posts were empty.' });
      }
    }
    // Alerts are looked for after a figure has come in or somebody has been met, and read sheets of their own.
    await council.ask(MEGAN, 'help');
    await council.running.stop();
  });
  afterAll(async () => {
    await council.stop();
    await tables.stop();
  });

  /** The quarters whose sheets were read, and apart from them the few rows beside a sheet. */
  const taken = () => {
    const all = tables.take().filter(({ kind, table }) => kind === 'partition' && table === 'Periods');
    const besideOf = ({ what }: { readonly what: string }): string | undefined =>
      /RowKey ge '(comment|lock)/.exec(what)?.[1];
    return {
      quarters: all
        .filter((each) => besideOf(each) === undefined)
        .map(({ what }) => /\d{4}-\d\d-Q\d/.exec(what)?.[0])
        .toSorted(),
      beside: all.flatMap((each) => besideOf(each) ?? []),
    };
  };

  it.each<[string, readonly string[], ...string[]]>([
    ['what’s red?', [Q2]],
    ['red in ICT', [Q2]],
    ['how many are red?', [Q2]],
    ['worst five', [Q2]],
    ['summary', [Q2]],
    ['ICT against Housing', [Q2]],
    ['how many would be red under Kent’s rule?', [Q2]],
    ['explain the reds', [Q2]],
    ['what is being done about the reds?', [Q2]],
    // Whether the quarter is locked is asked each time, where a figure is awaited; of none that is not in are there questions.
    ['show N1', [Q2], 'lock'],
    ['why is N1 red', [Q2]],
    ['who owns N1', [Q2]],
    ['chart N1', [Q2]],
    ['which alerts were sent?', [Q2]],
    ['when was the owner of N1 last reminded?', [Q2]],
    ['who hasn’t been chased?', [Q2], 'lock'],
    ['who can’t be reached?', [Q2]],
    // Names are looked up in the quarter being reported, figures in the one that is asked for.
    ['what was red in Q1?', [Q1, Q2]],
    ['what changed?', [Q1, Q2]],
    ['compare Q1 and Q2', [Q1, Q2]],
    // What is missing of the quarter before is owed as well.
    ['my indicators', [Q1, Q2]],
    ['who hasn’t reported?', [Q1, Q2]],
    ['red two quarters running', [Q1, Q2]],
  ])(
    'reads each quarter of “%s” once, and not again while nothing changes',
    async (sentence, quarters, ...beside) => {
      const fresh = await runCouncil(await openStore(tables.connection));
      const ask = async (conversation: string) => {
        tables.take();
        const { card } = await fresh.as(MEGAN, 'personal', conversation).say(sentence);
        expect(card).toBeDefined();
        return taken();
      };
      expect(await ask(`a:${sentence}`)).toEqual({ quarters, beside });
      expect(await ask(`a:again ${sentence}`)).toEqual({ quarters: [], beside });
      await fresh.stop();
    },
  );
});
