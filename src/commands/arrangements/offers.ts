/** “What have I been offered?”, “accept CPI06”: shows the hand-overs that wait for the word of whoever asks. */
import { acceptWhat, type Offer, offersCard } from '../../cards/arrangements/offers.ts';
import { whyNotSign } from '../../domain/closing/signOff.ts';
import { DomainError } from '../../domain/domainError.ts';
import { together } from '../../domain/sentences.ts';
import { shiftPeriod } from '../../domain/time/period.ts';
import type { Answer, Context } from '../basis/command.ts';
import { cellsOf } from '../cells/cellsOf.ts';
import { lockOf } from '../cells/lockOf.ts';
import { signOff } from '../closing/signOff.ts';
import { heldNow } from './holdings.ts';

export const offers: Answer<'offers'> = {
  verb: 'offers',
  title: 'Offered to me',
  topic: 'Reporting',
  says: 'Shows which figures somebody would like you to take over, with buttons to accept or decline.',
  examples: ['what have I been offered?', 'I’ll take CPI13'],
  who: 'each their own',
  run: async ({ ref, among, orSign, period }, context) => {
    const { person, reporting } = context;
    const refs = among ?? (ref === undefined ? [] : [ref]);
    const open = (await offersTo(context)).flatMap((offer) => {
      const lines = offer.lines.filter((line) => refs.length === 0 || refs.includes(line.ref));
      return lines.length === 0 ? [] : [{ offer, lines }];
    });
    const cells = orSign ? (await cellsOf(context, period)).filter((cell) => refs.includes(cell.ref)) : [];
    const toSign = cells.filter((cell) => whyNotSign(person, cell) === undefined);
    const [first] = open;
    if (first && ref !== undefined && toSign.length > 0)
      return { ...acceptWhat(ref, first.offer.by, period), replaces: false, refs: [ref] };
    // Accepting says yes to all that was offered in one message.
    if (first)
      return {
        ...offersCard(
          open.map(({ offer }) => offer),
          reporting,
        ),
        replaces: false,
        refs: open.flatMap(({ lines }) => lines.map((line) => line.ref)),
      };
    if (toSign.length > 0)
      return signOff.run(
        { asked: { kind: 'all' }, ...(ref === undefined ? { among } : { ref }), period },
        context,
      );
    const [cell] = cells;
    const signature = cell ? ` ${cell.ref} ${whyNotSign(person, cell) ?? ''}.` : '';
    throw new DomainError(
      refs.length === 0
        ? 'Nobody has asked you to take a figure over, so there is nothing to accept or decline. What waits for your signature: “what do I have to sign?”.'
        : `Nobody has asked you to take ${together([...refs])} over.${signature}`,
    );
  },
};

/** What waits for somebody’s word, of this quarter and the next, by who offered it when. */
async function offersTo(context: Context): Promise<readonly Offer[]> {
  const { reporting, person } = context;
  const found = new Map<string, Offer>();
  for (const period of [reporting, shiftPeriod(reporting, 1)]) {
    if (await lockOf(context, period)) continue;
    const { holdings, resting } = await heldNow(context, period);
    for (const { line, holder, held } of [...holdings, ...resting]) {
      if (held.kind !== 'offered' || held.to.id !== person.id || !holder) continue;
      const key = `${period} ${holder.id} ${held.at}`;
      const lines = [...(found.get(key)?.lines ?? []), line];
      found.set(key, { period, by: holder, at: held.at, lines });
    }
  }
  return [...found.values()];
}
