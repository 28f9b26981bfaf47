import type { Words } from '../catalogue.ts';
import type { portal as english } from '../en/portal.ts';
import { booking } from './portal/booking.ts';
import { frame } from './portal/frame.ts';
import { people } from './portal/people.ts';

export const portal: Words<typeof english> = { ...booking, ...frame, ...people };
