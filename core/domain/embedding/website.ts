import { origin } from '../../contract/model/venue/venue.ts';

/** The origin of a website as people type it: `www.example.com/book`. Undefined for what is no website. */
export function originOfTyped(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  // Another scheme: `mailto:ana@example.com` is no website.
  if (/^[a-z][a-z0-9+-]*:(?!\/\/)/.test(text)) return undefined;
  const full = /^https?:\/\//.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(full)) return undefined;
  const url = new URL(full);
  return url.hostname.includes('.') || url.hostname === 'localhost'
    ? origin.safeParse(url.origin).data
    : undefined;
}
