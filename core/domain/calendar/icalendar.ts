import type { Instant } from '../../contract/model/time.ts';

/** How iCalendar (RFC 5545) spells things. */

/** Content lines as a file: folded, and ended as the standard says. */
export function calendarText(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Every calendar shows UTC in its owner's zone, and it needs no zone definitions. */
export function utc(at: Instant): string {
  return `${at.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** RFC 5545, section 3.3.11. Other control characters have no place in a calendar. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

const lineOctets = 75;

/** RFC 5545, section 3.1: no line over 75 octets, and no character cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let used = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (used + size > lineOctets) {
      out += '\r\n ';
      used = 1;
    }
    out += character;
    used += size;
  }
  return out;
}
