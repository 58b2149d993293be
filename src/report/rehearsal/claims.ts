/** What a commentary claims of the way that a figure goes. */
import { asLine, clip } from '../../cards/words/text.ts';

const CLAIMS = {
  better:
    /\b(?:improv(?:ed|ing|ement|es)|getting better|(?:is|are|was|were) better|recover(?:ed|ing|y)|on (?:the )?up|upturn|progress(?:ing)? well)\b/i,
  worse:
    /\b(?:deteriorat(?:ed|ing|ion|es)|worsen(?:ed|ing|s)|getting worse|(?:is|are|was|were) worse|declin(?:ed|ing|es)|downturn)\b/i,
} as const;

/** A claim that is denied, wished for or of another time is none: “no improvement”, “will improve”, “to see improvement”. */
const NOT_CLAIMED =
  /\b(?:no|not|never|nor|without|little|lack of|n't|cannot|will|would|should|could|may|might|aim(?:s|ed|ing)?|plans?|planned|expect(?:s|ed|ing)?|hop(?:e|es|ed|ing)|need(?:s|ed)?|until|before|if|to (?:see|bring|make|achieve|deliver|get))\b[^.;,]*$/i;

const MOST = 120;

/** The clause in which a commentary claims that the figure got better, or worse; undefined where it does not. */
export function claimIn(commentary: string, way: keyof typeof CLAIMS): string | undefined {
  const clauses = commentary
    .replaceAll('’', "'")
    .split(/(?<=[.!?;])\s+|[\r\n]+/)
    .map((clause) => clause.trim());
  const found = clauses.find((clause) => {
    const at = clause.search(CLAIMS[way]);
    return at !== -1 && !NOT_CLAIMED.test(clause.slice(0, at));
  });
  return found === undefined ? undefined : clip(asLine(found).replace(/[.;]$/, ''), MOST);
}
