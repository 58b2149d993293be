/** Buttons for follow-up questions about an indicator. */
import { type Cell, isReported } from '../../domain/indicators/cell.ts';
import { type Period, periodName, shiftPeriod } from '../../domain/time/period.ts';
import { statusNamed } from '../words/statusWords.ts';
import type { CardAction } from './button.ts';

type Of = Pick<Cell, 'ref' | 'period'>;

const about =
  (verb: string, says: (ref: string) => string) =>
  ({ ref, period }: Of): CardAction => ({ title: says(ref), verb, data: { ref, period } });

export const askShow = about('show', (ref) => `Show ${ref}`);
/** Opens its form. */
export const askReport = about('form', (ref) => `Report ${ref}`);
export const askTrend = about('trend', (ref) => `Chart ${ref}`);
export const askForecast = about('forecast', () => 'On target by year end?');
export const askSince = about('since', () => 'Since when?');

/** “Why is CPI13 amber?”, for any status. */
export const askWhy = (cell: Of & Pick<Cell, 'status' | 'scheme'>): CardAction => ({
  title: `Why ${statusNamed(cell).toLowerCase()}?`,
  verb: 'why',
  data: { ref: cell.ref, period: cell.period },
});

/** The button for its reasons; while nothing is reported, for its reporter. */
export const askWhyOrWho = (cell: Cell): CardAction => (isReported(cell) ? askWhy(cell) : askOwner(cell));

/** “Who owns it?” */
export const askOwner = ({ ref, period }: Of): CardAction => ({
  title: 'Who owns it?',
  verb: 'owner',
  data: { ref, period, role: 'owner' },
});

/** “What is it?” */
export const askDefinition = ({ ref, period }: Of): CardAction => ({
  title: 'What it measures',
  verb: 'define',
  data: { ref, period, aspect: 'definition' },
});

/** The button that compares it with another period. */
export const askAgainst = ({ ref, period }: Of, other: Period): CardAction => ({
  title: `Against ${periodName(other)}`,
  verb: 'contrast',
  data: { ref, period, against: 'period', other },
});

/** The button that compares it with its target. */
export const askAgainstTarget = ({ ref, period }: Of): CardAction => ({
  title: 'Against its target',
  verb: 'contrast',
  data: { ref, period, against: 'target' },
});

/** The same quarter a year before. */
export const yearBefore = (period: Period): Period => shiftPeriod(period, -4);
