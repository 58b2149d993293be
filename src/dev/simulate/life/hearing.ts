/** What people want to hear of: they ask owners about figures, who answer or do not, follow figures, want a weekly digest. */
import type { PersonRef } from '../../../domain/person.ts';
import { dayAt } from '../../../domain/time/days.ts';
import { type Period, shiftPeriod } from '../../../domain/time/period.ts';
import { askedOn } from '../council/asked.ts';
import { type Council, figureNamed, simulatedFiguresOf } from '../council/council.ts';
import type { SimulatedQuestion } from '../council/said.ts';
import type { HearingDeeds } from '../deeds/hearing.ts';
import type { Chance } from '../time/chance.ts';
import { ZONE } from '../time/cycleDays.ts';
import type { LeaveParts, Some } from './leave.ts';

export type HearingParts = Pick<LeaveParts, 'arranged' | 'isThere' | 'later' | 'now'> & {
  readonly council: Council;
  readonly deeds: HearingDeeds;
  readonly chance: Chance;
};

const MINUTE_MS = 60_000;

export function createHearing(parts: HearingParts): (some: Some, reporting: () => Period) => void {
  const { council, deeds, chance, now, later, arranged, isThere } = parts;
  const whoIsAsked = ({ name }: Pick<SimulatedQuestion, 'name'>): PersonRef | null => {
    const figure = figureNamed(council, name);
    return figure ? askedOn(council, figure, dayAt(new Date(now()), ZONE)) : null;
  };
  const anybody = (): PersonRef => chance.one([...council.owners, ...council.managers, ...council.team]);

  const asks = async (period: Period): Promise<void> => {
    const those = simulatedFiguresOf(council, period).filter(({ isIn }) => isIn);
    if (those.length === 0) return;
    const figure = chance.one(those);
    const by = figure.manager && chance.isLucky(0.7) ? figure.manager : chance.one(council.team);
    const whom = whoIsAsked(figure);
    if (!whom || whom.id === by.id) return;
    await deeds.asksOwner(figure, by);
    arranged();
    const question = council.questions.at(-1);
    if (question && chance.isLucky(0.8)) later(chance.whole(10, 3_000) * MINUTE_MS, () => answers(question));
  };

  const answers = async (question: SimulatedQuestion): Promise<void> => {
    const whom = whoIsAsked(question);
    if (!whom || question.answer || !isThere(whom.id)) return;
    await deeds.answersQuestion(question, whom);
    arranged();
  };

  return (some, reporting) => {
    some(1.5, () => asks(chance.isLucky(0.85) ? reporting() : shiftPeriod(reporting(), -1)));
    some(1, async () => {
      const refs = [...council.indicators.keys()];
      await deeds.follows(anybody(), chance.isLucky(0.08) ? null : chance.one(refs));
    });
    some(0.15, () => deeds.unfollows(anybody()));
    some(0.4, () => deeds.wantsWeekly(anybody()));
  };
}
