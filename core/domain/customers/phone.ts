/** How a country's numbers are written at home: its code abroad, and what stands before an area at home. */
interface Numbering {
  readonly code: string;
  readonly trunk: string;
}

const plan = (code: string, trunk = '0'): Numbering => ({ code, trunk });

/** By ISO 3166-1 alpha-2. Countries that are not here keep the digits that were typed. */
const numbering: Readonly<Record<string, Numbering | undefined>> = {
  US: plan('1', '1'),
  CA: plan('1', '1'),
  GB: plan('44'),
  IE: plan('353'),
  FR: plan('33'),
  DE: plan('49'),
  AT: plan('43'),
  CH: plan('41'),
  NL: plan('31'),
  BE: plan('32'),
  SE: plan('46'),
  AU: plan('61'),
  NZ: plan('64'),
  // These dial the whole number at home, too.
  ES: plan('34', ''),
  PT: plan('351', ''),
  IT: plan('39', ''),
  DK: plan('45', ''),
  NO: plan('47', ''),
};

/**
 * A phone number as it is compared, E.164 where that can be told: `+` and digits. A number without its country's
 * code is of the venue's country; where that is unknown, only digits are left. No check that anybody answers.
 */
export function normalisePhone(typed: string, country: string): string {
  const digits = typed.replace(/\(0\)/, '').replace(/\D/g, '');
  if (digits === '') return '';
  if (typed.trim().startsWith('+')) return `+${digits}`;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  const at = numbering[country.toUpperCase()];
  if (!at) return digits;
  const national = at.trunk !== '' && digits.startsWith(at.trunk) ? digits.slice(at.trunk.length) : digits;
  return `+${at.code}${national}`;
}
