/** Indicators to test with: an ordinary one, with whatever the test is about put in its place. */
import type { Indicator } from '../../src/domain/indicators/indicator.ts';
import type { PersonRef } from '../../src/domain/person.ts';
import { ORDINARY } from './cells.ts';

/** An active percentage with a target of at least 95; its people may be given as somebody on the list of people. */
export function indicator(different: Partial<Indicator>): Indicator {
  const whole: Indicator = { description: '', purpose: '', formula: '', ...ORDINARY, ...different };
  const { owner, deputy, manager } = whole;
  return { ...whole, owner: named(owner), deputy: named(deputy), manager: named(manager) };
}

const named = (person: PersonRef | null): PersonRef | null => person && { id: person.id, name: person.name };
