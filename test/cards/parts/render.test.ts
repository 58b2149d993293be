import { Expression } from 'adaptive-expressions';
import { expect, it, vi } from 'vitest';
import { messageCard } from '../../../src/cards/parts/message.ts';

it('parses a template once, however many cards are made of it', () => {
  messageCard({ sentence: 'Ready.' });
  const parsed = vi.spyOn(Expression, 'parse');
  expect(messageCard({ sentence: 'Still ready.' }).summary).toBe('Still ready.');
  expect(parsed).not.toHaveBeenCalled();
});
