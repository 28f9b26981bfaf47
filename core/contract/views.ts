import * as z from 'zod';
import type { PlainProblemKey } from '../words/problems.ts';
import { activity, cancellationPolicy } from './model/catalogue/activity.ts';
import { slotState } from './model/catalogue/session.ts';
import { answers, booking, bookingAction, bookingNote, guest } from './model/guest/booking.ts';
import { flagView } from './model/guest/guest-flag.ts';
import { refundStatus } from './model/guest/refund.ts';
import { signer } from './model/guest/signature.ts';
import { activityId, bookingReference, embedKey, sessionId, venueId } from './model/ids.ts';
import { giftCard } from './model/money/gift-card.ts';
import { currency, minorUnits } from './model/money.ts';
import { organization } from './model/platform/organization.ts';
import { chosenAddOns, party, priceList, quote } from './model/price.ts';
import { instant, localDate, localMonth, zonedTime } from './model/time.ts';
import { promoCodeText } from './model/venue/promo-code.ts';
import { venue, widgetSettings } from './model/venue/venue.ts';
import { waiverCount } from './waivers.ts';

/** What anyone may see of an activity. */
export const activityView = activity.pick({
  id: true,
  name: true,
  tagline: true,
  description: true,
  category: true,
  activityType: true,
  difficulty: true,
  minAge: true,
  maxAge: true,
  languages: true,
  accessibility: true,
  faqs: true,
  policies: true,
  waiverUrl: true,
  imageUrl: true,
  gallery: true,
  eventType: true,
  duration: true,
  capacity: true,
  minPlayers: true,
  maxPlayers: true,
  priceList: true,
  addOns: true,
  paymentTerms: true,
  cancellation: true,
  questions: true,
});

/** What anyone may see of a venue: all that a widget needs before it asks for availability. */
export const venueView = venue
  .pick({
    id: true,
    name: true,
    slug: true,
    description: true,
    address: true,
    phone: true,
    email: true,
    timeZone: true,
    embedKey: true,
    giftCardAmounts: true,
  })
  .extend({
    currency,
    /** Questions and texts are in the activities themselves. */
    widget: widgetSettings
      .omit({ questions: true, categories: true, activityIds: true })
      .required({ color: true }),
    activities: z.array(activityView),
    /** What of the product is on offer here beside bookings. */
    offers: z.object({ waitlist: z.boolean(), promoCodes: z.boolean() }),
  });

/**
 * A session's times on the venue's clock, as the server computed them: a device can have last year's zone rules.
 * `repeated`: the clock shows the start or the end twice that day, so only the offset tells which one is meant.
 */
export const wallTimes = z.object({ startsAt: zonedTime, endsAt: zonedTime, repeated: z.boolean() });

export const slotView = z.object({
  sessionId,
  startsAt: instant,
  endsAt: instant,
  local: wallTimes,
  state: slotState,
  seatsLeft: z.int(),
  /** Minor units: the least a guest can pay for one place. */
  priceFrom: minorUnits,
  priceList,
  version: z.int(),
});

/**
 * `closed`: nothing runs; `blocked`: nothing runs on this date of all; `full`: seats gone, or what they need is
 * elsewhere; `cutoff`: too late; `too-far-ahead`: not on sale yet.
 */
export const dayState = z.enum(['available', 'full', 'closed', 'blocked', 'cutoff', 'too-far-ahead']);

export const calendarDay = z.object({ date: localDate, state: dayState, seatsLeft: z.int() });

/** A month, a state for each of its days, and the slots of one day: what a calendar shows at first sight. */
export const calendarView = z.object({
  month: localMonth,
  /** Grows with each change in the month; the live feed answers with it too. */
  version: z.int(),
  days: z.array(calendarDay),
  /** The asked-for day, else the first that can be booked in this month; null where there is none. */
  day: z.object({ date: localDate, slots: z.array(slotView) }).nullable(),
});

export const dayView = z.object({ date: localDate, slots: z.array(slotView) });

/** What a guest may still do about a booking, and what comes of it. Amounts in minor units. */
export const bookingOptions = z.object({
  /** Paid so far, gift cards included, and not given back. */
  paid: minorUnits,
  /** Still to pay, here or at the venue. */
  balance: minorUnits,
  /** Given back so far or on its way, to cards of any kind. */
  refunded: minorUnits,
  /** What goes back to the card or account that was paid with, and how far each refund is. */
  refunds: z.array(z.object({ amount: minorUnits, status: refundStatus, requestedAt: instant })),
  /** Absent: not here any more; then only the venue can. */
  cancel: z.object({ until: instant, fee: minorUnits, refund: minorUnits }).optional(),
  reschedule: z.object({ until: instant }).optional(),
  /** Paid too late and the seats were gone: another time may be chosen until then, or the money goes back. */
  offer: z.object({ until: instant }).optional(),
  mayExtend: z.boolean(),
});

