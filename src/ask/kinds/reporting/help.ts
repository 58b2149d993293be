/** “Help”, “what can you do?”, “how do I ask about targets?”, “hello”, “thanks”. */
import { type Intent, SELECTION } from '../../model/intent.ts';
import { isCue, textOf } from '../../model/tokens.ts';

const TOPIC = ['noun', 'target', 'show', 'it', 'doing', 'all'];

export const help: Intent = {
  words: {
    help: [
      '(help|commands|command list|menu|options|examples|instructions)',
      'what else (can|could) (you|i) (do|ask|say|ask you|ask for|type|tell me|help with)',
      'what (can|do|could) (you|i) (do|ask|say|ask you|ask for|type|tell me|help with|know|answer)',
      'what (can|could) you (do for me|tell me about|help me with|help with)',
      'what (can|could) i ask [you] [for|about]',
      'what (questions|things|sort of things|kinds of questions|sort of questions) (can|could) i ask [you] [about]',
      'what (are you|is this) [for]',
      '(sort|sorts|kind|kinds) of things (can|could) (you|i) (tell me|do|ask|ask you|help with)',
      'who are you',
      'are you (real|real person|human|person|bot|robot|ai|machine|computer)',
      'help with (submitting|reporting|entering|correcting|changing|charts|reminders|targets) [figure|figures|number|numbers]',
      'how do i (change|correct|edit|amend|fix|update|alter|undo) [figure|number|score|figures|numbers]',
      '(help|assist) me [with|to|use this]',
      'how (do|can|does|should) (i|we|this|you|it) (use you|use this|work|ask|use ragtime|get started)',
      'how (do|can|would|should) i',
      'how do i (ask|ask about|ask for|see|find|get|search|search for|look up|find out)',
      'get started',
      'start',
    ],
    'help with periods': [
      '(help|help me) (about|with|on|for) [the] (period|periods|date|dates|time|times|years|financial years)',
    ],
    'put in': ['i have (put in|submitted|reported|entered|sent in|sent|sent off)'],
    greeting: ['how are you [doing|today|getting on|keeping]', '(ragtime|bot)'],
    thanked: [
      '(cool|brill|brilliant|fab|ace|lovely|great|perfect|super|magic|nice one|good stuff|good job|well done)',
      '(thanks|thank you|cheers|bye|goodbye)',
      '(you are|that is) (great|brilliant|perfect|helpful|all)',
    ],
  },
  forms: [
    {
      says: ['help'],
      also: [
        ...TOPIC,
        'greeting',
        'thanked',
        'put in',
        'trend',
        'forecast',
        'submit',
        'versus',
        'why',
        'who',
        'by',
        'remind',
        'override',
        'actions',
        'summary',
        'count',
        'rank worst',
        'movers',
        'history',
        'owner',
        'due',
        'neighbours',
        'set to',
        'report',
      ],
      takes: [...SELECTION, 'quarter', 'span', 'facet', 'ref'],
      make: ({ tokens, cues }) => {
        const topic = textOf(tokens.filter((token) => token.kind !== 'filler' && !isCue(token, 'help')));
        return topic === '' || cues.has('greeting') || cues.has('thanked')
          ? { kind: 'help' }
          : { kind: 'help', topic };
      },
    },
    { says: ['help with periods'], make: () => ({ kind: 'help', topic: 'periods' }) },
    { says: ['greeting'], make: () => ({ kind: 'help' }) },
    { says: ['thanked'], also: ['greeting'], make: () => ({ kind: 'thanks' }) },
  ],
};
