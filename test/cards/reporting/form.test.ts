import { describe, expect, it } from 'vitest';
import { formCard } from '../../../src/cards/reporting/form.ts';
import type { FormInput } from '../../../src/cards/reporting/formInput.ts';
import { NO_DRAFT } from '../../../src/domain/reporting/draft.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { button, ofType, textOf, titlesOf } from '../reading.ts';
import {
  AFTER_DUE,
  BEFORE_DUE,
  cellWith,
  DUE,
  HELD,
  LONDON,
  missingCell,
  Q2,
  YEAR_START,
} from '../sample.ts';

const form = (changes: Partial<FormInput> = {}) =>
  formCard({
    cell: missingCell(),
    completeness: HELD,
    due: DUE,
    today: BEFORE_DUE,
    timeZone: LONDON,
    yearStart: YEAR_START,
    submissionId: 'sub-1',
    ...changes,
  });

const text = (changes: Partial<FormInput> = {}): string => textOf(form(changes).card);
const field = (id: string, changes: Partial<FormInput> = {}) =>
  [...ofType(form(changes).card, 'Input.Text'), ...ofType(form(changes).card, 'Input.Toggle')].find(
    (input) => input.id === id,
  );

const draft = { ...NO_DRAFT, figure: '8.62', commentary: 'Call volumes are rising.', provisional: true };

describe('the form', () => {
  it('says what is asked, by when, the target and the last figure', () => {
    expect(text().split('\n').slice(0, 6)).toEqual([
      'Incidents resolved within SLA',
      'CPI13 · Q2 2024/25 · due Friday 18 October · 37 of 45 reported in all',
      'Target',
      'at least 95%, higher is better\u00a0↑',
      'Last figure',
      '89.4% in Q1 · ◆ Amber',
    ]);
  });

  it('keeps the fields of the action open while it asks about a figure that is off target', () => {
    const cell = missingCell({ previous: { period: shiftPeriod(Q2, -1), figure: '96', status: 'Green' } });
    const isOpen = (changes: Partial<FormInput>) =>
      ofType(form({ cell, ...changes }).card, 'Container').find(({ id }) => id === 'action')?.isVisible;
    const ask = (figure: string) => ({
      draft,
      question: { figure, offTarget: Number(figure) < 95, sentence: 'Is that right?' },
    });
    expect([isOpen({}), isOpen(ask('9.6')), isOpen(ask('99.9'))]).toEqual([false, true, false]);
  });

  it('says that it was due once the day is past', () => {
    expect(text({ today: AFTER_DUE })).toContain('was due Friday 18 October');
  });

  it('has a field for the figure in its unit, one for the commentary, and the provisional mark', () => {
    expect(field('figure')).toMatchObject({ label: 'Figure (%)', placeholder: 'e.g. 89.4', value: '' });
    expect(field('commentary')).toMatchObject({ isMultiline: true, maxLength: 8000 });
    expect(field('commentary')?.placeholder).toMatch(/what is the situation.*by whom.*one-off or a trend/);
    expect(field('provisional')).toMatchObject({ value: 'false' });
  });

  it('requires nothing that would stand in the way of “Nothing to report”', () => {
    expect(ofType(form().card, 'Input.Text').filter(({ isRequired }) => isRequired)).toEqual([]);
  });

  it('carries what makes a submission safe to repeat', () => {
    const data = { ref: 'CPI13', period: Q2, submissionId: 'sub-1', basedOn: 0 };
    expect(titlesOf(form().card)).toEqual([
      ...['Submit', 'Check the status', 'Nothing to report', 'Keep for later'],
    ]);
    expect(button(form().card, 'Submit')).toMatchObject({ verb: 'submit', data, style: 'positive' });
    expect(button(form().card, 'Check the status')).toMatchObject({ verb: 'check', data });
    expect(button(form().card, 'Nothing to report')).toMatchObject({
      verb: 'submit',
      data: { ...data, nothingToReport: true },
    });
  });

  it('says what a figure covers when that is not the period', () => {
    expect(text({ cell: missingCell({ basis: 'year to date' }) })).toContain('Basis\nyear to date');
  });
});

