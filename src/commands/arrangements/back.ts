/** "I am back", "Adele is back": ends an absence before its last day. And a cover who says no. */
import { z } from 'zod';
import { backPreview, backRecorded, coverDeclined } from '../../cards/arrangements/absence.ts';
import { absencesOf } from '../../domain/arrangements/absence.ts';
import { DomainError } from '../../domain/domainError.ts';
import { addDays, dayAt } from '../../domain/time/days.ts';
import { changeAbsences } from '../../quarters/standIns.ts';
import type { Answer, Command, Context } from '../basis/command.ts';
import { completenessIn } from '../cells/cellsOf.ts';
import { whoseAbsence } from './away.ts';

export const back: Answer<'back'> = {
  verb: 'back',
  who: 'each their own',
  title: 'Back from leave',
  topic: 'Reporting',
  says: 'Ends your leave sooner: you are asked for your figures again, and whoever covers is not. It asks you first.',
  examples: ['I am back', 'cancel my leave'],
  run: async ({ person: id }, context) => {
    const person = await whoseAbsence(id, context);
    const isSelf = person.id === context.person.id;
    const absences = await lastingOf(person.id, context);
    if (absences.length === 0) {
      throw new DomainError(
        isSelf
          ? 'No leave of yours is recorded, so you are asked for your figures as always.'
          : `No leave of ${person.name} is recorded, so they are asked for their figures as always.`,
      );
    }
    const completeness = await completenessIn(context, context.reporting);
    return { ...backPreview({ absences, isSelf, completeness }), replaces: false };
  },
};

const lastingOf = async (personId: string, { store, tenantId, now, calendar }: Context) =>
  absencesOf(personId, await store.absences.all(tenantId), dayAt(now, calendar.timeZone));

const Args = z.object({ person: z.string().min(1).max(100) });

export const endAbsence: Command<z.infer<typeof Args>> = {
  verb: 'endAbsence',
  who: 'each their own',
  title: 'End the leave',
  says: 'Ends a leave before its last day.',
  examples: [],
  args: Args,
  run: async ({ person: id }, context) => {
    const person = await whoseAbsence(id, context);
    const { store, tenantId, reporting, now, calendar } = context;
    const today = dayAt(now, calendar.timeZone);
    const absences = await lastingOf(person.id, context);
    const begun = absences.filter(({ from }) => from < today);
    await changeAbsences(store, tenantId, reporting, {
      saved: begun.map((absence) => ({ ...absence, until: addDays(today, -1) })),
      removed: absences.filter((absence) => !begun.includes(absence)),
    });
    const isSelf = person.id === context.person.id;
    const completeness = await completenessIn(context, reporting);
    return { ...backRecorded({ isSelf, completeness }, person.name), replaces: true };
  },
};

const Declining = Args.extend({ from: z.iso.date() });

export const declineCover: Command<z.infer<typeof Declining>> = {
  verb: 'declineCover',
  who: 'whoever covers',
  title: 'Say no to covering',
  says: 'Ends a cover: whoever is away and the performance team are told.',
  examples: [],
  args: Declining,
  run: async ({ person: id, from }, context) => {
    const { person, store, tenantId, reporting } = context;
    const absence = (await lastingOf(id, context)).find((each) => each.from === from);
    const completeness = await completenessIn(context, reporting);
    if (absence && absence.cover === null && absence.declinedBy?.id === person.id) {
      return { ...coverDeclined(absence, completeness), replaces: true };
    }
    if (absence?.cover?.id !== person.id) {
      throw new DomainError('You don’t cover for them any more, so there is nothing to say no to.');
    }
    const declinedBy = { id: person.id, name: person.name };
    await changeAbsences(store, tenantId, reporting, { saved: [{ ...absence, cover: null, declinedBy }] });
    context.onArranged();
    return { ...coverDeclined(absence, completeness), replaces: true };
  },
};
