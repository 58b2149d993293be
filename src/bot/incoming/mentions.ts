/** People mentioned in a message: asked about, or only shown it: “@Alex fyi”, “cc @Alex”. */
import type { Beside } from '../../commands/basis/said.ts';
import { MENTION } from './markup.ts';

/** The words with the names of those mentioned, and without those who may only have been shown them. */
export type Mentioned = { readonly text: string; readonly beside?: Beside };

const ONE = MENTION.source;
const SOME = `${ONE}(?:(?: *[,;&+/] *| +and +| *)${ONE})*`.replaceAll('([^', '(?:[^');
const SHOWN = String.raw`(?:f\.?y\.?i\.?|for (?:your |their )?(?:info(?:rmation)?|awareness|sight|reference)|as discussed|please see|see below|to note)`;
/** Nobody asks about somebody so. */
const FOR_INFORMATION = new RegExp(
  String.raw`[\s,;]*\(?\b(?:cc|bcc|copy(?:ing)?|fao|attn|fyi)(?: (?:in|to))?[:,]? *(?:${SOME})\)?|(?<=^\s*)(?:${SOME})[\s,:–-]*${SHOWN}(?![\p{L}\d])[\s,.:;–-]*|[\s,;]*(?:${SOME})[\s,:–-]*${SHOWN}(?=[\s.!]*$)`,
  'giu',
);
const FIRST = new RegExp(String.raw`^\s*(?:${SOME})(?![’']s?\b)[\s,:;–-]*`, 'u');
const LAST = new RegExp(String.raw`([\s\S]*?)[\s,:;–-]*(?:${SOME})[\s.!?]*$`, 'u');
/** A name after one of these is part of the question. */
const ASKS =
  /(?:^|[\s(])(?:for|of|by|to|from|with|about|on|at|in|and|or|but|not|just|only|than|vs|versus|against|like|as|per|via|is|are|was|were|has|have|had|does|do|did|can|could|will|would|should|remind|chase|nudge|ping|ask|tell|message|email|give|hand|show|send|move|pass|owns?|covers?|covering|what’?s|who’?s|hasn’?t|isn’?t|didn’?t|except|excluding|without|include|including)$/iu;

/** The most people whom a question is taken to be about, or to be shown to. */
const MOST = 20;

/**
 * Reads the mentions in words: those of the bot say nothing, those for information are left out, and those before or
 * after everything else may be meant either way.
 * @param own the names of the bot, in lower case
 */
export function readMentions(words: string, own: ReadonlySet<string>): Mentioned {
  const others = words.replace(MENTION, (mention, name: string) => {
    const bare = withoutOwn(name.trim(), own);
    return bare === '' ? ' ' : mention.replace(name, () => bare);
  });
  // So many are nobody in particular, and would be looked through from each to the last.
  if ((others.match(MENTION)?.length ?? 0) > MOST) return { text: named(others) };
  // An own name is left to a space, so that the words beside it stay words.
  const asked = others
    .replace(FOR_INFORMATION, ' ')
    .replace(/^[\s,:;–-]+(?=\S*\uE000|\p{L})/u, '')
    .trim();
  const text = named(asked);
  const besides = asked.replace(FIRST, '');
  const [, before = ''] = LAST.exec(besides) ?? [];
  const left = named(before !== '' && !ASKS.test(named(before)) ? before : besides);
  return left === text || left === '' ? { text } : { text, beside: { text: left, names: namesIn(asked) } };
}

const namesIn = (words: string): readonly string[] =>
  [...words.matchAll(MENTION)].map(([, name = '']) => personName(name));

const named = (words: string): string =>
  words
    .replace(MENTION, (_mention, name: string) => personName(name))
    .replace(/[\uE000\uE001]/gu, '')
    .trim();

/** `Alex Wilber (Performance Team)` and `Wilber, Alex` are Alex Wilber. */
function personName(name: string): string {
  const bare = name.replace(/ *[([{][^()[\]{}]*[)\]}] *$/u, '').trim() || name.trim();
  const [, last, first] = /^([^,\d]+), ?([^,\d]+)$/u.exec(bare) ?? [];
  return last !== undefined && first !== undefined ? `${first} ${last}` : bare;
}

/** A mention word by word may begin with the bot's own: “Ragtime Alex Wilber”. */
function withoutOwn(name: string, own: ReadonlySet<string>): string {
  for (const each of own) {
    const said = name.toLowerCase();
    if (said === each) return '';
    if (said.startsWith(`${each} `)) return name.slice(each.length).trim();
  }
  return name;
}
