/** Questions about figures and their answers, following and the weekly digest: in the store and in truth. */
import type { Subscription } from '../../../domain/alerts/subscription.ts';
import type { PersonRef } from '../../../domain/person.ts';
import type { Store } from '../../../store/store.ts';
import { type Council, figureNamed, type SimulatedFigure } from '../council/council.ts';
import { answerWords, questionWords } from '../council/heard.ts';
import type { SimulatedQuestion } from '../council/said.ts';

export type HearingDeeds = {
  /** Somebody has whoever reports a figure asked about it. */
  readonly asksOwner: (figure: SimulatedFigure, by: PersonRef) => Promise<void>;
  readonly answersQuestion: (question: SimulatedQuestion, by: PersonRef) => Promise<void>;
  /** Somebody follows an indicator, with a null everything, or follows nothing any more. */
  readonly follows: (person: PersonRef, ref: string | null) => Promise<void>;
  readonly unfollows: (person: PersonRef) => Promise<void>;
  readonly wantsWeekly: (person: PersonRef) => Promise<void>;
};

export function hearingIn(store: Store, tenantId: string, council: Council, now: () => number): HearingDeeds {
  const at = (): string => new Date(now()).toISOString();
  const subscribe = (to: PersonRef, what: Pick<Subscription, 'kind' | 'ref'>): Promise<void> =>
    store.subscriptions.save(tenantId, [{ ...what, to, by: to, at: at() }]);
  return {
    asksOwner: async ({ name, ref, period }, by) => {
      const number = council.questions.length + 1;
      const text = questionWords(number);
      const submissionId = `question-${number}`;
      await store.comments.add(tenantId, period, { ref, kind: 'question', by, at: at(), text, submissionId });
      council.questions.push({ name, number, by, at: now(), answer: null });
    },
    answersQuestion: async (question, by) => {
      const figure = figureNamed(council, question.name);
      if (!figure) return;
      const { ref, period } = figure;
      const there = await store.comments.of(tenantId, period, ref);
      const asked = there.find(({ text }) => text === questionWords(question.number));
      if (!asked) throw new Error(`Question ${question.number} is not kept.`);
      await store.comments.add(tenantId, period, {
        ...{ ref, kind: 'answer', by, at: at(), answers: asked.number },
        text: answerWords(question.number),
        submissionId: `answer-${question.number}`,
      });
      question.answer = { by, at: now() };
    },
    follows: async (person, ref) => {
      if (council.follows.some((each) => each.person.id === person.id && each.ref === ref)) return;
      await subscribe(person, { kind: 'follow', ...(ref !== null && { ref }) });
      council.follows.push({ person, ref, at: now() });
    },
    unfollows: async ({ id }) => {
      const all = await store.subscriptions.all(tenantId);
      await store.subscriptions.remove(
        tenantId,
        all.filter(({ kind, to }) => kind === 'follow' && to.id === id),
      );
      const left = council.follows.filter(({ person }) => person.id !== id);
      council.follows.splice(0, council.follows.length, ...left);
    },
    wantsWeekly: async (person) => {
      if (council.weekly.has(person.id)) return;
      await subscribe(person, { kind: 'digest' });
      council.weekly.set(person.id, now());
    },
  };
}
