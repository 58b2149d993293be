/** "Override CPI07": the performance team sets a status, with a reason, beside the rule's. */
import { z } from 'zod';
import { askShow } from '../../cards/buttons/onIndicator.ts';
import { unsavedStatus } from '../../cards/messages/unsaved.ts';
import { messageCard } from '../../cards/parts/message.ts';
import { overrideForm } from '../../cards/reporting/overrideForm.ts';
import { completenessWords } from '../../cards/words/completeness.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { explain } from '../../domain/judging/explain.ts';
import { isExpected } from '../../domain/judging/judge.ts';
import { statusName } from '../../domain/judging/statusName.ts';
import { checkWish, override } from '../../domain/reporting/override.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { receiveForm, recordFigure } from '../../quarters/recording.ts';
import type { StoredCell } from '../../store/periods/periods.ts';
import { CellArgs, Text, Whole } from '../basis/arguments.ts';
import type { Answer, Command, Context } from '../basis/command.ts';
import type { Reply } from '../basis/reply.ts';
import { cellOf, completenessIn } from '../cells/cellsOf.ts';

const TEAM_ONLY = 'Only the performance team can set a status by hand. Ask them to, with your reason.';

export const openOverride: Answer<'override'> = {
  verb: 'override',
  who: 'performance team',
  title: 'Set a status',
  topic: 'Reporting',
  says: 'Sets a status by hand, with a reason that is shown beside what the rule gives.',
  examples: ['override CPI13', 'set the status of CPI13'],
  teamOnly: TEAM_ONLY,
  run: async ({ ref, period, status, reason }, context) => {
    const { cell } = await cellToSet(ref, period, context);
    const stored = cell.override ?? { status: '', reason: '' };
    const wish = { status: status ?? stored.status, reason: reason ?? stored.reason };
    const completeness = await completenessIn(context, cell.period);
    return {
      ...overrideForm({ cell, completeness, submissionId: context.newId(), wish }),
      replaces: false,
      refs: [cell.ref],
    };
  },
};

const Args = CellArgs.extend({
  submissionId: z.string().min(1).max(100),
  /** The revision that the form was filled in against. */
  basedOn: Whole,
  status: Text,
  reason: Text,
});
type Args = z.infer<typeof Args>;

export const setStatus: Command<Args> = {
  verb: 'setStatus',
  who: 'performance team',
  title: 'Store a status',
  says: 'Stores the status that was set by hand.',
  examples: [],
  teamOnly: TEAM_ONLY,
  args: Args,
  unsaved: ({ ref, period, submissionId, basedOn, status, reason }, sentence) =>
    unsavedStatus({ carried: { ref, period, submissionId, basedOn }, wish: { status, reason }, sentence }),
  run: async (args, context) => {
    const stored = await cellToSet(args.ref, args.period, context);
    const { store, tenantId } = context;
    const at = context.now.toISOString();
    const arrival = await receiveForm(store, tenantId, stored, args, at);
    if (arrival === 'again') {
      // The first attempt may have ended before anybody was told.
      context.onReported(stored.cell);
      return done(stored.cell, context);
    }
    if (arrival === 'overtaken') throw meanwhile(stored.cell);
    const wish = { status: args.status, reason: args.reason };
    const problems = checkWish(wish, stored.cell);
    if (problems.length > 0) {
      const { cell } = stored;
      const completeness = await completenessIn(context, cell.period);
      return {
        ...overrideForm({ cell, completeness, submissionId: args.submissionId, wish, problems }),
        replaces: true,
      };
    }
    const by = { id: context.person.id, name: context.person.name };
    const entry = override(stored.cell, wish, { by, at }, args.submissionId);
    const ended = await recordFigure(store, tenantId, stored, entry);
    if (ended.kind === 'overtaken') throw meanwhile(ended.current.cell);
    if (ended.kind === 'unchanged') {
      const { status } = ended.cell;
      return done(ended.cell, context, `Nothing was changed: ${status} is set already, for that reason`);
    }
    context.onReported(ended.cell);
    return done(ended.cell, context);
  },
};

async function cellToSet(ref: string, period: Period, context: Context): Promise<StoredCell> {
  const stored = await cellOf(context, period, ref);
  if (!isExpected(stored.cell) || stored.cell.lifecycle !== 'active') {
    throw new DomainError(
      `${ref} is ${stored.cell.lifecycle}, so it has no colour to set. Import it as active first if it should have one.`,
    );
  }
  return stored;
}

const meanwhile = (cell: Cell): DomainError =>
  new DomainError(
    `Somebody changed ${cell.ref} for ${periodName(cell.period)} meanwhile, so nothing was set. Look at it again: “show ${cell.ref}”.`,
  );

const setHeadline = (cell: Cell): string =>
  cell.override ? `${cell.status} is set` : `${statusName(cell.status, cell)}, as the rule gives`;

async function done(cell: Cell, context: Context, headline = setHeadline(cell)): Promise<Reply> {
  const { ref, period } = cell;
  return {
    ...messageCard({
      headline,
      sentence: `${cell.title} (${ref}), ${periodName(period)}: ${explain(cell)} ${completenessWords(await completenessIn(context, period))}`,
      choices: [askShow(cell)],
    }),
    replaces: true,
  };
}
