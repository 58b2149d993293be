/** Courtesies round a question: greetings, thanks, who wants to know, signatures. */
import type { Token } from '../model/tokens.ts';

const ASKING =
  "(?:(?:what|which|who|whose|how|when|where|why)(?:[’']?s)?|(?:is|are|was|were|has|have|did|does|do|can)(?:n[’']?t)?|any\\w*)";
/** Not before “wants to know if it is red”, which is read as such. */
const PLAINLY = '(?! (?:if|whether|to|not)\\b)';
/** Not “tell me when it goes red”, which asks for a notification, and not for when it went. */
const AT_ONCE = '(?! (?:if|whether|to|not|once|as|when(?! (?:is|are|was|were|do|does|did|will)\\b))\\b)';
const ROLE =
  '(?:boss|(?:line )?manager|(?:(?:finance|executive|corporate|deputy|assistant) )?director|chief exec(?:utive)?|ceo|leader|chair|members?|councillors?|cllrs?|cabinet|committee|scrutiny|head of (?:service|finance)|portfolio holder|auditors?|inspectors?|press office|clerk|team|colleagues?|people|public|residents?)';
/** A role, or a name; any other words before “wants to know” may be part of the question. */
const SOMEBODY = `(?:(?:(?:my|the|our|a) )?${ROLE}|(?!${ASKING}\\b|i\\b|we\\b|you\\b|they\\b)[\\p{L}’'-]+)`;
const MEETING =
  '(?:committee|cabinet|scrutiny|council|board|meeting|briefing|agenda|report|pack|paper|slt|smt|cmt|1[:-]1|one[ -]to[ -]one|catch[ -]up)';
/** “Adele wants to know what she owes”: without her name she would be somebody else. */
const NOT_THEIRS =
  "(?![^]*\\b(?:she|he|him|her|his|hers|they|them|theirs?|what it(?: still)? (?:owes|has|hasn[’']?t|needs))\\b)";
const PAUSE = '(?= *[,.!:;\\n–—]| +-)';

/** Verbs of somebody else who asks: “wants to know”. */
const WANTS: readonly string[] = [
  `(?:wants?|needs?|would like) to know${PLAINLY}`,
  `(?:wants?|needs?|would like) to(?= know (?:if|whether)\\b)`,
  `wants(?: to see)?(?= (?:the|a|an|our|all)\\b)`,
  `(?:is|are|was|were|keeps?|has|have)(?= ask(?:ing|ed) (?:if|whether)\\b)`,
  `(?:(?:is|are|was|were|keeps?) asking|(?:has|have)? ?asked|asks)(?= ${ASKING}\\b)`,
  `(?:is|are|was|were|keeps?) asking (?:for|about)`,
];

