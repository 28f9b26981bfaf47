import { type BookingReference, bookingReference } from '../../contract/model/ids.ts';

/** What a scanner read, or a person typed. */
export type ScannedCode =
  | { readonly kind: 'link'; readonly token: string }
  | { readonly kind: 'reference'; readonly reference: BookingReference }
  | { readonly kind: 'unknown' };

/** The guest's link contains a signed token; a reference may be typed in lower case and in groups. */
export function readScannedCode(code: string): ScannedCode {
  const token = /(?:^|\/manage\/)([\w-]+\.[\w-]+\.[\w-]+)(?:[/?#]|$)/.exec(code.trim())?.[1];
  if (token) return { kind: 'link', token };
  const reference = bookingReference.safeParse(code.replaceAll(/[\s-]/g, '').toUpperCase());
  return reference.success ? { kind: 'reference', reference: reference.data } : { kind: 'unknown' };
}
