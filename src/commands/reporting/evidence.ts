/** "Keep as evidence": a message, with its link, kept beside a figure; beside its draft while none is in. */
import { z } from 'zod';
import { evidenceForm } from '../../cards/entries/evidenceForm.ts';
import { messageCard } from '../../cards/parts/message.ts';
import { DomainError } from '../../domain/domainError.ts';
import { type Cell, isReported, revisionOf } from '../../domain/indicators/cell.ts';
import { byRef } from '../../domain/indicators/indicator.ts';
import { TEXTS } from '../../domain/indicators/submission.ts';
import { isExpected } from '../../domain/judging/judge.ts';
import { asKept, lengthFault } from '../../domain/reporting/commentary.ts';
import { askedMark } from '../../domain/reporting/countsAndParts.ts';
import { periodName } from '../../domain/time/period.ts';
import type { StoredCell } from '../../store/periods/periods.ts';
import { CellArgs, Text } from '../basis/arguments.ts';
import type { Command, Context } from '../basis/command.ts';
import { isTheirs } from '../basis/permission.ts';
import { asStored, draftFor, keepDraft } from './drafts.ts';
import { cellToReport } from './receiving.ts';

const Message = z.object({ text: Text, link: Text, by: Text });

/** As many as a list to choose from has room for. */
const MOST_CHOICES = 40;

export const openEvidence: Command<z.infer<typeof Message>> = {
  verb: 'evidence form',
  who: 'each their own',
  title: 'Keep as evidence',
  says: 'Asks which of your figures a message is evidence for.',
  examples: [],
  args: Message,
  run: async ({ text, link, by }, context) => {
    const { reporting, person } = context;
    const lines = ((await context.sheet(reporting)) ?? [])
      .filter((line) => isTheirs(person, line) && isExpected(line))
      .toSorted(byRef)
      .slice(0, MOST_CHOICES);
    if (lines.length === 0)
      throw new DomainError(`No figures of ${periodName(reporting)} are yours to keep evidence for.`);
    const [only, ...others] = lines;
    const named = lines.find(({ ref }) => namesIn(text, ref)) ?? (others.length === 0 ? only : undefined);
    const evidence = evidenceOf({ text, link, by });
    return {
      ...evidenceForm({
        ...{ period: reporting, submissionId: context.newId(), lines, evidence },
        named: named?.ref ?? '',
      }),
      replaces: false,
    };
  },
};

/** Is the reference a word of the text? */
function namesIn(text: string, ref: string): boolean {
  const at = text.toLowerCase().indexOf(ref.toLowerCase());
  return at >= 0 && !/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? ''}${text[at + ref.length] ?? ''}`);
}

/** `“We closed 143 of 148.” (Adele Vance) https://…`: the link whole, and as much of the words as there is room for. */
function evidenceOf({ text, link, by }: z.infer<typeof Message>): string {
  const after = [by === '' ? '' : `(${by})`, link].filter((each) => each !== '').join(' ');
  const said = [...text.replace(/\s+/g, ' ').trim()];
  const room = Math.max(0, TEXTS.evidence - [...after].length - 4);
  const shown = said.length > room ? `${said.slice(0, Math.max(0, room - 1)).join('')}…` : said.join('');
  return `${shown === '' ? '' : `“${shown}” `}${after}`.trim();
}

const Kept = CellArgs.extend({ submissionId: z.string().min(1).max(100), evidence: Text });

export const keepEvidence: Command<z.infer<typeof Kept>> = {
  verb: 'keep evidence',
  who: 'whoever reports it',
  title: 'Keep evidence',
  says: 'Keeps a link or a note as the evidence for a figure.',
  examples: [],
  args: Kept,
  run: async ({ evidence: said, ...of }, context) => {
    const evidence = asKept(said);
    if (evidence === '') throw new DomainError('There is nothing to keep: write a link or a note.');
    const carried = { ...of, basedOn: 0, asks: '' };
    const { stored, lock } = await cellToReport({ carried }, context);
    if (lock)
      throw new DomainError(
        `${periodName(of.period)} is locked. Correct ${of.ref} in its form, which asks for the reason, and put the evidence there.`,
      );
    const where = isReported(stored.cell)
      ? await besideFigure(stored, evidence, of, context)
      : await besideDraft(stored, evidence, of, context);
    return {
      ...messageCard({
        headline: `Kept as evidence for ${of.ref} in ${periodName(of.period)}`,
        sentence: where,
      }),
      replaces: true,
    };
  },
};

type Of = Pick<z.infer<typeof Kept>, 'submissionId'>;

const tooLong = (evidence: string): void => {
  const fault = lengthFault(evidence, TEXTS.evidence, 'The evidence');
  if (fault !== undefined) throw new DomainError(fault);
};

/** What was kept before stays in front of it. */
const added = (before: string, evidence: string): string => {
  if (before.includes(evidence)) return before;
  const both = before === '' ? evidence : `${before}; ${evidence}`;
  tooLong(both);
  return both;
};

/** Beside a figure that is in: one more revision, of which nothing but the evidence is new. Signatures stand. */
async function besideFigure(
  stored: StoredCell,
  said: string,
  { submissionId }: Of,
  { store, tenantId, person, now }: Context,
): Promise<string> {
  const { cell } = stored;
  const evidence = added(cell.evidence, said);
  if (evidence === cell.evidence) return 'It was kept already.';
  const after: Cell = { ...cell, evidence, revision: cell.revision + 1 };
  const by = { id: person.id, name: person.name };
  const at = now.toISOString();
  const revision = revisionOf(after, cell, { kind: 'correction', at, by, reason: '', submissionId });
  const ended = await store.periods.recordWhileOpen(tenantId, { cell: after, revision, etag: stored.etag });
  if (ended.kind === 'saved' || ended.kind === 'already saved')
    return 'It stands beside the figure; the figure itself is as it was.';
  throw new DomainError(`${cell.ref} was changed just now, so nothing is kept yet. Try it once more.`);
}

/** Beside a figure that is still to come: in its form, and stored with it. */
async function besideDraft(
  stored: StoredCell,
  said: string,
  { submissionId }: Of,
  context: Context,
): Promise<string> {
  const { cell } = stored;
  const { ref, period, revision: basedOn } = cell;
  const begun = (await draftFor(stored, context))?.draft ?? asStored(cell);
  const draft = { ...begun, evidence: added(begun.evidence, said) };
  await keepDraft({ carried: { ref, period, submissionId, basedOn, asks: askedMark(cell) }, draft }, context);
  return 'It is in its form, and is stored with the figure once you report it.';
}
