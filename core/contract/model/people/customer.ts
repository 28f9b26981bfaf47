import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { guestFlag } from '../guest/guest-flag.ts';
import { customerId, organizationId, venueId } from '../ids.ts';
import { minorUnits } from '../money.ts';
import { email, filledLine, filledText } from '../text.ts';
import { instant } from '../time.ts';
import { language } from '../venue/venue.ts';

/** A word that staff put on customers: `vip`, `school`. */
export const customerTag = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} &+-]{0,29}$/u, 'enter-tag' satisfies PlainProblemKey);

/** Whether they agree to marketing, and since when. */
export const marketing = z.object({ agreed: z.boolean(), at: instant });

/** How often they came and what they paid, at one venue or at several. */
export const customerTotals = z.object({
  /** Bookings that were confirmed, whatever became of them. */
  bookings: z.int().min(0),
  /** Of those: the party came. */
  visits: z.int().min(0),
  noShows: z.int().min(0),
  cancelled: z.int().min(0),
  /**
   * Minor units of the organization's currency: paid, and neither given back nor taken back by a bank; gift cards
   * included.
   */
  spent: minorUnits,
  firstVisit: instant.optional(),
  lastVisit: instant.optional(),
  nextVisit: instant.optional(),
});

/** How much a customer can have. Of more addresses beside the first, some would be strangers'. */
export const mostOfCustomer = { otherEmails: 20, tags: 20 } as const;

/** A person who books: one record an organization, however many bookings they make. */
export const customerProfile = z.object({
  id: customerId,
  organizationId,
  name: filledLine(120),
  /** Trimmed and in lower case. */
  email,
  /** Other addresses that bookings of theirs came from. */
  otherEmails: z.array(email).max(mostOfCustomer.otherEmails).default([]),
  /** With its country's code where it is known (`+442079460123`), else digits; empty where there is none. */
  phone: z.string().max(40),
  language,
  marketing: marketing.optional(),
  tags: z.array(customerTag).max(mostOfCustomer.tags).default([]),
  flags: z.array(guestFlag).default([]),
  /** Where they have booked. */
  venueIds: z.array(venueId),
  createdAt: instant,
  /** What staff saw when they edit. */
  version: z.int().min(1),
  /** Counts every write, also those that staff do not see. */
  revision: z.int().min(1),
});

/** The lines in lists of customers that lead to this one, or may: of these venues, by these texts. */
export const customerListing = z.object({
  venueIds: z.array(venueId),
  names: z.array(z.string()),
  terms: z.array(z.string()),
  /** The addresses and the phone of someone who is banned. */
  bans: z.array(z.string()).default([]),
  banEndsAt: instant.optional(),
  /** True when all these lines exist; otherwise a write or delete of some is in progress. */
  complete: z.boolean(),
});

const listed = customerProfile.extend({
  /** Customers merged into this one whose bookings and notes are still being moved. */
  absorbing: z.array(customerId).default([]),
  listing: customerListing,
  /** Counts what is written to the lists. */
  listingVersion: z.int().min(0),
});

/**
 * `merging`, `erasing`: decided, and being carried out. `merged`, `erased`: done; nothing is kept but that it was.
 */
export const customer = z.discriminatedUnion('status', [
  listed.extend({ status: z.literal('active') }),
  listed.extend({ status: z.literal('merging'), mergedInto: customerId }),
  listed.extend({ status: z.literal('erasing') }),
  z.object({
    id: customerId,
    organizationId,
    status: z.literal('merged'),
    mergedInto: customerId,
    at: instant,
    version: z.int(),
  }),
  z.object({ id: customerId, organizationId, status: z.literal('erased'), at: instant, version: z.int() }),
]);

/** What staff wrote of a customer. `venueIds`: where it may be read. */
export const customerNote = z.object({
  id: z.string(),
  text: filledText(2000, 'write-note'),
  author: z.object({ userId: z.string(), name: z.string() }),
  venueIds: z.union([z.literal('all'), z.array(venueId)]),
  at: instant,
});

export type CustomerProfile = z.infer<typeof customerProfile>;
export type CustomerListing = z.infer<typeof customerListing>;
export type CustomerTotals = z.infer<typeof customerTotals>;
export type CustomerNote = z.infer<typeof customerNote>;
export type Customer = z.infer<typeof customer>;
export type ActiveCustomer = Extract<Customer, { status: 'active' }>;
export type LeavingCustomer = Extract<Customer, { status: 'merging' | 'erasing' }>;
