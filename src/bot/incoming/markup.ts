/**
 * Words out of what Teams sends round them: tags, marks of quoted replies, mentions, character references. Markup is
 * no words: no digit of a message’s id is ever a figure.
 */
import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';

/** A mention in words that are still to be read, between marks that nobody types. */
export const MENTION = /\uE000([^\uE000\uE001]*)\uE001/gu;
const [BEGINS, ENDS] = ['\uE000', '\uE001'];

/** A message that was quoted: its id, and as much of it as is shown. */
type Quoted = { readonly messageId?: string; readonly preview: string };

export type Unmarked = {
  /** The words; mentions as `MENTION` has them. */
  readonly words: string;
  readonly quoted: readonly Quoted[];
};

/** The longest text that is looked through. A form's longest field is a tenth of it. */
const MOST_LETTERS = 60_000;

/** The tags that Teams uses; anything else after a `<` is what somebody typed: “<15%”, “CPI11 <target”. */
const OURS =
  /<(?!\/?(?:at|quoted|attachment|p|div|span|br|b|i|u|s|em|strong|strike|del|a|ul|ol|li|blockquote|img|emoji|customemoji|pre|code|codeblock|h[1-6]|hr|table|thead|tbody|tr|td|th|sup|sub|font|readonly|html|body|meta|style|script)\b)/gi;

const LINE = /^(?:p|div|br|li|ul|ol|blockquote|h[1-6]|hr|tr|table|pre|codeblock)$/;
const CELL = /^(?:td|th)$/;
/** What is in these was taken back, or was never said. */
const UNSAID = /^(?:s|strike|del|attachment|quoted|style|script)$/;
const REPLY = /schema\.skype\.com\/Reply$/i;
const MENTIONED = /schema\.skype\.com\/Mention$/i;
const SMILEY = /schema\.skype\.com\/(?:Emoji|CustomEmoji)$/i;

/** A stretch that is left out when its tag ends, and what is done with it. */
type Stretch = { readonly tag: string; readonly from: number; readonly quoted?: string };

/** Takes the markup off. */
export function unmarked(text: string): Unmarked {
  const quoted: Quoted[] = [];
  const stretches: Stretch[] = [];
  const mentions: string[] = [];
  let words = '';
  const parser = new Parser(
    {
      onopentag: (tag, { itemtype = '', itemid, messageid, alt = '' }) => {
        if (tag === 'quoted' && messageid) quoted.push({ messageId: messageid, preview: '' });
        if (UNSAID.test(tag)) stretches.push({ tag, from: words.length });
        else if (tag === 'blockquote' && REPLY.test(itemtype))
          stretches.push({ tag, from: words.length, quoted: itemid ?? '' });
        else if (tag === 'at' || MENTIONED.test(itemtype)) {
          mentions.push(tag);
          words += BEGINS;
        } else if (tag === 'emoji' || SMILEY.test(itemtype)) words += alt;
        else if (LINE.test(tag)) words += '\n';
        else if (CELL.test(tag)) words += ' ';
        // “86.9²” is no 86.92.
        else if (tag === 'sup') words += '^';
        else if (tag === 'sub') words += '_';
      },
      ontext: (said) => {
        words += said.replace(/[\uE000\uE001]/gu, '');
      },
      onclosetag: (tag, isImplied) => {
        if (mentions.at(-1) === tag) {
          mentions.pop();
          if (!isImplied) words += ENDS;
        }
        const last = stretches.at(-1);
        if (last?.tag === tag) {
          stretches.pop();
          // One that is begun and never ended hides nothing.
          if (isImplied) return;
          if (last.quoted !== undefined) quoted.push(quotedAs(last.quoted, words.slice(last.from)));
          words = `${words.slice(0, last.from)} `;
        } else if (LINE.test(tag)) words += '\n';
      },
    },
    { decodeEntities: false, recognizeSelfClosing: true },
  );
  parser.end(text.slice(0, MOST_LETTERS).replace(OURS, '&lt;'));
  return { words: spoken(words), quoted };
}

const quotedAs = (messageId: string, preview: string): Quoted => ({
  ...(messageId !== '' && { messageId }),
  preview: spoken(preview.replaceAll(BEGINS, '').replaceAll(ENDS, '')),
});

/** References decoded, once and last; spaces as people type them; nothing that can't be seen. */
const spoken = (words: string): string =>
  decodeHTMLStrict(words)
    // One that is begun and never ended is none.
    .replace(/\uE000(?![^\uE000\uE001]*\uE001)/gu, '')
    // A name that is mentioned word by word is one mention.
    .replace(/\uE001[ \u00a0]?\uE000/gu, (between) => (between.includes('\u00a0') ? ' ' : between))
    .replace(/[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/g, ' ')
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, '')
    .replace(/ {2,}/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/ *\n\s*/g, '\n')
    .trim();
