/** What an Adaptive Card is to the rest of Ragtime: plain JSON, finished, nothing left to fill in. */
export type Card = { readonly type: 'AdaptiveCard'; readonly [property: string]: unknown };
