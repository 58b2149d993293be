/** "In this channel, talk about ICT": sets the default topic of questions in a group chat or channel. */
import { askOffTarget, askSummary } from '../../cards/buttons/onPeriod.ts';
import { messageCard } from '../../cards/parts/message.ts';
import { placeWords } from '../../cards/words/selectionWords.ts';
import { counted } from '../../cards/words/text.ts';
import { ME, type Where } from '../../domain/answers/selection.ts';
import { DomainError } from '../../domain/domainError.ts';
import { periodName } from '../../domain/time/period.ts';
import type { Answer } from '../basis/command.ts';
import { select } from '../cells/select.ts';

export const talkAbout: Answer<'talk about'> = {
  verb: 'talk about',
  who: 'everybody',
  title: 'Talk about one service',
  topic: 'Reporting',
  says: 'Makes a channel or group chat talk about one part of the council, until somebody says otherwise.',
  examples: ['in this channel, talk about ICT'],
  run: async ({ where }, context) => {
    const { conversation, store, tenantId, reporting } = context;
    if (conversation.type === 'personal') {
      throw new DomainError(
        'Between the two of us I talk about everything. Add “in ICT” to a question, or ask this in a channel or group chat.',
      );
    }
    const here = conversation.type === 'channel' ? 'this channel' : 'this chat';
    if (where === undefined) {
      await store.threads.talkAbout(tenantId, conversation.room, undefined);
      return {
        ...messageCard({
          headline: `From now on ${here} talks about everything`,
          sentence: 'Questions are about the whole council unless they say otherwise.',
          choices: [askSummary(reporting)],
        }),
        replaces: false,
      };
    }
    const shared = forEverybody(where, context.person.id);
    const { chosen, lines } = await select(context, { where: shared });
    const place = placeWords(chosen.selection, chosen.nameOf);
    if (lines.length === 0) {
      throw new DomainError(
        `There are no indicators${place} in ${periodName(reporting)}, so I would have nothing to say here. Name another part of the council.`,
      );
    }
    await store.threads.talkAbout(tenantId, conversation.room, shared);
    return {
      ...messageCard({
        headline: `From now on ${here} talks about the ${counted(lines.length, 'indicator', 'indicators')}${place}`,
        sentence:
          'A question that names another part of the council is still about that one. Anybody here may change this.',
        choices: [askOffTarget(chosen), { title: 'Talk about everything', verb: 'talk about', data: {} }],
      }),
      replaces: false,
    };
  },
};

/** The topic as it is for everybody in a room: "my indicators" means the speaker's own, whoever asks later. */
const forEverybody = (where: Where, id: string): Where =>
  Object.fromEntries(
    Object.entries(where).map(([facet, values]) => [
      facet,
      values?.map((value) => (value === ME ? id : value)),
    ]),
  );
