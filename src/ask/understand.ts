/** From a sentence to a question. Deterministic: what is not understood is said, never guessed. */
import { ME } from '../domain/answers/selection.ts';
import { withoutPreview } from './awaited/changedPreview.ts';
import { alternatives, MOST_CHOICES, nameOf, which } from './choices/alternatives.ts';
import { indicatorLabel } from './choices/didYouMean.ts';
import { intoFile } from './files/intoFile.ts';
import { intoPaper } from './files/intoPaper.ts';
import { rehearsed } from './files/rehearsed.ts';
import { afterAnswer, mayGoOn, orForForm } from './followUps/afterAnswer.ts';
import { fillersAlone, theOthers } from './followUps/fillersAlone.ts';
import { withNames } from './followUps/pronouns.ts';
import { inReply } from './followUps/shortReplies.ts';
import { readLeftOut } from './gathering/leftOutGiven.ts';
import { contractsAsked, withContract } from './given/contractAsked.ts';
import { daysGiven, isOnlyThat, notFollowed } from './given/days/daysGiven.ts';
import { withDays } from './given/days/withDays.ts';
import { figureGiven, orFigure, withFigure } from './given/figureGiven.ts';
import { inOnePiece, notesGiven, notesRunOn, readNoted } from './given/noteGiven.ts';
import { readOwning } from './given/owningGiven.ts';
import { passedOn } from './given/passedOn.ts';
import { withWords, wordsGiven } from './given/questionGiven.ts';
import { statusGiven, withStatus } from './given/statusGiven.ts';
import { termAsked } from './given/termAsked.ts';
import { toldWhen } from './given/toldWhen.ts';
import { withdrawn } from './given/withdrawn.ts';
import { orOutOfScope } from './model/outOfScope.ts';
import type { Choice, Reading } from './model/question.ts';
import type { Token } from './model/tokens.ts';
import { isRead, orPart, tooMany } from './reading/eitherMeant.ts';
import { readAsNames } from './reading/names.ts';
import { asTheyTyped, unclear } from './reading/notUnderstood.ts';
import { plainly } from './reading/plainer.ts';
import { readSomehow } from './reading/read.ts';
import { clauses } from './reading/twoQuestions.ts';
import { isEverywhere } from './reading/wholeCouncil.ts';
import type { Setting } from './setting/setting.ts';
import { withSynonyms } from './setting/synonyms.ts';
import { areReferences, isToShow, numbersAsReferences } from './tagging/bareNumbers.ts';
import { withoutCourtesies } from './tagging/courtesies.ts';
import { asPartsAlone, withParts } from './tagging/findParts.ts';
import { numberAfter } from './tagging/numbersAfterReference.ts';
import { namedAlone } from './tagging/schemeNames.ts';
import { type Tagged, tag, titled } from './tagging/tag.ts';
import { putInCapitals } from './text/capitals.ts';
import { plain } from './text/words.ts';

export type { Setting };

/** The longest question; longer texts are pasted. */
const MOST_LETTERS = 400;
const MOST_WORDS = 80;

