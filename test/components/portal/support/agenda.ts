import { type AgendaView, agendaView } from '../../../../core/contract/views.ts';

/** Small agendas: what a test does not name is usual. */

export function bookingId(letter: string): string {
  return `bkg_${letter.repeat(20)}`;
}

export function booking(letter: string, changes: Record<string, unknown> = {}) {
  return {
    id: bookingId(letter),
    reference: 'K7M2P9QR',
    state: 'confirmed',
    paymentState: 'paid',
    source: 'widget',
    guest: { name: `Guest ${letter}`, email: 'guest@example.com' },
    party: [],
    guestCount: 1,
    seats: 1,
    quote: { currency: 'USD', lines: [], subtotal: 2000, total: 2000, dueNow: 2000 },
    paid: 2000,
    balance: 0,
    actions: ['check-in', 'reschedule'],
    version: 1,
    ...changes,
  };
}

export function session(
  startsAt: string,
  total: number,
  remaining: number,
  of: readonly object[],
  changes: Record<string, unknown> = {},
) {
  return {
    sessionId: `act_aaaaaaaaaaaa.${startsAt.slice(0, 16).replaceAll(/[-:]/g, '')}Z`,
    activityId: 'act_aaaaaaaaaaaa',
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 3_600_000).toISOString(),
    capacityTotal: total,
    capacityRemaining: remaining,
    status: 'open',
    offSchedule: false,
    version: 5,
    bookings: of,
    ...changes,
  };
}

export function agendaOf(sessions: readonly object[], eventType = 'public'): AgendaView {
  const priceList = { units: [{ id: 'adult', name: 'Adult', price: 2000 }] };
  const activity = { id: 'act_aaaaaaaaaaaa', name: 'The Vault', eventType, priceList, questions: [] };
  return agendaView.parse({
    venueId: 'ven_aaaaaaaaaaaa',
    timeZone: 'Europe/London',
    activities: [activity],
    days: [{ date: '2026-11-22', sessions }],
  });
}
