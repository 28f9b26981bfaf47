/** How the search is opened, and keyboard shortcuts. */
export const search = {
  'search.open': 'Search bookings, customers and pages',
  'keys.title': 'Keyboard shortcuts',
  'keys.search': 'Search',
  'keys.newBooking': 'New booking',
  'keys.help': 'Show these shortcuts',
} as const;