/** Courtesies before a question. */
const BEFORE: readonly string[] = [
  'good (?:morning|afternoon|evening)(?: (?:all|team|both|everyone|there))?',
  '(?:hi|hiya|hello|hey|dear|yo|morning|afternoon|evening) (?:there|all|team|both|folks|everyone|everybody|(?:@ ?)?ragtime)(?! (?:but|of)\\b)',
  '(?:hi|hiya|hello|hey|dear|yo)',
  `(?:morning|afternoon|evening)${PAUSE}`,
  '(?:@ ?)?ragtime',
  '[>•*–—-](?= (?!£?[.(]?\\d))',
  `(?:(?:many )?thanks|thank you|cheers|ta|right|well|oh|ah|great|perfect|brilliant|lovely|excellent|super|now then|urgent|question|q(?!\\.\\d))${PAUSE}`,
  '(?:ok|okay|erm?|um|hmm|so)(?! (?:far|high|low|bad|poor|good|late|many|much|few|often|or)\\b)',
  // A remark on the answer before: “none? And amber?”
  `(?:(?:ok|okay|oh|ah|right|yes|yeah|that[’']?s) )*(?:none|really|great|perfect|thanks|ok|okay|fine|cool|nice|good|sure|yes|yep|yeah|yup|wow|ouch|hm+|got it|i see|never ?mind|nvm|(?:forget|ignore) (?:it|that))(?= *[,.!?:;\\n–—]| +-)`,
  `sorry${PAUSE}(?!,? (?:no|wait|i mean|i meant|meant|not)\\b)`,
  'sorry to (?:bother|trouble|pester|disturb) you(?: again)?',
  '(?:excuse|pardon) me',
  '(?:quick|silly|stupid|daft|basic|simple) (?:one|question|q)',
  `(?:one more|another|one last|next|final) (?:thing|question|one)${PAUSE}`,
  `just (?:checking|wondering|asking|curious)${PLAINLY}`,
  `(?:please )?(?:can|could|would|will) (?:you|u|anyone|anybody|someone|somebody) (?:please |kindly |just )*(?:tell|remind) (?:me|us)${AT_ONCE}`,
  `(?:any chance|is there any chance)(?: that)? you (?:can|could) (?:tell|remind) (?:me|us)${AT_ONCE}`,
  `would you mind (?:telling|reminding) (?:me|us)${AT_ONCE}`,
  `do (?:you|we) (?:happen to )?know(?= ${ASKING}\\b)`,
  `i(?:[’']?d| would) (?:like|love) to know${PLAINLY}`,
  `i (?:just )?(?:want|wanted|need|needed) to (?:know|find out)${PLAINLY}`,
  `i(?: was|[’']?m| am) (?:just )?(?:wondering|asking)${PLAINLY}`,
  `${SOMEBODY} (?:${WANTS.join('|')})${NOT_THEIRS}`,
  `(?:for|before) ((?:(?:the|my|our|this|next|tomorrow[’']?s|today[’']?s) )*${MEETING}(?: ${MEETING}| later| tomorrow| today| tonight)*)${PAUSE}`,
];

/** Courtesies after it. */
const AFTER: readonly string[] = [
  // “…, it's annual, isn't it”
  "(?:isn[’']?t|aren[’']?t|wasn[’']?t|doesn[’']?t|didn[’']?t|hasn[’']?t) (?:it|they|that|he|she)(?=[\\s.!?]*$)(?<=[,;]? (?:isn|aren|wasn|doesn|didn|hasn)[’']?t \\w+)",
  "(?<=[,;] *)(?:it[’']?s|it is|they[’']?re|they are) (?:annual|yearly|monthly|quarterly|half[ -]yearly|bi-?annual)",
  '(?:and )?(?:(?:(?<!how )many|with) )?(?:thanks|thank you|thx|tia)(?: in advance| a lot| so much| very much| again| all| both| x+)*',
  '(?:cheers|ta|mate|btw|asap|lol|please|pls|plz|much appreciated|no (?:rush|hurry))',
  '(?<=[,.!?;\\n] *)urgent',
  // A kiss; “who owns x?” names something.
  '(?<!\\b(?:owns?|is|was|are|of|for|about|on|in|show|me|why|chart|submit|and|or|vs|with) )x+',
  '(?:kind |best |warm )?(?:regards|wishes)',
  "if (?:possible|you (?:can|could|would|have time|don[’']?t mind)|(?:that|it)(?:[’']?s| is) (?:ok(?:ay)?|alright|fine|possible))",
  'when you (?:can|(?:have|get) (?:a |an? ?)?(?:min|mins|minute|moment|chance|sec))',
  // “What is the target again?”, and not “which went red again?”, which asks for those that once were.
  'again(?<=^(?:(?:so|and|ok|remind me),? )*(?:what|who|when|where|how|which)[^,.?]*)(?<!\\b(?:went|gone|going|goes|turned|got|slipped|dropped|late|overdue|miss\\w*)\\b[^]*)',
  '(?:by any chance|do you know|quickly)',
  '(?<!\\b(?:not|and|or|but|to|than|with|vs|versus|until|was|is|are) )right now',
  `for (?:(?:the|my|our) )?(${MEETING}) (?:report|pack|papers?|agenda|meeting|briefing)`,
  `before (?:(?:the|my|our) )?(${MEETING})(?: meeting)?`,
  'sorry to ask',
  `it[’']?s for (?:the|my|our) (${MEETING})`,
  'sent from my [\\p{L}\\d ]+',
  'get outlook for \\p{L}+',
  '(?:@ ?)?ragtime',
];

