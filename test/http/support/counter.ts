import { randomUUID } from 'node:crypto';
import type { Session } from '../../../core/contract/model/session.ts';
import type { RouteId } from '../../../core/contract/paths.ts';
import { openShop, type Shop, sessionTomorrow } from '../../support/shop.ts';
import type { World } from '../../support/world.ts';
import { type Call, call } from './call.ts';
import { employ } from './people.ts';

/** A shop with a manager, a session and a guest who holds seats in it: something good to send to every route. */
export interface Counter {
  readonly shop: Shop;
  readonly session: Session;
  readonly cookie: string;
  readonly token: string;
  /** A request that the route takes. */
  readonly good: Record<RouteId, Call>;
}

export async function openCounter(world: World, plan: Partial<Parameters<typeof openShop>[1]> = {}) {
  const now = await world.now();
  const shop = await openShop(world.table, {
    now,
    ...plan,
    activity: { capacity: 500, maxPlayers: 500, ...plan.activity },
  });
  const session = await sessionTomorrow(world.table, shop, now);
  const cookie = await employ(world, {
    role: 'manager',
    organizationId: shop.organization.id,
    venueIds: shop.venue.id,
  });
  const counter = { shop, session, cookie };
  const isOpen = shop.organization.status === 'active' && shop.venue.status === 'active';
  const token = isOpen ? await holdSeats(world, counter) : '';
  return { ...counter, token, good: goodCalls(world, { ...counter, token }) };
}

export async function holdSeats(
  world: World,
  { shop, session }: Pick<Counter, 'shop' | 'session'>,
  quantity = 1,
): Promise<string> {
  const answer = await call(world, 'createHold', {
    params: { key: shop.venue.embedKey },
    headers: { 'idempotency-key': randomUUID() },
    body: { sessionId: session.id, party: [{ unitId: 'player', quantity }] },
  });
  if (answer.status !== 201) throw new Error(`No seats were held: ${answer.text}`);
  return answer.json.token;
}

function goodCalls(world: World, { shop, session, cookie, token }: Omit<Counter, 'good'>): Counter['good'] {
  const key = shop.venue.embedKey;
  const activityId = shop.activity.id;
  const venueId = shop.venue.id;
  const party = [{ unitId: 'player', quantity: 1 }];
  return {
    embedPage: { query: { widget: 'calendar', key } },
    bookingPage: { params: { token } },
    venuePage: { params: { slug: shop.venue.slug } },
    getVenue: { params: { key } },
    getCalendar: {
      params: { key, activityId },
      query: { month: session.date.slice(0, 7), date: session.date },
    },
    getDay: { params: { key, activityId, date: session.date } },
    quoteParty: { params: { key }, body: { sessionId: session.id, party } },
    createHold: {
      params: { key },
      headers: { 'idempotency-key': randomUUID() },
      body: { sessionId: session.id, party },
    },
    getBooking: { params: { token } },
    getBookingCalendarFile: { params: { token } },
    releaseHold: { params: { token } },
    startCheckout: {
      params: { token },
      body: {
        guest: { name: 'Ana Guest', email: 'ana@example.com', phone: '+1 555 0101' },
        answers: [{ questionId: 'team', values: ['The Locksmiths'] }],
        language: 'en',
        returnUrl: `${world.info.site}/${shop.venue.slug}`,
        acceptedTerms: true,
      },
    },
    verifyCheckout: { params: { token } },
    receiveStripeEvent: { text: '{}' },
    signIn: { body: { email: 'nobody@example.com', password: 'Wrong-Horse-7' } },
    refreshSignIn: { cookie },
    signOut: {},
    getProfile: { cookie },
    getAgenda: { cookie, params: { venueId }, query: { from: session.date, days: 2 } },
    createFeedTicket: { cookie, params: { venueId } },
  };
}
