/** A call of every command, for trying it in every role: what whoever may is shown, and what it leaves in the store. */
import { draftMark, NO_DRAFT } from '../../../src/domain/reporting/draft.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { Q2 } from '../../support/cells.ts';
import { TENANT } from '../../support/council.ts';
import { ARRANGING } from './arrangingCalls.ts';
import { ASKING } from './askingCalls.ts';
import { ALL, buttonOf, type Call, type Data, many, notRefused, one, TITLE } from './call.ts';
import { CONTRACTS } from './contractCalls.ts';
import { FILE_CALLS } from './fileCalls.ts';
import { FOLLOWING } from './followingCalls.ts';
import { PEOPLE, type Refs, type RolesCouncil } from './rolesCouncil.ts';

const Q1 = Period.parse('2024-25-Q1');
const period = Q2;
const FRIDAY = '2024-10-25';

const { owner, signatory, 'performance team': team } = PEOPLE;

const filledIn = async (refs: Refs, council: RolesCouncil): Promise<Data> => ({
  ...(await buttonOf(owner, 'form', 'submit', ({ missing }) => ({ ref: missing, period }))(refs, council)),
  ...{ figure: '97', commentary: 'As expected.' },
});

/** The same figure in a row of a card for several. */
const inRow = async (refs: Refs, council: RolesCouncil): Promise<Data> => {
  const { ref, basedOn, asks, submissionId } = await filledIn(refs, council);
  return { period, submissionId, rows: [{ ref, basedOn, asks }] };
};

const leaveOf = (from: string) => async (council: RolesCouncil, who: { id: string; name: string }) => {
  const person = { id: who.id, name: who.name };
  await council.store.absences.save(TENANT, [
    {
      person,
      from,
      until: FRIDAY,
      cover: null,
      by: person,
      at: '2024-10-04T09:00:00.000Z',
      declinedBy: null,
    },
  ]);
};

const locked = async (council: RolesCouncil): Promise<void> => {
  await council.store.locks.add(TENANT, Q1, {
    ...{ number: 1, kind: 'locked', by: { id: team.id, name: team.name }, reason: '', leftOut: 0 },
    at: '2024-10-01T10:00:00.000Z',
  });
};

