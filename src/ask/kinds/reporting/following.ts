/** Grammar of what people follow and mute, the weekly digest, and who has acknowledged an alert. */
import { ME, OF_PEOPLE, type Standing } from '../../../domain/answers/selection.ts';
import type { Intent } from '../../model/intent.ts';
import type { Question } from '../../model/question.ts';
import type { Utterance } from '../../model/utterance.ts';

/** “What do I mute?” and “who follows CPI13?” order nothing. */
const asks = ({ tokens: [first] }: Utterance): boolean =>
  /^(?:what|which|who|when|how|why|where|is|are|was|were|has|have|had|did|does|should|shall)\b/.test(
    first?.text ?? '',
  );

/** The news that a standing stands for; undefined for one of which nobody is told. */
function newsOn(standing: Standing): string | undefined {
  if (standing.kind === 'status') return standing.status;
  return standing.kind === 'off target' || standing.kind === 'on target' ? standing.kind : undefined;
}

/** What is named: one indicator, or a place. */
const named = ({ refs: [ref], where, slots }: Utterance) => ({
  ...(slots.has('ref') && ref !== undefined && { ref }),
  ...(where && { where }),
});

/** “Mute Adele” may mean what she writes; of people only one's own figures are muted. */
const isOfOthers = ({ where }: Utterance): boolean =>
  OF_PEOPLE.some((facet) => where?.[facet]?.some((id) => id !== ME));

const here = ({ cues }: Utterance) => (cues.has('channel') ? { here: true as const } : {});

function followed(utterance: Utterance): Question | undefined {
  const { standings, cues, slots, move } = utterance;
  const [standing, ...more] = standings;
  if (asks(utterance) || more.length > 0) return undefined;
  const on = standing ? newsOn(standing) : move.to;
  if (standing && on === undefined) return undefined;
  const isNamed = slots.has('ref') || slots.has('where');
  if (!isNamed && on === undefined && !cues.has('all') && !cues.has('everywhere')) return undefined;
  return { kind: 'follow', ...named(utterance), ...(on !== undefined && { on }), ...here(utterance) };
}

const order =
  (make: (utterance: Utterance) => Question) =>
  (utterance: Utterance): Question | undefined =>
    asks(utterance) ? undefined : make(utterance);

const NAMES = ['ref', 'where'] as const;
const ALSO = ['all', 'it', 'channel', 'noun', 'alerts', 'owner', 'manager'];

