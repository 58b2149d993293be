/** Reading a finished card in a test: everything in it, what it says, its actions, and what its schema makes of it. */
import { Ajv, type ValidateFunction } from 'ajv';
import type { Card } from '../../src/cards/parts/card.ts';
import schema from './schema/teams-cards.schema.json' with { type: 'json' };

export type Node = { readonly [property: string]: unknown };

/** Every object in a card, the fallbacks of elements and actions included. */
export function nodesOf(value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(nodesOf);
  return Array.isArray(value) ? inside : [value as Node, ...inside];
}

export const ofType = (card: Card, type: string): readonly Node[] =>
  nodesOf(card).filter((node) => node.type === type);

/** The text a person reads, one element a line; chart fallbacks and button data left out. */
export function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('\n');
  const node = value as Node;
  if (node.type === 'RichTextBlock') return (node.inlines as Node[]).map(({ text }) => text).join('');
  if (typeof node.type === 'string' && node.type.startsWith('Input.')) {
    return [node.label, node.title, node.value, node.placeholder].filter(Boolean).join(' | ');
  }
  if (typeof node.text === 'string') return node.text;
  return [node.body, node.items, node.columns].map(textOf).filter(Boolean).join('\n');
}

/** The buttons, in the order they stand in. */
export const buttonsOf = (card: Card): readonly Node[] =>
  ofType(card, 'ActionSet').flatMap(({ actions }) => actions as Node[]);

export const titlesOf = (card: Card): readonly unknown[] => buttonsOf(card).map(({ title }) => title);

/** The button of that title. Throws with the titles there are. */
export function button(card: Card, title: string): Node {
  const found = buttonsOf(card).find((each) => each.title === title);
  if (!found) throw new Error(`No button “${title}” among: ${titlesOf(card).join(', ')}`);
  return found;
}

const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addSchema(schema, 'card');
const definitions = schema.definitions as unknown as Readonly<Record<string, Node>>;
const validators = new Map<string, ValidateFunction>();

function validatorFor(type: string): ValidateFunction | undefined {
  const name = Object.keys(definitions).find((each) => {
    const properties = definitions[each]?.properties as Readonly<Record<string, Node>> | undefined;
    return properties?.type?.const === type;
  });
  if (name === undefined) return undefined;
  const known = validators.get(name) ?? ajv.compile({ $ref: `card#/definitions/${name}` });
  validators.set(name, known);
  return known;
}

/** Everything in a card that Teams' schema does not allow, each with where it is; nothing for a valid card. */
export function faultsOf(card: Card): readonly string[] {
  return nodesOf(card).flatMap((node) => {
    const { type } = node;
    if (typeof type !== 'string') return [];
    const validate = validatorFor(type);
    if (!validate) return [`${type} is not in the schema`];
    if (validate(node)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${type}${instancePath} ${message}`);
  });
}
