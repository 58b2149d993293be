/** “What do you send me?”, “when will you remind me next?”, “how do I stop the reminders?” */
import type { Intent } from '../../model/intent.ts';

/** What Ragtime sends, as people call it. */
const SENT = '(messages|reminders|alerts|notifications|emails)';

/** Being written to, as whoever is tired of it says. */
const PESTER = '(pester|bug|nag|hassle|badger|bother|remind|chase|message|poke)';
const PESTERING =
  '(pestering|bugging|nagging|hassling|badgering|bothering|messaging|reminding|chasing|emailing|poking)';

/** To whom it is asked about; of nobody else it is who asks. */
const TO = {
  'messages to owners': 'owner',
  'messages to managers': 'manager',
  'messages to signatories': 'signatory',
  'messages to the team': 'performance team',
  'messages to all': 'everybody',
} as const;

/** “What do you send managers?”, “which messages do the owners get?” */
const toThem = (them: string): readonly string[] => [
  `what (do|will|would) you (send|tell|message) [the|our|to] ${them}`,
  `(what|which) ${SENT} do you send [the|our|to] ${them}`,
  `(what|which) ${SENT} (do|does) [the|our] ${them} (get|receive)`,
];

export const messages: Intent = {
  words: {
    'messages to me': [
      'what (do|will|would|can) you [ever] (send|message|tell) me [about|by itself|automatically|and when]',
      '(what|when) are you [going to] (sending|send|message) me',
      'when (do|will) you (send|message) me',
      `(what|which) ${SENT} (do|will|would|should) i (get|receive|expect) [from you|from ragtime]`,
      `(what|which) ${SENT} (do|will|would) you send me [by itself|automatically|and when]`,
      `what (kind of|kinds of|sort of|other) ${SENT} (do i get|do you send me)`,
      `how (do|can) i (stop|mute|turn off|switch off|unsubscribe from|opt out of) [the|these|your|my] ${SENT}`,
      `(stop|turn off|switch off|unsubscribe from|opt out of) [all|the|these|your|my] ${SENT}`,
      '(mute|silence) [all|the|these|your|my] (messages|reminders|notifications|emails)',
      '(unsubscribe|opt out)',
      'stop (messaging|reminding|chasing|nudging|sending) me [messages|reminders|notifications|emails]',
      `stop ${PESTERING} me`,
      `(why|how come) [do|are|have|must] you (keep|keeping|kept|always|still|constantly) ${PESTERING} me`,
      `(why|how come) are you ${PESTERING} me [again|so much|all time|every day]`,
      `why (do|am|have) i (keep|keeping|kept) (getting|receiving|being sent) [these|your|all|so many] ${SENT}`,
      `when (will|do|are) you next [going to] ${PESTER} me`,
      `when (will|do|are) you [going to] ${PESTER} me [next|again]`,
      `when (do|will|would) i (hear|get told|be told|find out|know|get alerted) about (overdue|late|missing|outstanding) [ones|figures|returns|people|owners|kpis]`,
      `why (do i get|am i getting|do you send me|are you sending me) [all|so many|too many] [the|these] ${SENT}`,
      'when (will|do|are) you [going to] (remind|chase|nudge|message|contact|write to) me [next|again]',
      'when (will|do|am) i [going to] (be|get) (reminded|chased|nudged|messaged) [next|again]',
      'when (is|do i get|will i get|comes) (my|the) next (reminder|message|alert|notification) [due]',
      '(my|the|your) (messages|notifications)',
      '[my|the|your] notification (settings|matrix|list)',
      'how often (do|will|would) you (remind|chase|message|write to|nudge|contact|ping) me',
    ],
    'messages to owners': toThem('(owner|owners|indicator owners)'),
    'messages to managers': toThem('(manager|managers|heads of service|directors)'),
    'messages to signatories': toThem('(signatory|signatories)'),
    'messages to the team': toThem('(team|performance team)'),
    'messages to all': [
      ...toThem('(people|everyone|everybody|us|staff)'),
      'what do you send [to whom|when|by itself|out|automatically]',
      `(what|which) ${SENT} do you send [out|by itself|automatically]`,
      '(list|all|show) [me|all|the] (messages|notifications)',
      'what happens [automatically|by itself] (on|after|before|around|by) [the] (due date|due day|deadline|cut off)',
      'what happens (when|once|if) (figures|they|it|quarter) (is|are) (due|overdue|late|not in)',
      'what happens (if|when) (i|someone|somebody|people|owners|we) (miss|misses|do not meet|are late for|forget) [deadline|it|due date]',
      'what do you do [automatically|by yourself] (on|after|before|around) (due date|due day|deadline)',
    ],
  },
  forms: [
    { says: ['messages to me'], also: ['it', 'all'], make: () => ({ kind: 'messages' }) },
    {
      says: [Object.keys(TO).join('|')],
      also: ['it', 'all'],
      make: ({ cues }) => {
        const to = Object.entries(TO).find(([cue]) => cues.has(cue))?.[1];
        return to && { kind: 'messages', to };
      },
    },
  ],
};
