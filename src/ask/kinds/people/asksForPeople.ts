/** Questions for people, and not for figures: reminders, alerts and reachability. */
import { ME, type Where } from '../../../domain/answers/selection.ts';
import { means } from '../../model/tokens.ts';
import type { Utterance } from '../../model/utterance.ts';
import { countsPeople } from '../standing/count.ts';

/** “Who”, “anyone”, “which owners”, “how many people”: does it ask for people? */
export const asksWho = (utterance: Utterance): boolean =>
  utterance.cues.has('who') ||
  utterance.tokens.some(({ text }) => /^(?:who|whom|which|anyone|anybody|owners)(?: |$)/.test(text)) ||
  countsPeople(utterance);

/** “When was everybody last reminded?” */
export const asksWhen = ({ tokens }: Utterance): boolean => /^when\b/.test(tokens.find(means)?.text ?? '');

/**
 * “Megan's team” and “my people” are the reporters of what she manages or I manage; “Megan” is herself, and “I”
 * whoever asks.
 */
export function ofTheirTeam(utterance: Utterance): Where | undefined {
  const { where, tokens } = utterance;
  const { person, ...others } = where ?? {};
  if (!person) return where;
  const at = tokens.findIndex(({ kind }) => kind === 'person');
  if (tokens.slice(at).some(({ kind }) => kind === 'facet')) return { ...others, manager: person };
  if (!asksWho(utterance) || person.join() !== ME) return where;
  return tokens[at]?.text === 'i' ? whereIn(others) : { ...others, manager: person };
}

const whereIn = (where: Where): Where | undefined => (Object.keys(where).length === 0 ? undefined : where);

/** “Why hasn't Alex been chased?”: the negation comes after the name, and excludes nobody. */
export const aboutWhomItTurns = (utterance: Utterance): Utterance | undefined =>
  utterance.outside?.person && !utterance.where && !asksWho(utterance)
    ? { ...utterance, where: utterance.outside, outside: undefined }
    : undefined;
