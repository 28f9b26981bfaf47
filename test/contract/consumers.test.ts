import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { type Consumer, consumersOf } from '../../core/contract/consumer.ts';
import { consumerNames, consumers, entryOf } from '../../core/contract/consumers.ts';
import type { EventType } from '../../core/contract/events.ts';
import type { Environment } from '../../core/contract/settings.ts';
import { type EventHandlers, tenantBusHandler } from '../../lambdas/middleware/bus.ts';
import { env } from '../../lambdas/runtime/config.ts';
import { consumersPage } from './support/consumers-page.ts';

/*
 * The lines under `@ts-expect-error` must not compile: `npm run types` fails where one does. None of them runs.
 */
const page = new URL('../../docs/consumers.md', import.meta.url);

test('docs/consumers.md is what the registries say (write it with UPDATE_DOCS=1)', () => {
  if (process.env.UPDATE_DOCS) writeFileSync(page, consumersPage());
  expect(readFileSync(page, 'utf8')).toBe(consumersPage());
});

test.each(consumerNames)(
  '%s has a handler, and says in sentences what it does and what stops working',
  (name) => {
    const { does, impact, source }: Consumer = consumers[name];
    expect(existsSync(entryOf(name))).toBe(true);
    expect(does).toMatch(/^[a-z].*[^.]$/);
    expect(impact).toMatch(/^[A-Z].*\.$/);
    if (source.kind === 'bus') expect(new Set(source.events).size).toBe(source.events.length);
  },
);

const ignore = async () => {};
const usual = { timeout: 10, does: 'does nothing', impact: 'Nothing stops.' } as const;

test('an event without a consumer does not compile, nor a consumer of an event that is not published', () => {
  const toRegister = {
    'another event': () =>
      consumersOf<EventType | 'booking.vanished'>()(
        // @ts-expect-error: no consumer handles booking.vanished
        consumers,
      ),
    'an event that is not published': () =>
      consumersOf<'booking.held'>()({
        auditor: {
          ...usual,
          source: {
            kind: 'bus',
            // @ts-expect-error: booking.vanished is not among the events that are published
            events: ['booking.held', 'booking.vanished'],
          },
        },
      }),
    'no more and no less': () =>
      consumersOf<'booking.held'>()({
        auditor: { ...usual, source: { kind: 'bus', events: ['booking.held'] } },
      }),
  };
  expect(toRegister['no more and no less']()).toHaveProperty('auditor');
});

test('handlers that leave out an event of their consumer do not compile, nor those of another event', () => {
  const all: EventHandlers<'feed-closer'> = { 'member.changed': ignore, 'person.access-ended': ignore };
  // @ts-expect-error: person.access-ended has no handler
  const one: EventHandlers<'feed-closer'> = { 'member.changed': ignore };
  const another: EventHandlers<'feed-closer'> = {
    ...all,
    // @ts-expect-error: feed-closer does not handle booking.held
    'booking.held': ignore,
  };
  expect([one, another]).toHaveLength(2);
});

test('the same where handlers are made for one organization', () => {
  expect(
    tenantBusHandler('waitlist', () => ({ 'session.seats-freed': ignore, 'resource.freed': ignore })),
  ).toBeInstanceOf(Function);
  // @ts-expect-error: resource.freed has no handler
  expect(tenantBusHandler('waitlist', () => ({ 'session.seats-freed': ignore }))).toBeInstanceOf(Function);
  const extra = () => ({ 'session.seats-freed': ignore, 'resource.freed': ignore, 'booking.held': ignore });
  // @ts-expect-error: the waitlist does not handle booking.held
  expect(tenantBusHandler('waitlist', extra)).toBeInstanceOf(Function);
});

test('a variable that is not among the settings does not compile', () => {
  // @ts-expect-error: not a setting
  expect(() => env('TABLE_NANE')).toThrow('The environment variable TABLE_NANE is not set.');
  // @ts-expect-error: not a setting
  const environment: Environment = { TABLE_NANE: 'test' };
  expect(environment).toBeDefined();
});
