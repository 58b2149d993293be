/**
 * Changes to what was just previewed and waits for a tap: another day (“make it Monday”, “two weeks”), another person
 * (“Alex to cover”, “not Alex, Adele”), or one thing it is to be about (“just reds”).
 */
import { addDays, type Day } from '../../domain/time/days.ts';
import { daysGiven } from '../given/days/daysGiven.ts';
import { withDays } from '../given/days/withDays.ts';
import type { Answerable, DialogueContext, Question, Reading } from '../model/question.ts';
import { means, type Token } from '../model/tokens.ts';
import type { Setting } from '../setting/setting.ts';
import { BEFORE_A_CHANGE } from '../vocabulary/changing.ts';

const AFTER = /[\s,]+(?:instead|then|please|pls|thanks|thank you|rather|actually|better)*\s*[.!]*$/i;
const KINDS = ['away', 'extend', 'mute', 'snooze', 'hand over'] as const;
type Previewed = Answerable<(typeof KINDS)[number]>;

/** Words about somebody who covers: “Alex to cover”, “Adele will do his”, “Alex can have mine”. */
const COVERS =
  /^(?:(?:it will be|get|ask|use|with|by|and|but|for|have|let|say|put|swap (?:it )?(?:to|for)|change (?:it )?to)\s+)*(\S+(?:\s\S+)??)\s+(?:(?:to|will|can|is going to|'ll|should|could|would)\s+)*(?:covers?|covering|stands? in|fills? in|takes? over|do|does|doing|have|has|take|takes|look after|looks after|handle|handles|pick up|picks up|instead)(?:\s+(?:for\s+)?(?:it|his|hers|her|him|me|mine|them|theirs|that|those|these|everything|all|the lot|up|my (?:figures|stuff|ones)|(?:his|her|their) (?:figures|stuff|ones)))*$/i;
const PART_OF_IT = /^(?:(?:but|and|just|only|not|except)\s+)+(?:for\s+|in\s+|the\s+|on\s+)*\S+/i;

/** May a sentence change what was previewed, whatever it says alone? */
export const mayChangePreview = (sentence: string): boolean => {
  const said = trimmed(sentence);
  return COVERS.test(said) || NOT_SOMEBODY.test(said);
};
/** Said of a leave that nobody knows of, it is no question about a deputy or a forecast. */
const SAYS_WHO_COVERS =
  /^\S+(?: \S+)?? (?:to|will|can|could|is going to|'ll) (?:cover|stand in|fill in|take over|do)(?: (?:for )?(?:it|his|hers|her|him|me|mine|them|theirs|that|those))*$/i;

/** A reading without a preview before: “Alex to cover” follows on from a leave. */
export const withoutPreview = (reading: Reading, sentence: string): Reading =>
  SAYS_WHO_COVERS.test(trimmed(sentence)) && reading.question.kind !== 'away'
    ? { question: { kind: 'unclear', unexplained: '', outOfScope: 'time' } }
    : reading;
const NOT_SOMEBODY = /^not \S+(?: \S+){0,4}$/i;

const trimmed = (sentence: string): string =>
  sentence
    .trim()
    .replace(/[’‘`´]/g, "'")
    .replace(AFTER, '')
    .replace(BEFORE_A_CHANGE, '')
    .replace(/\s+/g, ' ');

/**
 * Reads one; undefined where it changes nothing of the kind.
 *
 * @param tokensOf what words can stand for
 */
export function changedPreview(
  sentence: string,
  { question }: DialogueContext,
  { today }: Pick<Setting, 'today'>,
  tokensOf: (words: string) => readonly Token[],
): Reading | undefined {
  if (sentence.includes('?') || !isPreviewed(question)) return undefined;
  const said = trimmed(sentence);
  const changed =
    otherDays(said, question, today) ??
    (question.kind === 'away' || question.kind === 'hand over'
      ? otherPerson(said, question, tokensOf)
      : undefined);
  if (changed) return { question: changed };
  // Whoever covers is asked for everything meanwhile.
  const isPart = question.kind === 'away' && PART_OF_IT.test(said) && namesFigures(tokensOf(said));
  return isPart
    ? { question: { kind: 'unclear', unexplained: '', outOfScope: 'part of a cover' } }
    : undefined;
}

const isPreviewed = (question: Question): question is Previewed =>
  KINDS.some((kind) => kind === question.kind);

const LENGTH = /^(?:for )?(?:just |about )?(\w+) (?:days?|weeks?|fortnights?)$/i;

/** The question with other days; undefined where more is said than days. */
function otherDays(said: string, question: Previewed, today: Day): Question | undefined {
  if (question.kind === 'hand over') return undefined;
  const length = LENGTH.test(said) ? (said.startsWith('for ') ? said : `for ${said}`) : undefined;
  const given = daysGiven(`away ${length ?? said}`, today);
  if (!given || given.noDay !== undefined || given.rest !== 'out of office') return undefined;
  const { from, until, more } = given.days;
  if (from === undefined && until === undefined && more === undefined) return undefined;
  if (question.kind === 'away') {
    if (length !== undefined && more !== undefined)
      return { ...question, until: addDays(question.from ?? today, more - 1) };
    // “Friday” says until when, unless that is what is known already.
    const isOneDay = from !== undefined && from === until && !/\bfrom\b/i.test(said);
    return until !== undefined && isOneDay && question.from !== undefined && until >= question.from
      ? { ...question, until }
      : withDays(question, isOneDay && question.until === undefined ? { until } : given.days, today);
  }
  // “By Monday” and “Monday” are the same day here.
  const isOneDay = from !== undefined && from === until;
  return withDays(question, isOneDay ? { until } : given.days, today);
}

/** The question with another person: whoever covers, or whoever takes it over. */
function otherPerson(
  said: string,
  question: Answerable<'away' | 'hand over'>,
  tokensOf: (words: string) => readonly Token[],
): Question | undefined {
  const [, out, rest] = /^not (\S+)(?:[\s,]+(?:but |it'?s |use |make it )?(.+))?$/i.exec(said) ?? [];
  if (out !== undefined) {
    const gone = personIn(out, tokensOf);
    if (gone === undefined || question.kind !== 'away') return undefined;
    if (rest !== undefined) return otherPerson(rest, question, tokensOf);
    const { cover, ...others } = question;
    return cover === gone ? others : undefined;
  }
  const [, named] = COVERS.exec(said) ?? [];
  const id = personIn((named ?? said).replace(/^(?:to|with|by|for|get|ask|use) /i, ''), tokensOf);
  if (id === undefined) return undefined;
  if (question.kind === 'hand over') return named === undefined ? { ...question, to: id } : undefined;
  return id === question.person ? undefined : { ...question, cover: id };
}

/** The one person that some words name, and nothing else. */
function personIn(words: string, tokensOf: (words: string) => readonly Token[]): string | undefined {
  const tokens = tokensOf(words).filter(means);
  const [only, ...others] = tokens;
  return only?.kind === 'person' && only.ids.length === 1 && others.length === 0 ? only.ids[0] : undefined;
}

const namesFigures = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind }) => kind === 'place' || kind === 'ref');
