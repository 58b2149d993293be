/** What a person wrote, as the channel hands it on: words alone, whatever came round them. */

/** The same words without people who may only have been shown them, and those people's names. */
export type Beside = { readonly text: string; readonly names: readonly string[] };

export type Said = {
  readonly kind: 'said';
  readonly text: string;
  /** Set where somebody is mentioned before or after everything else: asked about, or only shown it. */
  readonly beside?: Beside;
  /** As much as is shown of the messages that they answer with these words. */
  readonly quoted?: readonly string[];
  /** Is it a message that they have changed since? */
  readonly isCorrection?: true;
};
