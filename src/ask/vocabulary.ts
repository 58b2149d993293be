/** The words that Ragtime listens for. A council's own words are added here, as data. */
import type { Asked } from '../domain/asked.ts';
import { SCHEMES } from '../domain/scheme.ts';
import { plain } from './words.ts';

type Phrase<Meaning> = readonly [phrase: string, meaning: Meaning];

/** Words for which figures are meant, longest first so that "very green" is not taken for "green". */
export const ASKED: readonly Phrase<Asked>[] = [
  ...(
    [
      'who has not reported',
      'who hasnt reported',
      'who has yet to report',
      'who still has to report',
    ] as const
  ).map((phrase): Phrase<Asked> => [phrase, { kind: 'not reported' }]),
  ...(
    [
      'not yet reported',
      'not been reported',
      'not reported',
      'hasnt been reported',
      'havent been reported',
      'havent reported',
      'still to report',
      'still to come',
      'unreported',
      'outstanding',
      'missing',
      'overdue',
    ] as const
  ).map((phrase): Phrase<Asked> => [phrase, { kind: 'not reported' }]),
  ...(
    [
      'red and amber',
      'red or amber',
      'amber and red',
      'amber or red',
      'off target',
      'below target',
      'behind target',
      'missing target',
      'missing their target',
      'not on target',
      'underperforming',
    ] as const
  ).map((phrase): Phrase<Asked> => [phrase, { kind: 'off target' }]),
  ...(
    [
      'Very Green',
      'Blue',
      'Green',
      'Amber',
      'Red',
      'No target',
      'Baseline',
      'Contextual',
      'In development',
      'Suspended',
    ] as const
  ).flatMap((status): Phrase<Asked>[] => [
    [`${status.toLowerCase()}s`, { kind: 'status', status }],
    [status.toLowerCase(), { kind: 'status', status }],
  ]),
  ...(['everything', 'all indicators', 'all the indicators', 'all figures', 'the whole list'] as const).map(
    (phrase): Phrase<Asked> => [phrase, { kind: 'all' }],
  ),
];

/** Words for the statuses of the schemes in use, or of one of them, longest first. */
export const statusPhrases = (scheme?: string): readonly Phrase<Asked>[] =>
  SCHEMES.filter(({ id }) => scheme === undefined || id === scheme)
    .flatMap(({ bands, activity, states }) => [
      ...bands.map(({ name }): Phrase<Asked> => [plain(name), { kind: 'status', status: name }]),
      ...Object.values(activity ?? {}).map(
        (name): Phrase<Asked> => [plain(name), { kind: 'status', status: name }],
      ),
      ...Object.entries(states ?? {}).map(
        ([status, name]): Phrase<Asked> => [plain(name), { kind: 'status', status }],
      ),
    ])
    .toSorted(([a], [b]) => b.length - a.length);

/** Sentences that ask for the person's own indicators. */
export const MINE: readonly string[] = [
  'my indicators',
  'my kpis',
  'my figures',
  'my measures',
  'mine',
  'what do i owe',
  'what do i have to report',
  'what do i need to report',
  'what have i got to do',
  'what am i missing',
  'what is due from me',
  'whats due from me',
];

/** Words for the state of the whole period. */
export const SUMMARY: readonly string[] = [
  'summary',
  'summarise',
  'summarize',
  'overview',
  'how are we doing',
  'how did we do',
  'where do we stand',
  'headline',
  'headlines',
];

/** Words that start a submission. */
export const SUBMIT: readonly string[] = [
  'submit',
  'report',
  'enter',
  'fill in',
  'send in',

  'update',
  'correct',
];

/** Words that start setting a status by hand. */
export const OVERRIDE: readonly string[] = [
  'override(?: the status of)?',
  '(?:set|change) (?:the )?status (?:of|for)',
];

/** Words that ask to see one indicator. */
export const SHOW: readonly string[] = [
  'how is',
  'hows',
  'how are',
  'how did',
  'what about',
  'tell me about',
  'look up',
  'details of',
  'details for',
  'details on',
  'show me',
  'show',
  'see',
  'open',
  'doing',
  'going',
];

/** Greetings and calls for help. */
export const HELP: readonly string[] = [
  'help',
  'hello',
  'hi',
  'hey',
  'hiya',
  'good morning',
  'good afternoon',
  'what can you do',
  'what can i ask',
  'commands',
  'start',
  'menu',
  'get started',
  'thanks',
  'thank you',
  'cheers',
  'ok',
  'okay',
];

/** Words that carry no meaning of their own here; anything else left over means that we did not understand. */
export const FILLER: ReadonlySet<string> = new Set(
  'many would if were judged a about all and any anything are as at be been can could did do does doing every figure figures find for from get give going got had has have how i im in indicator indicators is it its kpi kpis list me measure measures of on one ones our out please pls show showing so still tell that the their them there these they things this those to turned up us was we were what whats when which who whos with would you your yet currently now right quick just hello hi hey thanks thank'.split(
    ' ',
  ),
);
