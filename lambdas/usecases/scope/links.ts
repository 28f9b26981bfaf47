import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import {
  bookingId,
  giftCardId,
  groupId,
  organizationId,
  sessionId,
  venueId,
  waitlistEntryId,
} from '../../../core/contract/model/ids.ts';
import { instant } from '../../../core/contract/model/time.ts';
import { Problem } from '../../../core/domain/problem.ts';

/**
 * Signed tokens. For people without an account: links to a booking, its waiver, a group, a gift card, a place on a
 * waitlist. For staff: a feed's ticket, a kiosk. For an operator: access to one organization.
 */

/**
 * The secrets of links: the present one, and previous ones by which guests' links may be signed. The first
 * signs, all are accepted.
 */
export type LinkSecret = string | readonly [string, ...string[]];

const bookingLink = z.object({ aud: z.literal('booking'), organizationId, bookingId });
const groupLink = z.object({ aud: z.literal('group'), organizationId, groupId });
const waiverLink = z.object({ aud: z.literal('waiver'), organizationId, bookingId });
const kioskLink = z.object({ aud: z.literal('kiosk'), organizationId, venueId });
const giftCardLink = z.object({ aud: z.literal('gift-card'), organizationId, giftCardId });
const waitlistLink = z.object({
  aud: z.literal('waitlist'),
  organizationId,
  sessionId,
  entryId: waitlistEntryId,
});
const waitlistMailLink = waitlistLink.extend({ aud: z.literal('waitlist-mail') });
const supportGrant = z.object({
  aud: z.literal('support'),
  organizationId,
  userId: z.string().min(1),
  /** Identifies the access: the table says whether it has ended early. */
  startedAt: instant,
  accessId: z.string().min(1),
});
const feedTicket = z.object({ aud: z.literal('feed'), organizationId, venueId, userId: z.string().min(1) });

export type BookingLink = Omit<z.infer<typeof bookingLink>, 'aud'>;
export type GroupLink = Omit<z.infer<typeof groupLink>, 'aud'>;
export type KioskLink = Omit<z.infer<typeof kioskLink>, 'aud'>;
export type GiftCardLink = Omit<z.infer<typeof giftCardLink>, 'aud'>;
export type WaitlistLink = Omit<z.infer<typeof waitlistLink>, 'aud'>;
export type SupportGrant = Omit<z.infer<typeof supportGrant>, 'aud'>;
export type FeedTicket = Omit<z.infer<typeof feedTicket>, 'aud'>;

/** A token that opens one booking until `expiresAt`. */
export function signLink(secret: LinkSecret, link: BookingLink, expiresAt: Date): Promise<string> {
  return sign(secret, 'booking', link, expiresAt);
}

/** @throws Problem('invalid-link') for a forged, mistyped or expired token. */
export async function readLink(secret: LinkSecret, token: string, now: Date): Promise<BookingLink> {
  const link = bookingLink.safeParse(await verified(secret, 'booking', token, now));
  if (link.success) return link.data;
  throw new Problem('invalid-link', 'invalid-booking-link');
}

/** A token that opens all bookings of a group until `expiresAt`. */
export function signGroupLink(secret: LinkSecret, link: GroupLink, expiresAt: Date): Promise<string> {
  return sign(secret, 'group', link, expiresAt);
}

/** @throws Problem('invalid-link') for a forged, mistyped or expired token. */
export async function readGroupLink(secret: LinkSecret, token: string, now: Date): Promise<GroupLink> {
  const link = groupLink.safeParse(await verified(secret, 'group', token, now));
  if (link.success) return link.data;
  throw new Problem('invalid-link', 'invalid-booking-link');
}

/** A token that lets anyone sign the waiver of one booking until `expiresAt`, and shows nothing else of it. */
export function signWaiverLink(secret: LinkSecret, link: BookingLink, expiresAt: Date): Promise<string> {
  return sign(secret, 'waiver', link, expiresAt);
}

/** @throws Problem('invalid-link') for a forged, mistyped or expired token. */
export async function readWaiverLink(secret: LinkSecret, token: string, now: Date): Promise<BookingLink> {
  const link = waiverLink.safeParse(await verified(secret, 'waiver', token, now));
  if (link.success) return link.data;
  throw new Problem('invalid-link', 'invalid-waiver-link');
}

/** A token that opens the page for a tablet at the door of one venue, until `expiresAt`. */
export function signKioskLink(secret: LinkSecret, link: KioskLink, expiresAt: Date): Promise<string> {
  return sign(secret, 'kiosk', link, expiresAt);
}

