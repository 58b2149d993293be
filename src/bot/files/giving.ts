/**
 * Giving files: saved in the OneDrive of whoever asks, once they agree, or by a link wherever Teams does not offer that.
 * Nothing is kept meanwhile: the command that made the file is run again, as whoever then takes it.
 */
import {
  declinedCard,
  type FileCardInput,
  fileCard,
  notThereCard,
  tooLargeCard,
} from '../../cards/messages/file.ts';
import type { Rendered } from '../../cards/parts/render.ts';
import type { Asker } from '../../commands/basis/conversation.ts';
import type { CommandCall, FileToGive, Reply } from '../../commands/basis/reply.ts';
import type { Log } from '../../log.ts';
import type { Consent } from '../incoming/consent.ts';
import { chatKeyOf, type Posted } from '../incoming/envelope.ts';
import type { BotDependencies, Incoming } from '../incoming/incoming.ts';
import { createOnce } from '../incoming/once.ts';
import type { HttpAnswer } from '../outgoing/delivery.ts';
import type { ReplaceMessage } from '../outgoing/inPlace.ts';
import { withTyping } from '../outgoing/typing.ts';
import { type Sendable, sendAttachment, sendReply, type Wait } from '../outgoing/writing.ts';
import { consentCard, infoCard } from './consentCard.ts';
import { MOST_BYTES, mayUploadTo, NotUploaded, uploadFile } from './uploading.ts';

/** A file by the command that makes it, for one person. */
type LinkedFile = {
  readonly asker: Asker;
  readonly call: CommandCall;
  readonly name: string;
  /** Do others have the link as well? */
  readonly isShared: boolean;
};

/** The ways in which files can be given. */
export type FileWays = {
  /** Does Teams ask people whether a file may be saved? Its stand-in on this machine does not. */
  readonly consents: boolean;
  /** Makes a link to a file, and says for how long it works; undefined where there is no address to link to. */
  readonly link: (file: LinkedFile) => Promise<FileCardInput['link']>;
};

type Options = Pick<BotDependencies, 'answer'> & {
  readonly files: FileWays;
  /** Is it without credentials? Then files go only to this machine. */
  readonly development: boolean;
  readonly log: Log;
  readonly wait: Wait;
  readonly change: ReplaceMessage;
  readonly typingAfterMs: number;
};

export type Giving = {
  /** The reply with its file offered: the question whether it may be saved, or a link. */
  readonly offered: (posted: Posted, incoming: Incoming, reply: Reply) => Promise<Reply & Sendable>;
  /** Acts on the answer to that question. */
  readonly consented: (posted: Posted, incoming: Incoming, consent: Consent) => Promise<HttpAnswer>;
};

/** The most answers kept, against a second press of a button: more than come in an hour. */
const MOST_ANSWERED = 2_000;
const OK: HttpAnswer = { status: 200 };

export function createGiving(options: Options): Giving {
  const { answer, files, development, log, wait, change, typingAfterMs } = options;
  const once = createOnce<boolean>(MOST_ANSWERED, (isGiven) => isGiven);

  /** A card with a link to the file, or that says where files can be had. */
  const linked = async (
    { asker, conversation }: Incoming,
    { name, says }: FileToGive,
    call: CommandCall,
    notSaved?: string,
  ): Promise<Rendered> => {
    const isShared = conversation.type !== 'personal';
    const link = await files.link({ asker, call, name, isShared });
    return fileCard({ name, says, link, ...(notSaved !== undefined && { notSaved }) });
  };

  /** Puts a card in the place of the question, or below it where that is gone. */
  const inPlace = async ({ context, activity }: Posted, card: Rendered): Promise<void> => {
    const { replyToId } = activity;
    const changed = replyToId ? change(context, replyToId, card) : Promise.reject(new Error('no message'));
    await changed.catch(() => sendReply(context, card, wait));
  };

  const give = async (
    posted: Posted,
    incoming: Incoming,
    consent: Extract<Consent, { accepted: true }>,
  ): Promise<boolean> => {
    const { context, activity } = posted;
    const { upload, call } = consent;
    const isOurs = [upload?.uploadUrl, upload?.contentUrl].every(
      (address) => address !== undefined && mayUploadTo(address, development),
    );
    if (!upload || !isOurs) {
      log.warn({ named: upload !== undefined }, 'a file was to go where none may');
      await inPlace(posted, notThereCard());
      return false;
    }
    const reply = await answer(incoming);
    if (!reply?.file) {
      if (reply) await inPlace(posted, reply);
      return false;
    }
    const { file } = reply;
    const bytes = await file.make();
    if (bytes.length > MOST_BYTES) {
      await inPlace(posted, tooLargeCard(file.says));
      return false;
    }
    try {
      await uploadFile(upload.uploadUrl, bytes, file.contentType);
    } catch (error) {
      if (!(error instanceof NotUploaded)) throw error;
      log.warn({ reason: error.message }, 'a file could not be saved');
      await sendReply(context, await linked(incoming, file, call, error.message), wait);
      return false;
    }
    await sendAttachment(context, infoCard(upload), wait);
    if (activity.replyToId) {
      await context
        .deleteActivity(activity.replyToId)
        .catch((error: unknown) =>
          log.warn({ err: error }, 'the question about a file could not be taken away'),
        );
    }
    return true;
  };

  return {
    offered: async ({ activity }, incoming, reply) => {
      const { file, again } = reply;
      if (!file || !again) return reply;
      const isPersonal = incoming.conversation.type === 'personal' && activity.channelId === 'msteams';
      if (!files.consents || !isPersonal) return { ...reply, ...(await linked(incoming, file, again)) };
      const { length } = await file.make();
      if (length > MOST_BYTES) return { ...reply, ...tooLargeCard(file.says) };
      const instead = await linked(
        incoming,
        file,
        again,
        'Teams did not take the question whether it may be',
      );
      return { ...reply, attachment: consentCard(file, again, length), instead };
    },
    consented: async (posted, incoming, consent) => {
      if (!consent.accepted) {
        await inPlace(posted, declinedCard());
        return OK;
      }
      const question = [chatKeyOf(posted), posted.activity.replyToId ?? consent.upload?.uniqueId ?? ''];
      await once.act(question.join('\n'), () =>
        withTyping(posted.context, give(posted, incoming, consent), typingAfterMs, log),
      );
      return OK;
    },
  };
}