export const following: Intent = {
  words: {
    follow: [
      '(follow|subscribe to|subscribe)',
      '(keep|start) (following|watching)',
      'keep (me|us) (posted|informed|updated) (on|about|of)',
      '(send|give) me alerts (about|on|for|of)',
    ],
    // That is done by people, and is in no form.
    'follow up': ['(follow|following|followed) up [on|about|with]'],
    unfollow: [
      '(unfollow|un follow|unsubscribe from|unsubscribe me from)',
      'stop (following|watching)',
      'do not follow',
      'stop (telling|alerting|notifying|warning) me [about|of|when|on]',
      'no longer follow',
    ],
    'unfollow here': [
      'stop (telling|alerting|notifying|warning|posting in|posting to) (this|our) (channel|chat|group chat|conversation) [about|of|when|on]',
      '(do not|no longer) tell (this|our) (channel|chat) [about|of|when]',
    ],
    mute: [
      '(mute|silence|hush) [my] [alert|alerts] [about|for|on|of]',
      '(no|no more) alerts (about|for|on|of)',
      '(quiet|shut up) about',
    ],
    unmute: [
      '(unmute|un mute) [my] [alert|alerts] [about|for|on|of]',
      'turn [my] alerts [back] on [again] [about|for|on|of]',
      'stop muting',
    ],
    'what i follow': [
      '(what|which|which ones) (do|am|have|did) i (follow|following|followed|subscribe to|subscribed to|mute|muted|watching)',
      'what have i (muted|followed|subscribed to)',
      'what (does|is) this (channel|chat) (follow|following|told|told about|told of)',
      'what (do|are) channels (follow|told)',
      'which alerts (do|have) i (follow|muted|asked for)',
      '[my] (subscriptions|follows|alert settings)',
    ],
    digest: [
      '(send|give|get) me [weekly] digest',
      '(send|give|get) me weekly (digest|round up|roundup|update|summary|e mail|email)',
      '[i want|i would like|start|sign me up for|subscribe to|turn on|switch on] weekly (digest|round up|roundup)',
      'digest every week',
      '(send|give|get|email|e mail|message|post) me [weekly] (digest|summary|update|round up|roundup|recap|report|e mail|email|list) (every|each) (week|monday|tuesday|wednesday|thursday|friday)',
      '(every|each) (week|monday|tuesday|wednesday|thursday|friday) (send|give|get|email|message) me (digest|summary|update|round up|roundup|recap|report|list)',
      '(weekly|monday|friday) (digest|round up|roundup|recap|update|email|summary)',
      '(send|give|get) me digest every week',
    ],
    'no digest': [
      '(stop|cancel|end|turn off|switch off|drop) [sending me|my] [weekly] (digest|round up|roundup)',
      '(no more|do not send me|do not want) [weekly] (digest|digests|round up|roundup)',
      '(unsubscribe|unsubscribe me) from [weekly] digest',
      '(stop|cancel|end|turn off|switch off|drop|lose|no more|do not send me) [that|this|my] (weekly|monday|friday) (thing|message|messages|email|emails|e mail|summary|update|card|list|recap)',
      '[i] (stop|do not want|do not need|do not send me) [that|my] (weekly|monday|friday) (thing|message|messages|email|emails|e mail|summary|update) [anymore|any more]',
      '[i] (stop|cancel|end|no more|do not want) [that|this|my] (thing|message|summary|update|email) (every|each|on) (week|monday|friday)',
    ],
    acknowledged: [
      'who [has|have] acknowledged [alert|alerts] [about|on|for|of]',
      '(has|have|did) (anyone|anybody|someone|somebody|manager) (acknowledged|acknowledge) [alert|alerts] [about|on|for|of]',
      'acknowledged',
      '[i] [have] (seen|got) [it] i am on',
      '(i am|i will get) (on|onto|dealing with|looking into)',
    ],
  },
  forms: [
    { says: ['what i follow'], also: ['channel', 'all'], make: () => ({ kind: 'following' }) },
    { says: ['no digest'], make: () => ({ kind: 'weekly digest', stop: true }) },
    {
      says: ['digest'],
      make: order(() => ({ kind: 'weekly digest' })),
    },
    {
      says: ['acknowledged'],
      needs: ['ref'],
      takes: ['quarter', 'standing'],
      also: ['who', 'it', 'manager', 'alerts'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'acknowledged', ref, period }),
    },
    {
      says: ['unfollow here'],
      takes: [...NAMES, 'standing', 'move'],
      also: ALSO,
      make: order((utterance) => ({ kind: 'unfollow', ...named(utterance), here: true })),
    },
    {
      says: ['unfollow'],
      takes: [...NAMES, 'standing', 'move'],
      also: ALSO,
      make: order((utterance) => ({ kind: 'unfollow', ...named(utterance), ...here(utterance) })),
    },
    {
      says: ['unmute'],
      takes: NAMES,
      also: ALSO,
      make: order((utterance) => ({ kind: 'unmute', ...named(utterance) })),
    },
    {
      says: ['mute'],
      takes: [...NAMES, 'quarter'],
      also: ALSO,
      make: (utterance) => {
        const { period, reporting, slots } = utterance;
        // Of another quarter nothing is told anyway.
        if (asks(utterance) || isOfOthers(utterance)) return undefined;
        if (slots.has('quarter') && period !== reporting) return undefined;
        return { kind: 'mute', ...named(utterance), ...(slots.has('quarter') && { thisQuarter: true }) };
      },
    },
    {
      // “Follow it” after one indicator
      says: ['follow', 'it'],
      needs: ['ref'],
      also: ['channel'],
      make: followed,
    },
    { says: ['follow'], takes: [...NAMES, 'standing', 'move'], also: ALSO, make: followed },
  ],
};
