/** The setting of a sentence: council, time, and the question before. */

import type { Synonym } from '../../domain/schemes/councilWord.ts';
import type { Day } from '../../domain/time/days.ts';
import type { Period, YearStart } from '../../domain/time/period.ts';
import type { DialogueContext } from '../model/question.ts';
import type { Catalogue } from './catalogue.ts';

export type Setting = {
  /** The indicators, groups and people there are. */
  readonly catalogue: Catalogue;
  /** The period being reported: "this quarter". */
  readonly reporting: Period;
  readonly today: Day;
  readonly yearStart: YearStart;
  /** This person's last question in this conversation. */
  readonly context?: DialogueContext | undefined;
  /** The council's own words, and their meanings. */
  readonly synonyms?: readonly Synonym[] | undefined;
};
