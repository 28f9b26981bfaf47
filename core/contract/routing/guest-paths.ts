import type { HttpFunction } from '../http-functions.ts';
import { behindLink, type RoutePath, withLimit } from './route-path.ts';

const publicVenue = '/api/public/venues/{key}';
const publicActivity = `${publicVenue}/activities/{activityId}`;
const publicBooking = '/api/public/bookings/{token}';

/** The routes of guests: a part of the registry of its own, for the widget sends few bytes. */
export const guestPaths = {
  embedPage: page('GET', '/embed'),
  bookingPage: page('GET', '/manage/{token}', 'link'),
  waitlistPage: page('GET', '/manage/waitlist/{token}', 'link'),
  venuePage: page('GET', '/{slug}'),

  getVenue: open('GET', publicVenue, 'availability'),
  getCalendar: open('GET', `${publicActivity}/calendar`, 'availability'),
  getDay: open('GET', `${publicActivity}/days/{date}`, 'availability'),
  quoteParty: open('POST', `${publicVenue}/quotes`, 'availability'),

  createHold: withLimit('holds', open('POST', `${publicVenue}/holds`, 'booking')),
  getBooking: behindLink('GET', publicBooking, 'booking'),
  getBookingCalendarFile: behindLink('GET', `${publicBooking}/calendar.ics`, 'booking'),
  extendHold: behindLink('POST', `${publicBooking}/extension`, 'booking'),
  quoteCheckout: behindLink('POST', `${publicBooking}/quote`, 'booking'),
  quoteReschedule: behindLink('POST', `${publicBooking}/reschedule-quote`, 'booking'),
  rescheduleBooking: behindLink('POST', `${publicBooking}/reschedule`, 'booking'),
  cancelBooking: behindLink('POST', `${publicBooking}/cancellation`, 'booking'),
  joinWaitlist: withLimit('holds', open('POST', `${publicVenue}/waitlist`, 'booking')),
  confirmWaitlist: behindLink('POST', '/api/public/waitlist/{token}/confirmation', 'booking'),
  leaveWaitlist: behindLink('DELETE', '/api/public/waitlist/{token}', 'booking'),

  releaseHold: behindLink('DELETE', `${publicBooking}/hold`, 'checkout'),
  startCheckout: behindLink('POST', `${publicBooking}/checkout`, 'checkout'),
  verifyCheckout: behindLink('POST', `${publicBooking}/verification`, 'checkout'),
  payBalance: behindLink('POST', `${publicBooking}/balance`, 'checkout'),
  buyGiftCard: withLimit('holds', open('POST', `${publicVenue}/gift-cards`, 'checkout')),
  verifyGiftCard: behindLink('POST', '/api/public/gift-cards/{token}/verification', 'checkout'),
} as const satisfies Record<string, RoutePath>;

function page<const M extends 'GET', const P extends string>(
  method: M,
  path: P,
  auth: 'none' | 'link' = 'none',
) {
  return { method, path, surface: 'page', auth, permission: null, function: 'pages' } as const;
}

function open<const M extends 'GET' | 'POST', const P extends string, const F extends HttpFunction>(
  method: M,
  path: P,
  fn: F,
) {
  return { method, path, surface: 'public', auth: 'none', permission: null, function: fn } as const;
}
