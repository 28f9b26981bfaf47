import { beforeAll, expect, test } from '@jest/globals';
import type { RouteId } from '../../core/contract/paths.ts';
import { sharedWorld } from '../support/world.ts';
import { call } from './support/call.ts';
import { type Counter, openCounter } from './support/counter.ts';

const world = sharedWorld();
let counter: Counter;

beforeAll(async () => {
  counter = await openCounter(world);
});

const routes: readonly RouteId[] = ['getDay', 'getCalendar', 'getAgenda', 'previewClosure', 'createHold'];

/** The same request with every date moved beyond the calendar. */
function beyond(request: unknown, date: string): typeof counter.good.getDay {
  const [year = '', month = '', day = ''] = date.split('-');
  const moved = JSON.stringify(request)
    .replace(/\b20\d\d-\d\d-\d\d\b(?!T)/g, date)
    .replace(/"20\d\d-\d\d"/g, `"${year}-${month}"`)
    .replace(/\.\d{8}T/g, `.${year}${month}${day}T`);
  return JSON.parse(moved);
}

test.each(routes.flatMap((id) => ['9999-12-31', '0000-01-01'].map((date) => [id, date] as const)))(
  '%s of %s is refused without a crash',
  async (id, date) => {
    const answer = await call(world, id, beyond(counter.good[id], date));
    expect(answer).toMatchObject({ status: 400, json: { code: 'invalid-input' } });
  },
);
