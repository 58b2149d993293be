/** Holdings: whose each figure of a quarter is, and whether they have said so. */
import { type CellLine, isReported } from '../indicators/cell.ts';
import { byRef } from '../indicators/indicator.ts';
import { isExpected } from '../judging/judge.ts';
import { markOf } from '../messages/mark.ts';
import type { PersonRef } from '../person.ts';
import type { Confirmation } from './confirmation.ts';

/** What the holder of a figure has said. Whoever reported it has said by that that it is theirs. */
export type Held =
  | { readonly kind: 'confirmed' | 'reported' }
  /** `isGiven`: the performance team gave it to them, which they were told. */
  | { readonly kind: 'unanswered'; readonly isGiven: boolean }
  | { readonly kind: 'not theirs'; readonly at: string }
  /** It stays with its holder until somebody accepts it. */
  | { readonly kind: 'offered'; readonly to: PersonRef; readonly at: string }
  | { readonly kind: 'nobody’s' };

/** A figure, its holder (the owner, or the deputy of one without an owner), and what they have said. */
export type Holding = {
  readonly line: CellLine;
  readonly holder: PersonRef | null;
  readonly held: Held;
};

/** Whose a figure is in the register, whether or not somebody stands in for them just now. */
export const holderOf = ({ owner, deputy }: Pick<CellLine, 'owner' | 'deputy'>): PersonRef | null =>
  owner ?? deputy;

/**
 * The holdings of a quarter, by reference: of every figure that is asked for.
 * @param latest the latest confirmation of each figure
 * @param isListed is somebody of that id on the list of people? Nobody else can accept anything
 */
export const holdingsOf = (
  lines: readonly CellLine[],
  latest: ReadonlyMap<string, Confirmation>,
  isListed: (id: string) => boolean,
): readonly Holding[] =>
  lines
    .filter(isExpected)
    .toSorted(byRef)
    .map((line) => {
      const holder = holderOf(line);
      return { line, holder, held: heldBy(line, holder, latest.get(line.ref), isListed) };
    });

function heldBy(
  line: CellLine,
  holder: PersonRef | null,
  latest: Confirmation | undefined,
  isListed: (id: string) => boolean,
): Held {
  if (!holder) return { kind: 'nobody’s' };
  const isReporter =
    isReported(line) && [line.owner, line.deputy].some((who) => who?.id === line.reportedBy?.id);
  // What was said before it was reported counts no more.
  const said = isReporter && (latest?.at ?? '') < (line.reportedAt ?? '') ? undefined : latest;
  const isTheirs = said?.by.id === holder.id;
  // An offer that was accepted, also where whoever stored that ended before it was noted on the offer.
  const isTaken = said?.answer === 'offered' && said.to?.id === holder.id && said.reply !== 'declined';
  // Whoever takes one for themselves has said so by that.
  const isMine = isTheirs && (said.answer === 'mine' || said.to?.id === holder.id);
  if (isTaken || isMine) return { kind: 'confirmed' };
  if (isTheirs && said.answer === 'not mine') return { kind: 'not theirs', at: said.at };
  if (isTheirs && said.answer === 'offered' && said.to && said.reply === null && isListed(said.to.id))
    return { kind: 'offered', to: said.to, at: said.at };
  if (isReporter) return { kind: 'reported' };
  return { kind: 'unanswered', isGiven: said?.answer === 'given' && said.to?.id === holder.id };
}

/** Has somebody said that it is theirs? */
export const isConfirmed = ({ held: { kind } }: Holding): boolean =>
  kind === 'confirmed' || kind === 'reported';

/** The holdings of one person. */
export const heldIn = (holdings: readonly Holding[], personId: string): readonly Holding[] =>
  holdings.filter(({ holder }) => holder?.id === personId);

/** How a message to somebody shows a figure, for comparing with what is so later. */
export function shownTo(personId: string, holding: Holding | undefined): string {
  if (holding?.holder?.id !== personId) return 'not yours any more';
  const { held } = holding;
  return held.kind === 'offered' ? `offered ${markOf(held.to.id)}` : held.kind;
}

/** The references that a button carries: one as it is, several in short, as a card holds each button twice. */
export function refsCarried(lines: readonly { readonly ref: string }[]): string {
  const [only, ...others] = lines;
  return only && others.length === 0 ? only.ref : lines.map(({ ref }) => markOf(ref)).join(' ');
}

/** The holdings that a button carries the references of. */
export function carriedIn(refs: string, holdings: readonly Holding[]): readonly Holding[] {
  const marks = new Set(refs.split(' '));
  return holdings.filter(({ line: { ref } }) => ref === refs || marks.has(markOf(ref)));
}
