import type { CancellationPolicy } from '../../contract/model/catalogue/activity.ts';
import type { policy } from '../../words/en/policy.ts';
import type { Translate } from '../../words/translate.ts';

type Tier = CancellationPolicy['tiers'][number];

/** What the text is written with. */
export interface PolicyVoice {
  readonly say: Translate<typeof policy>;
  readonly language: string;
  /** A limit so many minutes before the start. Of a booking a date; of a policy `limitBefore`. */
  readonly limit: (minutesBefore: number) => string;
}

interface Rule {
  readonly tiers: readonly Tier[];
  /** Absent: no other time can be picked any more. */
  readonly rescheduleMinutes?: number | undefined;
  /** Nothing is to be paid: only the last limit counts. */
  readonly isFree?: boolean;
}

/** The rule in the guest's language. Tiers in the order of time: the earliest limit first. */
export function policyText({ tiers, rescheduleMinutes, isFree = false }: Rule, voice: PolicyVoice): string {
  const { say, limit, language } = voice;
  const inTime = tiers
    .toSorted((a, b) => b.minutesBefore - a.minutesBefore)
    // Of limits with the same fee only the last one matters.
    .filter(({ feeBasisPoints }, at, all) => all[at + 1]?.feeBasisPoints !== feeBasisPoints);
  const ways = isFree
    ? inTime.slice(-1).map(({ minutesBefore }) => limit(minutesBefore))
    : inTime.map((tier) => wayToCancel(tier, voice));
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return [
    ways.length > 0 ? say('policyCancel', { ways: list.format(ways) }) : say('policyOnlyVenue'),
    ...(rescheduleMinutes === undefined ? [] : [say('policyMove', { limit: limit(rescheduleMinutes) })]),
  ].join(' ');
}

function wayToCancel({ minutesBefore, feeBasisPoints }: Tier, { say, limit, language }: PolicyVoice): string {
  const until = limit(minutesBefore);
  if (feeBasisPoints === 0) return say('policyFree', { limit: until });
  if (feeBasisPoints === 10_000) return say('policyNothingBack', { limit: until });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
  return say('policyFee', { share: percent.format(feeBasisPoints / 10_000), limit: until });
}

/** `until 24 hours before the start`: in days from two on, where it is whole days. */
export function limitBefore(
  minutes: number,
  { say, language }: Pick<PolicyVoice, 'say' | 'language'>,
): string {
  if (minutes === 0) return say('policyStart');
  const [unit, size] = unitOf(minutes);
  const time = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return say('policyBefore', { time: time.format(minutes / size) });
}

function unitOf(minutes: number): readonly [unit: string, minutes: number] {
  if (minutes % 1440 === 0 && minutes > 1440) return ['day', 1440];
  return minutes % 60 === 0 ? ['hour', 60] : ['minute', 1];
}
