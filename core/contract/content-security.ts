export interface ContentSecurity {
  /** Where the page opens its WebSocket (`wss://book.example.com/ws`). */
  readonly feedUrl: string;
  /** Origins that may frame the page; none unless told. */
  readonly frameAncestors?: readonly string[];
}

/**
 * The Content-Security-Policy of every page: scripts from the site only; styles inline too, because a
 * venue's colour is one; logos from anywhere. CloudFront says it for all pages but the framed widget,
 * whose function says it venue by venue.
 */
export function contentSecurity({ feedUrl, frameAncestors = [] }: ContentSecurity): string {
  const framedBy = frameAncestors.length > 0 ? frameAncestors.join(' ') : "'none'";
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: https:",
    "font-src 'self'",
    `connect-src 'self' ${new URL(feedUrl).origin}`,
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framedBy}`,
  ].join('; ');
}
