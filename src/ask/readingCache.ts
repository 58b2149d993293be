/**
 * Sentences that were read before. What a sentence means depends on its words, the day, the quarter, and the names and
 * the words of the council; while those stay the same words mean the same, whoever types them or presses their button.
 */
import { LRUCache } from 'lru-cache';
import type { Reading } from './model/question.ts';
import type { Catalogue } from './setting/catalogue.ts';
import type { Setting } from './setting/setting.ts';
import { understand } from './understand.ts';

type Before = { readonly in: Setting; readonly readings: LRUCache<string, Reading> };

const MOST_READINGS = 500;

const kept = new WeakMap<Catalogue, Before>();

/** Reads a sentence as `understand` does, and once only for as long as it means the same. */
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
  // What was not understood may be anything that somebody pasted, and is not kept.
  if (reading.question.kind === 'unclear') return reading;
  readings.set(sentence, reading);
  kept.set(setting.catalogue, { in: setting, readings });
  return reading;
}

/** What a reading depends on besides the catalogue and what was asked before. */
const DECIDES = { today: true, reporting: true, yearStart: true, synonyms: true } satisfies Record<
  Exclude<keyof Setting, 'catalogue' | 'context'>,
  true
>;

const isSame = (one: Setting, other: Setting): boolean =>
  (Object.keys(DECIDES) as (keyof typeof DECIDES)[]).every((each) => one[each] === other[each]);
