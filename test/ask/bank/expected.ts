/** How the question bank writes down what a sentence should be understood as. */
import type { DialogueContext, Question } from '../../../src/ask/model/question.ts';
import { ADELE, ALEX, ISAIAH, LYNNE, MEGAN } from '../../../src/dev/council/people.ts';
import type { Extreme } from '../../../src/domain/answers/extremes.ts';
import type { Asked, Facet, Selection, Standing, Where } from '../../../src/domain/answers/selection.ts';
import type { Move } from '../../../src/domain/history/movers.ts';
import type { Aspect } from '../../../src/domain/indicators/aspect.ts';
import { Period } from '../../../src/domain/time/period.ts';

export type Expected =
  /** One question; several where all of them serve the person equally well. */
  | { readonly must: 'answer'; readonly questions: readonly Question[]; readonly assumed?: true }
  /** More than one reading is possible, and each of these must be offered. */
  | { readonly must: 'clarify'; readonly choices: readonly Question[] }
  /** Nothing that is held answers it. */
  | { readonly must: 'decline' };

export type When = { readonly focus?: DialogueContext; readonly partners?: true };

export type Group = { readonly name: string; readonly entries: readonly (readonly [string, Said, When?])[] };
/** Most entries are simply a question. */
export type Said = Question | Expected;

export const expectedOf = (said: Said): Expected =>
  'must' in said ? said : { must: 'answer', questions: [said] };

/** Any of these is right. */
export const either = (...questions: Question[]): Expected => ({ must: 'answer', questions });
/** Right only when the answer also says how it was read. */
export const assuming = (question: Question): Expected => ({
  must: 'answer',
  questions: [question],
  assumed: true,
});
export const clarify = (...choices: Question[]): Expected => ({ must: 'clarify', choices });
export const decline: Expected = { must: 'decline' };

// Quarters, by how far they lie from the one that is reported.
const quarter = (text: string): Period => Period.parse(text);
export const NOW = quarter('2024-25-Q2');
export const LAST = quarter('2024-25-Q1');
export const NEXT = quarter('2024-25-Q3');
/** The fourth, third, second and first quarter of 2023/24. */
export const [Q4, Q3, YEAR_AGO, Q1] = [4, 3, 2, 1].map((each) => quarter(`2023-24-Q${each}`)) as [
  Period,
  Period,
  Period,
  Period,
];
export const of = quarter;

// How figures stand.
export const status = (name: string): Standing => ({ kind: 'status', status: name });
export const red = status('Red');
export const amber = status('Amber');
export const green = status('Green');
export const veryGreen = status('Very Green');
export const blue = status('Blue');
export const suspended = status('Suspended');
export const contextual = status('Contextual');
export const baseline = status('Baseline');
export const inDevelopment = status('In development');
export const noTarget = status('No target');
export const offTarget: Standing = { kind: 'off target' };
export const onTarget: Standing = { kind: 'on target' };
export const missing: Standing = { kind: 'not reported' };
export const reported: Standing = { kind: 'reported' };
export const overdue: Standing = { kind: 'overdue' };
export const provisional: Standing = { kind: 'provisional' };
export const overridden: Standing = { kind: 'overridden' };
export const all: Asked = { kind: 'all' };
export const anyOf = (...standings: Standing[]): Asked => ({ kind: 'any of', of: standings });

/** A limit of a question: which, where, when. */
type Part = Partial<Omit<Selection, 'asked'>> & { readonly period?: Period; readonly from?: Period };

export const at = (period: Period): Part => ({ period });
export const since = (from: Period): Part => ({ from });
export const where = (limits: Where): Part => ({ where: limits });
export const outside = (limits: Where): Part => ({ outside: limits });
export const not = (...standings: Standing[]): Part => ({ except: standings });
export const improving: Part = { change: 'improving' };
export const worsening: Part = { change: 'deteriorating' };
export const unchanged: Part = { change: 'unchanged' };

const within =
  (facet: Facet) =>
  (...values: string[]): Part =>
    where({ [facet]: values });
export const group = within('group');
export const partner = within('partner');
export const perspective = within('perspective');
export const committee = within('committee');
export const frequency = within('frequency');
export const ownedBy = within('owner');
export const deputisedBy = within('deputy');
export const managedBy = within('manager');
export const belongingTo = within('person');
export const mineOnly = belongingTo('me');

export const ict = group('ICT');
export const sharedIct = group('3C ICT');
export const comms = group('Communications');
export const customerServices = group('Customer services');
export const infoGov = group('Information governance');
export const intelligence = group('Business intelligence');
export const planning = group('Emergency planning');

export const [adele, alex, isaiah, lynne, megan] = [ADELE, ALEX, ISAIAH, LYNNE, MEGAN].map(
  ({ id }) => id,
) as [string, string, string, string, string];

const joined = (parts: readonly Part[]) => {
  const wheres = parts.flatMap((part) => (part.where ? [part.where] : []));
  const merged: Part = Object.assign({}, ...parts);
  return {
    period: NOW,
    ...merged,
    ...(wheres.length === 0 ? {} : { where: Object.assign({}, ...wheres) as Where }),
  };
};

