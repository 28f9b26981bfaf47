import { tenantBusHandler } from '../../middleware/bus.ts';
import { countEmbedBooking } from '../../usecases/venue/embeds/count-embed-booking.ts';

export const handler = tenantBusHandler('embed-figures', (table) => ({
  'booking.held': (event) => countEmbedBooking({ table }, 'starts', event),
  'booking.confirmed': (event) => countEmbedBooking({ table }, 'bookings', event),
}));
