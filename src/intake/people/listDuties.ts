/** Lists the duties of leavers and their successors, in lines for an operator to agree to. */
import { capital } from '../../cards/words/text.ts';
import type { Contract } from '../../domain/closing/contracts/contract.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { isOutstanding } from '../../domain/judging/judge.ts';
import { isPerformanceTeam, type Person, type PersonRef } from '../../domain/person.ts';
import { type Leaving, orphanedBy, withoutLeavers } from '../../domain/reporting/leaving.ts';
import { together } from '../../domain/sentences.ts';
import { type Day, dayInWords } from '../../domain/time/days.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { firstNames } from '../table/words.ts';

/** The council before anybody leaves. */
export type CouncilBefore = {
  readonly indicators: readonly Indicator[];
  readonly contracts: readonly Contract[];
  /** The cells of the reporting quarter and of the one before, whose figures are being asked for. */
  readonly cells: readonly Cell[];
  readonly leaving: Leaving;
  /** The performance team after the removal. */
  readonly team: readonly Person[];
  readonly today: Day;
};

/** Leavers with their duties and successors; after those, the names of leavers without duties. */
export function dutyLines(people: readonly Person[], standing: CouncilBefore): readonly string[] {
  const lines: string[] = [];
  const idle: string[] = [];
  for (const person of people) {
    const duties = [...dutiesIn(person, standing), ...inFigures(person, standing)];
    const heir = standing.leaving.get(person.id);
    if (duties.length === 0 && !heir) idle.push(`${person.name} (${person.email})`);
    else {
      lines.push(`  ${person.name}, ${person.email}`, ...duties.map((duty) => `    ${duty}`));
      lines.push(...(heir ? [carriedOver(heir)] : afterwards(person, standing)).map((says) => `    ${says}`));
    }
  }
  return [...lines, ...(idle.length > 0 ? [`  with nothing to answer for: ${together(idle)}`] : [])];
}

const carriedOver = ({ id }: PersonRef): string =>
  `That address is on the list under the object id ${id} as well: what is theirs goes to that one.`;

function dutiesIn({ id, ...person }: Person, { indicators, contracts }: CouncilBefore): readonly string[] {
  const current = indicators.filter(({ lifecycle }) => lifecycle !== 'retired');
  const of = (says: string, duty: 'owner' | 'deputy' | 'manager'): readonly string[] => {
    const refs = current.filter((each) => each[duty]?.id === id).map(({ ref }) => ref);
    return refs.length > 0 ? [`${says} ${firstNames(refs)}`] : [];
  };
  const signed = current.filter(
    ({ signOff }) => Array.isArray(signOff) && signOff.some((each) => each.person?.id === id),
  );
  const signs = signed.length > 0 ? [`signs off ${firstNames(refsOf(signed))}`] : [];
  const managed = contracts.filter(({ manager }) => manager?.id === id);
  return [
    ...of('owner of', 'owner'),
    ...of('deputy for', 'deputy'),
    ...of('manager of', 'manager'),
    ...signs,
    ...(managed.length > 0 ? [`manages contract ${firstNames(managed.map(({ ref }) => ref))}`] : []),
    ...(isPerformanceTeam(person) ? ['performance team'] : []),
  ];
}

/** Their unfinished work: figures to report, and actions under their name. */
function inFigures({ id, name }: Person, { cells, today }: CouncilBefore): readonly string[] {
  const late = new Map<Period, string[]>();
  for (const cell of cells) {
    if (!isOutstanding(cell) || whoReports(cell)?.id !== id) continue;
    late.set(cell.period, [...(late.get(cell.period) ?? []), cell.ref]);
  }
  const actions = cells.flatMap(({ ref, period, action }) =>
    action && action.who.trim().toLowerCase() === name.toLowerCase() && (action.by ?? today) >= today
      ? [
          `named for an action on ${ref} in ${periodName(period)}${action.by === null ? '' : ` by ${dayInWords(action.by)}`}: “${action.what}”`,
        ]
      : [],
  );
  const owed = [...late].map(([period, refs]) => `${firstNames(refs)} for ${periodName(period)}`);
  return [...(owed.length > 0 ? [`still to report ${together(owed)}`] : []), ...actions];
}

/** The people asked and told instead. */
function afterwards(person: Person, { indicators, leaving, team }: CouncilBefore): readonly string[] {
  const theirs = indicators.filter(({ owner, deputy, manager }) =>
    [owner, deputy, manager].some((who) => who?.id === person.id),
  );
  const { nobodyToAsk, nobodyToTell } = orphanedBy(theirs, leaving);
  const instead = new Map<string, string[]>();
  for (const indicator of theirs) {
    const next = whoReports(withoutLeavers(indicator, leaving));
    if (!next || indicator.lifecycle === 'retired' || whoReports(indicator)?.id !== person.id) continue;
    instead.set(next.name, [...(instead.get(next.name) ?? []), indicator.ref]);
  }
  const asked = nobodyToAsk.filter(({ owner, deputy }) => [owner?.id, deputy?.id].includes(person.id));
  const managed = nobodyToTell.filter(({ manager }) => manager?.id === person.id);
  const isAllTheyManage =
    managed.length > 1 &&
    theirs.every(
      (each) => each.manager?.id !== person.id || each.lifecycle === 'retired' || managed.includes(each),
    );
  return [
    ...[...instead].map(([name, refs]) => `${name}, the deputy, is then asked for ${firstNames(refs)}.`),
    ...(asked.length > 0 ? [`Nobody can then be asked for ${firstNames(refsOf(asked))}.`] : []),
    ...(managed.length > 0
      ? [
          `When ${isAllTheyManage ? 'any of these that they manage' : firstNames(refsOf(managed))} ${isAllTheyManage || managed.length === 1 ? 'is' : 'are'} off target, only the performance team hears.`,
        ]
      : []),
    ...(isPerformanceTeam(person)
      ? [`The performance team is then ${together(team.map(({ name }) => name))}.`]
      : []),
  ].map(capital);
}

const refsOf = (indicators: readonly Indicator[]): readonly string[] => indicators.map(({ ref }) => ref);
