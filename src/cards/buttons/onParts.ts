/** Buttons for follow-up questions about the parts of an indicator. */
import type { Cell } from '../../domain/indicators/cell.ts';
import { nearName, periodBefore } from '../words/figureWords.ts';
import { asLine } from '../words/text.ts';
import type { CardAction } from './button.ts';

type Of = Pick<Cell, 'ref' | 'period' | 'frequency'>;

/** “By part” */
export const askParts = ({ ref, period }: Of): CardAction => ({
  title: 'All parts',
  verb: 'parts',
  data: { ref, period },
});

export const askPart = ({ ref, period }: Of, part: string): CardAction => ({
  title: `Show ${asLine(part)}`,
  verb: 'part',
  data: { ref, part, period },
});

/** The same part in the period before. */
export const askPartBefore = (cell: Of, part: string): CardAction => {
  const before = periodBefore(cell);
  return {
    title: `In ${nearName(before, cell.period)}`,
    verb: 'part',
    data: { ref: cell.ref, part, period: before },
  };
};

export const askPartOverTime = ({ ref, period }: Of, part: string): CardAction => ({
  title: 'Over time',
  verb: 'part over time',
  data: { ref, part, period },
});
