import { randomUUID } from 'node:crypto';
import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { Shop } from '../../../support/shop.ts';
import type { World } from '../../../support/world.ts';

/** A guest of a shop, over HTTP, at each point where something may break. */
export function guestOf({ info }: World, { venue }: Shop, session: Session, key: string = randomUUID()) {
  const bookings = `${info.site}/api/public/bookings`;
  return {
    hold: (quantity = 1) =>
      post(
        `${info.site}/api/public/venues/${venue.embedKey}/holds`,
        { sessionId: session.id, party: [{ unitId: 'player', quantity }] },
        key,
      ),
    /** Sends the details. Returns the id of the payment page. */
    async checkout(token: string): Promise<string> {
      const { url } = await post(`${bookings}/${token}/checkout`, {
        guest: { name: 'Ana Guest', email: `${key.slice(0, 8)}@example.com` },
        language: 'en',
        returnUrl: `${info.site}/${venue.slug}`,
        acceptedTerms: true,
      });
      return new URL(url).pathname.split('/').at(-1) ?? '';
    },
    pay: (checkoutSession: string) => stripe(info, `sessions/${checkoutSession}/outcome`, { outcome: 'pay' }),
    verify: (token: string) => post(`${bookings}/${token}/verification`, {}),
    /** Accepts another time. */
    async move(token: string, { id: sessionId }: Session) {
      const { quote, refund } = await post(`${bookings}/${token}/reschedule-quote`, { sessionId });
      const agreed = { sessionId, expectedTotal: quote.total, expectedRefund: refund };
      return post(`${bookings}/${token}/reschedule`, agreed);
    },
    see: async (token: string) => (await fetch(`${bookings}/${token}`)).json(),
    email: `${key.slice(0, 8)}@example.com`,
  };
}

async function post(url: string, body: unknown, key = '') {
  const headers = { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const document = await answer.json();
  if (!answer.ok && document.code !== 'full') throw new Error(`${url}: ${JSON.stringify(document)}`);
  return document;
}

/** Tells the Stripe stand-in what to do. */
export async function stripe(info: World['info'], path: string, body: unknown = {}): Promise<void> {
  const answer = await fetch(`${info.stripe}/__control/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
}

/** Emails to one address. */
export async function emailsTo(world: World, address: string) {
  return (await world.inbox()).filter(({ destination }) => destination.to.some((to) => to.includes(address)));
}

export async function deadLetters({ info }: World): Promise<{ queue: string; message: unknown }[]> {
  return (await fetch(`${info.site}/__local/dead-letters`)).json();
}
