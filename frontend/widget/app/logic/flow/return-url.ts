/** Where the widget is embedded, as far as it can know. */
export interface Embedding {
  /** The page with the widget, told by the loader script. */
  readonly parentUrl: string | null;
  /** `document.referrer` of an iframe: often only the site's origin. */
  readonly referrer: string;
  /** This document's own URL, and whether it is framed. */
  readonly own: string;
  readonly framed: boolean;
  /** The venue's public page: where a guest surely finds the confirmation. */
  readonly venuePage: string;
}

/**
 * The page to come back to after payment: the one that was left, where it is known. A bare origin as referrer
 * does not tell which page it was, and may have no widget: then the venue's public page shows the confirmation.
 */
export function pageToReturnTo({ parentUrl, referrer, own, framed, venuePage }: Embedding): string {
  if (parentUrl) return parentUrl;
  if (!framed) return own;
  const told = parse(referrer);
  return told && told.pathname + told.search !== '/' ? told.href : venuePage;
}

/** The only origin that messages are sent to: the page around the iframe. Null if it is unknown. */
export function parentOrigin({
  parentUrl,
  referrer,
}: Pick<Embedding, 'parentUrl' | 'referrer'>): string | null {
  return originOf(parentUrl || referrer);
}

/** Null for an invalid URL. */
export const originOf = (url: unknown): string | null => parse(String(url))?.origin ?? null;

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
