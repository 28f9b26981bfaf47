import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as z from 'zod';
import { sessions } from '../../lambdas/data/catalogue/sessions.ts';
import { openShop, sessionTomorrow } from '../support/shop.ts';
import { startWorld, type World } from '../support/world.ts';

/** Many more buyers than seats, each from an address of their own, over HTTP. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

const [buyers, tries, seats] = [64, 300, 100];

test(`${buyers} buyers at once, ${tries} tries for ${seats} seats: so many held, the rest told "full", and pages answer`, async () => {
  const now = await world.now();
  const shop = await openShop(world.table, { now, activity: { capacity: seats } });
  const session = await sessionTomorrow(world.table, shop, now);
  const url = new URL(`${world.info.site}/api/public/venues/${shop.venue.embedKey}/holds`);
  const body = JSON.stringify({ sessionId: session.id, party: [{ unitId: 'player', quantity: 1 }] });

  const outcomes: string[] = [];
  let next = 0;
  const buy = async () => {
    while (next < tries) outcomes.push(await hold(url, body, next++));
  };
  const [pages] = await Promise.all([
    looksWhile(() => outcomes.length < tries, `${world.info.site}/${shop.venue.slug}`),
    ...Array.from({ length: buyers }, buy),
  ]);

  const tally = Object.fromEntries(
    [...Map.groupBy(outcomes, (each) => each)].map(([each, all]) => [each, all.length]),
  );
  expect(tally).toEqual({ '201 held': seats, '409 full': tries - seats });
  expect(new Set(pages)).toEqual(new Set([200]));
  const { organizationId, id } = session;
  const sold = { capacityRemaining: 0, capacityHeld: seats, capacitySold: 0 };
  expect(await sessions(world.table).get(organizationId, id)).toMatchObject(sold);
}, 120_000);

const answer = z.object({ token: z.string().optional(), code: z.string().optional() });

/** One buyer: its own idempotency key, its own address of the loopback network. */
async function hold(url: URL, body: string, buyer: number): Promise<string> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const localAddress = `127.1.${Math.floor(buyer / 250)}.${1 + (buyer % 250)}`;
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', localAddress, agent: false, headers }, async (response) => {
      const { token, code } = answer.parse(await json(response));
      resolve(`${response.statusCode} ${token ? 'held' : code}`);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A visitor who opens the venue's page again and again: what it answered. */
async function looksWhile(goesOn: () => boolean, page: string): Promise<number[]> {
  const seen: number[] = [];
  while (goesOn()) {
    const { status, body } = await fetch(page);
    await body?.cancel();
    seen.push(status);
    await setTimeout(100);
  }
  return seen;
}