/** @throws Problem('invalid-link') for a forged, mistyped or expired token. */
export async function readKioskLink(secret: LinkSecret, token: string, now: Date): Promise<KioskLink> {
  const link = kioskLink.safeParse(await verified(secret, 'kiosk', token, now));
  if (link.success) return link.data;
  throw new Problem('invalid-link', 'invalid-kiosk-link');
}

/** A token that shows one gift card, including its code, to its buyer until `expiresAt`. */
export function signGiftCardLink(secret: LinkSecret, link: GiftCardLink, expiresAt: Date): Promise<string> {
  return sign(secret, 'gift-card', link, expiresAt);
}

/** @throws Problem('invalid-link') for a forged, mistyped or expired token. */
export async function readGiftCardLink(secret: LinkSecret, token: string, now: Date): Promise<GiftCardLink> {
  const link = giftCardLink.safeParse(await verified(secret, 'gift-card', token, now));
  if (link.success) return link.data;
  throw new Problem('invalid-link', 'invalid-gift-card-link');
}

/** A token that removes one guest from one waitlist, until `expiresAt`. */
export function signWaitlistLink(secret: LinkSecret, link: WaitlistLink, expiresAt: Date): Promise<string> {
  return sign(secret, 'waitlist', link, expiresAt);
}

/** @throws Problem('invalid-link') for a forged, mistyped or expired token. */
export async function readWaitlistLink(secret: LinkSecret, token: string, now: Date): Promise<WaitlistLink> {
  const link = waitlistLink.safeParse(await verified(secret, 'waitlist', token, now));
  if (link.success) return link.data;
  throw new Problem('invalid-link', 'invalid-waitlist-link');
}

/**
 * A token that only the email to a guest on a waitlist contains, until `expiresAt`. It confirms the place,
 * because it proves that the guest owns the address.
 */
export function signWaitlistMailLink(
  secret: LinkSecret,
  link: WaitlistLink,
  expiresAt: Date,
): Promise<string> {
  return sign(secret, 'waitlist-mail', link, expiresAt);
}

/** @throws Problem('invalid-link') for a forged, mistyped or expired token. */
export async function readWaitlistMailLink(
  secret: LinkSecret,
  token: string,
  now: Date,
): Promise<WaitlistLink> {
  const link = waitlistMailLink.safeParse(await verified(secret, 'waitlist-mail', token, now));
  if (link.success) return link.data;
  throw new Problem('invalid-link', 'invalid-waitlist-link');
}

/** A token that lets one WebSocket connection follow the bookings of one venue. */
export function signFeedTicket(secret: LinkSecret, ticket: FeedTicket, expiresAt: Date): Promise<string> {
  return sign(secret, 'feed', ticket, expiresAt);
}

/** @throws Problem('unauthenticated') */
export async function readFeedTicket(secret: LinkSecret, token: string, now: Date): Promise<FeedTicket> {
  const ticket = feedTicket.safeParse(await verified(secret, 'feed', token, now));
  if (ticket.success) return ticket.data;
  throw new Problem('unauthenticated', 'feed-ticket-expired');
}

/** A token that lets one operator work in one organization, until `expiresAt`. */
export function signSupportGrant(secret: LinkSecret, grant: SupportGrant, expiresAt: Date): Promise<string> {
  return sign(secret, 'support', grant, expiresAt);
}

/** The grant in a cookie; null if it is forged, expired or of another kind. */
export async function readSupportGrant(
  secret: LinkSecret,
  token: string,
  now: Date,
): Promise<SupportGrant | null> {
  const grant = supportGrant.safeParse(await verified(secret, 'support', token, now));
  if (!grant.success) return null;
  const { aud: _audience, ...granted } = grant.data;
  return granted;
}

function sign(
  secret: LinkSecret,
  audience: string,
  claims: Record<string, string>,
  expiresAt: Date,
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(audience)
    .setExpirationTime(expiresAt)
    .sign(new TextEncoder().encode([secret].flat()[0]));
}

async function verified(secret: LinkSecret, audience: string, token: string, now: Date): Promise<unknown> {
  for (const each of [secret].flat()) {
    try {
      const { payload } = await jwtVerify(token, new TextEncoder().encode(each), {
        algorithms: ['HS256'],
        audience,
        currentDate: now,
      });
      return payload;
    } catch {
      // It may be signed with the previous secret.
    }
  }
  return null;
}
