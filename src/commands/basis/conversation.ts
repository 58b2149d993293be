/** Sender and conversation of a message: established by the channel, never by the content of a card or sentence. */
import type { Address } from '../../domain/messages/address.ts';

export type Asker = { readonly tenantId: string; readonly aadId: string; readonly name: string };

export type Conversation = {
  readonly id: string;
  readonly type: 'personal' | 'groupChat' | 'channel';
  /** The id shared by all threads of one channel; elsewhere the conversation's own. */
  readonly room: string;
  /** Is what is answered put into some other chat, by the compose box? Nobody knows then who reads it. */
  readonly isInserted?: true;
  /** How it can be written to later; undefined where it can't, as in a web chat. */
  readonly reach?: Pick<Address, 'serviceUrl' | 'channelId' | 'botId'> | undefined;
};
