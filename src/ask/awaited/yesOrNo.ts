/** Words for yes and for no, typed where there is a button: “aye, go on then”, “actually no, leave it”. */

/** What is only agreed with: “ok” answers a preview, and after anything else it is a courtesy. */
const AGREES =
  "ok(?:ay)?|k|kk|fine|right|great|good|perfect|lovely|brilliant|cool|sure|alright|all right|fab|super|correct|agreed|exactly|(?:that(?:'?s| is| looks| sounds)|this (?:is|looks)|it(?:'?s| is| looks)|all|looks|sounds) (?:all )?(?:ok(?:ay)?|fine|good|right|correct|great|perfect)|i agree|happy(?: with (?:that|this|it))?|works for me";
/** What is to be done: there has to be something that waits for it. */
const ORDERS =
  "go|go ahead|go on|go for it|carry on|proceed|do|do it|do that|do so|do them|please do|make it so|send|send (?:it|them|that)(?: off| out)?|off it goes|submit (?:it|that|this)|save(?: (?:it|that))?|record (?:it|that)|confirm(?:ed)?(?: (?:it|that))?|approve[ds]?(?: it)?|let'?s (?:do it|go|do that)|you can|i am sure|i'?m sure|i do|i am";
const YESES =
  "(?:yes|yep|yeah|yup) (?:that'?s|that is) (?:it|the one)|yes|yess+|yep|yeah|yea|yh|ya|yup|aye|y|yas|affirmative|absolutely|definitely|certainly|of course|please";
const THANKS = 'please|pls|plz|thanks|thank you|ta|cheers|then|now|mate|for me|x';
const POLITE = `(?: (?:${THANKS}))*`;

const all = (words: string): RegExp => new RegExp(`^(?:${words})$`);
const some = (words: string): RegExp => new RegExp(`^(?:(?:${words})(?: |$))+`);

/** “Submit” alone asks for a form, and “confirm” for what is to be confirmed: after another word they say yes. */
const YES = all(
  `(?:(?:${AGREES}|hmm+|um+|er+|oh|so|${YESES}|${ORDERS}|and|just) )*(?:${AGREES}|${YESES}|${ORDERS})(?: submit)?${POLITE}`,
);
const AGREES_ONLY = all(`(?:${AGREES}|please)(?: (?:${AGREES}|${THANKS}))*`);
const SUBMITS = all(`(?:(?:${AGREES}|${YESES}) )+(?:submit|sign|lock|remind|confirm)${POLITE}`);
/** “Yes and it’s provisional” */
const PROVISIONAL =
  /^(.+?) (?:(?:and|but|though) )?(?:(?:it|that|this)(?:'?s| is)(?: only| just| still)?|mark (?:it|that)(?: as)?|as|only)? ?(?:provisional|an? estimate)$/;

const BEGINS =
  "no|nope|nah|naw|actually|sorry|oops|hmm+|um+|er+|ah|oh|ok|okay|right|well|hang on|hold on|wait|one sec|on second thoughts?|please|but|so|fine|let'?s|just";
/** What takes something back, whatever was shown. */
const STOPS =
  "(?:never ?mind|nvm|nm)|(?:forget|cancel|leave|scrap|drop|ignore|abandon|bin|ditch|park|skip) (?:it|that|this|them)(?: (?:all|alone|out|off))?|forget about (?:it|that|this)|don'?t bother|do not bother|not (?:now|yet|today|this time)|(?:don'?t|do not)(?: (?:send|submit|do (?:it|that|this|anything)|send (?:it|them|that|anything)|submit (?:it|that)|save (?:it|that)|record (?:it|that)))?|i(?:'?ve| have)? changed my mind|my mistake|i(?:'?ll| will) (?:leave|skip|do) (?:it|that)(?: later| myself| tomorrow)?|back out|abort|cancel|(?:maybe |do it )?(?:later|another time)";
const NO = all(
  `(?:(?:${BEGINS}) )*(?:no|nope|nah|naw|${STOPS})(?: (?:no|${STOPS}))*(?: (?:then|after all|for now|for the moment|for today|instead|thanks?|thank you|please|pls|sorry|ta|cheers))*`,
);
/** “Leave the lock then”: of what was previewed. */
const DROPS =
  /^(?:(?:ok|no|actually|well|right) )*(?:leave|drop|cancel|forget|scrap|abandon|stop|bin|skip) (?:the|that|this|those) (?:lock(?:ing)?|reopening|reminders?|chasers?|sign ?off|signature|hand ?over|form|absence|leave|cover|extension|override|correction|note|message|mute|follow|submission|question|comment)(?: (?:then|for now|after all|instead|please|thanks))*$/;
/** Why not, after it: what follows is no question. */
const REASON =
  /^(?:i |i'?(?:ll|ve|m|d) |we |we'?(?:ll|ve|re) |he |she |they |it'?s? |that'?s? |need |needs |have to |got to |gotta |must |let me |wrong |will |to check|not |too |too$|still |just |my |mistake|because |as |since |until |first )/;

/** Punctuation is no word; an apostrophe may be any of several. */
export const plainReply = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[\s.,!;:–—-]+/g, ' ')
    .trim();

/** How something that is shown is answered. */
export type YesOrNo =
  /** `isMild` agrees with something and orders nothing; `provisional` adds that the figure is. */
  | { readonly says: 'yes'; readonly isMild?: true; readonly provisional?: true }
  /** `ofPreview` only takes back what was previewed. */
  | { readonly says: 'no'; readonly ofPreview?: true };

/** Reads a yes or a no; undefined for all other words. */
export function yesOrNo(text: string): YesOrNo | undefined {
  const said = plainReply(text);
  if (NO.test(said)) return { says: 'no' };
  if (DROPS.test(said)) return { says: 'no', ofPreview: true };
  const [head = '', ...tail] = text.split(/[.,;!–—]|\s-\s|\bbut\b|\bbecause\b/i);
  const why = plainReply(tail.join(' '));
  if (why !== '' && REASON.test(why) && !text.includes('?') && isStop(plainReply(head)))
    return { says: 'no' };
  if (YES.test(said) || SUBMITS.test(said)) {
    const isMild = AGREES_ONLY.test(said) || !YES.test(said);
    return { says: 'yes', ...(isMild && { isMild: true as const }) };
  }
  const [, yes] = PROVISIONAL.exec(said) ?? [];
  return yes !== undefined && YES.test(yes) ? { says: 'yes', provisional: true } : undefined;
}

/** “Cancel that”, and not just “no”, after which another figure may come. */
const isStop = (said: string): boolean =>
  NO.test(said) && some(`(?:${BEGINS}) |${STOPS}`).test(said) && !/^(?:no|nope|nah|naw)$/.test(said);
