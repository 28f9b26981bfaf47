import { randomUUID } from 'node:crypto';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import type { Shop } from '../../support/shop.ts';
import type { World } from '../../support/world.ts';
import { must } from './call.ts';

/** A shop with its people and a session tomorrow, before any guest has come. */
export interface EmptyCounter {
  readonly shop: Shop;
  readonly session: Session;
  /** The cookie of a manager of its venue. */
  readonly cookie: string;
  /** The cookie of an administrator of its organization. */
  readonly owner: string;
  readonly login: { readonly email: string; readonly password: string };
}

/** A guest takes seats. Returns their link. */
export async function holdSeats(
  world: World,
  { shop, session }: Pick<EmptyCounter, 'shop' | 'session'>,
  quantity = 1,
): Promise<string> {
  const answer = await must(world, 'createHold', {
    params: { key: shop.venue.embedKey },
    headers: { 'idempotency-key': randomUUID() },
    body: { sessionId: session.id, party: [{ unitId: 'player', quantity }] },
  });
  return answer.json.token;
}
