/** What stands for a removed value. */
export const masked = '•••';

/** A value this short is removed only where it is a word of its own: "Al" is not taken out of "invalid". */
const shortLength = 3;

/**
 * A text without these values, upper or lower case, however they are written in JSON, HTML or an address. In a
 * text that was cut, an end with which one of them may begin is removed too.
 */
export function mask(text: string, values: readonly string[], isCut: boolean): string {
  const forms = [...new Set(values.flatMap(formsOf))].sort((a, b) => b.length - a.length);
  if (forms.length === 0) return text;
  const all = text.replace(new RegExp(forms.map(patternOf).join('|'), 'giu'), masked);
  return isCut ? withoutBeginning(all, forms) : all;
}

function formsOf(value: string): string[] {
  const plain = value.trim();
  if (plain === '') return [];
  const json = JSON.stringify(plain).slice(1, -1);
  const encoded = encodeURIComponent(plain.toWellFormed());
  return [
    plain,
    json,
    json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    encoded,
    encoded.replaceAll('%20', '+'),
    encodeURI(plain.toWellFormed()),
    plain.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`),
    plain.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign),
  ];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function patternOf(form: string): string {
  const escaped = form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return form.length < shortLength ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped;
}

/** The text without the longest end that is the beginning of one of these. */
function withoutBeginning(text: string, forms: readonly string[]): string {
  const longest = Math.max(...forms.map((form) => overlap(text, form)));
  return longest === 0 ? text : `${text.slice(0, text.length - longest)}${masked}`;
}

/** Characters at the end of a text with which the value begins. */
function overlap(text: string, value: string): number {
  for (let length = Math.min(text.length, value.length - 1); length > 0; length--) {
    if (text.slice(-length).toLowerCase() === value.slice(0, length).toLowerCase()) return length;
  }
  return 0;
}
