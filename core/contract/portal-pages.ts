/**
 * The first segments of the portal's addresses. The portal answers every path below them: it shows the
 * page, or says that there is none. No venue may take these words.
 */
export const portalSections = [
  'sign-in',
  'account',
  'organizations',
  'start',
  'dashboard',
  'board',
  'check-in',
  'bookings',
  'customers',
  'events',
  'closures',
  'waitlist',
  'promo-codes',
  'gift-cards',
  'till',
  'reports',
  'staff',
  'shifts',
  'settings',
  'system-admin',
  'venues',
  'embeds',
] as const;

/** Whether the portal answers this path: `/` and everything below its sections. */
export function isPortalPath(path: string): boolean {
  const [first = ''] = path.slice(1).split('/');
  return first === '' || portalSections.some((section) => section === first);
}
