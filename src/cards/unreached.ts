/** Whom the bot could not tell, and what there is nobody to be told of: for the performance team, with every name. */
import type { Outcome } from '../domain/address.ts';
import type { CellLine } from '../domain/cell.ts';
import { type Period, periodName } from '../domain/period.ts';
import type { PersonRef } from '../domain/person.ts';
import { messageCard } from './message.ts';
import { namesInParagraphs, refsNamed } from './names.ts';
import type { Rendered } from './render.ts';
import { clip, counted } from './said.ts';

/** Somebody who was not told, of what, and how that ended. */
export type NotTold = {
  readonly person: PersonRef;
  readonly refs: readonly string[];
  /** As the ledger has it; empty for a try that was broken off. */
  readonly reason: string;
  /** True for a manager who does not know that these are below target; others were to be asked for them. */
  readonly isAlert: boolean;
};

export type UnreachedInput = {
  readonly period: Period;
  readonly notTold: readonly NotTold[];
  readonly ownerless: readonly Pick<CellLine, 'ref' | 'title'>[];
};

/** How many are given a line of their own; the others are named one after the other. */
const MOST_LINES = 4;

/** Names them all, and says what can be done about it. */
export function unreachedCard({ period, notTold, ownerless }: UnreachedInput): Rendered {
  const people = new Set(notTold.map(({ person }) => person.id)).size;
  const headline =
    people > 0
      ? `${counted(people, 'person', 'people')} can’t be reached about ${periodName(period)}`
      : `${counted(ownerless.length, 'figure has', 'figures have')} nobody to ask for ${periodName(period)}`;
  const isAllAlerts = ownerless.length === 0 && notTold.every(({ isAlert }) => isAlert);
  const told = notTold.slice(MOST_LINES).map(({ person }) => person.name);
  const orphans = ownerless.slice(MOST_LINES).map(({ ref }) => ref);
  return messageCard({
    headline,
    sentence: [
      ...notTold.slice(0, MOST_LINES).map(lineOf),
      ...namesInParagraphs([...new Set(told)]).map((names) => `Not reached either: ${names}.`),
      ...ownerless
        .slice(0, MOST_LINES)
        .map(({ ref, title }) => `${clip(ref, 30)} ${clip(title, 200)} has no owner and no deputy.`),
      ...namesInParagraphs(orphans).map((refs) => `Without owner and deputy, too: ${refs}.`),
      WHAT_TO_DO[isAllAlerts ? 'alerts' : notTold.some(({ isAlert }) => isAlert) ? 'both' : 'figures'],
    ].join('\n'),
    choices: [
      isAllAlerts
        ? { title: 'Off target', verb: 'list', data: { asked: { kind: 'off target' }, period } }
        : { title: 'Not reported', verb: 'list', data: { asked: { kind: 'not reported' }, period } },
    ],
  });
}

const WHAT_TO_DO = {
  figures:
    'Have Ragtime installed for them, give each figure an owner, or ask for the figures yourself; you can report any of them.',
  alerts: 'Tell them yourself, and have Ragtime installed for them.',
  both: 'Have Ragtime installed for them and give each figure an owner; until then tell the managers and ask for the figures yourself, you can report any of them.',
};

const WHY: Record<Extract<Outcome, { kind: 'unreachable' }>['reason'], string> = {
  'not installed': 'has not installed Ragtime',
  blocked: 'has blocked Ragtime',
  'conversation gone': 'has no chat with Ragtime any more',
};

function lineOf({ person, refs, reason, isAlert }: NotTold): string {
  const broken = reason === '' ? 'the last try was broken off' : clip(reason, 200);
  const why = reason in WHY ? WHY[reason as keyof typeof WHY] : `could not be sent it (${broken})`;
  const named = refsNamed(refs.map((ref) => ({ ref })));
  const are = refs.length === 1 ? 'is' : 'are';
  const what = isAlert ? `, and does not know that ${named} ${are} below target` : `: ${named}`;
  return `${clip(person.name, 60)} ${why}${what}.`;
}
