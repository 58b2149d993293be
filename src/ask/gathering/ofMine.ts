/** First-person words: whether “my” and “for me” limit a question to the speaker's own figures. */
import { ME } from '../../domain/answers/selection.ts';
import { isCue, type Token } from '../model/tokens.ts';

const isMy = ({ kind, text }: Token): boolean => kind === 'person' && text === 'my';

/** “My target”, “my FOI figure”, “my last four quarters for CPI13”: “my” limits nothing where an indicator is named. */
export const ofMine = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some((token, at) => isMy(token) && tokens[at + 1]?.text === 'target') ||
  (tokens.some(({ kind }) => kind === 'ref') && !tokens.some((token) => isCue(token, 'owner')))
    ? tokens.map((token) => (isMy(token) ? { kind: 'filler', text: 'my' } : token))
    : tokens;

/** “Anything outstanding for me?” limits to the speaker's own; “show the reds for me” is only polite. */
export const fromMe = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some((token) => token.kind === 'standing' && OWED.has(token.standing.kind))
    ? tokens.map((token) => (token.text === 'for me' ? { kind: 'person', ids: [ME], text: 'me' } : token))
    : tokens;
const OWED: ReadonlySet<string> = new Set(['not reported', 'overdue']);
