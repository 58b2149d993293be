/** The kinds of alert: what each says of a figure, and its first word in the ledger. */

/** What is said of one figure to somebody who manages or follows it. */
export const ALERT_KINDS = {
  /** It is off target: one in its third quarter running is told as that instead. */
  'off target': { stage: 'alert', toFollowers: true },
  /** It is on target still, with a worse colour than before. */
  worse: { stage: 'worse', toFollowers: true },
  /** It is on target again after a quarter off it. */
  recovered: { stage: 'recovered', toFollowers: true },
  /** It has been off target for some working days, and no action is recorded. */
  'no action': { stage: 'unacted', toFollowers: false },
  /** The day of its action has passed, and it is off target still. */
  'action overdue': { stage: 'overdue', toFollowers: false },
} as const satisfies Readonly<Record<string, { readonly stage: string; readonly toFollowers: boolean }>>;
export type AlertKind = keyof typeof ALERT_KINDS;

const isKind = (kind: string): kind is AlertKind => Object.hasOwn(ALERT_KINDS, kind);

/** In the order of the table. */
export const EVERY_ALERT: readonly AlertKind[] = Object.keys(ALERT_KINDS).filter(isKind);

/** Does an alert follow on another about the same figure, so that it can wait for another day? */
export const followsOn = (stage: string): boolean =>
  stage.startsWith(`${ALERT_KINDS['no action'].stage} `) ||
  stage.startsWith(`${ALERT_KINDS['action overdue'].stage} `);

/** The kind of a name in the ledger, and what stands after its reference; undefined for what is no alert. */
export function alertNamed(
  stage: string,
  ref: string,
): { readonly kind: AlertKind; readonly rest: string } | undefined {
  const kind = EVERY_ALERT.find((each) => {
    const start = `${ALERT_KINDS[each].stage} ${ref}`;
    return stage === start || stage.startsWith(`${start} `);
  });
  return kind && { kind, rest: stage.slice(`${ALERT_KINDS[kind].stage} ${ref} `.length) };
}
