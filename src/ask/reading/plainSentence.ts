/** A sentence in its words alone, without what was given beside them: tagged, and read in every way that it can be. */
import { alternatives, nameOf, which } from '../choices/alternatives.ts';
import { indicatorLabel } from '../choices/didYouMean.ts';
import { fillersAlone, theOthers } from '../followUps/fillersAlone.ts';
import { withNames } from '../followUps/pronouns.ts';
import { inReply } from '../followUps/shortReplies.ts';
import { orOutOfScope } from '../model/outOfScope.ts';
import { type Choice, MOST_CHOICES, type Reading } from '../model/question.ts';
import type { Token } from '../model/tokens.ts';
import type { Setting } from '../setting/setting.ts';
import { withSynonyms } from '../setting/synonyms.ts';
import { areReferences, isToShow, numbersAsReferences } from '../tagging/bareNumbers.ts';
import { asPartsAlone, withParts } from '../tagging/findParts.ts';
import { numberAfter } from '../tagging/numbersAfterReference.ts';
import { namedAlone } from '../tagging/schemeNames.ts';
import { type Tagged, tag, titled } from '../tagging/tag.ts';
import { putInCapitals } from '../text/capitals.ts';
import { plain } from '../text/words.ts';
import { isRead, orPart, tooMany } from './eitherMeant.ts';
import { readAsNames } from './names.ts';
import { asTheyTyped, unclear } from './notUnderstood.ts';
import { readSomehow } from './read.ts';
import { clauses } from './twoQuestions.ts';
import { isEverywhere } from './wholeCouncil.ts';

/** The longest question; longer texts are pasted. */
export const MOST_LETTERS = 400;
const MOST_WORDS = 80;

/** What the words of a sentence can stand for. */
export function tokensOf(words: string, setting: Setting): readonly Token[] {
  const { catalogue } = setting;
  const capitals = putInCapitals(words);
  const tagged = tag(written(words, setting, capitals), catalogue, setting, { capitals, as: 'surely' });
  return titled(tagged, catalogue, true);
}

function written(sentence: string, { synonyms, catalogue }: Setting, capitals: ReadonlySet<string>): string {
  const names = new Set([...capitals].filter((word) => catalogue.letterNames.has(word)));
  return withSynonyms(plain(sentence, names), synonyms ?? [], catalogue);
}

/** Reads it in its setting. */
export function readSentence(sentence: string, setting: Setting): Reading {
  const capitals = putInCapitals(sentence);
  const full = written(sentence, setting, capitals);
  const rule = setting.context?.question.kind === 'under' ? namedAlone(full) : undefined;
  const said = rule ?? full;
  if (said === '') return { question: { kind: 'help' } };
  // Written out, “1,1,1” and “ﷺ” are many times what was typed.
  if (said.length > MOST_LETTERS || said.split(' ').length > MOST_WORDS)
    return { question: { kind: 'unclear', unexplained: sentence } };
  const { tagged, reading: read } = readAsNames(said, setting.catalogue, capitals, (as) => {
    const tagged = tag(said, setting.catalogue, setting, { capitals, as });
    return { tagged, reading: readWords(tagged, setting, said) };
  });
  const reading = orOutOfScope(read, said);
  const isLike = tagged.parts.some((token) => token.kind === 'ref' && token.isLike);
  return {
    ...reading,
    question: asTheyTyped(reading.question, sentence),
    ...(isLike && { isLike }),
    ...(isEverywhere(tagged.parts) && { everywhere: true }),
  };
}

function readWords(tagged: Tagged, setting: Setting, said: string): Reading {
  const { catalogue } = setting;
  const tokens = titled(tagged, catalogue);
  const points = tokens.some(isNth);
  let others = points ? titled(tagged, catalogue, true) : undefined;
  const first = others && !others.some(isNth) ? undefined : readTagged(tokens, setting);
  const reading = first?.question.kind === 'follow-up' && isWhole(said) ? undefined : first;
  if (reading && isRead(reading)) return saying(reading, tokens);
  // Words that are mostly something else may be of a title: “first contact”.
  others ??= titled(tagged, catalogue, true);
  const loosely = others === tokens ? undefined : readTagged(others, setting);
  if (loosely && isRead(loosely)) return saying(loosely, others);
  const known =
    first && first !== reading && 'suggestions' in first.question ? first.question.suggestions : undefined;
  const numbered = FRACTION.test(said) ? undefined : byNumber(tagged, tokens, setting);
  const lost = numbered ??
    reading ?? {
      question: {
        ...unclear(tagged, tokens, setting, (kept) => readTagged(kept, setting)),
        ...(known && { suggestions: known }),
      },
    };
  return setting.context ? lost : { ...lost, isContextDependent: true };
}

