/**
 * The card templates: parsed once, filled with ready strings, finished as plain frozen JSON. No other file holds any.
 */
import { Template } from 'adaptivecards-templating';
import alert from '../../../cards/alert.json' with { type: 'json' };
import answer from '../../../cards/answer.json' with { type: 'json' };
import choose from '../../../cards/choose.json' with { type: 'json' };
import entries from '../../../cards/entries.json' with { type: 'json' };
import evidence from '../../../cards/evidence.json' with { type: 'json' };
import form from '../../../cards/form.json' with { type: 'json' };
import help from '../../../cards/help.json' with { type: 'json' };
import indicator from '../../../cards/indicator.json' with { type: 'json' };
import message from '../../../cards/message.json' with { type: 'json' };
import override from '../../../cards/override.json' with { type: 'json' };
import bars from '../../../cards/part/bars.json' with { type: 'json' };
import chart from '../../../cards/part/chart.json' with { type: 'json' };
import chipRow from '../../../cards/part/chipRow.json' with { type: 'json' };
import donut from '../../../cards/part/donut.json' with { type: 'json' };
import entry from '../../../cards/part/entry.json' with { type: 'json' };
import labelled from '../../../cards/part/labelled.json' with { type: 'json' };
import link from '../../../cards/part/link.json' with { type: 'json' };
import parts from '../../../cards/part/parts.json' with { type: 'json' };
import person from '../../../cards/part/person.json' with { type: 'json' };
import quote from '../../../cards/part/quote.json' with { type: 'json' };
import remark from '../../../cards/part/remark.json' with { type: 'json' };
import row from '../../../cards/part/row.json' with { type: 'json' };
import stacked from '../../../cards/part/stacked.json' with { type: 'json' };
import tally from '../../../cards/part/tally.json' with { type: 'json' };
import words from '../../../cards/part/words.json' with { type: 'json' };
import preview from '../../../cards/preview.json' with { type: 'json' };
import published from '../../../cards/published.json' with { type: 'json' };
import rating from '../../../cards/rating.json' with { type: 'json' };
import reason from '../../../cards/reason.json' with { type: 'json' };
import receipt from '../../../cards/receipt.json' with { type: 'json' };
import unsaved from '../../../cards/unsaved.json' with { type: 'json' };
import { clip } from '../words/text.ts';
import type { Card } from './card.ts';

/** The version every card asks for. Teams' own statements differ between 1.2 and 1.6; bots are promised 1.5. */
const CARD_VERSION = '1.5';

const SCHEMA = 'http://adaptivecards.io/schemas/adaptive-card.json';

const LAYOUTS = {
  alert,
  answer,
  choose,
  entries,
  evidence,
  form,
  help,
  indicator,
  message,
  override,
  preview,
  published,
  rating,
  reason,
  receipt,
  unsaved,
};
const PARTS = {
  bars,
  chart,
  chipRow,
  donut,
  entry,
  labelled,
  link,
  parts,
  person,
  quote,
  remark,
  row,
  stacked,
  tally,
  words,
};

// Parsed when they are first filled, which takes 1 to 8 ms each: doing all of them at once was a tenth of the start.
const templates = new Map<object, Template>();

function fill(layout: object, slots: Slots): unknown {
  const template = templates.get(layout) ?? new Template(layout);
  templates.set(layout, template);
  return template.expand({ $root: slots });
}

/**
 * The values of a template: one for every slot it names, none null or undefined; a missing one would print as
 * `${slot}`.
 */
export type Slots = Readonly<Record<string, unknown>>;

/** A finished card and its one-sentence summary. */
export type Rendered = { readonly card: Card; readonly summary: string };

/** A finished piece of a card, to be put into a slot of another template. */
export function renderPart(name: keyof typeof PARTS, slots: Slots): object {
  return fill(PARTS[name], slots) as object;
}

/** A whole card. `sentence` is its summary, for wherever a card can't be shown. */
export function renderCard(name: keyof typeof LAYOUTS, sentence: string, slots: Slots): Rendered {
  const said = clip(sentence, 400);
  const { body } = fill(LAYOUTS[name], slots) as { body: unknown };
  const card: Card = {
    type: 'AdaptiveCard',
    $schema: SCHEMA,
    version: CARD_VERSION,
    lang: 'en-GB',
    fallbackText: said,
    body,
  };
  return { card: frozen(card), summary: said };
}

/** Freezes JSON all the way down. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}
