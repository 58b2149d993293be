/** Which figures stand in one way, or belong somewhere. */
import { type Intent, SELECTION } from '../intent.ts';
import { selectionOf } from '../said.ts';

export const lists: Intent = {
  words: {},
  forms: [
    {
      takes: [...SELECTION, 'quarter'],
      also: ['where', 'target', 'owner', 'manager', 'deputy', 'doing', 'report', 'summary', 'their'],
      make: (said) => {
        const { slots, cues, where } = said;
        const says =
          slots.has('standing') || slots.has('except') || slots.has('change') || slots.has('outside');
        const names =
          cues.has('noun') ||
          cues.has('all') ||
          (where !== undefined &&
            ('owner' in where || 'manager' in where || 'deputy' in where || 'frequency' in where)) ||
          cues.has('owner');
        // A place alone may ask for its list or for how it does; a bare “target” for anything.
        if (cues.has('target') && !says) return undefined;
        const bare = where !== undefined && !cues.has('report') && !cues.has('summary') && !cues.has('where');
        if (!says && !bare && !(names && (where !== undefined || cues.has('all')))) return undefined;
        return { kind: 'list', ...selectionOf(said), period: said.period };
      },
    },
  ],
};
