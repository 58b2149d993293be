/** “Sign off everything green in ICT”: shows what would be signed, and signs it on the tap. */
import {
  type NotSigned,
  signedCard,
  signingBrokeOff,
  signingProgressCard,
  toSignCard,
} from '../../cards/closing/signOff.ts';
import { isSelected, type Selection } from '../../domain/answers/selection.ts';
import { standingIn } from '../../domain/closing/lock.ts';
import {
  awaitedFor,
  progressOf,
  signedOff,
  signersOf,
  unsignedRevision,
  whyNotSign,
} from '../../domain/closing/signOff.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { schemeOf } from '../../domain/judging/judge.ts';
import { worstFirst } from '../../domain/judging/worstFirst.ts';
import { markOf } from '../../domain/messages/mark.ts';
import { signatoriesOf } from '../../domain/signing.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { Answer, Context } from '../basis/command.ts';
import type { Reply } from '../basis/reply.ts';
import { cellsOf } from '../cells/cellsOf.ts';
import { refuseLocked } from '../cells/lockOf.ts';
import { askingOf, refsOf, selectionIn } from '../cells/select.ts';

/** The most figures in one preview: each takes eight characters of the button, which a card holds twice. */
const MOST_PREVIEWED = 500;
/** The most that are signed before the answer: more take longer than a click has. */
const AT_ONCE = 20;
/** How many are written at the same time. */
const ABREAST = 8;

export const signOff: Answer<'sign off'> = {
  verb: 'sign off',
  who: 'whoever signs it',
  title: 'Sign off',
  topic: 'Closing a quarter',
  says: 'Signs off figures that wait for your signature. It shows you first which ones.',
  examples: ['sign off CPI13', 'sign off everything green in Customer services'],
  run: async ({ ref, period, previewed, without = [], insteadOf, ...rest }, context) => {
    await refuseLocked(context, period);
    const selection = selectionIn(rest);
    const cells = await cellsOf(context, period);
    const asking = askingOf(context, period);
    const meant = cells.filter(
      (cell) => (ref === undefined || cell.ref === ref) && isSelected(cell, selection, asking),
    );
    if (previewed !== undefined) return sign(meant, previewed, period, context);
    if (insteadOf !== undefined) await refuseInsteadOf(insteadOf, meant, context);
    const better = cells.filter((cell) => isBetterThan(selection, cell, asking));
    return ask(meant, { selection, ref, without, period, better }, context);
  },
};

type Wanted = {
  readonly selection: Selection;
  readonly ref: string | undefined;
  /** References that were left out. */
  readonly without: readonly string[];
  readonly period: Period;
  /** Figures of a better colour than the one that was asked for. */
  readonly better: readonly CellLine[];
};

/** Is it on target, and better than the colour that is asked for? “Everything green” is not what is Very Green. */
function isBetterThan(selection: Selection, cell: CellLine, asking: ReturnType<typeof askingOf>): boolean {
  const { asked } = selection;
  if (asked.kind !== 'status' || !isSelected(cell, { ...selection, asked: { kind: 'on target' } }, asking))
    return false;
  const names = schemeOf(cell).bands.map(({ name }) => name);
  const place = names.indexOf(asked.status);
  return place !== -1 && names.indexOf(cell.status ?? '') > place;
}

/** A figure as it is shown: one that has changed since is another, and one that another authority signed is not. */
const markOfShown = (line: CellLine): string => markOf(`${line.ref}\n${unsignedRevision(line)}`);

/** Shows what this person would sign. DomainError where that is nothing. */
function ask(all: readonly CellLine[], wanted: Wanted, { person }: Context): Reply {
  const { selection, ref, without, period } = wanted;
  const better = wanted.better.filter((line) => whyNotSign(person, line) === undefined);
  const meant = all.filter((line) => !without.includes(line.ref));
  const isForThem = (line: CellLine): boolean => whyNotSign(person, line) === undefined;
  const lines = worstFirst(meant.filter(isForThem));
  if (lines.length === 0) throw new DomainError(nothingToSign(meant, ref, period, person, better));
  const left = all.filter((line) => without.includes(line.ref) && isForThem(line));
  const shown = lines.slice(0, MOST_PREVIEWED);
  return {
    ...toSignCard({
      period,
      selection,
      ref,
      lines: shown,
      others: [
        ...left.map((line) => ({ line, why: 'is left out, as you said' })),
        ...better.map((line) => ({ line, why: `is ${line.status}, which you did not ask for` })),
        ...meant.flatMap((line) => notSigned(line, person)),
      ],
      onTarget: better.length === 0 ? 0 : better.length + lines.length,
      left: lines.length - shown.length,
      previewed: shown.map(markOfShown).join(' '),
    }),
    replaces: false,
    refs: refsOf(lines),
  };
}

/** “Sign off CPI14 for Lynne”: a signature is its signer’s own. DomainError, unless it is that of whoever asks, too. */
async function refuseInsteadOf(
  insteadOf: string,
  meant: readonly CellLine[],
  { store, tenantId, person }: Context,
): Promise<void> {
  const line = meant.find((each) => whyNotSign(person, each) !== undefined) ?? meant[0];
  if (!line || whyNotSign(person, line) === undefined) return;
  const name = (await store.register.person(tenantId, insteadOf))?.name ?? 'somebody else';
  const whose =
    signatoriesOf(line).length === 0
      ? `${line.ref} needs no signature.`
      : `${line.ref} is signed by ${signersOf(line)}, who can write “sign off ${line.ref}” here.`;
  throw new DomainError(
    `Nobody signs for somebody else, so I can’t take this for ${name}’s signature. ${whose}`,
  );
}

