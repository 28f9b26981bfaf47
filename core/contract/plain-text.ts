/**
 * The one rule for text that people type or paste. Free of the validation library, because the widget checks by the
 * same rule. Invisible characters are removed; characters that break a line, a header, a file or the order of
 * reading are refused.
 */

/** Zero-width spaces, marks and embeddings of writing direction, soft hyphens. Joiners stay: scripts need them. */
const invisible = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202C\u2060\u2066-\u2069\uFEFF]/g;

/** Control characters, line and paragraph separators, overrides of the writing direction, halves of a character. */
const refusedInLine = /[\p{Cc}\u2028\u2029\u202D\u202E]|\p{Cs}/u;
const refusedInText = /[^\P{Cc}\n]|[\u202D\u202E]|\p{Cs}/u;

/** One line as it is kept: composed (NFC), single spaces, none around it. */
export function tidyLine(typed: string): string {
  return typed
    .trim()
    .replace(invisible, '')
    .replace(/[\t\p{Zs}]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

/** Several lines as they are kept: each ends with `\n`, without spaces before it; no empty lines around them. */
export function tidyText(typed: string): string {
  return typed
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(invisible, '')
    .replace(/[\t\p{Zs}]/gu, ' ')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

export const isPlainLine = (tidied: string): boolean => !refusedInLine.test(tidied);
export const isPlainText = (tidied: string): boolean => !refusedInText.test(tidied);

/** Whether anything of it can be seen: not only joiners, fillers and blank patterns. */
export const isVisible = (tidied: string): boolean =>
  /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{C}\u2800]/u.test(tidied);

export const isFilledLine = (tidied: string): boolean => isPlainLine(tidied) && isVisible(tidied);

/**
 * An email address as it is kept: from `Ana <Ana@Example.com>` or `mailto:` too, its domain in lower case and ASCII.
 * Null for what is none, and for local parts beyond ASCII, which the mail service cannot reach.
 */
export function cleanEmail(typed: string): string | null {
  if (typed.length > 400) return null;
  const bare = tidyLine(typed)
    .replace(/^.*<([^<>]*)>$/, '$1')
    .replace(/^mailto:/i, '')
    .replace(/[.,;]$/, '');
  const at = bare.lastIndexOf('@');
  const [local, domain] = [bare.slice(0, at), asciiDomain(bare.slice(at + 1))];
  const isLocal = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(local) && local.length <= 64;
  const email = `${local}@${domain}`;
  return at > 0 && isLocal && domain && email.length <= 254 ? email : null;
}

/** `müller.de` -> `xn--mller-kva.de`; null for what is no domain with a top level. */
function asciiDomain(typed: string): string | null {
  if (/[^\p{L}\p{M}\p{N}.-]/u.test(typed)) return null;
  try {
    const { hostname } = new URL(`http://${typed}`);
    return /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+([a-z]{2,}|xn--[a-z0-9-]+)$/.test(hostname) ? hostname : null;
  } catch {
    return null;
  }
}

/**
 * A phone number in any spelling: `+44 (0)20 7946 0958`, `090-1234-5678 ext. 12`, `٠٥٠١٢٣٤٥٦٧`. Only what cannot be
 * one is refused; the server finds out what was meant.
 */
export function isPhone(tidied: string): boolean {
  const digits = tidied.match(/\p{Nd}/gu)?.length ?? 0;
  return digits >= 4 && digits <= 20 && isPlainLine(tidied);
}

/** As phones copy numbers: also without the overrides of direction around them. */
export function tidyPhone(typed: string): string {
  return tidyLine(typed.replace(/[\u202D\u202E]/g, '').replace(/^\s*tel:/i, ''));
}