// One for each kind of question.
export const list = (asked: Asked, ...parts: Part[]): Question => ({ kind: 'list', asked, ...joined(parts) });
export const count = (asked: Asked, ...parts: Part[]): Question => ({
  kind: 'count',
  asked,
  ...joined(parts),
});
export const who = (asked: Asked, ...parts: Part[]): Question => ({ kind: 'who', asked, ...joined(parts) });
export const summary = (...parts: Part[]): Question => ({ kind: 'summary', ...joined(parts) });
export const under = (scheme: string, asked?: Asked, ...parts: Part[]): Question => ({
  kind: 'under',
  scheme,
  ...(asked ? { asked } : {}),
  ...joined(parts),
});

type End = Extract<Question, { kind: 'rank' }>['end'];
export const rank = (end: End, howMany?: number, asked: Asked = all, ...parts: Part[]): Question => ({
  kind: 'rank',
  end,
  asked,
  ...(howMany === undefined ? {} : { count: howMany }),
  ...joined(parts),
});

export const better: Move = { kind: 'better' };
export const worse: Move = { kind: 'worse' };
export const any: Move = { kind: 'any' };
export const went = (to: string | undefined, from?: string): Move => ({
  kind: 'between',
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});
export const movers = (move: Move, sinceWhen: Period = LAST, ...parts: Part[]): Question => ({
  kind: 'movers',
  move,
  since: sinceWhen,
  asked: all,
  ...joined(parts),
});
export const running = (asked: Asked, quarters: number, ...parts: Part[]): Question => ({
  kind: 'running',
  quarters,
  asked,
  ...joined(parts),
});
export const compare = (other: Period, asked: Asked = all, ...parts: Part[]): Question => ({
  kind: 'compare',
  other,
  asked,
  ...joined(parts),
});
export const sides = (
  facet: keyof Where,
  named?: readonly string[],
  asked: Asked = all,
  ...parts: Part[]
): Question => ({ kind: 'sides', facet, asked, ...(named ? { sides: named } : {}), ...joined(parts) });
export const outlook = (asked: Asked = all, ...parts: Part[]): Question => ({
  kind: 'outlook',
  asked,
  ...joined(parts),
});

export const show = (ref: string, period = NOW): Question => ({ kind: 'show', ref, period });
export const several = (refs: readonly string[], period = NOW): Question => ({
  kind: 'several',
  refs,
  period,
});
export const trend = (ref: string, ...parts: Part[]): Question => ({ kind: 'trend', ref, ...joined(parts) });
export const sinceWhen = (ref: string, period = NOW): Question => ({ kind: 'since', ref, period });
export const everWas = (ref: string, asked: Asked, period = NOW): Question => ({
  kind: 'ever',
  ref,
  asked,
  period,
});
export const extremes = (ref: string, end: Extreme, period = NOW): Question => ({
  kind: 'extremes',
  ref,
  end,
  period,
});
export const unexplained = (asked: Asked, ...parts: Part[]): Question => ({
  kind: 'unexplained',
  asked,
  ...joined(parts),
});
export const colours = (status?: string): Question => ({
  kind: 'colours',
  ...(status ? { status } : {}),
  period: NOW,
});
export const forecast = (ref: string, period = NOW): Question => ({ kind: 'forecast', ref, period });
export const contrast = (ref: string, against: 'target' | 'neighbours', period = NOW): Question => ({
  kind: 'contrast',
  ref,
  against,
  period,
});
export const contrastWith = (ref: string, other: Period, period = NOW): Question => ({
  kind: 'contrast',
  ref,
  against: 'period',
  other,
  period,
});
export const why = (ref: string, period = NOW): Question => ({ kind: 'why', ref, period });
export const reasons = (asked: Asked, ...parts: Part[]): Question => ({
  kind: 'reasons',
  asked,
  ...joined(parts),
});
/** Of one indicator by its reference, or of a selection. */
export const actions = (of: string | Asked, ...parts: Part[]): Question =>
  typeof of === 'string'
    ? { kind: 'actions', ref: of, asked: all, ...joined(parts) }
    : { kind: 'actions', asked: of, ...joined(parts) };
export const define = (ref: string, aspect: Aspect = 'definition', period = NOW): Question => ({
  kind: 'define',
  ref,
  aspect,
  period,
});
type Role = Extract<Question, { kind: 'owner' }>['role'];
export const owner = (ref: string, role: Role = 'owner', period = NOW): Question => ({
  kind: 'owner',
  ref,
  role,
  period,
});
export const due = (ref?: string, period = NOW): Question => ({
  kind: 'due',
  ...(ref ? { ref } : {}),
  period,
});
export const history = (ref: string, period = NOW): Question => ({ kind: 'history', ref, period });

export const mine = (period = NOW): Question => ({ kind: 'mine', period });
export const submit = (ref?: string, period = NOW): Question => ({ kind: 'form', ref, period });
/** The form with a figure in it. */
export const submitting = (figure: string, ref: string, period = NOW): Question => ({
  kind: 'form',
  ref,
  period,
  figure,
});
export const override = (ref: string, period = NOW): Question => ({ kind: 'override', ref, period });
export const remind = (asked: Asked = missing, ...parts: Part[]): Question => ({
  kind: 'remind',
  asked,
  ...joined(parts),
});
export const talkAbout = (limits?: Where): Question =>
  limits ? { kind: 'talk about', where: limits } : { kind: 'talk about' };
/** The topic is not compared: it is the words to look help up by. */
export const help: Question = { kind: 'help' };
export const thanks: Question = { kind: 'thanks' };

/** What had been asked and shown before. */
export const after = (question: Question, ...refs: string[]): When => ({ focus: { question, refs } });
/** Said where the councils that share ICT have indicators of their own. */
export const partners: When = { partners: true };
