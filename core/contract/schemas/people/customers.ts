import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { answers, booking, guest } from '../../model/guest/booking.ts';
import { flagKind, flagView, longestFlagNote } from '../../model/guest/guest-flag.ts';
import { signature } from '../../model/guest/signature.ts';
import { waitlistEntry } from '../../model/guest/waitlist.ts';
import { customerId, venueId } from '../../model/ids.ts';
import { giftCard } from '../../model/money/gift-card.ts';
import { currency, minorUnits } from '../../model/money.ts';
import { customerNote, customerProfile, customerTag, customerTotals } from '../../model/people/customer.ts';
import { line, text } from '../../model/text.ts';
import { instant, localDate } from '../../model/time.ts';
import { language } from '../../model/venue/venue.ts';
import { exportQuery, pageOf, pageQuery } from '../scope/paging.ts';
import { portalProblems, type RouteSchema } from '../scope/route-schema.ts';

const params = z.object({ customerId });

/** Starts with the time of writing, so that notes sort by time. */
const noteId = z.string().regex(/^\d{17}-[a-z0-9]{12,32}$/);

const search = z.object({
  /** Only customers of this venue; of all the caller's venues when absent. */
  venueId: venueId.optional(),
  /**
   * The beginning of a name or any word in it, an email address or a phone number; three or four digits are the end
   * of a phone number.
   */
  search: line(120).optional(),
  tag: customerTag.optional(),
});

/** A customer as staff see them, without data from venues where the caller does not work. */
export const customerRow = customerProfile.omit({ organizationId: true, revision: true }).extend({
  currency,
  totals: customerTotals,
  /** Those that the caller may see; expired ones are left out. */
  flags: z.array(flagView),
});

/** A flag as staff set it: a VIP needs no note. */
export const flagRequest = flagView
  .extend({
    note: text(longestFlagNote.written).default(''),
    until: localDate.optional(),
    /** What staff saw when they set it. */
    version: z.int().min(1),
  })
  .refine(({ kind, note }) => kind === 'vip' || note !== '', {
    path: ['note'],
    error: 'write-note' satisfies PlainProblemKey,
  });

/** A booking in a customer's history. `paid` in minor units. */
const visitView = booking
  .pick({
    id: true,
    venueId: true,
    activityId: true,
    reference: true,
    state: true,
    paymentState: true,
    source: true,
    startsAt: true,
    guestCount: true,
  })
  .extend({ paid: minorUnits });

/** A party of this customer that waits, or has waited, for seats. */
export const waitView = waitlistEntry.pick({
  id: true,
  venueId: true,
  activityId: true,
  sessionId: true,
  startsAt: true,
  guestCount: true,
  status: true,
  createdAt: true,
});

const sentEmail = z.object({ kind: z.string(), to: z.string().optional(), sentAt: instant.optional() });

/** All data held about one person. Amounts in minor units. */
export const personalData = z.object({
  exportedAt: instant,
  profile: customerProfile.omit({ revision: true }),
  totals: customerTotals,
  notes: z.array(customerNote),
  bookings: z.array(
    visitView.extend({
      endsAt: instant,
      createdAt: instant,
      guest: guest.optional(),
      answers,
      notes: booking.shape.notes,
      groupName: booking.shape.groupName,
      language,
      quote: booking.shape.quote,
      promoCode: z.string().optional(),
      /** Payments and refunds, and prices that staff kept. */
      payments: z.array(
        z.object({
          kind: z.string(),
          at: instant,
          method: z.string().optional(),
          amount: minorUnits,
          reason: z.string().optional(),
        }),
      ),
      emails: z.array(sentEmail),
      /** The waivers that they signed, for themselves or for a child. */
      signers: z.array(signature),
    }),
  ),
  /** Only the end of a card's code: anyone with the whole code can spend it. */
  giftCards: z.array(
    giftCard
      .pick({
        id: true,
        venueId: true,
        currency: true,
        initialAmount: true,
        balance: true,
        status: true,
        message: true,
        createdAt: true,
      })
      .extend({
        /** The other person's name and address are left out: they are that person's data. */
        role: z.enum(['buyer', 'recipient']),
        person: giftCard.shape.buyer,
        codeEnding: z.string(),
        emails: z.array(sentEmail),
      }),
  ),
  waitlist: z.array(
    waitlistEntry.pick({
      id: true,
      venueId: true,
      activityId: true,
      startsAt: true,
      party: true,
      guest: true,
      language: true,
      status: true,
      createdAt: true,
    }),
  ),
});

