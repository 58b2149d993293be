/** “What do you send me?”, “when will you remind me next?”, “how do I stop the reminders?” */
import type { Intent } from '../../model/intent.ts';

/** What Ragtime sends, as people call it. */
const SENT = '(messages|message|reminders|reminder|alerts|notifications|notification|chases|mails|emails)';
const WHICH = '(what|which|what kind of|what kinds of|what sort of|what other|what automatic)';

/** To whom it is asked about; of nobody else it is who asks. */
const TO = {
  'messages to owners': 'owner',
  'messages to managers': 'manager',
  'messages to the team': 'performance team',
  'messages to all': 'everybody',
} as const;

/** “What do you send managers?”, “which messages do the owners get?” */
const toThem = (them: string): readonly string[] => [
  `what (do|will|would) you [ever] (send|tell|message) [to] [the|our] ${them} [by itself|automatically]`,
  `${WHICH} ${SENT} (do|will|would) you [ever] send [to] [the|our] ${them}`,
  `${WHICH} ${SENT} (do|does|will|would) [the|our] ${them} (get|receive)`,
];

export const messages: Intent = {
  words: {
    'messages to me': [
      '(what|when) (do|will|would|can|could|are) you [going to] [ever|actually] (send|sending|message|messaging|tell) me [about|by itself|automatically] [and when|when]',
      `${WHICH} ${SENT} (do|will|would|should|can|could|am) (i|you) [going to] [ever|actually] (send me|get|getting|receive|expect) [from you|from ragtime] [and when]`,
      `how (do|can|could) (i|you) (stop|mute|turn off|switch off|unsubscribe from|opt out of|get rid of|silence) [all] [the|these|your|my] ${SENT}`,
      `(unsubscribe|opt out) [from|of] [the|these|your] [${SENT}]`,
      `(stop|mute|turn off|switch off|silence) [all] [the|these|your|my] ${SENT}`,
      'stop (messaging|reminding|chasing|nudging|pinging|sending) me [messages|reminders|notifications|emails]',
      `why (do|did|am) (i|you) (get|getting|got|receive|send me|sending me) [all|so many|too many] [of] [the|these|this|your|that] ${SENT}`,
      'when (will|do|are) you [going to] (remind|chase|nudge|message|contact|write to) me [next|again]',
      'when (will|do|am) i [going to] (be|get) (reminded|chased|nudged|messaged) [next|again]',
      `when (is|do i get|will i get|comes|does) (my|the) next ${SENT} [come|due|to me]`,
      `(my|the|your) (messages|notifications) [to me|for me]`,
      '[my|the|your] notification (settings|matrix|list)',
      'how often (do|will|would) you (remind|chase|message|write to|nudge|contact|ping) me',
    ],
    'messages to owners': toThem('(owner|owners|indicator owners)'),
    'messages to managers': toThem('(manager|managers|heads of service|directors)'),
    'messages to the team': toThem('(team|performance team)'),
    'messages to all': [
      ...toThem('(people|everyone|everybody|us|staff)'),
      `what do you send [and|to whom|when|by itself|out|automatically]`,
      `${WHICH} ${SENT} do you send [out] [by itself|automatically]`,
      `(list|all|show) [me] [all|the] (messages|notifications) [you send]`,
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