/** A booking as its guest sees it through a signed link. */
export const bookingView = booking
  .pick({
    reference: true,
    state: true,
    paymentState: true,
    startsAt: true,
    endsAt: true,
    guestCount: true,
    party: true,
    quote: true,
    guest: true,
    language: true,
    expiresAt: true,
    sessionId: true,
    buyOut: true,
    addOns: true,
    promoCode: true,
  })
  .extend({
    /** The server's own clock, so that a countdown is right on a device whose clock is not. */
    now: instant,
    /** With the times until which `options` hold. */
    local: wallTimes.extend({
      /** When the party is asked to be there, where that is before the start. */
      arriveAt: zonedTime.optional(),
      cancelUntil: zonedTime.optional(),
      rescheduleUntil: zonedTime.optional(),
    }),
    options: bookingOptions,
    activity: activity.pick({ id: true, name: true, duration: true, imageUrl: true }),
    venue: venue.pick({
      name: true,
      address: true,
      phone: true,
      email: true,
      timeZone: true,
      embedKey: true,
      slug: true,
    }),
    /** The rule that binds this booking. */
    cancellation: cancellationPolicy,
    /** The venue's own words on it. */
    cancellationPolicy: z.string().optional(),
  });

/** A hold: what is held, and for how long. `token` opens this booking and no other, until the hold is over. */
export const holdView = z.object({
  token: z.string(),
  reference: bookingReference,
  session: z.object({
    id: sessionId,
    activityId,
    startsAt: instant,
    endsAt: instant,
    local: wallTimes,
  }),
  party,
  buyOut: booking.shape.buyOut,
  addOns: booking.shape.addOns,
  /** The server's own clock, so that a countdown is right on a device whose clock is not. */
  now: instant,
  expiresAt: instant,
  quote,
});

export const holdRequest = z.object({
  sessionId,
  party,
  /** The whole of a public session for this party. */
  buyOut: z.literal(true).optional(),
  addOns: chosenAddOns.optional(),
});

/** An empty code is no code: a form sends its fields as they are. */
const optionalCode = <S extends z.ZodType>(code: S) =>
  z.union([z.literal('').transform(() => undefined), code]).optional();

export const checkoutCodes = z.object({
  promoCode: optionalCode(promoCodeText),
  giftCardCode: optionalCode(giftCard.shape.code),
});

export const rescheduleRequest = z.object({
  sessionId,
  /** The party as it is when absent. */
  party: party.optional(),
});

/** A change with what the guest was shown of it: the new total and what comes back, in minor units. */
export const agreedReschedule = rescheduleRequest.extend({
  expectedTotal: minorUnits,
  expectedRefund: minorUnits,
});

/** Minor units. */
export const rescheduleQuote = z.object({
  quote,
  /** What the booking would cost more, or less when below zero. */
  difference: minorUnits,
  /** Kept of what becomes cheaper, as the cancellation policy says; part of the new total. */
  fee: minorUnits,
  refund: minorUnits,
  balance: minorUnits,
  /** The booking's promo code, where its conditions do not hold for this: it takes nothing off any more. */
  droppedPromoCode: z.string().optional(),
  /** What the guest could still do afterwards, and on what terms; absent: only the venue could. */
  cancel: bookingOptions.shape.cancel,
  reschedule: bookingOptions.shape.reschedule,
});

/** `expectedAmount`: what the guest was shown to be left to pay, in minor units. */
export const balancePayment = z.object({ returnUrl: z.url().max(2000), expectedAmount: minorUnits });

export const waitlistRequest = z.object({
  sessionId,
  party,
  guest,
  language: venue.shape.widget.shape.languages.element,
});

export const giftCardOrder = z.object({
  /** Minor units; one of the venue's amounts. */
  amount: minorUnits.min(100),
  buyer: giftCard.shape.buyer,
  recipient: giftCard.shape.recipient,
  message: giftCard.shape.message,
  language: giftCard.shape.language,
  returnUrl: z.url().max(2000),
});

export const giftCardView = giftCard
  .pick({
    status: true,
    currency: true,
    initialAmount: true,
    balance: true,
    recipient: true,
  })
  .extend({ code: giftCard.shape.code.optional() });