/** The reading, saying whether it has an indicator by its title. */
const saying = (reading: Reading, tokens: readonly Token[]): Reading =>
  tokens.some((token) => token.kind === 'ref' && token.byTitle) ? { ...reading, byTitle: true } : reading;

/** “9.5” and “6/7” are no 9 and 5. */
const FRACTION = /\d[^a-z\d ]+\d/;

/**
 * “Show me 13 14 and 15”: numbers alone are references only where they can be nothing else; else they are offered as
 * such.
 */
function byNumber(tagged: Tagged, tokens: readonly Token[], setting: Setting): Reading | undefined {
  const { catalogue, reporting } = setting;
  const choices = numbersAsReferences(tokens, catalogue).flatMap(({ refs, parts: numbered }): Choice[] => {
    const { question } = readTagged(numbered, setting) ?? {};
    if (!question || !isRead({ question })) return [];
    const [ref = '', ...others] = refs;
    const says = others.length === 0 ? indicatorLabel(ref, catalogue) : refs.join(', ');
    return question.kind === 'which' ? [...question.choices] : [{ says, question }];
  });
  if (choices.length === 0 || choices.length > MOST_CHOICES) return undefined;
  const question = which(choices);
  return isToShow(tokens) && (question.kind === 'which' || areReferences(tokens, reporting))
    ? { question, isLike: true }
    : {
        question: {
          ...unclear(tagged, tokens, setting, (kept) => readTagged(kept, setting)),
          suggestions: choices,
        },
      };
}

/** Words that point at what came before. */
const POINTS =
  /^(?:and|but|or|so|then|what about|how about|why|just|only|same|now|ok|more|also|not|no|yes|in|by|for|of|from)\b|\b(?:it|them|they|those|these|that|the others?|both|same|he|she|him|first|second|last one|next)\b/;
/** Does a sentence of four words or more ask by itself, and point at nothing? */
const isWhole = (said: string): boolean => said.split(' ').length >= 4 && !POINTS.test(said);

const isNth = ({ kind }: Token): boolean => kind === 'nth';

function readTagged(tagged: readonly Token[], setting: Setting): Reading | undefined {
  const asParts = asPartsAlone(tagged, setting.catalogue);
  return orPart(readTagging(tagged, setting), asParts && readTagging(asParts, setting), setting.catalogue);
}

function readTagging(tagged: readonly Token[], setting: Setting): Reading | undefined {
  const asked = setting.context?.question;
  const last = asked && 'ref' in asked ? asked.ref : undefined;
  const named = withParts(withNames(tagged, setting.context, setting.catalogue), setting.catalogue, last);
  const tokens = last === undefined ? named : numberAfter(named, last, setting.catalogue);
  const reply = setting.context && inReply(tokens, setting.context);
  if (reply) return { question: reply };
  if (tokens.every(({ kind }) => kind === 'filler')) return fillersAlone(tokens, setting);
  const others = theOthers(tokens, setting);
  if (others) return others;
  const versions = alternatives(tokens);
  if (versions === undefined) return tooMany(tokens, setting);
  const readings = versions.flatMap(({ parts: version, says }) => {
    const reading = readSomehow(version, setting);
    return reading ? [{ ...reading, says }] : [];
  });
  const understood = readings.filter(isRead);
  const [first, ...more] = understood.length > 0 ? understood : readings;
  if (!first || !isRead(first)) {
    const two = clauses(tokens, setting);
    if (two || !first) return two;
  }
  if (more.length === 0 || !isRead(first)) {
    const { says: _says, ...reading } = first;
    return reading;
  }
  const question = which(
    understood.flatMap(({ question: each, says }) =>
      each.kind === 'which'
        ? each.choices
        : [{ says: says.map((one) => nameOf(one, setting.catalogue)).join(', '), question: each }],
    ),
  );
  if (question.kind === 'which' && question.choices.length > MOST_CHOICES) return undefined;
  return {
    question,
    ...(understood.some((each) => each.isContextDependent) && { isContextDependent: true }),
  };
}
