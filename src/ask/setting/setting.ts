/** What a sentence is said in: which council, when, and after what. */
import type { Day } from '../../domain/time/days.ts';
import type { Period, YearStart } from '../../domain/time/period.ts';
import type { DialogueContext } from '../model/question.ts';
import type { Catalogue } from './catalogue.ts';
import type { Synonym } from './synonyms.ts';

export type Setting = {
  /** The indicators, groups and people there are. */
  readonly catalogue: Catalogue;
  /** The period being reported: what "this quarter" means. */
  readonly reporting: Period;
  readonly today: Day;
  readonly yearStart: YearStart;
  /** What this person last asked in this conversation. */
  readonly context?: DialogueContext | undefined;
  /** The council's own words, and what they stand for. */
  readonly synonyms?: readonly Synonym[] | undefined;
};
