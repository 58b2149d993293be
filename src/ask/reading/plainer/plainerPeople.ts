/** Ways to put more plainly what is asked about people: their deputies, and nudges about single figures. */
import type { Way } from './plainerWays.ts';

const DEPUTY = '(?:deput(?:y|ies)|stand-?ins?|cover|backups?|back-ups?)';
const INDICATORS = '(?:indicators?|kpis?|measures?|figures?|ones|stuff|things|work|lot|patch)';

export const PEOPLE_WAYS: readonly Way[] = [
  // “Give Isaiah a nudge about KPI-6”
  {
    said: /^(?:please |can you |could you )*(?:give|drop|send) (.+?) (?:a |an |another )?(?:quick |gentle |friendly |little )*(?:nudge|reminder|prod|poke|push|kick|prompt|chaser)(?: (about|for|on|re) (.+))?$/i,
    plainly: 'remind $1 $2 $3',
    kinds: ['remind'],
  },
  // “Who is Adele's deputy?”, “who covers my stuff when I'm off?”
  {
    said: new RegExp(
      `^(?:who (?:is|are|'s)|whos) (.+?)(?:'s|s'|s)? ${DEPUTY}(?: (?:when|while|if) .+)?$`,
      'i',
    ),
    plainly: 'by deputy for indicators owned by $1',
    kinds: ['sides'],
  },
  {
    said: new RegExp(
      String.raw`^who (?:covers|deputi[sz]es|stands in|steps in|fills in|looks after|picks up|does)(?: for)? (me|my|mine|[\p{L}]+(?:'s)?)(?: ${INDICATORS})? (?:when|while|if) (?:i|i'm|im|he|she|they|[\p{L}]+)(?:'s)? .*$`,
      'iu',
    ),
    plainly: 'by deputy for indicators owned by $1',
    kinds: ['sides'],
  },
  // “Any indicators without a deputy?”
  {
    said: new RegExp(
      String.raw`^(?:(?:are there )?(?:any|which|what|list|show me|how many)(?: of)?(?: the| our| my)? )?(?:${INDICATORS} |anything )?(?:(?:that|which|still|have|has|with|got|are|is) )*(?:without|no|lacking|lacks?|missing|don't have|do not have|haven't got) (?:a |an |any )?(deputy)(?:\s*-?\s*list)?$`,
      'i',
    ),
    plainly: 'indicators by $1',
    kinds: ['sides'],
  },
  {
    said: /^(?:which|what|any|how many) of (?:mine|my (?:indicators|kpis|measures)) (?:(?:have|has|are|is|got) )*(?:without|no|lacking|missing) (?:a |an |any )?(deputy)$/i,
    plainly: 'my indicators by $1',
    kinds: ['sides'],
  },
  // “What did Adele put for CPI02?”
  {
    said: /^what (?:did|has|have) [\p{L}'-]+ (?:put(?: in| down)?|reported?|entered|enter|given?|submitted|submit|sent(?: in)?|send) (?:for|on) (.+)$/iu,
    plainly: 'show $1',
    kinds: ['show'],
  },
  // “Who are all my owners?”
  {
    said: /^(?:who (?:are|is)|list|show me)(?: all)?(?: of)? (my|(?:[\p{L}]+)'s) (?:indicator |kpi )?(owner|deput|manager)(?:s|y|ies)$/iu,
    plainly: '$1 indicators by $2',
    kinds: ['sides'],
  },
];
