import { tenantBusHandler } from '../../middleware/bus.ts';
import { countEmbedBooking } from '../../usecases/venue/embeds/count-embed-booking.ts';

const bookedVenues = new Set<string>();

export const handler = tenantBusHandler('embed-figures', (table) => ({
  'booking.held': (event) => countEmbedBooking({ table, bookedVenues }, 'starts', event),
  'booking.confirmed': (event) => countEmbedBooking({ table, bookedVenues }, 'bookings', event),
}));
