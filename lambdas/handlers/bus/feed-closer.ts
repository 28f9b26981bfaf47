import { busHandler } from '../../middleware/bus.ts';
import { push } from '../../runtime/push.ts';
import { table } from '../../runtime/table.ts';
import { closeStaffFeeds } from '../../usecases/notify/feeds/close-staff-feeds.ts';

const deps = { table: table(), push: push() };

/** Any change of a member may end their right to follow a venue. */
export const handler = busHandler('feed-closer', {
  'member.changed': (event) => closeStaffFeeds(deps, event),
  'person.access-ended': (event) => closeStaffFeeds(deps, event),
});
