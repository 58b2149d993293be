/** Statuses given in a sentence, “set the status of CPI13 to green, agreed by the board”: taken out so that the rest can be read. */
import { AS_THE_RULE } from '../../domain/reporting/override.ts';
import type { Question, Reading } from '../model/question.ts';

/** The order without the status, the status as the schemes call it, and the reason as it was typed. */
export type StatusGiven = { readonly rest: string; readonly status: string; readonly reason?: string };

const COLOUR = '(very green|red|amber|green|blue)';
const NOT_THAT = '(?:,? (?:and )?(?:not|rather than|instead of) (?:very )?[a-z]+)?';
const REASON = String.raw`(?:(?:\s*[,:;.]\s+|\s+[-–—]\s+|\s+(?:because|since|as)\s+)(.+?))?[.!]*$`;
const PLEASE = '(?:(?:please|pls|can you|could you|can we|ok)[, ]+)*';
const GIVEN: readonly RegExp[] = [
  `^${PLEASE}(?:override|overrule) (?:the )?(?:status (?:of|for|on) )?(.+?) (?:to|as|with) ${COLOUR}${NOT_THAT}${REASON}`,
  `^${PLEASE}(?:set|change|put|mark) (?:the )?(?:status|rating|colour|color|rag) (?:of|for|on) (.+?) (?:to|as|at) ${COLOUR}${NOT_THAT}${REASON}`,
  `^(.+?) should be ${COLOUR}${NOT_THAT}${REASON}`,
].map((said) => new RegExp(said, 'isu'));
const TAKEN_OFF: readonly RegExp[] = [
  `^${PLEASE}(?:remove|lift|clear|drop|undo|cancel|delete|take(?: off)?) (?:the |my |our )?(?:override|overridden status|manual status)(?: off| away)?(?: from| of| for| on)? (.+?)[.!]*$`,
  `^${PLEASE}(?:put|set|change) (.+?) back to (?:what )?the rule(?: says| gives)?[.!]*$`,
].map((said) => new RegExp(said, 'iu'));

const MAY_BE = /overr|status|rating|rag |colour|color|should be|the rule/i;

/** The status that an order gives; undefined for any other sentence. */
export function statusGiven(sentence: string): StatusGiven | undefined {
  // Nearly every sentence is none of these, and each of them looks through all of it.
  if (!MAY_BE.test(sentence)) return undefined;
  const said = sentence.trim();
  for (const each of TAKEN_OFF) {
    const [, what] = each.exec(said) ?? [];
    if (what !== undefined) return { rest: `override ${what}`, status: AS_THE_RULE };
  }
  for (const each of GIVEN) {
    const [, what, colour = '', reason] = each.exec(said) ?? [];
    if (what !== undefined)
      return {
        rest: `override ${what}`,
        status: named(colour),
        ...(reason !== undefined && { reason }),
      };
  }
  return undefined;
}

/** The form with the status and the reason in it; undefined for any other question. */
export function withStatus({ question }: Reading, given: StatusGiven): Question | undefined {
  if (question.kind !== 'override') return undefined;
  const { status, reason } = given;
  return { ...question, status, ...(reason !== undefined && { reason }) };
}

const named = (colour: string): string =>
  colour.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
