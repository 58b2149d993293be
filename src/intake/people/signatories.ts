/** Who signs an indicator off, as a cell of a file says it: the manager, or each authority's own signatory. */
import type { Person } from '../../domain/person.ts';
import { together } from '../../domain/sentences.ts';
import { MOST_SIGNATORIES, type Signatory, type SignOff } from '../../domain/signing.ts';
import { personNamed } from './personNamed.ts';

const NOBODY: readonly string[] = ['', 'no', 'none', 'not needed'];
const MOST_LETTERS = 80;

type Signs = { readonly signOff?: SignOff };

/** Who signs by the register, for a file that says nothing of it. */
export const keptSignOff = (before: Signs | undefined): Signs =>
  before?.signOff ? { signOff: before.signOff } : {};

/** Who signs; nothing where nobody has to. A sentence where the cell can't be read. */
export function readSignOff(said: string, people: readonly Person[]): Signs | { readonly sentence: string } {
  const words = said.trim().toLowerCase();
  if (NOBODY.includes(words)) return {};
  if (words === 'manager' || words === 'the manager') return { signOff: 'manager' };
  const parts = said.split(/[;\n]/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  if (parts.length > MOST_SIGNATORIES) {
    return { sentence: `${parts.length} authorities are named, and at most ${MOST_SIGNATORIES} can sign.` };
  }
  const found: Signatory[] = [];
  for (const part of parts) {
    const [, authority = '', who = ''] = /^([^:]+):\s*(.+)$/.exec(part) ?? [];
    if (authority === '') return { sentence: `“${part.slice(0, 60)}” names no authority. ${HOW}` };
    const name = authority.trim();
    if (name.length > MOST_LETTERS) {
      return { sentence: `“${name.slice(0, 40)}…” is too long: at most ${MOST_LETTERS} characters.` };
    }
    if (found.some((each) => each.authority.toLowerCase() === name.toLowerCase())) {
      return { sentence: `${name} is named twice. Each authority has one signatory.` };
    }
    const person = personNamed(who.trim(), people);
    if ('sentence' in person) return person;
    found.push({ authority: name, person });
  }
  return { signOff: found };
}

const HOW = `Write ${together(['“manager”', '“Cambridge: adele.vance@council.gov.uk; Huntingdonshire: isaiah.langer@council.gov.uk”'], 'or')}, or leave it empty.`;
