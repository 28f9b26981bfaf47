import type { Words } from '../catalogue.ts';
import type { portal as english } from '../en/portal.ts';
import { board } from './portal/board.ts';
import { booking } from './portal/booking.ts';
import { bookingList } from './portal/booking-list.ts';
import { closures } from './portal/closures.ts';
import { customers } from './portal/customers.ts';
import { door } from './portal/door.ts';
import { frame } from './portal/frame.ts';
import { newBooking } from './portal/new-booking.ts';
import { news } from './portal/news.ts';
import { people } from './portal/people.ts';
import { search } from './portal/search.ts';
import { till } from './portal/till.ts';
import { today } from './portal/today.ts';
import { waitlist } from './portal/waitlist.ts';

export const portal: Words<typeof english> = {
  ...board,
  ...booking,
  ...bookingList,
  ...closures,
  ...customers,
  ...door,
  ...frame,
  ...newBooking,
  ...news,
  ...people,
  ...search,
  ...till,
  ...today,
  ...waitlist,
};
