/** What people of the council want to hear of: questions that they asked, figures that they follow. */
import type { PersonRef } from '../../../domain/person.ts';
import type { SimulatedFigure } from './council.ts';
import type { SimulatedFollow } from './said.ts';

/** The words of a question and of its answer, by which they are known in a chat. */
export const questionWords = (number: number): string => `Case ${number}: why is that?`;
export const answerWords = (number: number): string => `Case ${number}: a system was down.`;

/** Whoever follows a figure since before it was last given, or its status set. */
export const followersOf = (
  { follows }: { readonly follows: readonly SimulatedFollow[] },
  { ref, statusSince, givenAt }: Pick<SimulatedFigure, 'ref' | 'statusSince' | 'givenAt'>,
): readonly PersonRef[] => {
  const since = Math.min(statusSince, givenAt);
  const those = follows.filter((each) => each.at < since && (each.ref === null || each.ref === ref));
  return [...new Map(those.map(({ person }) => [person.id, person])).values()];
};
