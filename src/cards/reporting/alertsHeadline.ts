/** The headlines of a list of alerts: how many there were, or who was told of one figure. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import { hasArrived, type LedgerEntry, sentAt } from '../../domain/messages/errand.ts';
import { periodName } from '../../domain/time/period.ts';
import { placeWords } from '../words/selectionWords.ts';
import { chipOf } from '../words/statusChip.ts';
import { stands } from '../words/statusWords.ts';
import { clip, counted } from '../words/text.ts';
import { toldAt } from '../words/when.ts';
import { notArrivedWords } from '../words/whyNotTold.ts';
import type { AlertsInput } from './alertsInput.ts';

/** `3 alerts in ICT for Q2 2024/25`. */
export function ofMany({ told, isUnsent, since, period, selection, nameOf, me }: AlertsInput): string {
  const { person, ...where } = selection.where ?? {};
  const to = person
    ? ` to ${person.map((id) => (id === 'me' || id === me ? 'you' : nameOf(id))).join(' or ')}`
    : '';
  const place = placeWords({ ...selection, where }, nameOf);
  const which = `${to}${place} for ${periodName(period)}${since ? ` ${since}` : ''}`;
  if (!isUnsent)
    return `${told.length === 0 ? 'No alerts' : counted(told.length, 'alert', 'alerts')}${which}`;
  return told.length === 0
    ? `No alert${which} has failed to arrive`
    : `${counted(told.length, 'alert', 'alerts')}${which} ${told.length === 1 ? 'has' : 'have'} not arrived`;
}

/** `Megan Bowen was told on Tuesday 8 October at 10:02 that CPI13 is ■ Red`. */
export function ofOne(line: CellLine, input: AlertsInput): string {
  const { told, selection, nameOf, period, me } = input;
  const name = periodName(period);
  const [latest] = told;
  const ref = clip(line.ref, 30);
  if (!latest) {
    const ids = selection.where?.person ?? [];
    const who = ids.map((id) => (id === 'me' || id === me ? 'You' : nameOf(id))).join(' or ');
    const was = who === '' ? 'Nobody was' : who === 'You' ? 'You were not' : `${who} was not`;
    return `${was} told of ${ref} for ${name}`;
  }
  const { entry, status } = latest;
  const isMe = entry.person.id === me;
  const who = isMe ? 'You' : clip(entry.person.name, 60);
  const { label } = chipOf(status, line);
  const when = toldAt(sentAt(entry), input);
  if (entry.state === 'sent')
    return `${who} ${isMe ? 'were' : 'was'} told ${when} that ${ref} is ${label} in ${name}`;
  if (entry.state === 'taken back') {
    return `${who} ${isMe ? 'were' : 'was'} told ${when} that ${ref} is ${label} in ${name}; it no longer is, and the message says so`;
  }
  return `${who} ${isMe ? 'have' : 'has'} not been told that ${ref} is ${label} in ${name}`;
}

/** The states of the alerts, and the remark on a figure that nobody was told of. */
export function whatBecame({
  line,
  told,
  besides,
  isReporting,
  isPart,
  ...here
}: AlertsInput): readonly (string | undefined)[] {
  const count = (state: readonly LedgerEntry['state'][], words: string): string | undefined => {
    const those = told.filter(({ entry }) => state.includes(entry.state)).length;
    return those === 0 ? undefined : `${those} ${words}`;
  };
  const part = isPart ? 'of what you manage' : undefined;
  if (!line) {
    return [
      count(['sent'], 'sent'),
      count(['taken back'], 'corrected since'),
      count(['claimed', 'waiting'], 'on the way'),
      count(['unreachable', 'failed'], 'not sent'),
      count(['unconfirmed'], 'not confirmed'),
      part,
    ];
  }
  const [latest] = told;
  if (latest) return [hasArrived(latest.entry) ? undefined : notArrivedWords(latest.entry, here), part];
  const [other] = besides;
  if (other) {
    const { entry, status } = other;
    const { label } = chipOf(status, line);
    const how = hasArrived(entry)
      ? `was told ${toldAt(sentAt(entry), here)} that it is`
      : 'was to be told that it is';
    return [`${clip(entry.person.name, 60)} ${how} ${label}`, part];
  }
  return [whyNobody(line, isReporting), part];
}

function whyNobody(line: CellLine, isReporting: boolean): string {
  if (!line.offTarget) return `it ${stands(line)}, so there is nothing to tell`;
  if (!line.manager) return 'it has no manager to tell';
  return isReporting
    ? `the alert to ${clip(line.manager.name, 60)} is still to go out`
    : 'what is imported once a quarter is over alerts nobody';
}