/** Why a figure that was asked for is not signed; nothing where it can be, or never has to be. */
function notSigned(line: CellLine, person: Context['person']): readonly NotSigned[] {
  const why = whyNotSign(person, line);
  const isNever = signatoriesOf(line).length === 0 || why === 'is signed already';
  return why === undefined || isNever ? [] : [{ line, why }];
}

function nothingToSign(
  meant: readonly CellLine[],
  ref: string | undefined,
  period: Period,
  person: Context['person'],
  better: readonly CellLine[],
): string {
  const name = periodName(period);
  const [only] = meant;
  if (ref !== undefined && only) {
    return `${ref} ${whyNotSign(person, only)}, so there is nothing for you to sign for ${name}. ${waysOn(only)}`;
  }
  if (meant.length === 0) return `Nothing of that is asked for in ${name}, so there is nothing to sign.`;
  if (better.length > 0)
    return `None of those waits for your signature for ${name}; of what is better still ${better.length === 1 ? '1 does' : `${better.length} do`}: “sign off everything on target”.`;
  const waiting = meant.filter((line) => progressOf(line) === 'to be signed');
  const [first] = waiting;
  return first
    ? `None of those waits for your signature for ${name}. ${first.ref} waits for ${signersOf(first, awaitedFor(first))}.`
    : `None of those waits for a signature for ${name}. Ask “what is still open?” to see what does.`;
}

const waysOn = (line: CellLine): string =>
  progressOf(line) === 'open'
    ? `“Who owns ${line.ref}?” tells you whom to ask.`
    : 'Ask the performance team if that is wrong.';

/** Signs what was shown, and has not changed since. */
async function sign(
  meant: readonly CellLine[],
  previewed: string,
  period: Period,
  context: Context,
): Promise<Reply> {
  const marks = new Set(previewed.split(' '));
  // What changed since it was shown has another mark, and can't be told from what was never shown: it is looked at anew.
  const shown = meant.filter((line) => marks.has(markOfShown(line)));
  const gone = marks.size - shown.length;
  const shared = { replaces: true, refs: refsOf(shown) };
  if (shown.length <= AT_ONCE) {
    return { ...(await result(await signAll(shown, context), gone, period, context)), ...shared };
  }
  return {
    ...signingProgressCard(period, 0, shown.length),
    ...shared,
    goesOn: async (show) => {
      const done = await signAll(shown, context);
      await show(await result(done, gone, period, context));
    },
    brokenOff: (ref) => signingBrokeOff(period, ref),
  };
}

type Done = { readonly line: CellLine; readonly why: string | undefined };

async function signAll(lines: readonly CellLine[], context: Context): Promise<readonly Done[]> {
  const done: Done[] = [];
  for (let start = 0; start < lines.length; start += ABREAST) {
    const some = lines.slice(start, start + ABREAST);
    done.push(
      ...(await Promise.all(some.map(async (line) => ({ line, why: await signOne(line, context) })))),
    );
  }
  // What asked for these signatures is put right in its place.
  if (done.some(({ why }) => why === undefined)) context.onArranged();
  return done;
}

/** Signs one, on condition that it is as it was shown; the reason where it was not signed. */
async function signOne(
  line: CellLine,
  { store, tenantId, person, now, newId }: Context,
): Promise<string | undefined> {
  const { ref, period } = line;
  const stored = await store.periods.cell(tenantId, period, ref);
  if (!stored) return 'is not asked for any more';
  const why = whyNotSign(person, stored.cell);
  if (why !== undefined) return why;
  if (unsignedRevision(stored.cell) !== unsignedRevision(line)) return CHANGED;
  const by = { id: person.id, name: person.name };
  const entry = signedOff(stored.cell, { by, at: now.toISOString(), submissionId: newId() });
  const ended = await store.periods.recordWhileOpen(tenantId, { ...entry, etag: stored.etag });
  if (ended.kind === 'locked') return 'was not signed before the quarter was locked';
  return ended.kind === 'overtaken' ? CHANGED : undefined;
}

const CHANGED = 'was changed while you looked, so look at it again';

async function result(done: readonly Done[], gone: number, period: Period, { store, tenantId }: Context) {
  const lines = (await store.periods.lines(tenantId, period)) ?? [];
  const signed = done.flatMap(({ line, why }) => (why === undefined ? [line] : []));
  const now = new Map(lines.map((line) => [line.ref, line]));
  return signedCard({
    period,
    signed,
    awaited: signed.flatMap((line) => {
      const others = awaitedFor(now.get(line.ref) ?? line);
      return others.length > 0 ? [{ line, why: `still waits for ${signersOf(line, others)}` }] : [];
    }),
    others: done.flatMap(({ line, why }) => (why === undefined ? [] : [{ line, why }])),
    gone,
    standing: standingIn(lines),
  });
}
