import * as z from 'zod';
import type { PlainProblemKey } from '../../words/problems.ts';

/** Areas of the IANA database whose zones are places: not `Etc`, and not the old `US`, `Canada` or `EST`. */
const area = /^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//i;

/** Places that engines still call by an old name, and their name in the IANA database. */
const renamed: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/**
 * The time zone of a place, as people enter it, in the spelling of the IANA database. Fixed offsets and abbreviations
 * are refused: they do not follow the place when it changes its clocks.
 */
export const placeZone = z
  .string()
  .overwrite((typed) => canonicalZone(typed.trim()) ?? typed)
  .refine((name) => canonicalZone(name) === name, 'choose-time-zone' satisfies PlainProblemKey);

/** Undefined for what is no place. */
function canonicalZone(name: string): string | undefined {
  if (!area.test(name)) return undefined;
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    return renamed[known] ?? known;
  } catch {
    return undefined;
  }
}
