import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { activity } from '../core/contract/model/catalogue/activity.ts';
import { placeZone } from '../core/contract/model/place-zone.ts';
import { organization } from '../core/contract/model/platform/organization.ts';
import { venue } from '../core/contract/model/venue/venue.ts';
import { systemClock } from '../lambdas/runtime/clock.ts';
import { systemIds } from '../lambdas/runtime/ids.ts';
import { table } from '../lambdas/runtime/table.ts';
import { importActivity } from '../lambdas/usecases/platform/import/import-activity.ts';
import { importOrganization } from '../lambdas/usecases/platform/import/import-organization.ts';
import { importVenue } from '../lambdas/usecases/platform/import/import-venue.ts';
import { placeholdersIn } from './checks/placeholders.ts';

/*
 * Opens an organization, its first venue and its activities, from a file:
 * `node bin/open-venue.ts venue.json`, with TABLE_NAME and AWS credentials in the environment.
 * The script makes the ids; everything else goes through the product's use cases. A file that still holds examples
 * of `docs/first-venue.json` is refused.
 */
const made = { createdAt: systemClock.now().toISOString() };
const organizationId = `org_${systemIds.random()}`;
const venueId = `ven_${systemIds.random()}`;
const embedKey = `emb_${Buffer.from(systemIds.bytes(18)).toString('base64url')}`;

const written = z.object({
  organization: z.record(z.string(), z.unknown()),
  venue: z.record(z.string(), z.unknown()),
  activities: z.array(z.record(z.string(), z.unknown())).min(1),
});

const name = z.string().parse(process.argv[2]);
const file = written.parse(JSON.parse(readFileSync(name, 'utf8')));
const examples = placeholdersIn(file);
if (examples.length > 0) {
  console.error(
    `Nothing was written. ${name} still has examples in it. Replace them:\n  ${examples.join('\n  ')}`,
  );
  process.exit(1);
}
const owner = organization.parse({ ...made, status: 'active', ...file.organization, id: organizationId });
const place = venue.extend({ timeZone: placeZone }).parse({
  ...made,
  status: 'active',
  ...file.venue,
  id: venueId,
  organizationId,
  embedKey,
});
const drafts = file.activities.map((draft) =>
  activity.parse({
    ...made,
    status: 'published',
    ...draft,
    id: `act_${systemIds.random()}`,
    organizationId,
    venueId,
  }),
);

const store = table();
await importOrganization(store, owner);
await importVenue(store, place);
for (const draft of drafts) await importActivity(store, draft);

const activities = Object.fromEntries(drafts.map(({ id, name }) => [name, id]));
console.log(JSON.stringify({ organizationId, venueId, embedKey, activities }, null, 2));
