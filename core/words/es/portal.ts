import type { Words } from '../catalogue.ts';
import type { portal as english } from '../en/portal.ts';
import { board } from './portal/board.ts';
import { booking } from './portal/booking.ts';
import { frame } from './portal/frame.ts';
import { newBooking } from './portal/new-booking.ts';
import { people } from './portal/people.ts';
import { today } from './portal/today.ts';

export const portal: Words<typeof english> = {
  ...board,
  ...booking,
  ...frame,
  ...newBooking,
  ...people,
  ...today,
};
