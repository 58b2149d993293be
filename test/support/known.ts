/** Indicators of which only the reference and the title matter. */
import { type CatalogueIndicator, catalogueOf } from '../../src/ask/setting/catalogue.ts';
import type { Setting } from '../../src/ask/setting/setting.ts';
import { Period } from '../../src/domain/time/period.ts';

/** An indicator as a question needs it. */
export const known = (
  ref: string,
  title: string,
  facts: Partial<CatalogueIndicator> = {},
): CatalogueIndicator => ({
  ...{ ref, title, scheme: 'vg', frequency: 'quarterly' as const },
  ...{ group: '', partner: '', perspective: '', committee: '', owner: null, deputy: null, manager: null },
  ...facts,
});

/** The middle of October 2024, when Q2 2024/25 is reported. */
export const settingOf = (cells: readonly CatalogueIndicator[], facts: Partial<Setting> = {}): Setting => ({
  catalogue: catalogueOf(cells),
  reporting: Period.parse('2024-25-Q2'),
  today: '2024-10-14',
  yearStart: 4,
  ...facts,
});
