import { beforeAll, expect, test } from '@jest/globals';
import type { RouteId } from '../../core/contract/paths.ts';
import { sharedWorld } from '../support/world.ts';
import { call } from './support/call.ts';
import { type Counter, openCounter } from './support/counter.ts';

const world = sharedWorld();
let mine: Counter;

beforeAll(async () => {
  mine = await openCounter(world);
});

/** The language, code and details of a refusal for a reader who accepts these languages. */
async function refusalOf(id: RouteId, body: unknown, accepted: string) {
  const good = mine.good[id];
  const headers = { ...good.headers, 'accept-language': accepted };
  const answer = await call(world, id, { ...good, headers, body });
  const { code, detail, errors } = answer.json;
  return [answer.headers.get('content-language'), code, detail, errors[0]?.detail];
}

test.each([
  ['en-GB, de;q=0.5', 'en', 'There is no ticket called “robot”.'],
  ['de-CH, en;q=0.8', 'de', 'Es gibt kein Ticket namens „robot“.'],
  ['pt, es;q=0.5', 'es', 'No hay ninguna entrada llamada «robot».'],
  ['fr', 'fr', 'Il n’y a pas de billet nommé « robot ».'],
  ['pt', 'en', 'There is no ticket called “robot”.'],
])('a guest who accepts %s reads a refusal in "%s"', async (accepted, language, detail) => {
  const body = { sessionId: mine.session.id, party: [{ unitId: 'robot', quantity: 2 }] };
  expect(await refusalOf('createHold', body, accepted)).toEqual([language, 'party-size', detail, detail]);
});

test.each([
  ['en', 'Use letters, digits and hyphens, such as SUMMER-26.'],
  ['de', 'Verwenden Sie Buchstaben, Ziffern und Bindestriche, zum Beispiel SUMMER-26.'],
])('staff who accept "%s" read field errors in it', async (language, detail) => {
  const body = { ...Object(mine.good.createPromoCode.body), code: '10% off' };
  expect(await refusalOf('createPromoCode', body, language)).toEqual([
    language,
    'invalid-input',
    detail,
    detail,
  ]);
});
