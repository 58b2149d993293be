/** A name that may be two: “ICT” where there is “3C ICT” as well. */
import type { Where } from '../../domain/answers/selection.ts';
import { type Answerable, isAnswerable, isOf, type Question, type Reading } from '../model/question.ts';
import type { Token } from '../model/tokens.ts';
import type { Utterance } from '../model/utterance.ts';
import type { Catalogue } from '../setting/catalogue.ts';
import { plain } from '../text/words.ts';

const ALONE = /^(?:only|just|alone|itself|proper|own)$/;

/**
 * The question of both, saying so; an order is asked back. Undefined where nothing may be two, or the words say which:
 * “just ICT”, “ICT but not 3C ICT”. What somebody follows, mutes or talks about is by the name that they said.
 */
export function ofBothNames(
  question: Question,
  { tokens, outside }: Utterance,
  { groups }: Catalogue,
): Reading | undefined {
  if (!isAnswerable(question) || !('where' in question) || isOf(question, 'about', 'nothing'))
    return undefined;
  const { where } = question;
  const [group, ...more] = where?.group ?? [];
  if (group === undefined || more.length > 0 || tokens.some(({ text }) => ALONE.test(text))) return undefined;
  const said = plain(group);
  const isSaid = (token: Token): boolean => token.kind === 'place' && token.text === said;
  if (!tokens.some(isSaid)) return undefined;
  const others = groups.filter((other) => other !== group && plain(other).endsWith(` ${said}`));
  const [other] = others;
  if (other === undefined || others.length > 1 || outside?.group?.includes(other)) return undefined;
  const of = (names: readonly string[]): Question => inGroups(question, where, names);
  if (isOf(question, 'asksFirst', true)) {
    const choices = [[group], [other], [group, other]].map((names) => ({
      says: names.join(' and '),
      question: of(names),
    }));
    return { question: { kind: 'which', choices } };
  }
  return {
    question: of([group, other]),
    assumed: `“${group}” may be ${group} or ${other}: this is of both. “Just ${group}” is of that alone.`,
  };
}

const inGroups = (question: Answerable, where: Where | undefined, group: readonly string[]): Answerable =>
  ({ ...question, where: { ...where, group: [...group] } }) as Answerable;
