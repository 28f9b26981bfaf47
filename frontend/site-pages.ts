/** A static page of the site: its script (with the CSS that it imports) and its title. */
export interface SitePage {
  /** File name without `.html`. */
  readonly name: string;
  readonly title: string;
  /** Entry module, from the repository's root. */
  readonly entry: string;
}

export const sitePages: readonly SitePage[] = [
  { name: 'portal', title: 'BookingTMS', entry: 'frontend/admin/main.tsx' },
];
