/** From a sentence to a question. Deterministic: what is not understood is said, never guessed. */
import { ME } from '../domain/answers/selection.ts';
import { withoutPreview } from './awaited/changedPreview.ts';
import { indicatorLabel } from './choices/didYouMean.ts';
import { intoFile } from './files/intoFile.ts';
import { intoPaper } from './files/intoPaper.ts';
import { rehearsed } from './files/rehearsed.ts';
import { afterAnswer, mayGoOn, orForForm } from './followUps/afterAnswer.ts';
import { readLeftOut } from './gathering/leftOutGiven.ts';
import { contractsAsked, withContract } from './given/contractAsked.ts';
import { daysGiven, isOnlyThat, notFollowed } from './given/days/daysGiven.ts';
import { withDays } from './given/days/withDays.ts';
import { figureGiven, orFigure, withFigure } from './given/figureGiven.ts';
import { inOnePiece, notesGiven, notesRunOn, readNoted } from './given/noteGiven.ts';
import { readOffer } from './given/offerGiven.ts';
import { readOwning } from './given/owningGiven.ts';
import { passedOn } from './given/passedOn.ts';
import { withWords, wordsGiven } from './given/questionGiven.ts';
import { statusGiven, withStatus } from './given/statusGiven.ts';
import { termAsked } from './given/termAsked.ts';
import { toldWhen } from './given/toldWhen.ts';
import { withdrawn } from './given/withdrawn.ts';
import type { Reading } from './model/question.ts';
import type { Token } from './model/tokens.ts';
import { isRead } from './reading/eitherMeant.ts';
import { plainly } from './reading/plainer/plainer.ts';
import { MOST_LETTERS, readSentence, tokensOf } from './reading/plainSentence.ts';
import type { Setting } from './setting/setting.ts';
import { withoutCourtesies } from './tagging/courtesies.ts';

export type { Setting };

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
  const offer = readOffer(asTold, {
    read: (words) => readSentence(words, setting),
    period: setting.reporting,
    context: setting.context,
  });
  if (offer) return offer;
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
    nameOf: (ref) => indicatorLabel(ref, setting.catalogue),
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

/**
 * The likelier of a reading alone and one after the question before: one that reads well alone and not after it is
 * taken alone.
 */
export const likelier = (alone: Reading, after: Reading): Reading =>
  isRead(alone) && !isRead(after) && !isOfPreview(after) ? alone : after;

/** “Only for customer services” of a cover is of that, though it can’t be. */
const isOfPreview = ({ question }: Reading): boolean =>
  question.kind === 'unclear' && question.outOfScope === 'part of a cover';
