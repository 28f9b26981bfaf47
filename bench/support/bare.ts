import { randomUUID } from 'node:crypto';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Session } from '../../core/contract/model/catalogue/session.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { getDay } from '../../lambdas/usecases/guest/availability/get-calendar.ts';
import { createHold } from '../../lambdas/usecases/guest/booking/create-hold.ts';
import type { Shop } from '../../test/support/shop.ts';
import { lastOf, record } from './recorder.ts';
import { usualParty } from './shop.ts';

/** The very transaction of a hold, and the very query of a day, to be sent without anything around them. */
export interface Bare {
  hold(session: Session): TransactWriteCommandInput;
  /** Of one day: all have as many sessions. */
  day(): QueryCommandInput;
}

/** Takes one hold and looks at one day, and keeps what was sent for that. */
export async function learnBare(table: Table, { venue, activity }: Shop, session: Session): Promise<Bare> {
  const key = venue.embedKey;
  const clock = { now: () => new Date() };
  const deps = { table, clock, ids: systemIds, linkSecret: async () => 'a secret of the bench' };
  const network = { address: '192.0.2.1', mostLiveHolds: 1_000_000 };
  const order = { key, sessionId: session.id, party: usualParty, idempotencyKey: randomUUID(), network };
  const { transactions } = await record(table, () => createHold(deps, order));
  const look = { key, activityId: activity.id, date: session.date };
  const { queries } = await record(table, () => getDay(deps, look));
  const transaction = JSON.stringify(lastOf(transactions));
  const query = JSON.stringify(lastOf(queries));
  const [booking = ''] = /bkg_[0-9a-f]{32}/.exec(transaction) ?? [];
  return {
    hold: (other) =>
      JSON.parse(
        replaceAll(transaction, {
          [booking]: `bkg_${randomUUID().replaceAll('-', '')}`,
          [session.id]: other.id,
          [session.startsAt]: other.startsAt,
          [session.endsAt]: other.endsAt,
          [`"${session.date}"`]: `"${other.date}"`,
          [`#DAY#${session.date}`]: `#DAY#${other.date}`,
        }),
      ),
    day: () => JSON.parse(query),
  };
}

/** All at once: one session may end when the next begins, and what was put in is not replaced again. */
function replaceAll(text: string, replacements: Readonly<Record<string, string>>): string {
  const pattern = new RegExp(
    Object.keys(replacements)
      .map((each) => each.replaceAll('.', '\\.'))
      .join('|'),
    'g',
  );
  return text.replace(pattern, (found) => replacements[found] ?? found);
}

export function sendHold({ client }: Table, input: TransactWriteCommandInput): Promise<unknown> {
  return client.send(new TransactWriteCommand(input));
}

/** The same on a session that is full. @throws when it is not refused, or for another reason */
export async function sendRefusedHold(table: Table, input: TransactWriteCommandInput): Promise<void> {
  const refused = await sendHold(table, input).then(
    () => false,
    (error: unknown) => error instanceof TransactionCanceledException,
  );
  if (!refused) throw new Error('A full session took a hold.');
}

export function sendDay({ client }: Table, input: QueryCommandInput): Promise<unknown> {
  return client.send(new QueryCommand(input));
}
