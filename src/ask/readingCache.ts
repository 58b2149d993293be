/**
 * Cache of readings. The meaning of a sentence depends on its words, the day, the quarter, and the council's names
 * and words; while those stay, it is the same whoever types the sentence or presses its button.
 */
import { LRUCache } from 'lru-cache';
import type { Reading } from './model/question.ts';
import type { Catalogue } from './setting/catalogue.ts';
import type { Setting } from './setting/setting.ts';
import { understand } from './understand.ts';

type Before = { readonly in: Setting; readonly readings: LRUCache<string, Reading> };

const MOST_READINGS = 500;

const kept = new WeakMap<Catalogue, Before>();

/** Reads a sentence as `understand` does, and only once while its meaning stays the same. */
export function understandOnce(sentence: string, setting: Setting): Reading {
  // After what came before, the same words mean something else each time.
  if (setting.context) return understand(sentence, setting);
  const before = kept.get(setting.catalogue);
  const { readings } =
    before && isSame(before.in, setting)
      ? before
      : { readings: new LRUCache<string, Reading>({ max: MOST_READINGS }) };
  const known = readings.get(sentence);
  if (known) return known;
  const reading = understand(sentence, setting);
  // A sentence that was not understood may be anything somebody pasted, and is not cached.
  if (reading.question.kind === 'unclear') return reading;
  readings.set(sentence, reading);
  kept.set(setting.catalogue, { in: setting, readings });
  return reading;
}

/** The settings a reading depends on, besides the catalogue and the question before. */
const DECIDES = { today: true, reporting: true, yearStart: true, synonyms: true } satisfies Record<
  Exclude<keyof Setting, 'catalogue' | 'context'>,
  true
>;

const isSame = (one: Setting, other: Setting): boolean =>
  (Object.keys(DECIDES) as (keyof typeof DECIDES)[]).every((each) => one[each] === other[each]);
