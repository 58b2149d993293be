/** What “my” and “for me” say of whose figures are asked for. */
import { ME } from '../../domain/answers/selection.ts';
import { isCue, type Token } from '../model/tokens.ts';

const isMy = ({ kind, text }: Token): boolean => kind === 'person' && text === 'my';

/** “My target”, “my FOI figure”, “my last four quarters for CPI13”: what is named needs no owner besides. */
export const ofMine = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some((token, at) => isMy(token) && tokens[at + 1]?.text === 'target') ||
  (tokens.some(({ kind }) => kind === 'ref') && !tokens.some((token) => isCue(token, 'owner')))
    ? tokens.map((token) => (isMy(token) ? { kind: 'filler', text: 'my' } : token))
    : tokens;

/** “Anything outstanding for me?” is of my own; “show the reds for me” is only asked politely. */
export const fromMe = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some((token) => token.kind === 'standing' && OWED.has(token.standing.kind))
    ? tokens.map((token) => (token.text === 'for me' ? { kind: 'person', ids: [ME], text: 'me' } : token))
    : tokens;
const OWED: ReadonlySet<string> = new Set(['not reported', 'overdue']);
