/** “Send ROAD-3 back, the commentary is too thin”: a form with the note, and the figure is its owner's to give again. */
import { z } from 'zod';
import { askShow } from '../../cards/buttons/onIndicator.ts';
import { nobodyAsked, sendBackForm } from '../../cards/closing/reasonForms.ts';
import { askStillOpen } from '../../cards/closing/signOff.ts';
import { unsavedNote } from '../../cards/messages/unsaved.ts';
import { messageCard } from '../../cards/parts/message.ts';
import type { Reminded } from '../../cards/reporting/remind.ts';
import { noteFault, sentBack, whyNotSendBack } from '../../domain/closing/signOff.ts';
import { DomainError } from '../../domain/domainError.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import type { Cell, CellLine } from '../../domain/indicators/cell.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { receiveForm } from '../../quarters/recording.ts';
import type { StoredCell } from '../../store/periods/periods.ts';
import { CellArgs, Text, Whole } from '../basis/arguments.ts';
import type { Answer, Command, Context } from '../basis/command.ts';
import type { Reply } from '../basis/reply.ts';
import { asAskedCell, cellOf } from '../cells/cellsOf.ts';
import { refuseLocked } from '../cells/lockOf.ts';

export const openSendBack: Answer<'send back'> = {
  verb: 'send back',
  who: 'whoever signs it, and the team',
  title: 'Send back',
  topic: 'Closing a quarter',
  says: 'Sends a figure back to its owner with a note. You see the note before it goes.',
  examples: ['send CPI13 back, the commentary is too thin'],
  run: async ({ ref, period, note, whom }, context) => {
    const { cell } = await cellToSendBack(ref, period, context);
    const { timeZone } = context.calendar;
    const asked = await asAskedCell(cell, context);
    const isOther = whom !== undefined && whom !== whoReports(asked)?.id;
    const named = isOther ? await context.store.register.person(context.tenantId, whom) : undefined;
    return {
      ...sendBackForm({
        ...{ cell: asked, submissionId: context.newId(), timeZone, note },
        insteadOf: named?.name,
      }),
      replaces: false,
      refs: [cell.ref],
    };
  },
};

const Args = CellArgs.extend({
  submissionId: z.string().min(1).max(100),
  /** The revision that the form was opened against. */
  basedOn: Whole,
  reason: Text,
});
type Args = z.infer<typeof Args>;

export const sendBack: Command<Args> = {
  verb: 'sendBack',
  who: 'whoever signs it, and the team',
  title: 'Send it back',
  says: 'Sends the figure back with the note in the form.',
  examples: [],
  args: Args,
  unsaved: ({ reason, ...carried }, sentence) => unsavedNote({ carried, reason, sentence }),
  run: async (args, context) => {
    const { store, tenantId, person, now } = context;
    const found = await cellOf(context, args.period, args.ref);
    const at = now.toISOString();
    const arrival = await receiveForm(store, tenantId, found, args, at);
    if (arrival === 'again') return done(await asAskedCell(found.cell, context), context, undefined);
    const stored = await cellToSendBack(args.ref, args.period, context);
    if (arrival === 'overtaken') throw meanwhile(stored.cell);
    const problem = noteFault(args.reason);
    if (problem !== undefined) {
      const { timeZone } = context.calendar;
      const cell = await asAskedCell(stored.cell, context);
      const { submissionId, reason: note } = args;
      return { ...sendBackForm({ cell, submissionId, timeZone, note, problem }), replaces: true };
    }
    const by = { id: person.id, name: person.name };
    const entry = sentBack(stored.cell, args.reason, { by, at, submissionId: args.submissionId });
    const ended = await store.periods.recordWhileOpen(tenantId, { ...entry, etag: stored.etag });
    if (ended.kind === 'locked') {
      const { submissionId, reason: note } = args;
      const problem = `${periodName(args.period)} was locked while you wrote, so nothing was sent back. The performance team can reopen the quarter.`;
      const cell = await asAskedCell(stored.cell, context);
      return {
        ...sendBackForm({ cell, submissionId, timeZone: context.calendar.timeZone, note, problem }),
        replaces: true,
      };
    }
    if (ended.kind === 'overtaken') throw meanwhile(ended.current.cell);
    context.onReported(ended.cell);
    const asked = await asAskedCell(ended.cell, context);
    return done(asked, context, await tell(asked, context));
  },
};

/** The cell, once this person is known to be allowed to send it back. */
async function cellToSendBack(ref: string, period: Period, context: Context): Promise<StoredCell> {
  const stored = await cellOf(context, period, ref);
  const refusal = whyNotSendBack(context.person, stored.cell);
  if (refusal !== undefined) throw new DomainError(refusal);
  await refuseLocked(context, period);
  return stored;
}

type Asked = Cell & Pick<CellLine, 'standIn'>;

const meanwhile = ({ ref, period }: Cell): DomainError =>
  new DomainError(
    `${ref} for ${periodName(period)} was changed while you wrote, so it was not sent back. Look at it again: “show ${ref}”.`,
  );

/** Reminds whoever reports it, with the note; undefined where that is nobody, or whoever sent it back. */
async function tell(cell: Asked, context: Context): Promise<Reminded | undefined> {
  const whose = whoReports(cell);
  if (!whose || whose.id === context.person.id) return undefined;
  const [outcome] = await context.remind(cell.period, [{ person: whose, cells: [cell] }]);
  return outcome;
}

function askedWords(cell: Asked, { person }: Context, told: Reminded | undefined): string {
  const whose = whoReports(cell);
  if (!whose) return nobodyAsked(cell);
  if (whose.id === person.id) return 'It is yours to give again.';
  const stays = 'The figure stays as it is until it is given again.';
  if (!told) return `${whose.name} is asked for it again. ${stays}`;
  switch (told.result) {
    case 'sent':
      return `${whose.name} has been told, with your note. ${stays}`;
    case 'already':
      return `${whose.name} had a message today already, so the next reminder asks for it, with your note. ${stays}`;
    default:
      return `${whose.name} could not be told: ask them in person. The next reminder asks for it as well. ${stays}`;
  }
}

function done(cell: Asked, context: Context, told: Reminded | undefined): Reply {
  const asked = askedWords(cell, context, told);
  return {
    ...messageCard({
      headline: `${cell.ref} is sent back for ${periodName(cell.period)}`,
      sentence: `“${cell.sentBack?.note ?? ''}”\n${asked}`,
      choices: [askShow(cell), askStillOpen(cell.period)],
    }),
    replaces: true,
  };
}
