import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { answers, booking, guest } from '../../model/guest/booking.ts';
import { waitlistEntry } from '../../model/guest/waitlist.ts';
import { customerId, venueId } from '../../model/ids.ts';
import { giftCard } from '../../model/money/gift-card.ts';
import { currency, minorUnits } from '../../model/money.ts';
import { customerNote, customerProfile, customerTag, customerTotals } from '../../model/people/customer.ts';
import { line } from '../../model/text.ts';
import { instant } from '../../model/time.ts';
import { language } from '../../model/venue/venue.ts';
import { pageOf, pageQuery, sheetQuery } from '../scope/paging.ts';
import { portalProblems, type RouteSchema } from '../scope/route-schema.ts';

const params = z.object({ customerId });

/** When it was written comes first, so that notes are in order. */
const noteId = z.string().regex(/^\d{17}-[a-z0-9]{12,32}$/);

const search = z.object({
  /** The customers of this venue only; of all the person's venues when absent. */
  venueId: venueId.optional(),
  /** The beginning of a name, of any word of it, of an address or of a phone number. */
  search: line(120).optional(),
  tag: customerTag.optional(),
});

/** A customer as staff see them: of venues that are not theirs, nothing. */
export const customerRow = customerProfile
  .omit({ organizationId: true, revision: true })
  .extend({ currency, totals: customerTotals });

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

const sentEmail = z.object({ kind: z.string(), sentAt: instant.optional() });

/** All that is held on one person. Amounts in minor units. */
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
      note: z.string().optional(),
      language,
      quote: booking.shape.quote,
      promoCode: z.string().optional(),
      /** Money as it came and went. */
      payments: z.array(
        z.object({ kind: z.string(), at: instant, method: z.string().optional(), amount: minorUnits }),
      ),
      emails: z.array(sentEmail),
    }),
  ),
  /** Of a card's code only the end: it is money of whoever holds it. */
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
        /** The other side of the gift is another person's data. */
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

/** What erasing a customer comes to. What Stripe has of them is Stripe's to erase: it has to be asked. */
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

/** The people who book. */
export const customerSchemas = {
  listCustomers: {
    summary: 'Customers by name, or those who are looked for; how often they came and what they paid',
    query: pageQuery.extend(search.shape),
    output: pageOf(customerRow),
    status: 200,
    problems,
  },
  exportCustomers: {
    summary: 'The same as a spreadsheet; where there are very many, the header `link` leads on',
    query: search.extend({ format: z.literal('csv').default('csv'), ...sheetQuery.shape }),
    produces: 'text/csv',
    status: 200,
    problems,
  },
  getCustomer: {
    summary: 'A customer, what staff wrote of them, and their bookings, the latest first',
    params,
    query: pageQuery,
    output: z.object({
      customer: customerRow,
      notes: z.array(customerNote),
      history: pageOf(visitView),
    }),
    status: 200,
    problems,
  },
  editCustomer: {
    summary: 'Change how a customer is called and reached, what they agreed to, and their tags',
    params,
    body: z.object({
      name: guest.shape.name,
      email: guest.shape.email,
      phone: guest.shape.phone,
      language,
      /** Whether they want to hear of offers; as it was when absent. */
      marketing: z.boolean().optional(),
      tags: customerProfile.shape.tags,
      version: z.int().min(1),
    }),
    output: customerRow,
    status: 200,
    problems: changing,
  },
  addCustomerNote: {
    summary: 'Write something down about a customer',
    params,
    body: customerNote.pick({ text: true }),
    output: customerNote,
    status: 201,
    problems: changing,
  },
  deleteCustomerNote: {
    summary: 'Take back what was written',
    params: z.object({ customerId, noteId }),
    status: 204,
    problems: changing,
  },
  mergeCustomers: {
    summary: 'Two customers are one person: bookings and notes of the other go to this one',
    params,
    body: z.object({ otherId: customerId }),
    output: customerRow,
    status: 200,
    problems: changing,
  },
  exportCustomer: {
    summary: 'All that is held on a person, for themselves',
    params,
    output: personalData,
    status: 200,
    problems: changing,
  },
  eraseCustomer: {
    summary: 'Forget a person: the books stay, who they were does not',
    params,
    body: z.object({ confirmed: z.literal(true, 'confirm-erasure' satisfies PlainProblemKey) }),
    output: erasure,
    status: 200,
    problems: [...changing, 'wrong-state'],
  },
} as const satisfies Record<string, RouteSchema>;

export type CustomerRow = z.output<typeof customerRow>;
export type VisitView = z.output<typeof visitView>;
export type PersonalData = z.output<typeof personalData>;
export type Erasure = z.output<typeof erasure>;
