import { accounts } from './portal-later/accounts.ts';
import { activities } from './portal-later/activities.ts';
import { audit } from './portal-later/audit.ts';
import { customers } from './portal-later/customers.ts';
import { board } from './portal-later/desk/board.ts';
import { booking } from './portal-later/desk/booking.ts';
import { bookingList } from './portal-later/desk/booking-list.ts';
import { closures } from './portal-later/desk/closures.ts';
import { door } from './portal-later/desk/door.ts';
import { flags } from './portal-later/desk/flags.ts';
import { newBooking } from './portal-later/desk/new-booking.ts';
import { till } from './portal-later/desk/till.ts';
import { trends } from './portal-later/desk/trends.ts';
import { waitlist } from './portal-later/desk/waitlist.ts';
import { waivers } from './portal-later/desk/waivers.ts';
import { emails } from './portal-later/emails.ts';
import { embed } from './portal-later/embed.ts';
import { embeds } from './portal-later/embeds.ts';
import { kit } from './portal-later/kit.ts';
import { people } from './portal-later/people.ts';
import { platform } from './portal-later/platform.ts';
import { questions } from './portal-later/questions.ts';
import { reports } from './portal-later/reports.ts';
import { search } from './portal-later/search.ts';
import { selling } from './portal-later/selling.ts';
import { settings } from './portal-later/settings.ts';
import { setup } from './portal-later/setup.ts';
import { signIn } from './portal-later/sign-in.ts';
import { venues } from './portal-later/venues.ts';

/** What pages of the portal say that are seldom opened: fetched with the first of them. Files and keys as in `portal.ts`. */
export const portalLater = {
  ...accounts,
  ...activities,
  ...audit,
  ...board,
  ...booking,
  ...bookingList,
  ...closures,
  ...customers,
  ...door,
  ...emails,
  ...embed,
  ...embeds,
  ...flags,
  ...kit,
  ...newBooking,
  ...people,
  ...platform,
  ...questions,
  ...reports,
  ...search,
  ...selling,
  ...settings,
  ...setup,
  ...signIn,
  ...till,
  ...trends,
  ...venues,
  ...waitlist,
  ...waivers,
} as const;
