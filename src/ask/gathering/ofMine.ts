/** What “my” and “for me” say of whose figures are asked for. */
import { ME } from '../../domain/answers/selection.ts';
import { isCue, type Part } from '../model/parts.ts';

const isMy = ({ kind, text }: Part): boolean => kind === 'person' && text === 'my';

/** “My target”, “my FOI figure”, “my last four quarters for CPI13”: what is named needs no owner besides. */
export const ofMine = (parts: readonly Part[]): readonly Part[] =>
  parts.some((part, at) => isMy(part) && parts[at + 1]?.text === 'target') ||
  (parts.some(({ kind }) => kind === 'ref') && !parts.some((part) => isCue(part, 'owner')))
    ? parts.map((part) => (isMy(part) ? { kind: 'filler', text: 'my' } : part))
    : parts;

/** “Anything outstanding for me?” is of my own; “show the reds for me” is only asked politely. */
export const fromMe = (parts: readonly Part[]): readonly Part[] =>
  parts.some((part) => part.kind === 'standing' && OWED.has(part.standing.kind))
    ? parts.map((part) => (part.text === 'for me' ? { kind: 'person', ids: [ME], text: 'me' } : part))
    : parts;
const OWED: ReadonlySet<string> = new Set(['not reported', 'overdue']);
