/** The fields of the form as clients send them back: names, and the most characters of each. */
import type { Cell } from '../../domain/indicators/cell.ts';
import { TEXTS, type TextField } from '../../domain/indicators/submission.ts';
import { keepSmall } from '../words/text.ts';

/** Field names, one for each count, part or month that a figure is worked out from, in their order. */
export const GIVEN_FIELDS = [
  ...(['given1', 'given2', 'given3', 'given4', 'given5', 'given6'] as const),
  ...(['given7', 'given8', 'given9', 'given10', 'given11', 'given12'] as const),
] as const;

/** The most characters of a figure's field: longer than any figure, so that none is cut before it is checked. */
export const FIELD = 200;

/** The most characters a text field takes: twice its limit, so that a text too long is refused, and not cut off. */
export const mostTyped = (field: TextField): number => 2 * TEXTS[field];

/** Room for the length allowed in any script, so that together they fit on a card. */
const BYTES_A_CHARACTER = 4.5;

/** The typed text, for giving back; of a far too long one, as much as its field has room for. */
export const keepTyped = (field: TextField, typed: string): string =>
  keepSmall(typed, TEXTS[field] * BYTES_A_CHARACTER);

type TextInput = {
  readonly label: string;
  readonly isMultiline: boolean;
  /** The example in the empty field. */
  readonly example: (cell: Pick<Cell, 'target'>) => string;
};

/** The owner's free-text fields, in the order of the form. */
export const TEXT_INPUTS: Readonly<Record<TextField, TextInput>> = {
  commentary: {
    label: 'Commentary',
    isMultiline: true,
    example: ({ target }) =>
      target.kind === 'milestone'
        ? 'Why this status? What is done, what is not, who does it by when?'
        : 'If off target: what is the situation, what is being done to recover, by whom and by when, is it a one-off or a trend?',
  },
  source: {
    label: 'Source of the figure (optional)',
    isMultiline: false,
    example: () => 'e.g. housing system, run on 3 October',
  },
  evidence: {
    label: 'Evidence (optional)',
    isMultiline: false,
    example: () => 'a link, or a note such as “agreed with finance on 3 October”',
  },
};