export const checkoutRequest = checkoutCodes.extend({
  guest,
  answers: answers.default([]),
  language: venue.shape.widget.shape.languages.element,
  /** Where the guest came from and returns to; its origin must be one of the venue's. */
  returnUrl: z.url().max(2000),
  acceptedTerms: z.literal(true, 'accept-terms' satisfies PlainProblemKey),
  /** The total that the guest was shown, in minor units. Without it, at most the hold's own total is asked. */
  expectedTotal: minorUnits.optional(),
});

/** `payment`: send the guest to `url`. `confirmed`: nothing to pay, the booking is confirmed. */
export const checkoutView = z.discriminatedUnion('next', [
  z.object({ next: z.literal('payment'), url: z.url(), expiresAt: instant }),
  z.object({ next: z.literal('confirmed') }),
]);

export const role = z.enum([
  'system-admin',
  'super-admin',
  'org-admin',
  'admin',
  'manager',
  'staff',
  'customer',
]);

export const profileView = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.email(),
  role,
  organization: organization.pick({ id: true, name: true, currency: true }),
  venues: z.array(venue.pick({ id: true, name: true, slug: true, timeZone: true, embedKey: true })),
  permissions: z.array(z.string()),
});

/** What was paid and not given back, and what is still to pay: minor units. */
export const agendaBooking = booking
  .pick({
    id: true,
    reference: true,
    state: true,
    paymentState: true,
    guest: true,
    party: true,
    guestCount: true,
    seats: true,
    quote: true,
    answers: true,
    expiresAt: true,
    source: true,
    groupId: true,
    groupName: true,
    disputes: true,
    keptAt: true,
    emailFailure: true,
    version: true,
  })
  .extend({
    paid: minorUnits,
    balance: minorUnits,
    /** What the reader may do to it now. */
    actions: z.array(bookingAction),
    /** How many of the party have signed; absent where they sign nothing. */
    waiver: waiverCount.optional(),
    /** Players of the party, by whom it is found at the door. */
    signers: z.array(signer.pick({ name: true })).optional(),
    /** What staff wrote about it; who wrote it and when are in the booking itself. */
    notes: z.array(bookingNote.pick({ id: true, text: true })).optional(),
    /** What to know of the guest, a ban first. */
    flags: z.array(flagView).optional(),
  });

export const agendaSession = z.object({
  sessionId,
  activityId,
  startsAt: instant,
  endsAt: instant,
  capacityTotal: z.int(),
  capacityRemaining: z.int(),
  status: z.enum(['open', 'closed']),
  offSchedule: z.boolean(),
  version: z.int(),
  bookings: z.array(agendaBooking),
});

/** The sessions of a venue by day, each with its bookings. */
export const agendaView = z.object({
  venueId,
  timeZone: z.string(),
  activities: z.array(
    activity.pick({
      id: true,
      name: true,
      eventType: true,
      priceList: true,
      questions: true,
      arriveMinutes: true,
    }),
  ),
  days: z.array(z.object({ date: localDate, sessions: z.array(agendaSession) })),
});

export const embedQuery = z.object({
  widget: z.enum(['calendar', 'singlegame', 'booking']),
  key: embedKey,
  activityId: activityId.optional(),
  color: venue.shape.widget.shape.color,
  theme: venue.shape.widget.shape.theme.optional(),
  lang: z.string().max(35).optional(),
  /** Only these of the published activities, in this order: ids with commas between them. */
  activities: z.string().max(4000).optional(),
  /** The page that holds the widget, told by the loader script; the guest returns there after paying. */
  parent: z.url().max(2000).optional(),
});

export type Role = z.infer<typeof role>;
export type ActivityView = z.infer<typeof activityView>;
export type VenueView = z.infer<typeof venueView>;
export type WallTimes = z.infer<typeof wallTimes>;
export type SlotView = z.infer<typeof slotView>;
export type DayState = z.infer<typeof dayState>;
export type CalendarDay = z.infer<typeof calendarDay>;
export type CalendarView = z.infer<typeof calendarView>;
export type DayView = z.infer<typeof dayView>;
export type BookingView = z.infer<typeof bookingView>;
export type BalancePayment = z.infer<typeof balancePayment>;
export type RescheduleQuote = z.infer<typeof rescheduleQuote>;
export type HoldView = z.infer<typeof holdView>;
export type CheckoutRequest = z.infer<typeof checkoutRequest>;
export type CheckoutView = z.infer<typeof checkoutView>;
export type ProfileView = z.infer<typeof profileView>;
export type AgendaView = z.infer<typeof agendaView>;
export type AgendaSession = z.infer<typeof agendaSession>;
