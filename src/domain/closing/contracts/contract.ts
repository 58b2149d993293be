/** Public contracts whose suppliers are assessed against key performance indicators, and who is party to them. */
import { Decimal } from 'decimal.js';
import { z } from 'zod';
import type { Figure } from '../../figures/figure.ts';
import { PersonRef } from '../../person.ts';

/** Somebody named in a notice; a part that is not known is empty, and is missing from the notice. */
export const Party = z.object({
  name: z.string(),
  /** Contact postal address. */
  address: z.string(),
  email: z.string(),
  /** The unique identifier that the central digital platform gave them. */
  identifier: z.string(),
});
export type Party = z.infer<typeof Party>;

/** Somebody who carries out the procurement, or a part of it, for the authority: regulation 13(e) of SI 2024/692. */
export const Agent = Party.extend({ role: z.string() });
export type Agent = z.infer<typeof Agent>;

/** Whoever should be contacted about a notice: regulation 13(f). */
export const Enquiries = Party.omit({ identifier: true });
export type Enquiries = z.infer<typeof Enquiries>;

export const Contract = z.object({
  /** The council's own reference: `C-0142`. */
  ref: z.string().min(1).max(60),
  /** The title of the procurement. */
  title: z.string().min(1),
  /** The unique identifiers of the procurement (its OCID) and of the contract; empty where not known. */
  procurementId: z.string(),
  contractId: z.string(),
  /** The lead authority, then those that act jointly with it; none where the council has not said. */
  authorities: z.array(Party),
  agents: z.array(Agent),
  enquiries: Enquiries,
  suppliers: z.array(Party),
  /** References of the indicators that are its key performance indicators, in the order of the contract. */
  kpis: z.array(z.string().min(1)),
  /** The estimated value in pounds, with VAT; null where not known. */
  value: z.string().nullable(),
  /** The first day of it, and the last by plan; null for one without a planned end. */
  start: z.iso.date(),
  end: z.iso.date().nullable(),
  /** The day on which it was terminated before its end. */
  terminated: z.iso.date().nullable(),
  /** Whoever manages it, and is told when its notice is due. */
  manager: PersonRef.nullable(),
});
export type Contract = z.infer<typeof Contract>;

/** The day on which a contract comes to an end, or did; null where none is known. */
export const endOf = ({ terminated, end }: Pick<Contract, 'terminated' | 'end'>): string | null =>
  terminated ?? end;

/** `C-0142, Leisure centres` */
export const contractName = ({ ref, title }: Pick<Contract, 'ref' | 'title'>): string => `${ref}, ${title}`;

const THRESHOLD = 5_000_000;
const FEWEST_KPIS = 3;

/** Is a contract above the value from which key performance indicators have to be set? */
const isAboveThreshold = (value: Figure | null): boolean =>
  value !== null && new Decimal(value).greaterThan(THRESHOLD);

/**
 * Why the indicators of a contract are too few: one of more than £5 million needs at least three, by section 52(1) of the
 * Procurement Act 2023. Undefined where they are enough, or the value is not known.
 */
export const tooFewKpis = ({ value, kpis }: Pick<Contract, 'value' | 'kpis'>): string | undefined =>
  isAboveThreshold(value) && kpis.length < FEWEST_KPIS
    ? `A contract of more than £5 million has at least three key performance indicators (section 52 of the Procurement Act 2023), and this one has ${kpis.length}.`
    : undefined;
