/** The search. */
export const search = {
  'search.label': 'Search',
  'search.placeholder': 'Name, reference, email or phone',
  'search.bookings': 'Bookings',
  'search.customers': 'Customers',
  'search.pages': 'Pages',
  'search.searching': 'Searching',
  'search.nothing': 'Nothing found',
} as const;
