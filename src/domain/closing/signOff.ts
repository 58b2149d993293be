/** Sign-off: what waits for whose signature, and what signing a figure and sending it back do. */
import {
  type Cell,
  type CellLine,
  isCarried,
  isReported,
  type Revision,
  revisionOf,
} from '../indicators/cell.ts';
import { isOutstanding } from '../judging/judge.ts';
import { isPerformanceTeam, type Person } from '../person.ts';
import { asKept, hasWords, lengthFault } from '../reporting/commentary.ts';
import { together } from '../sentences.ts';
import { type Signatory, type Signature, signatoriesOf, UNSIGNED } from '../signing.ts';

/** The longest note to an owner, in characters. */
const NOTE_LIMIT = 500;

/** How far a figure is on its way to the lock. `in` is one that nobody has to sign. */
export type Progress = 'open' | 'sent back' | 'to be signed' | 'signed' | 'in';

/** How far a figure is; undefined for one that is not asked for, or belongs to another quarter. */
export function progressOf(line: CellLine): Progress | undefined {
  if (isCarried(line)) return undefined;
  if (!isReported(line)) return isOutstanding(line) ? 'open' : undefined;
  if (line.sentBack) return 'sent back';
  if (signatoriesOf(line).length === 0) return 'in';
  return awaitedFor(line).length > 0 ? 'to be signed' : 'signed';
}

/** Does the owner still have to give it: because nothing is in, or because it was sent back? */
export const isOwed = (cell: Parameters<typeof isOutstanding>[0] & Pick<Cell, 'sentBack'>): boolean =>
  isOutstanding(cell) || cell.sentBack !== undefined;

type Signed = Pick<CellLine, 'signOff' | 'manager' | 'signatures'>;

/** The signatories whose signature is not there, whatever else stands in its way. */
export const awaitedFor = (cell: Signed): readonly Signatory[] =>
  signatoriesOf(cell).filter(
    ({ authority }) => !cell.signatures?.some((each) => each.authority === authority),
  );

/** Is somebody among those who sign the figure? */
const isSignatory = ({ id }: Pick<Person, 'id'>, cell: Signed): boolean =>
  signatoriesOf(cell).some(({ person }) => person?.id === id);

/** Does the figure wait for this person's signature? */
export const waitsFor = (person: Pick<Person, 'id'>, line: CellLine): boolean =>
  awaitedNow(line).some((each) => each.person?.id === person.id);

/** The signatories whom the figure waits for as it stands; none where something else has to happen first. */
export const awaitedNow = (line: CellLine): readonly Signatory[] =>
  progressOf(line) === 'to be signed' ? awaitedFor(line) : [];

/** Why a person can't sign a figure, in a clause after its reference; undefined where they can. */
export function whyNotSign(person: Pick<Person, 'id'>, line: CellLine): string | undefined {
  if (signatoriesOf(line).length === 0) return 'needs no signature';
  if (!isReported(line)) return 'is not reported yet';
  if (!isSignatory(person, line)) return `is signed by ${signersOf(line)}`;
  if (line.sentBack) return 'was sent back, and is not given again yet';
  return waitsFor(person, line) ? undefined : 'is signed already';
}

/** `Patti Fernandez`, `Adele Vance for Cambridge and Isaiah Langer for Huntingdonshire`; who is to sign. */
export function signersOf(cell: Signed, among: readonly Signatory[] = signatoriesOf(cell)): string {
  const said = among.map(({ authority, person }) => {
    const name = person?.name ?? (authority === '' ? 'its manager, who is not named' : 'somebody not named');
    return authority === '' ? name : `${name} for ${authority}`;
  });
  return together(said);
}

type How = Pick<Revision, 'by' | 'at' | 'submissionId'>;
type Entry = { readonly cell: Cell; readonly revision: Revision };

/** The figure with every signature that this person can give. It has been checked that there is one. */
export function signedOff(cell: Cell, { by, at, submissionId }: How): Entry {
  const mine = awaitedFor(cell).filter(({ person }) => person?.id === by.id);
  const given = mine.map(({ authority }): Signature => ({ authority, by, at }));
  const after: Cell = {
    ...cell,
    signatures: [...(cell.signatures ?? []), ...given],
    revision: cell.revision + 1,
  };
  const authorities = mine.flatMap(({ authority }) => (authority === '' ? [] : [`for ${authority}`]));
  const reason = authorities.join(', ');
  return {
    cell: after,
    revision: revisionOf(after, cell, { kind: 'signed off', by, at, reason, submissionId }),
  };
}

/** The revision of a figure without the signatures that it bears: another authority's changes nothing of what is signed. */
export function unsignedRevision({
  revision,
  signatures = [],
}: Pick<Cell, 'revision' | 'signatures'>): number {
  return revision - new Set(signatures.map(({ by, at }) => `${by.id} ${at}`)).size;
}

/** Why a person can't send a figure back, in a sentence; undefined where they can. */
export function whyNotSendBack(person: Person, cell: CellLine): string | undefined {
  if (!isReported(cell)) return `${cell.ref} is not reported yet, so there is nothing to send back.`;
  if (!isPerformanceTeam(person) && !isSignatory(person, cell)) {
    const who = signatoriesOf(cell).length === 0 ? '' : `${signersOf(cell)} or `;
    return `Only ${who}the performance team can send ${cell.ref} back. Ask them to, and say why.`;
  }
  return cell.sentBack ? `${cell.ref} has been sent back already, and is not given again yet.` : undefined;
}

/** What is wrong with the note to the owner; undefined where nothing is. */
export const noteFault = (note: string): string | undefined =>
  hasWords(note)
    ? lengthFault(asKept(note), NOTE_LIMIT, 'The note')
    : 'Say what is to be done: the owner is shown it.';

/** The figure sent back to its owner: it stays as it is until they give it again, and no signature holds. */
export function sentBack(cell: Cell, note: string, { by, at, submissionId }: How): Entry {
  const reason = asKept(note);
  const after: Cell = {
    ...cell,
    ...UNSIGNED,
    sentBack: { by, at, note: reason },
    revision: cell.revision + 1,
  };
  return {
    cell: after,
    revision: revisionOf(after, cell, { kind: 'sent back', by, at, reason, submissionId }),
  };
}
