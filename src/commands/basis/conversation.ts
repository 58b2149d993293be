/** Who is asking and where: established by the channel, never by anything a card or a sentence carries. */
export type Asker = { readonly tenantId: string; readonly aadId: string; readonly name: string };

export type Conversation = {
  readonly id: string;
  readonly type: 'personal' | 'groupChat' | 'channel';
  /** What all threads of one channel have in common; elsewhere the conversation itself. */
  readonly room: string;
};
