/** A line of one's own in a message to others: plain words, shown as a quotation with its author's name. */
import type { PersonRef } from '../person.ts';
import { markOf } from './mark.ts';

export type OwnLine = { readonly text: string; readonly by: PersonRef };

/** The longest, in characters. */
const LIMIT = 300;

/** The line as it is sent: on one line, without a space too many; undefined for none. */
export function ownLine(typed: string, by: PersonRef): OwnLine | undefined {
  const text = typed.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : { text, by: { id: by.id, name: by.name } };
}

/** What is wrong with it; undefined where nothing is. */
export const lineFault = ({ text }: OwnLine): string | undefined =>
  text.length > LIMIT
    ? `Your own line has ${text.length} characters: at most ${LIMIT} go into a message. Shorten it, and nobody is written to before that.`
    : undefined;

/** Was somebody chosen to be left out, by what the card sent? What it sent about anybody else has no effect. */
export const isLeftOut = (chosen: string, { id }: Pick<PersonRef, 'id'>): boolean =>
  chosen.split(',').includes(markOf(id));
