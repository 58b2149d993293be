/**
 * Fills a card template. Templates hold no logic, so of Adaptive Cards' templating language they need three things:
 * a slot that is a whole value (`"${title}"`), an element left out unless a slot is true (`$when`), and an element
 * repeated for each entry of a slot (`$data`). Microsoft's own library is not run: it took a tenth of a turn
 * and of the start, with 2.3 MB of code; a test holds every card against what it makes.
 */

/** What fills a template: every slot it names, none null or undefined. */
export type Slots = Readonly<Record<string, unknown>>;

/** Fills a template that was read once. Throws when it names a slot that is not there. */
export type Fill = (slots: Slots) => unknown;

/** Reads a template, and throws for one that asks for more than the three. */
export function readTemplate(template: unknown): Fill {
  if (typeof template === 'string') return readText(template);
  if (Array.isArray(template)) return readList(template);
  if (isElement(template)) {
    if ('$data' in template) throw new Error('Only an element of a list can be repeated.');
    return readElement(template);
  }
  return () => template;
}

type Element = Readonly<Record<string, unknown>>;

const isElement = (value: unknown): value is Element => typeof value === 'object' && value !== null;

function readText(text: string): Fill {
  const slot = /^\$\{(\w+)\}$/.exec(text)?.[1];
  if (slot !== undefined) return (slots) => valueIn(slots, slot);
  if (text.includes('${')) throw new Error(`A slot has to be the whole value: ${text}`);
  return () => text;
}

function valueIn(slots: Slots, name: string): unknown {
  const value = slots[name];
  if (value === undefined || value === null) throw new Error(`Nothing was given for the slot ${name}.`);
  return value;
}

/** An element; undefined when it is left out. */
function readElement({ $when, ...properties }: Element): Fill {
  const isThere = $when === undefined ? () => true : readTemplate($when);
  const fills = Object.entries(properties).map(([name, value]) => [name, readTemplate(value)] as const);
  return (slots) => {
    if (isThere(slots) !== true) return undefined;
    const element: Record<string, unknown> = {};
    for (const [name, fill] of fills) {
      const value = fill(slots);
      if (value !== undefined) element[name] = value;
    }
    return element;
  };
}

function readList(list: readonly unknown[]): Fill {
  const fills = list.map(readEntry);
  return (slots) => fills.flatMap((fill) => fill(slots));
}

/** What stands in the place of one element of a list: itself, nothing, or one for each entry of `$data`. */
function readEntry(entry: unknown): (slots: Slots) => readonly unknown[] {
  if (!isElement(entry) || !('$data' in entry)) {
    const fill = readTemplate(entry);
    return (slots) => [fill(slots)].filter((each) => each !== undefined);
  }
  const { $data, ...template } = entry;
  const entries = readTemplate($data);
  const fill = readElement(template);
  // An entry has slots of its own; none from outside can be seen within.
  return (slots) => (entries(slots) as readonly Slots[]).map(fill).filter((each) => each !== undefined);
}
