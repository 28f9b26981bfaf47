import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { expect, test } from '@jest/globals';
import { localDateOf } from '../../core/domain/time.ts';
import { everything } from '../support/audit.ts';
import { openShop, sessionTomorrow } from '../support/shop.ts';
import { sharedWorld } from '../support/world.ts';
import { walkIn } from './support/bodies.ts';
import { must } from './support/call.ts';
import { employ } from './support/people.ts';

const world = sharedWorld();

/** An event as SES sends it to the account's default bus. */
async function tell(detailType: string, detail: object): Promise<void> {
  const bus = new EventBridgeClient({
    endpoint: world.info.awsEndpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'root', secretAccessKey: 'root' },
  });
  const entry = { Source: 'aws.ses', DetailType: detailType, Detail: JSON.stringify(detail) };
  const { FailedEntryCount } = await bus.send(new PutEventsCommand({ Entries: [entry] }));
  expect(FailedEntryCount).toBe(0);
  bus.destroy();
  await world.waitUntilIdle();
}

test('a bounced email shows in the agenda, and only events of our configuration set count', async () => {
  const shop = await openShop(world.table, { now: await world.now() });
  const { id: organization } = shop.organization;
  const owner = await employ(world, { role: 'org-admin', organizationId: organization });
  const session = await sessionTomorrow(world.table, shop, await world.now());
  const guest = { name: 'Bo Bounce', email: `bounce-${organization}@example.com`, phone: '' };
  await must(world, 'createStaffBooking', {
    cookie: owner,
    params: { venueId: shop.venue.id },
    headers: { 'idempotency-key': `walk-in-${organization}` },
    body: walkIn(session.id, { guest }),
  });
  await world.waitUntilIdle();
  const agenda = async () => {
    const params = { venueId: shop.venue.id };
    const query = { from: localDateOf(session.startsAt, shop.venue.timeZone) };
    const { json } = await must(world, 'getAgenda', { cookie: owner, params, query });
    return json.days[0].sessions.flatMap(({ bookings }: { bookings: object[] }) => bookings);
  };
  const [{ id: booking }] = await agenda();
  const email = (await everything(world.table)).find(
    ({ entity, PK }) => entity === 'SENT' && String(PK).endsWith(booking),
  );
  const event = (configurationSet: string) => ({
    eventType: 'Bounce',
    bounce: { bounceType: 'Permanent', bounceSubType: 'General' },
    mail: {
      messageId: email?.messageId,
      tags: {
        'ses:configuration-set': [configurationSet],
        organization: [organization],
        booking: [booking],
      },
    },
  });
  await tell('Email Bounced', event('of-another-application'));
  expect((await agenda())[0]).not.toHaveProperty('emailFailure');
  await tell('Email Bounced', event('bookingtms-local'));
  expect((await agenda())[0]).toMatchObject({ emailFailure: { reason: 'bounced', at: expect.any(String) } });
});