/** Marks of pasted text: quotes, bold, spaces of no width. */
const NOT_SAID = /[\u200b-\u200d\ufeff"“”*]|[^\S\n]+/g;

const OF_ALL = /\b(?:everything|every(?:one|body)|all)\b/i;

/** “And what’s "very green"?”: what is put in quotes is a word, and not what it stands for. */
const QUOTED =
  /^(?:and |so |but |ok )*what(?:[’']?s| is| does| do you mean by)? ["“]([^"“”]{2,40})["”](?: mean| then)*\s*\?*$/i;

/** A smile or a kiss after it. Of words that are meant for others it may be part, so they are read with it first. */
const SMILES = /(?:\s+(?:(?:\p{Extended_Pictographic}\ufe0f?)+|[:;]-?[)(]|x{1,3}))+\s*$/u;

/** Reads a sentence in its setting. */
export function understand(typed: string, setting: Setting): Reading {
  const reading = readTyped(typed, setting);
  const plainly = isRead(reading) ? typed : typed.replace(SMILES, '');
  if (plainly === typed) return reading;
  const unsmiling = readTyped(plainly, setting);
  return isRead(unsmiling) ? unsmiling : reading;
}

function readTyped(typed: string, setting: Setting): Reading {
  const sentence = typed.replace(QUOTED, 'what does $1 mean');
  if (sentence.length > MOST_LETTERS) return { question: { kind: 'unclear', unexplained: sentence } };
  const inTokens = (words: string) => tokensOf(words, setting);
  const read = (words: string) => readAny(words, askedIn(words, setting), setting);
  const { context } = setting;
  const asked = askedIn(sentence, setting);
  // A courtesy round it changes nothing, and may be all that there is: “ok”.
  for (const said of context ? new Set([sentence, asked, asked.replace(SMILES, '')]) : []) {
    const after = context && afterAnswer(said, context, { ...setting, inTokens, read });
    if (after) return after;
  }
  const reading = orForForm(withoutPreview(readAny(sentence, asked, setting), sentence), sentence, setting);
  const goesOn = !context && (mayGoOn(sentence) || mayGoOn(asked));
  return goesOn ? { ...reading, isContextDependent: true } : reading;
}

/** What is asked, without courtesies, in one line. */
const askedIn = (sentence: string, setting: Setting): string =>
  withoutCourtesies(asSaid(sentence), (words) => kindsOf(words, setting)).replaceAll('\n', ' ');

const asSaid = (sentence: string): string => sentence.replace(NOT_SAID, ' ').replace(/[\u2010\u2011]/g, '-');

function readAny(sentence: string, asked: string, setting: Setting): Reading {
  const term = termAsked(asked, setting.today, { surely: true });
  if (term) return { question: term };
  for (const about of contractsAsked(asked, setting.today)) {
    const reading = readSentence(about.rest, setting);
    const question = withContract(reading.question, about);
    if (question) return { ...reading, question };
  }
  for (const words of wordsGiven(asked)) {
    const reading = readSentence(words.rest, setting);
    const question = words.isNamed && reading.byTitle ? undefined : withWords(reading.question, words);
    if (question) return { ...reading, question };
  }
  const wish = toldWhen(asked);
  if (wish !== undefined) {
    const reading = readSentence(wish, setting);
    if (reading.question.kind === 'follow' || reading.question.kind === 'which') return reading;
  }
  const status = statusGiven(asked);
  if (status) {
    const reading = readSentence(status.rest, setting);
    const question = withStatus(reading, status);
    if (question) return { ...reading, question };
  }
  const replaced = withdrawn(asked, (words) => readSentence(words, setting));
  if (replaced) return replaced;
  const given = figureGiven(asked, setting.context);
  if (given) {
    const reading = readSentence(given.rest, setting);
    const question = withFigure(reading, given, setting.catalogue);
    if (question) return { ...reading, question };
  }
  // “Yes, all mine” is no courtesy.
  const [, yes, mine = ''] = /^\s*(yes|yep|yeah|yup)\b(.*)$/is.exec(asSaid(sentence)) ?? [];
  const asTold = yes ? `${yes} ${askedIn(mine.replace(/^[\s,.!]+/, ''), setting)}` : asked;
  const isSomebody = (words: string): boolean =>
    tokensOf(words, setting).some((token) => token.kind === 'person' && !token.ids.includes(ME));
  const owning = readOwning(yes ? asTold : passedOn(asked, isSomebody), {
    tokensOf: (words) => tokensOf(words, setting),
    read: (words) => readSentence(words, setting),
    period: setting.reporting,
    context: setting.context,
  });
  if (owning) return owning;
  const leftOut = readLeftOut(asTold, {
    tokensOf: (words) => tokensOf(words, setting),
    read: (words) => understand(words, setting),
    context: setting.context,
  });
  if (leftOut) return leftOut;
  const dated = daysGiven(asked, setting.today);
  if (dated) {
    const { context: _before, ...alone } = setting;
    // “Extend everything to Friday” is of more than what was spoken of before.
    const reading = readSentence(dated.rest, OF_ALL.test(asked) ? alone : setting);
    const question =
      dated.noDay === undefined ? withDays(reading.question, dated.days, setting.today) : undefined;
    if (question) return { ...reading, question };
    // “Away until 31 November”: that is no day, and no quarter either.
    const hasDays = dated.noDay !== undefined || Object.keys(dated.days).length > 0;
    if (hasDays && isOnlyThat(asked, dated)) return notFollowed(reading, dated.noDay);
  }
  const said = inOnePiece(asked);
  const read = (words: string): Reading => readSentence(words, setting);
  const questions = rehearsed(said, read);
  if (questions) return questions;
  const noted = readNoted(notesGiven(said), read);
  if (noted) return noted;
  const whole = read(said);
  const runOn = isRead(whole) ? undefined : readNoted(notesRunOn(said), read);
  const reading = runOn ?? orFigure(whole, asked, { ...setting, read });
  if (isRead(reading) && reading.question.kind !== 'help') return reading;
  const rule = termAsked(asked, setting.today, { surely: false });
  if (rule || isRead(reading)) return rule ? { question: rule } : reading;
  return intoPaper(said, setting, read) ?? intoFile(said, setting, read) ?? plainly(said, read) ?? reading;
}

const kindsOf = (words: string, setting: Setting): readonly Token['kind'][] =>
  tokensOf(words, setting).map(({ kind }) => kind);

function tokensOf(words: string, setting: Setting): readonly Token[] {
  const { catalogue } = setting;
  const capitals = putInCapitals(words);
  const tagged = tag(written(words, setting, capitals), catalogue, setting, { capitals, as: 'surely' });
  return titled(tagged, catalogue, true);
}

function written(sentence: string, { synonyms, catalogue }: Setting, capitals: ReadonlySet<string>): string {
  const names = new Set([...capitals].filter((word) => catalogue.letterNames.has(word)));
  return withSynonyms(plain(sentence, names), synonyms ?? [], catalogue);
}

/**
 * The likelier of a reading alone and one after the question before: one that reads well alone and not after it is
 * taken alone.
 */
export const likelier = (alone: Reading, after: Reading): Reading =>
  isRead(alone) && !isRead(after) && !isOfPreview(after) ? alone : after;

/** “Only for customer services” of a cover is of that, though it can’t be. */
const isOfPreview = ({ question }: Reading): boolean =>
  question.kind === 'unclear' && question.outOfScope === 'part of a cover';

function readSentence(sentence: string, setting: Setting): Reading {
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
