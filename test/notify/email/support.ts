import { once } from 'node:events';
import { SESClient } from '@aws-sdk/client-ses';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { booking } from '../../../core/contract/model/guest/booking.ts';
import { organization } from '../../../core/contract/model/platform/organization.ts';
import type { Venue } from '../../../core/contract/model/venue/venue.ts';
import { venue } from '../../../core/contract/model/venue/venue.ts';
import { type VenueWithLook, withLook } from '../../../core/domain/catalogue/look.ts';
import type { Language } from '../../../core/words/languages.ts';
import type { BookingEvent, SubjectMatter } from '../../../lambdas/usecases/notify/email/subject-matter.ts';
import { openInbox } from '../../../local/interpreter/engines/inbox.ts';
import { close, portOf } from '../../../local/interpreter/ports.ts';
import { anActivity } from '../../core/support/examples.ts';

export interface ReceivedEmail {
  from: string;
  replyTo: string[];
  destination: { to: string[] };
  subject: string;
  body: { html: string; text: string };
  attachments: { content: string; contentType: string; filename?: string; cid?: string }[];
}

/** The inbox of the local host, with a client that sends to it. */
export async function startInbox() {
  const server = await openInbox(0);
  if (!server.listening) await once(server, 'listening');
  const url = `http://127.0.0.1:${portOf(server)}`;
  return {
    client: new SESClient({
      endpoint: url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'root', secretAccessKey: 'root' },
      maxAttempts: 1,
    }),
    async emails(): Promise<ReceivedEmail[]> {
      const store = await (await fetch(`${url}/store`)).json();
      return store.emails;
    },
    clear: () => fetch(`${url}/clear-store`, { method: 'POST' }),
    close: () => close(server),
  };
}

export const anOrganization = organization.parse({
  id: 'org_aaaaaaaaaaaa',
  name: 'Escape Group',
  ownerEmail: 'owner@example.com',
  currency: 'GBP',
  status: 'active',
  applicationFeeBasisPoints: 0,
  createdAt: '2026-01-01T00:00:00.000Z',
});

export function aVenue(changes: Partial<Venue> = {}): VenueWithLook {
  const made = {
    ...venue.parse({
      id: 'ven_aaaaaaaaaaaa',
      organizationId: 'org_aaaaaaaaaaaa',
      name: 'Locked & Loaded',
      slug: 'locked-and-loaded',
      description: '',
      address: { street: '12 Camden Passage', city: 'London', postalCode: 'N1 8EA', country: 'GB' },
      phone: '+44 20 7946 0123',
      email: 'hello@locked.example',
      timeZone: 'Europe/London',
      embedKey: `emb_${'a'.repeat(24)}`,
      allowedOrigins: ['https://locked.example'],
      widget: {
        color: '#7c3aed',
        theme: 'light',
        cancellationPolicy:
          'Free cancellation up to 24 hours before the start.\n\nAfter that we cannot refund your tickets, but you can send friends in your place.',
        languages: ['en', 'es', 'fr', 'de'],
      },
      status: 'active',
      createdAt: '2026-01-01T00:00:00.000Z',
    }),
    ...changes,
  };
  return withLook(made, anOrganization);
}

const oldSession = 'act_aaaaaaaaaaaa.20261127T1930Z';

export function aBooking(changes: Partial<Booking> = {}): Booking {
  return {
    ...booking.parse({
      id: 'bkg_aaaaaaaaaaaa',
      organizationId: 'org_aaaaaaaaaaaa',
      venueId: 'ven_aaaaaaaaaaaa',
      activityId: 'act_aaaaaaaaaaaa',
      sessionId: oldSession,
      startsAt: '2026-11-27T19:30:00.000Z',
      endsAt: '2026-11-27T20:30:00.000Z',
      date: '2026-11-27',
      reference: 'K7WQ2M9X',
      state: 'confirmed',
      paymentState: 'paid',
      source: 'widget',
      party: [
        { unitId: 'adult', quantity: 3 },
        { unitId: 'child', quantity: 1 },
      ],
      guestCount: 4,
      seats: 4,
      quote: {
        currency: 'GBP',
        lines: [
          { kind: 'unit', id: 'adult', label: 'Adult', quantity: 3, unitAmount: 2200, amount: 6600 },
          { kind: 'unit', id: 'child', label: 'Child', quantity: 1, unitAmount: 1500, amount: 1500 },
        ],
        subtotal: 8100,
        total: 8100,
        dueNow: 8100,
      },
      guest: { name: 'Ana Müller', email: 'ana@example.com' },
      ledger: [
        { kind: 'seats', at: '2026-11-22T12:00:00.000Z', sessionId: oldSession, seats: 4 },
        { kind: 'payment', at: '2026-11-22T12:05:00.000Z', id: 'pi_1', method: 'stripe', amount: 8100 },
      ],
      answers: [],
      language: 'en',
      createdAt: '2026-11-22T12:00:00.000Z',
      confirmedAt: '2026-11-22T12:05:00.000Z',
      version: 3,
    }),
    ...changes,
  };
}

/** An event of a booking as the bus delivers it. */
export function anEvent(booking: Booking, type: string, refundId?: string): BookingEvent {
  const { organizationId, venueId, activityId, id: bookingId, version } = booking;
  const event = { organizationId, venueId, activityId, bookingId, version };
  const eventId = `${bookingId}:${version}:${type}`;
  const occurredAt = '2026-11-22T12:05:00.000Z';
  return { ...event, eventId, occurredAt, ...(refundId && { refundId }) };
}

/** The input of an email, in one of the languages. */
export function aMatter(
  language: Language = 'en',
  { booking = aBooking({ language }), ...changes }: Partial<SubjectMatter> = {},
): SubjectMatter {
  return {
    event: anEvent(booking, 'booking.confirmed'),
    booking,
    guest: { name: 'Ana Müller', email: 'ana@example.com', phone: '' },
    activity: anActivity({ name: 'The Clockmaker’s Room' }),
    venue: aVenue(),
    manageUrl: `https://book.example/manage/${'x'.repeat(200)}`,
    venueUrl: 'https://book.example/locked-and-loaded',
    now: '2026-11-22T12:06:00.000Z',
    ...changes,
  };
}
