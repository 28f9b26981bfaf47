import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import {
  bookingId,
  giftCardId,
  organizationId,
  sessionId,
  venueId,
  waitlistEntryId,
} from '../../core/contract/model/ids.ts';
import { Problem } from '../../core/domain/problem.ts';

/**
 * Signed tokens for people without an account: links to a booking, a gift card, a place on a waitlist; a
 * feed's ticket.
 */

const bookingLink = z.object({ aud: z.literal('booking'), organizationId, bookingId });
const giftCardLink = z.object({ aud: z.literal('gift-card'), organizationId, giftCardId });
const waitlistLink = z.object({
  aud: z.literal('waitlist'),
  organizationId,
  sessionId,
  entryId: waitlistEntryId,
});
const feedTicket = z.object({ aud: z.literal('feed'), organizationId, venueId });

export type BookingLink = Omit<z.infer<typeof bookingLink>, 'aud'>;
export type GiftCardLink = Omit<z.infer<typeof giftCardLink>, 'aud'>;
export type WaitlistLink = Omit<z.infer<typeof waitlistLink>, 'aud'>;
export type FeedTicket = Omit<z.infer<typeof feedTicket>, 'aud'>;

/** A token that opens one booking until `expiresAt`. */
export function signLink(secret: string, link: BookingLink, expiresAt: Date): Promise<string> {
  return sign(secret, 'booking', link, expiresAt);
}

/** @throws Problem('invalid-link') for a forged, mistyped or expired token. */
export async function readLink(secret: string, token: string, now: Date): Promise<BookingLink> {
  const link = bookingLink.safeParse(await verified(secret, 'booking', token, now));
  if (link.success) return link.data;
  throw new Problem(
    'invalid-link',
    'Ask the venue for a new link, or look for the latest email about your booking.',
  );
}

/** A token that shows one gift card, its code too, to whoever bought it, until `expiresAt`. */
export function signGiftCardLink(secret: string, link: GiftCardLink, expiresAt: Date): Promise<string> {
  return sign(secret, 'gift-card', link, expiresAt);
}

/** @throws Problem('invalid-link') for a forged, mistyped or expired token. */
export async function readGiftCardLink(secret: string, token: string, now: Date): Promise<GiftCardLink> {
  const link = giftCardLink.safeParse(await verified(secret, 'gift-card', token, now));
  if (link.success) return link.data;
  throw new Problem('invalid-link', 'Look for the email with your gift card, or ask the venue.');
}

/** A token that takes one guest off one waitlist, until `expiresAt`. */
export function signWaitlistLink(secret: string, link: WaitlistLink, expiresAt: Date): Promise<string> {
  return sign(secret, 'waitlist', link, expiresAt);
}

/** @throws Problem('invalid-link') for a forged, mistyped or expired token. */
export async function readWaitlistLink(secret: string, token: string, now: Date): Promise<WaitlistLink> {
  const link = waitlistLink.safeParse(await verified(secret, 'waitlist', token, now));
  if (link.success) return link.data;
  throw new Problem('invalid-link', 'This session has begun, or the link is not whole.');
}

/** A token that lets one WebSocket connection follow the bookings of one venue. */
export function signFeedTicket(secret: string, ticket: FeedTicket, expiresAt: Date): Promise<string> {
  return sign(secret, 'feed', ticket, expiresAt);
}

/** @throws Problem('unauthenticated') */
export async function readFeedTicket(secret: string, token: string, now: Date): Promise<FeedTicket> {
  const ticket = feedTicket.safeParse(await verified(secret, 'feed', token, now));
  if (ticket.success) return ticket.data;
  throw new Problem('unauthenticated', 'The ticket has expired. Ask for a new one.');
}

function sign(
  secret: string,
  audience: string,
  claims: Record<string, string>,
  expiresAt: Date,
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(audience)
    .setExpirationTime(expiresAt)
    .sign(new TextEncoder().encode(secret));
}

async function verified(secret: string, audience: string, token: string, now: Date): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      audience,
      currentDate: now,
    });
    return payload;
  } catch {
    return null;
  }
}
