import { describe, expect, it } from 'vitest';
import { helpCard, topicCard } from '../../src/cards/help.ts';
import { messageCard } from '../../src/cards/parts/message.ts';
import { button, textOf, titlesOf } from './reading.ts';
import { HELD } from './sample.ts';

describe('help', () => {
  it('says what can be asked about, how people ask, and says more of each', () => {
    const { card } = helpCard({
      completeness: HELD,
      topics: [
        { topic: 'Where things stand', examples: ['what’s red this quarter?', 'summary'] },
        { topic: 'One indicator', examples: ['show CPI13'] },
      ],
    });
    expect(textOf(card)).toContain('37 of 45 reported in all for Q2 2024/25.');
    expect(textOf(card)).toContain('Where things stand\n“what’s red this quarter?”  “summary”');
    expect(titlesOf(card)).toEqual(['Where things stand', 'One indicator']);
    expect(button(card, 'One indicator')).toMatchObject({ verb: 'help', data: { topic: 'One indicator' } });
  });

  const sections = [
    {
      title: 'What’s red',
      says: 'Lists what is red.',
      examples: ['what’s red this quarter?', 'amber in Q1'],
    },
    { title: 'Summary', says: 'Counts by status.', examples: ['summary'] },
  ];
  const { card } = topicCard({ headline: 'Where things stand', sections });

  it('says of a topic all that can be asked, and how people say it', () => {
    expect(textOf(card)).toContain(
      'What’s red\nLists what is red.\n“what’s red this quarter?”  “amber in Q1”',
    );
  });

  it('asks the first example of each when its button is pressed', () => {
    expect(titlesOf(card)).toEqual(['What’s red this quarter?', 'Summary', 'All of help']);
    expect(button(card, 'What’s red this quarter?')).toMatchObject({
      verb: 'ask',
      data: { text: 'what’s red this quarter?' },
    });
  });
});

describe('a message', () => {
  it('says its sentence and offers what to do next', () => {
    const choices = [{ title: 'Summary', verb: 'summary', data: {} }];
    const { card, summary } = messageCard({
      headline: 'I didn’t follow that',
      sentence: 'Try this:',
      choices,
    });
    expect(textOf(card)).toBe('I didn’t follow that\nTry this:');
    expect(summary).toBe('I didn’t follow that. Try this:');
    expect(titlesOf(card)).toEqual(['Summary']);
  });

  it('does not put a full stop after a question', () => {
    expect(messageCard({ headline: 'Which one?', sentence: '' }).summary).toBe('Which one?');
  });
});
