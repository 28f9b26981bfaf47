import { readCode } from './read-code.ts';
import { originOfTyped } from './website.ts';

/** What is checked: a page of the venue's website, and what stands on it. */
export interface EmbedCheck {
  /** Address of the page, as typed; empty where it is not checked. */
  readonly page: string;
  /** The code on the page; empty where it is not checked. */
  readonly code: string;
  readonly siteUrl: string;
  readonly now: Date;
  readonly embed: {
    readonly key: string;
    readonly previous?: { readonly key: string; readonly until: string } | undefined;
    readonly allowedOrigins: readonly string[];
    readonly isOpen: boolean;
    /** The activities that it shows. */
    readonly activityIds: readonly string[];
  };
}

export type FindingCode =
  | 'archived'
  | 'no-activities'
  | 'page-unreadable'
  | 'domain-not-allowed'
  | 'domain-allowed'
  | 'insecure'
  | 'code-unreadable'
  | 'other-host'
  | 'key-current'
  | 'key-ending'
  | 'key-ended'
  | 'key-unknown'
  | 'activity-hidden';

export interface Finding {
  readonly code: FindingCode;
  readonly level: 'good' | 'warning' | 'bad';
}

const levels: Readonly<Record<FindingCode, Finding['level']>> = {
  archived: 'bad',
  'no-activities': 'bad',
  'page-unreadable': 'bad',
  'domain-not-allowed': 'bad',
  'domain-allowed': 'good',
  insecure: 'warning',
  'code-unreadable': 'bad',
  'other-host': 'bad',
  'key-current': 'good',
  'key-ending': 'warning',
  'key-ended': 'bad',
  'key-unknown': 'bad',
  'activity-hidden': 'bad',
};

/** What is right and wrong with a widget on a website, as far as our own records tell. Nothing is fetched. */
export function checkEmbed(check: EmbedCheck): Finding[] {
  const { isOpen, activityIds } = check.embed;
  const codes = [
    ...(isOpen ? [] : (['archived'] as const)),
    ...(activityIds.length > 0 ? [] : (['no-activities'] as const)),
    ...(check.page.trim() === '' ? [] : aboutPage(check)),
    ...(check.code.trim() === '' ? [] : aboutCode(check)),
  ];
  return codes.map((code) => ({ code, level: levels[code] }));
}

function aboutPage({ page, siteUrl, embed: { allowedOrigins } }: EmbedCheck): FindingCode[] {
  const origin = originOfTyped(page);
  if (!origin) return ['page-unreadable'];
  const isAllowed = origin === siteUrl || allowedOrigins.includes(origin);
  const { protocol, hostname } = new URL(origin);
  const isInsecure = protocol === 'http:' && hostname !== 'localhost';
  return [
    isAllowed ? 'domain-allowed' : 'domain-not-allowed',
    ...(isInsecure ? (['insecure'] as const) : []),
  ];
}

function aboutCode({ code, siteUrl, now, embed }: EmbedCheck): FindingCode[] {
  const found = readCode(code);
  if (!found) return ['code-unreadable'];
  return [
    ...(found.origin && found.origin !== siteUrl ? (['other-host'] as const) : []),
    keyFinding(found.key, now, embed),
    ...(found.activityId && !embed.activityIds.includes(found.activityId)
      ? (['activity-hidden'] as const)
      : []),
  ];
}

function keyFinding(key: string, now: Date, { key: current, previous }: EmbedCheck['embed']): FindingCode {
  if (key === current) return 'key-current';
  if (key !== previous?.key) return 'key-unknown';
  return Date.parse(previous.until) > now.getTime() ? 'key-ending' : 'key-ended';
}
