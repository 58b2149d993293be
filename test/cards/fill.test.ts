import { readdirSync, readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import { describe, expect, it } from 'vitest';
import { readTemplate, type Slots } from '../../src/cards/fill.ts';

const TEMPLATES = readdirSync('cards', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => [file, JSON.parse(readFileSync(`cards/${file}`, 'utf8'))] as const);

/** Something for every slot of a template: what is shown when there is so much of everything. */
function slotsFor(template: unknown, shown: boolean, entries: number): Slots {
  const slots: Record<string, unknown> = {};
  const name = (text: unknown): string => /^\$\{(\w+)\}$/.exec(String(text))?.[1] ?? '';
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && name(value)) slots[name(value)] ??= 'Said ${x} “as it is” \\ `so`';
    if (typeof value !== 'object' || value === null) return;
    const { $data, $when, ...rest } = value as Record<string, unknown>;
    if ($data !== undefined) {
      const entry = slotsFor({ $when, ...rest }, shown, entries);
      slots[name($data)] = Array.from({ length: entries }, () => entry);
    } else {
      if ($when !== undefined) slots[name($when)] = shown;
      for (const each of Object.values(rest)) walk(each);
    }
  };
  walk(template);
  return slots;
}

describe('filling a template', () => {
  it.each(TEMPLATES)('makes of %s what Adaptive Cards’ own library would make', (_, template) => {
    for (const shown of [true, false]) {
      for (const entries of [0, 1, 2]) {
        const slots = slotsFor(template, shown, entries);
        const theirs = new Template(template).expand({ $root: slots });
        expect(readTemplate(template)(slots)).toEqual(theirs);
      }
    }
  });

  it('refuses a slot that nothing was given for, instead of showing its name to people', () => {
    const fill = readTemplate({ type: 'TextBlock', text: '${headline}' });
    expect(() => fill({})).toThrow('headline');
    expect(() => fill({ headline: null })).toThrow('headline');
  });

  it('refuses a template with logic in it', () => {
    expect(() => readTemplate({ text: 'Due ${due}' })).toThrow('whole value');
    expect(() => readTemplate({ text: '${if(late, 1, 2)}' })).toThrow('whole value');
    expect(() => readTemplate({ body: { $data: '${one}' } })).toThrow('list');
  });
});
