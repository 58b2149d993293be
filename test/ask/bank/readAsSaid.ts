/** Reading a sentence of the bank as it is read in a conversation. */

import type { Reading } from '../../../src/ask/model/question.ts';
import { catalogueOf } from '../../../src/ask/setting/catalogue.ts';
import { likelier, type Setting, understand } from '../../../src/ask/understand.ts';
import type { When } from './phrasing.ts';
import {
  CELLS,
  LETTERED_CELLS,
  PARTED_CELLS,
  REPORTING,
  SHARED_CELLS,
  SYNONYMS,
  TODAY,
  YEAR_START,
} from './setting.ts';

const sample: Setting = {
  catalogue: catalogueOf(CELLS),
  reporting: REPORTING,
  today: TODAY,
  yearStart: YEAR_START,
  synonyms: SYNONYMS,
};
const shared: Setting = { ...sample, catalogue: catalogueOf(SHARED_CELLS) };
const parted: Setting = { ...sample, catalogue: catalogueOf(PARTED_CELLS) };
const lettered: Setting = { ...sample, catalogue: catalogueOf(LETTERED_CELLS) };

/** The question before is looked up only for a sentence that depends on it. */
export function readAsSaid(said: string, { focus, partners, letters, parted: isParted }: When = {}): Reading {
  const setting = partners ? shared : letters ? lettered : isParted ? parted : sample;
  const alone = understand(said, setting);
  return focus && alone.isContextDependent
    ? likelier(alone, understand(said, { ...setting, context: focus }))
    : alone;
}