describe('the form when something has to be put right', () => {
  const problems: FormInput['problems'] = [
    { field: 'figure', sentence: 'The figure can’t be above 100%.' },
    { field: 'commentary', sentence: 'A commentary is needed.' },
  ];

  it('says how much, and each thing beside its field', () => {
    const lines = text({ draft, problems }).split('\n');
    expect(lines).toContain('▲ 2 things to put right. Nothing has been stored yet.');
    expect(text({ cell: cellWith({}), draft, problems })).toContain('What is stored stays as it is.');
    const place = (start: string): number => lines.findIndex((line) => line.startsWith(start));
    expect(place('Figure (%)')).toBe(place('▲ The figure can’t be above 100%.') + 1);
    expect(place('Commentary')).toBe(place('▲ A commentary is needed.') + 1);
  });

  it('keeps what the person put in', () => {
    const changes = { draft, problems };
    expect(field('figure', changes)?.value).toBe('8.62');
    expect(field('commentary', changes)?.value).toBe('Call volumes are rising.');
    expect(field('provisional', changes)?.value).toBe('true');
  });

  it('says what is wrong with the source beside its field, and keeps it', () => {
    const source = 'x'.repeat(201);
    const changes = {
      draft: { ...draft, source },
      problems: [{ field: 'source', sentence: 'The source is 1 character too long.' } as const],
    };
    const lines = text(changes).split('\n');
    expect(lines[lines.indexOf('▲ The source is 1 character too long.') + 1]).toMatch(
      /^Source of the figure \(optional\)/,
    );
    expect(field('source', changes)).toMatchObject({ value: source, maxLength: 400 });
  });

  it('keeps the line ends and blanks of a commentary', () => {
    const commentary = '  one\n\n  two ${x}\n';
    expect(field('commentary', { draft: { ...draft, commentary }, problems })?.value).toBe(commentary);
  });
});

describe('the form when a figure is asked about', () => {
  const question = {
    figure: '8.62',
    offTarget: true,
    sentence: '89.4% last time, 8.62% now: is that right?',
  };

  it('asks, and lets the person say yes or put it right', () => {
    const { card } = form({ draft, question });
    expect(textOf(card)).toContain('Please check. 89.4% last time, 8.62% now: is that right?');
    expect(button(card, 'Yes, 8.62% is right')).toMatchObject({
      verb: 'submit',
      data: { confirmedFigure: '8.62', submissionId: 'sub-1', basedOn: 0 },
    });
    expect(titlesOf(card)).toContain('Submit');
  });
});

describe('the form when a figure is checked', () => {
  const preview = {
    figure: '86.2',
    status: 'Amber',
    offTarget: true,
    sentence: '86.2% is 9.26% below the target of 95%.',
  };

  it('says which status it would give and why', () => {
    expect(text({ draft, preview })).toContain(
      '86.2% would be ◆ Amber. 86.2% is 9.26% below the target of 95%.',
    );
  });

  it('says when a commentary is then needed, and only then', () => {
    const needed = 'A commentary is needed with it.';
    expect(text({ draft: { ...draft, commentary: ' ' }, preview })).toContain(needed);
    expect(text({ draft, preview })).not.toContain(needed);
  });
});

describe('the form when somebody else was first', () => {
  const { card } = form({ cell: cellWith({ revision: 4 }), draft, conflict: true });

  it('shows who reported what and when, beside what this person wrote', () => {
    expect(textOf(card)).toContain('Isaiah Langer reported 86.2% (◆ Amber) on 9 October 2024 at 14:05.');
    expect(textOf(card)).toContain('Yours is still below and has not been stored.');
    expect(field('figure', { cell: cellWith(), draft, conflict: true })?.value).toBe('8.62');
  });

  it('lets the person replace it or keep it, and nothing else', () => {
    expect(titlesOf(card)).toEqual(['Replace with mine', 'Keep theirs']);
    expect(button(card, 'Replace with mine')).toMatchObject({ verb: 'submit', data: { basedOn: 4 } });
    expect(button(card, 'Keep theirs')).toMatchObject({ verb: 'show' });
  });
});

describe('the form for a correction', () => {
  it('says what is stored, by whom and when, and holds it ready to change', () => {
    expect(text({ cell: cellWith() })).toContain(
      'Stored for Q2 2024/25: 86.2% (◆ Amber) by Isaiah Langer on 9 October 2024 at 14:05.',
    );
    expect(field('figure', { cell: cellWith() })?.value).toBe('86.2');
    expect(field('commentary', { cell: cellWith() })?.value).toContain('Call volumes');
    expect(field('source', { cell: cellWith({ source: 'Service desk' }) })?.value).toBe('Service desk');
  });
});