/** The result of erasing a customer. Data at Stripe must be erased there, on request. */
export const erasure = z.object({
  status: z.enum(['erasing', 'erased']),
  stripe: z.object({
    notice: z.string(),
    /** Stripe's ids of the payments that name the person. */
    payments: z.array(z.string()),
  }),
});

const problems = [...portalProblems] as const;
const changing = [...portalProblems, 'conflict'] as const;

/** Customers. */
export const customerSchemas = {
  listCustomers: {
    summary: 'List or search customers, with their visits and payments',
    query: pageQuery.extend(search.shape),
    output: pageOf(customerRow),
    status: 200,
    problems,
  },
  exportCustomers: {
    summary: 'Customers as a spreadsheet; the `link` header points to the next part',
    query: search.extend({ format: z.literal('csv').default('csv'), ...exportQuery.shape }),
    produces: 'text/csv',
    status: 200,
    problems,
  },
  getCustomer: {
    summary: 'A customer with notes, waitlists and bookings, newest first',
    params,
    query: pageQuery,
    output: z.object({
      customer: customerRow,
      notes: z.array(customerNote),
      waitlist: z.array(waitView),
      history: pageOf(visitView),
    }),
    status: 200,
    problems,
  },
  editCustomer: {
    summary: 'Change a customer’s name, contact details, consent and tags',
    params,
    body: z.object({
      name: guest.shape.name,
      email: guest.shape.email,
      phone: guest.shape.phone,
      language,
      /** Whether they agree to marketing; unchanged when absent. */
      marketing: z.boolean().optional(),
      tags: customerProfile.shape.tags,
      version: z.int().min(1),
    }),
    output: customerRow,
    status: 200,
    problems: changing,
  },
  setCustomerFlag: {
    summary: 'Flag a customer as a VIP, with a medical note, or as banned; or change such a flag',
    params,
    body: flagRequest,
    output: customerRow,
    status: 200,
    problems: changing,
  },
  removeCustomerFlag: {
    summary: 'Remove a flag of a customer',
    params: z.object({ customerId, kind: flagKind }),
    output: customerRow,
    status: 200,
    problems: changing,
  },
  addCustomerNote: {
    summary: 'Add a note to a customer',
    params,
    body: customerNote.pick({ text: true }),
    output: customerNote,
    status: 201,
    problems: changing,
  },
  deleteCustomerNote: {
    summary: 'Delete a note',
    params: z.object({ customerId, noteId }),
    status: 204,
    problems: changing,
  },
  mergeCustomers: {
    summary: 'Merge another customer into this one, with their bookings and notes',
    params,
    body: z.object({ otherId: customerId }),
    output: customerRow,
    status: 200,
    problems: changing,
  },
  exportCustomer: {
    summary: 'Export all data held about a customer',
    params,
    output: personalData,
    status: 200,
    problems: changing,
  },
  eraseCustomer: {
    summary: 'Erase a customer’s personal data; the ledger entries stay',
    params,
    body: z.object({ confirmed: z.literal(true, 'confirm-erasure' satisfies PlainProblemKey) }),
    output: erasure,
    status: 200,
    problems: [...changing, 'wrong-state'],
  },
} as const satisfies Record<string, RouteSchema>;

export type CustomerRow = z.output<typeof customerRow>;
export type VisitView = z.output<typeof visitView>;
export type WaitView = z.output<typeof waitView>;
export type PersonalData = z.output<typeof personalData>;
export type Erasure = z.output<typeof erasure>;
