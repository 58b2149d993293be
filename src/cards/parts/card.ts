/** The type of a finished Adaptive Card: plain JSON with every slot filled in. */
export type Card = { readonly type: 'AdaptiveCard'; readonly [property: string]: unknown };
