/** Questions about figures on their way to whoever reports them, and the answers on theirs to whoever asked. */
import { answeredCard, questionCard } from '../../cards/closing/asking.ts';
import { type Asked, type Comment, questionsIn } from '../../domain/closing/comments.ts';
import { waitsFor, whyNotSendBack } from '../../domain/closing/signOff.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { stillOpenIn } from '../../domain/messages/errand.ts';
import { isSendingTime } from '../../domain/messages/sendingTime.ts';
import { isErased, type PersonRef } from '../../domain/person.ts';
import { dayAt } from '../../domain/time/days.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import { type Calendar, reportingPeriod } from '../../domain/time/reportingCycle.ts';
import { asAskedNow } from '../../quarters/standIns.ts';
import type { Delivering } from '../sending/delivering.ts';
import type { Message } from '../sending/errand.ts';
import { metSinceOf } from '../sending/metSince.ts';

type Reading = Pick<Delivering, 'store' | 'tenantId' | 'clock'>;

/** Every question and answer of the quarter being reported, and of the one before, that is still to be told. */
export async function questionsDue(reading: Reading, calendar: Calendar): Promise<readonly Message[]> {
  const now = reading.clock();
  if (!isSendingTime(now, calendar)) return [];
  const period = reportingPeriod(now, calendar);
  const found: Message[] = [];
  for (const each of [period, shiftPeriod(period, -1)])
    found.push(...(await questionsOf(each, reading, calendar)));
  return found;
}

async function questionsOf(
  period: Period,
  reading: Reading,
  calendar: Calendar,
): Promise<readonly Message[]> {
  const { store, tenantId, clock } = reading;
  const asked = questionsIn(await store.comments.inPeriod(tenantId, period));
  if (asked.length === 0) return [];
  const sheet = (await store.periods.lines(tenantId, period)) ?? [];
  const lines = await asAskedNow(store, tenantId, sheet, dayAt(clock(), calendar.timeZone));
  const lineOf = new Map(lines.map((line) => [line.ref, line]));
  const messages = asked.flatMap((each) => {
    const line = lineOf.get(each.question.ref);
    return line ? [...askingOf(each, line, reading), ...tellingOf(each, line, reading, calendar)] : [];
  });
  const errands = messages.flatMap((message) => message.errands);
  const entries = await Promise.all(errands.map((errand) => store.ledger.entry(tenantId, errand)));
  const known = entries.flatMap((entry) => (entry ? [entry] : []));
  const stillOpen = stillOpenIn(known, clock(), await metSinceOf(store, tenantId, known));
  return messages.filter(({ errands: those }) =>
    those.some(({ stage, person }) => stillOpen(stage, person.id)),
  );
}

/** The question to whoever reports the figure now, until somebody has answered it. */
function askingOf({ question, answers }: Asked, line: CellLine, reading: Reading): readonly Message[] {
  const person = whoReports(line);
  if (!person || answers.length > 0) return [];
  const { store, tenantId } = reading;
  const { period, ref } = line;
  return [
    messageTo(person, period, `question ${ref} ${question.number}`, async () => {
      const [stored, comments] = await Promise.all([
        store.periods.cell(tenantId, period, ref),
        store.comments.of(tenantId, period, ref),
      ]);
      const isOpen = questionsIn(comments).some(
        (each) => each.question.number === question.number && each.answers.length === 0,
      );
      return stored && isOpen
        ? questionCard({ cell: { ...stored.cell, standIn: line.standIn }, question })
        : undefined;
    }),
  ];
}

/** Each answer to whoever asked; nothing to somebody who answered their own question, or whose name is erased. */
function tellingOf(
  { question, answers }: Asked,
  line: CellLine,
  { store, tenantId }: Reading,
  { timeZone }: Calendar,
): readonly Message[] {
  const person = question.by;
  const { period, ref } = line;
  const told = answers.filter(({ by }) => by.id !== person.id && !isErased(person));
  return told.map((answer: Comment) =>
    messageTo(person, period, `answer ${ref} ${answer.number}`, async () => {
      const stored = await store.periods.cell(tenantId, period, ref);
      const asker = await store.register.person(tenantId, person.id);
      if (!stored || !asker) return undefined;
      const isOver = await store.locks.isLocked(tenantId, period);
      return answeredCard({
        ...{ cell: stored.cell, question, answer, timeZone },
        maySign: !isOver && waitsFor(asker, stored.cell),
        maySendBack: !isOver && whyNotSendBack(asker, stored.cell) === undefined,
      });
    }),
  );
}

/** It names no figure in the ledger: a question is about none of what a reminder or an alert of that day is. */
const messageTo = (person: PersonRef, period: Period, stage: string, card: Message['card']): Message => ({
  person,
  errands: [{ period, stage, person, refs: [] }],
  card,
});
