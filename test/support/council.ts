/** A small council with a running bot: real store, real HTTP, real cards, and a Bot Connector that records. */
import { randomUUID } from 'node:crypto';
import { type Connector, startConnector } from '../../src/dev/chat/connector.ts';
import { converse, type Talk } from '../../src/dev/chat/converse.ts';
import type { Cell } from '../../src/domain/indicators/cell.ts';
import type { Indicator } from '../../src/domain/indicators/indicator.ts';
import type { Person } from '../../src/domain/person.ts';
import { wordsMark } from '../../src/domain/reporting/checks/wordsDoubt.ts';
import type { Period } from '../../src/domain/time/period.ts';
import { type Calendar, reportingPeriod } from '../../src/domain/time/reportingCycle.ts';
import { createLog } from '../../src/log.ts';
import { type Parts, type RunningRagtime, startRagtime } from '../../src/ragtime.ts';
import type { Store } from '../../src/store/store.ts';
import { CALENDAR } from './calendar.ts';
import { Q2 } from './cells.ts';
import { indicator } from './indicators.ts';
import { freshStore } from './tables.ts';

export const TENANT = '7f0c2c5e-4d1b-4b7a-9c1e-2f6a5d3b8e01';

const person = (id: string, name: string, role: Person['role'] = 'staff'): Person => ({
  id,
  name,
  email: `${id}@example.com`,
  role,
});
export const ISAIAH = person('isaiah', 'Isaiah Langer');
export const ADELE = person('adele', 'Adele Vance');
export const MEGAN = person('megan', 'Megan Bowen');
export const PATTI = person('patti', 'Patti Fernandez', 'performance team');

const INDICATORS = [
  indicator({}),
  indicator({ ref: 'CPI14', title: 'Requests resolved within Service Level Agreement' }),
  indicator({
    ref: 'CPI11',
    title: 'Percentage of total contact that is deemed avoidable',
    direction: 'lower',
    target: { kind: 'at most', value: '15' },
    group: 'Customer services',
    owner: ADELE,
  }),
];

type Data = Record<string, unknown>;

/** What is filled in on a form; what is left out is as somebody ordinary would have it. */
type Given = {
  readonly figure?: string;
  readonly commentary?: string;
  readonly period?: Period;
  readonly [field: string]: unknown;
};

export type Council = {
  readonly store: Store;
  readonly connector: Connector;
  readonly running: RunningRagtime;
  readonly as: (who: Person, type?: 'personal' | 'groupChat' | 'channel', conversationId?: string) => Talk;
  /** What somebody is answered to a sentence in their own chat. */
  readonly ask: (who: Person, sentence: string) => ReturnType<Talk['say']>;
  /** The data of the form of an indicator, as its button sends them, for the quarter being reported without a period. */
  readonly form: (who: Person, ref: string, period?: Period) => Promise<Data>;
  /** Fills in that form and submits it; a figure that is doubted is said to be right. */
  readonly reports: (who: Person, ref: string, given: Given) => ReturnType<Talk['execute']>;
  /** What is stored of an indicator for a quarter, Q2 2024/25 without one. */
  readonly cell: (ref: string, period?: Period) => Promise<Cell | undefined>;
  /** Sets the clock. */
  readonly at: (instant: string) => void;
  readonly stop: () => Promise<void>;
};

/** Starts it on 9 October 2024, with Q2 2024/25 being reported and nothing in. */
export async function startCouncil(
  indicators: readonly Indicator[] = INDICATORS,
  opened?: Store,
  wait?: Parts['wait'],
  commentRoles?: Parts['commentRoles'],
): Promise<Council> {
  const store = opened ?? (await freshStore());
  await store.register.savePeople(TENANT, [ISAIAH, ADELE, MEGAN, PATTI], () => {});
  await store.register.saveIndicators(TENANT, indicators, () => {});
  return runCouncil(store, wait, { ...(commentRoles && { commentRoles }) });
}

/** Starts a bot for what a store holds, such as another instance for the same council. */
export async function runCouncil(
  store: Store,
  wait?: Parts['wait'],
  {
    commentRoles,
    calendar = CALENDAR,
  }: { readonly commentRoles?: Parts['commentRoles']; readonly calendar?: Calendar } = {},
): Promise<Council> {
  const connector = await startConnector();
  let now = new Date('2024-10-09T10:00:00Z');
  const running = await startRagtime({
    store,
    bot: { kind: 'none' },
    tenants: [TENANT],
    host: '127.0.0.1',
    port: 0,
    calendar,
    tick: undefined,
    clock: () => now,
    ...(wait && { wait }),
    ...(commentRoles && { commentRoles }),
    newId: randomUUID,
    log: createLog('silent'),
    version: 'test',
  });
  const as: Council['as'] = ({ id, name }, type = 'personal', conversationId = undefined) =>
    converse({
      botUrl: `http://127.0.0.1:${running.port}`,
      connector,
      person: { aadId: id, name, tenantId: TENANT },
      type,
      ...(conversationId !== undefined && { conversationId }),
    });
  const form: Council['form'] = async (who, ref, period = reportingPeriod(now, CALENDAR)) =>
    button((await as(who).execute('form', { ref, period })).card, 'Submit').data;
  return {
    store,
    connector,
    running,
    as,
    ask: (who, sentence) => as(who).say(sentence),
    form,
    reports: async (who, ref, { period, ...given }) => {
      const commentary = given.commentary ?? 'As expected.';
      // Figure and words are as they are meant: who is asked about them has a test of its own.
      const meant = { confirmedFigure: given.figure, keptCommentary: wordsMark(commentary) };
      const typed = { commentary, ...meant, ...given };
      return as(who).execute('submit', { ...(await form(who, ref, period)), ...typed });
    },
    cell: async (ref, period = Q2) => (await store.periods.cell(TENANT, period, ref))?.cell,
    at: (instant) => {
      now = new Date(instant);
    },
    stop: async () => {
      await running.stop();
      await connector.stop();
    },
  };
}

/** Everything that a card says, as one text: what a person would read, in order. */
export function said(card: unknown): string {
  const words: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    else if (typeof value === 'object' && value !== null) {
      const { type, fallback: _fallback, refresh: _refresh, ...rest } = value as Record<string, unknown>;
      if (type === 'TextBlock' || type === 'TextRun') words.push(String(rest.text));
      else if (typeof type === 'string' && type.startsWith('Action.')) words.push(`[${String(rest.title)}]`);
      else if (typeof type === 'string' && type.startsWith('Input.')) {
        words.push(`{${String(rest.id)}=${String(rest.value ?? '')}}`);
      }
      for (const each of Object.values(rest)) walk(each);
    }
  };
  walk(card);
  return words.join(' ');
}

/** The data of the button of that title on a card; throws when there is no such button. */
export function button(card: unknown, title: string): { readonly verb: string; readonly data: Data } {
  let found: { verb: string; data: Data } | undefined;
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    else if (typeof value === 'object' && value !== null) {
      const element = value as Record<string, unknown>;
      if (element.type === 'Action.Execute' && element.title === title) {
        found = { verb: String(element.verb), data: element.data as Data };
      }
      for (const each of Object.values(element)) walk(each);
    }
  };
  walk(card);
  if (!found) throw new Error(`There is no button “${title}” on: ${said(card)}`);
  return found;
}
