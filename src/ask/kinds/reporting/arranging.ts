/** Grammar of arrangements: who is away and who covers, more time for a figure, a reminder put off. Their days are taken out before. */
import { ME } from '../../../domain/answers/selection.ts';
import type { Intent } from '../../model/intent.ts';
import type { Question } from '../../model/question.ts';
import { isCue, means, type Token } from '../../model/tokens.ts';
import type { Utterance } from '../../model/utterance.ts';

const OF_PEOPLE = new Set(['person', 'owner', 'deputy', 'manager']);
const ASKS = /^(?:what|which|who|whose|when|how|why|where|is|are|was|were|does|did)\b/;

/** Is nothing but people named, and nothing asked? */
const isOrder = ({ where, outside, tokens }: Utterance): boolean =>
  outside === undefined &&
  Object.keys(where ?? {}).every((facet) => OF_PEOPLE.has(facet)) &&
  !ASKS.test(tokens[0]?.text ?? '');

/** The people named, in order, each with its place among the words that mean something. */
function peopleIn(said: readonly Token[]): readonly { readonly id: string; readonly at: number }[] {
  return said.flatMap((token, at) => {
    const [id] = token.kind === 'person' ? token.ids : [];
    return id === undefined ? [] : [{ id, at }];
  });
}

/** “Adele is away, Megan covers”, “Megan covers for me”. Whoever says “I” is left out. */
function awayOf(utterance: Utterance): Question | undefined {
  if (!isOrder(utterance)) return undefined;
  const said = utterance.tokens.filter(means);
  // “I'm away, so I want Megan to cover”: whoever speaks is meant once.
  const people = peopleIn(said).filter(
    ({ id }, at, all) => id !== ME || all.findIndex((each) => each.id === ME) === at,
  );
  const awayAt = said.findIndex((token) => isCue(token, 'is away'));
  const coversAt = said.findIndex((token) => isCue(token, 'covers'));
  const before = (place: number, but?: string) =>
    people.findLast(({ id, at }) => at < place && id !== but)?.id;
  const after = (place: number, but?: string) => people.find(({ id, at }) => at > place && id !== but)?.id;
  const away = awayAt >= 0 ? (before(awayAt) ?? ME) : after(coversAt);
  const cover = coversAt >= 0 ? (before(coversAt, away) ?? after(coversAt, away)) : undefined;
  const named = new Set(people.map(({ id }) => id));
  const meant = [away, cover].filter((id) => id !== undefined && named.has(id)).length;
  if (away === undefined || meant !== named.size || (coversAt >= 0 && cover === undefined)) return undefined;
  return { kind: 'away', ...(away !== ME && { person: away }), ...(cover !== undefined && { cover }) };
}

function extended(utterance: Utterance): Question | undefined {
  const { refs, period, cues } = utterance;
  if (!isOrder(utterance)) return undefined;
  const others = peopleIn(utterance.tokens).filter(({ id }) => id !== ME);
  const [whose, ...more] = others;
  const [ref] = refs;
  const isAll = ref === undefined && !whose && (cues.has('everyone') || cues.has('all'));
  if (more.length > 0 || (ref === undefined && !whose && !isAll)) return undefined;
  if (isAll) return { kind: 'extend', all: true, period };
  return { kind: 'extend', ...(ref !== undefined && { ref }), ...(whose && { whose: whose.id }), period };
}

export const arranging: Intent = {
  words: {
    // All that people say for these is put into one word each, where the days are taken out.
    'is away': ['out of office'],
    covers: ['[will] (take over|takes over|taking over) [for]'],
    'is back': [
      '(am|is) back [again|now|already]',
      '[am|is] back (at work|in office|at my desk|at desk)',
      '(cancel|end|stop|delete) [my|their|her|his] (leave|absence|cover|holiday)',
      '(not|no longer) (away|on leave|on holiday) [anymore|any more]',
    ],
    snooze: [
      'snooze [it|this|that|them|reminder|reminders|my reminder|my reminders]',
      '(remind|nudge) me later',
    ],
    extend: [
      'extend [deadline|due date|deadlines|due dates|time] [for|of|on]',
      '(push back|move back|put back|postpone|move|push|put off|shift) (deadline|due date|due dates) [for|of|on]',
    ],
    'more time': [
      '[some|bit] (more|extra|additional) time [for|on|with|to report|to submit]',
      'extension [for|on|of]',
    ],
  },
  forms: [
    {
      says: ['is away|covers'],
      takes: ['where'],
      also: ['is away', 'covers', 'will', 'them', 'their'],
      make: awayOf,
    },
    {
      says: ['is back'],
      takes: ['where'],
      make: (utterance) => {
        const [whose, ...more] = peopleIn(utterance.tokens).filter(({ id }) => id !== ME);
        if (!isOrder(utterance) || more.length > 0) return undefined;
        return { kind: 'back', ...(whose && { person: whose.id }) };
      },
    },
    { says: ['snooze'], also: ['it', 'them', 'again'], make: () => ({ kind: 'snooze' }) },
    {
      says: ['extend|more time'],
      takes: ['ref', 'where', 'quarter'],
      also: ['more time', 'extend', 'it', 'due', 'submit', 'report', 'is due'],
      make: extended,
    },
  ],
};