/** A sign, a point or a bracket of a figure is none: “ok -31”, “so (31)”, “right, .5”. */
const BREAK = '(?:[\\s,!?:;…)]|[.(](?!£?[.–-]?\\d)|[–—-](?! ?£?[.(]?\\d))';
/** Nor is the bracket that ends one: “(31) thanks”. */
const BREAK_AFTER = '(?:[\\s,.!?:;…(–—-]|(?<![\\d%]|\\d(?:k|m|bn))\\))';
const OPENS = new RegExp(`^${BREAK}*(?:${BEFORE.join('|')})(?![\\p{L}\\d])(?: but\\b)?${BREAK}*`, 'iu');
const CLOSES = new RegExp(`(?<!${BREAK_AFTER})${BREAK_AFTER}+(?:${AFTER.join('|')})[\\s.!?)…]*$`, 'iu');

/** “Hi Sarah, …”, “… Thanks, Sarah Jones” */
const NAME = "(\\p{L}[\\p{L}’'-]*(?: \\p{L}[\\p{L}’'-]*){0,2}) ?";
const OPENS_TO = new RegExp(
  `^(?:good )?(?:hi|hello|hey|dear|morning|afternoon|evening|thanks|thank you|cheers) ${NAME}(?:[,.!:\\n]${BREAK}*|$)`,
  'iu',
);
const CLOSES_FROM = new RegExp(
  `(?<!${BREAK_AFTER})${BREAK_AFTER}+(?:(?:(?:many|kind|best|warm) )?(?:thanks|thank you|cheers|ta|regards|wishes)) *[,.!\\n–-]\\s*${NAME}[\\s.]*$`,
  'iu',
);
const SIGNATURE = /\n\s*(?:kind |best |warm )?(?:regards|wishes)\b[\s\S]*$/i;

const EDGES = [
  { edge: OPENS_TO, isFirst: true, isNamed: true },
  { edge: OPENS, isFirst: true, isNamed: false },
  { edge: SIGNATURE, isFirst: false, isNamed: false },
  { edge: CLOSES_FROM, isFirst: false, isNamed: true },
  { edge: CLOSES, isFirst: false, isNamed: false },
];
/** Pure courtesies that are answered as such; “yes.” is an answer. */
const GREETS = /^\W*(?:good|hi|hiya|hello|hey|dear|yo|morning|afternoon|evening|ragtime)\b/i;
const THANKS = /^\W*(?:many )?(?:thanks|thank|cheers)\b/i;
const isNobody = (kind: Token['kind']): boolean => kind === 'unknown' || kind === 'person';
const SAYS = /[\p{L}\d]/u;

/**
 * The sentence without its courtesies; a greeting or thanks alone where there is nothing else. A name is dropped with
 * its “hi” only where it is nothing that may be asked for: “hi ICT, reds?”; a meeting only where no service is called
 * that: “for Board: reds?”
 */
export function withoutCourtesies(
  sentence: string,
  heardAs: (words: string) => readonly Token['kind'][],
): string {
  let rest = sentence;
  for (let before = ''; before !== rest; ) {
    before = rest;
    for (const { edge, isFirst, isNamed } of EDGES) {
      const [found = '', ...groups] = edge.exec(rest) ?? [];
      if (found === '') continue;
      const named = groups.find((group) => group !== undefined);
      if (
        named !== undefined &&
        !heardAs(named).every((kind) => (isNamed ? isNobody(kind) : kind !== 'place'))
      )
        continue;
      const left = isFirst ? rest.slice(found.length) : rest.slice(0, -found.length);
      if (SAYS.test(left)) rest = left;
      else if (THANKS.test(found)) return 'thanks';
      else if (GREETS.test(found)) return 'hello';
    }
  }
  return rest;
}
