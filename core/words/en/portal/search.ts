/** Search and keyboard shortcuts. */
export const search = {
  'search.label': 'Search',
  'search.placeholder': 'Name, reference, email or phone',
  'search.bookings': 'Bookings',
  'search.customers': 'Customers',
  'search.pages': 'Pages',
  'search.searching': 'Searching',
  'search.nothing': 'Nothing found',
  'search.open': 'Search bookings, customers and pages',
  'keys.title': 'Keyboard shortcuts',
  'keys.search': 'Search',
  'keys.newBooking': 'New booking',
  'keys.help': 'Show these shortcuts',
} as const;
