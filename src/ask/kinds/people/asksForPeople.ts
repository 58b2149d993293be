/** Questions that ask for people, and not for figures: what was told them, and whether they can be reached. */
import { ME, type Where } from '../../../domain/answers/selection.ts';
import { means } from '../../model/parts.ts';
import type { Said } from '../../model/said.ts';
import { countsPeople } from '../standing/count.ts';

/** “Who”, “anyone”, “which owners”, “how many people”: somebody is asked for, and not about. */
export const asksWho = (said: Said): boolean =>
  said.cues.has('who') ||
  said.parts.some(({ text }) => /^(?:who|whom|which|anyone|anybody|owners)(?: |$)/.test(text)) ||
  countsPeople(said);

/** “When was everybody last reminded?” */
export const asksWhen = ({ parts }: Said): boolean => /^when\b/.test(parts.find(means)?.text ?? '');

/** “Megan's team” and “my people” are those who report what is managed; “Megan” is herself, and “I” who chases. */
export function ofTheirTeam(said: Said): Where | undefined {
  const { where, parts } = said;
  const { person, ...others } = where ?? {};
  if (!person) return where;
  const at = parts.findIndex(({ kind }) => kind === 'person');
  if (parts.slice(at).some(({ kind }) => kind === 'facet')) return { ...others, manager: person };
  if (!asksWho(said) || person.join() !== ME) return where;
  return parts[at]?.text === 'i' ? whereIn(others) : { ...others, manager: person };
}

const whereIn = (where: Where): Where | undefined => (Object.keys(where).length === 0 ? undefined : where);

/** “Why hasn't Alex been chased?”: what is turned round comes after the name, and is asked of nobody else. */
export const aboutWhomItTurns = (said: Said): Said | undefined =>
  said.outside?.person && !said.where && !asksWho(said)
    ? { ...said, where: said.outside, outside: undefined }
    : undefined;