/** By verb; a command without its call fails the test. */
export const EVERY_CALL: Readonly<Record<string, Call>> = {
  ...ARRANGING,
  ...ASKING,
  ...CONTRACTS,
  ...FOLLOWING,
  ...FILE_CALLS,
  list: many(TITLE),
  count: many(/indicators? /),
  rank: many(TITLE, { end: 'worst', count: 24 }),
  who: many(/Olga Owner/),
  movers: many(/chang|moved/i, { since: Q1, move: { kind: 'any' } }),
  running: many(TITLE, {
    quarters: 2,
    asked: { kind: 'any of', of: [{ kind: 'off target' }, { kind: 'on target' }] },
  }),
  compare: many(/off target in Q2/, { other: Q1 }),
  sides: many(/ICT/, { facet: 'group' }),
  outlook: many(/year[- ]end|year end/i),
  reasons: many(/As expected/),
  unexplained: many(/commentary/i),
  actions: many(/being done|action/i),
  rehearse: one(),
  show: one(),
  several: { data: (refs) => ({ refs: ['CPI13', refs.one, refs.parts], period }), shows: /CPI13/ },
  trend: one(),
  months: { data: (refs) => ({ ref: refs.months, period }), shows: /September 2024|Sep/ },
  parts: { data: (refs) => ({ ref: refs.parts, period }), shows: /East/ },
  part: { data: (refs) => ({ ref: refs.parts, period, part: 'East' }), shows: /£60/ },
  'part over time': { data: (refs) => ({ ref: refs.parts, period, part: 'East' }), shows: /£60/ },
  forecast: one(),
  contrast: one({ against: 'period', other: Q1 }, /Q1 2024\/25/),
  why: one(),
  since: one(),
  ever: one({ asked: { kind: 'on target' } }),
  extremes: one({ end: 'best' }),
  define: one({ aspect: 'target' }, /95/),
  owner: one({ role: 'owner' }, /Olga Owner owns/),
  due: { data: () => ({ period }), shows: /are due on/ },
  upcoming: {
    data: () => ({ asked: { kind: 'all' }, within: 'in the next two weeks' }),
    shows: /due|nothing/i,
  },
  alerts: many(notRefused('alert')),
  reminded: many(notRefused('reminded')),
  'not chased': many(notRefused('chased|reminded')),
  'out of reach': many(notRefused('reach')),
  absences: { data: () => ({}), before: leaveOf('2024-10-08'), shows: /(?:person is|people are) away/ },
  messages: { data: () => ({ to: 'owner' }), shows: /Invitation/ },
  readers: one({}, /can see/),
  restricted: { data: () => ({}), shows: /restricted/ },
  history: one({}, /Olga Owner/),
  form: {
    data: (refs) => ({ ref: refs.missing, period }),
    shows: /\{figure=/,
  },
  mine: { data: () => ({ period }), shows: /Q2 2024\/25/ },
  summary: many(/Q2 2024\/25/),
  colours: { data: () => ({ period }), shows: /Amber/ },
  under: many(/Kent/, { scheme: 'kent' }),
  override: one({}, /\{status=/),
  'still open': many(/open|in so far|reported/i),
  'sign off': {
    data: buttonOf(signatory, 'sign off', 'sign off', ({ one: ref }) => ({ ...ALL, ref })),
    shows: /^(?![\s\S]*Nothing is signed off)[\s\S]*signed off for Q2/,
    stores: true,
  },
  'send back': one({}, /\{reason=/),
  lock: {
    data: buttonOf(team, 'lock', 'lock', () => ({ period })),
    shows: /is locked/,
    stores: true,
  },
  reopen: { data: () => ({ period: Q1 }), before: locked, shows: /\{reason=/ },
  remind: {
    data: buttonOf(team, 'remind', 'remind', () => ({ asked: { kind: 'not reported' }, period })),
    shows: /✓ reminded/,
    restarts: true,
  },
  extend: { data: (refs) => ({ ref: refs.missing, until: FRIDAY, period }), shows: /Friday 25 October/ },
  away: { data: () => ({ until: FRIDAY }), shows: /Yes, I’m away/ },
  back: { data: () => ({}), before: leaveOf('2024-10-08'), shows: /Yes, I’m back/ },
  snooze: { data: () => ({ until: '2024-10-11' }), shows: /Remind you on Friday 11 October/ },
  putOff: { data: () => ({ until: '2024-10-11' }), shows: /I remind you again on Friday 11/, stores: true },
  'talk about': {
    data: () => ({ where: { group: ['ICT'] } }),
    inChannel: true,
    shows: /From now on this channel/,
  },
  explain: { data: () => ({ term: 'provisional' }), shows: /may still change/ },
  help: { data: () => ({}), shows: /Where things stand/ },
  thanks: { data: () => ({}), shows: /Glad to help/ },
  submit: { data: filledIn, shows: /97\.0% stored/, stores: true },
  check: { data: filledIn, shows: /\{figure=97\}/ },
  keep: { data: filledIn, shows: /What you wrote is kept: MISS-1|What you wrote is kept: SEC-X1/ },
  'report all': { data: () => ({ period }), shows: /to report|Nothing is left|No indicators|reported/ },
  'submit all': {
    data: async (refs, council) => ({ ...(await inRow(refs, council)), figure_1: '97' }),
    shows: /1 figure is stored/,
    stores: true,
  },
  'my workbook': {
    data: () => ({ period }),
    shows: /My figures to report|Nothing is left|No indicators|reported/,
  },
  'store read': {
    data: async ({ missing: ref }, council, who) => {
      const draft = { ...NO_DRAFT, figure: '97', commentary: 'As expected.' };
      const at = '2024-10-09T09:00:00.000Z';
      const kept = { ref, period, submissionId: 'read', basedOn: 0, asks: '', draft, at };
      await council.store.drafts.keep(TENANT, who.id, kept);
      return { period, submissionId: 'read', rows: [{ ref, mark: draftMark(draft) }] };
    },
    shows: /1 figure is stored/,
    stores: true,
  },
  'evidence form': {
    data: () => ({ text: 'Agreed with finance', link: 'https://example.com/1', by: 'Adele Vance' }),
    shows: /\{evidence=|are yours to keep evidence for/,
  },
  'keep evidence': {
    data: (refs) => ({ ref: refs.missing, period, submissionId: 'kept', evidence: 'Agreed with finance' }),
    shows: /Kept as evidence for/,
  },
  'keep all': {
    data: async (refs, council) => ({ ...(await inRow(refs, council)), figure_1: '97' }),
    shows: /What you wrote is kept/,
  },
  setStatus: {
    data: async (refs, council) => ({
      ...(await buttonOf(team, 'override', 'setStatus', ({ one: ref }) => ({ ref, period }))(refs, council)),
      ...{ status: 'Red', reason: 'The audit said so.' },
    }),
    shows: /Red is set/,
    stores: true,
  },
  sendBack: {
    data: async (refs, council) => ({
      ...(await buttonOf(team, 'send back', 'sendBack', ({ one: ref }) => ({ ref, period }))(refs, council)),
      reason: 'Too thin.',
    }),
    shows: /is sent back/,
    stores: true,
  },
  reopenQuarter: {
    data: () => ({ period: Q1, basedOn: '1', reason: 'A figure was wrong.' }),
    before: locked,
    shows: /is open again|reopened/i,
    stores: true,
  },
  giveTime: {
    data: (refs) => ({ period, refs: refs.missing, until: FRIDAY }),
    shows: /25 October/,
    stores: true,
  },
  recordAbsence: {
    data: (_refs, _council, { id }) => ({ person: id, from: '2024-10-10', until: FRIDAY }),
    shows: /away/,
    stores: true,
  },
  endAbsence: {
    data: (_refs, _council, { id }) => ({ person: id }),
    before: leaveOf('2024-10-08'),
    shows: /Welcome back/,
    stores: true,
  },
  declineCover: {
    data: () => ({ person: owner.id, from: '2024-10-07' }),
    shows: /You don’t cover for Olga Owner/,
    stores: true,
  },
};
