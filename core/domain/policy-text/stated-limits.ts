import type { CancellationPolicy } from '../../contract/model/catalogue/activity.ts';

/** Minutes in each unit, as venues write it in the languages of the product. */
const units: readonly (readonly [words: RegExp, minutes: number])[] = [
  [/(\d+)[\s\u00a0-]*(?:minutes?|mins?|minuten|minutos?)\b/giu, 1],
  [/(\d+)[\s\u00a0-]*(?:hours?|hrs?|h|stunden?|horas?|heures?)\b/giu, 60],
  [/(\d+)[\s\u00a0-]*(?:days?|tage?n?|d[ií]as?|jours?)(?!\p{L})/giu, 1440],
];

interface Stated {
  /** As it is written: `48 hours`. */
  readonly text: string;
  readonly minutes: number;
}

/** The times in a venue's own words that are no limit of the rule: guests would read two different promises. */
export function differingLimits(words: string, { tiers, rescheduleMinutes }: CancellationPolicy): string[] {
  const limits = [rescheduleMinutes, ...tiers.map(({ minutesBefore }) => minutesBefore)];
  return statedIn(words)
    .filter(({ minutes }) => !limits.includes(minutes))
    .map(({ text }) => text);
}

function statedIn(words: string): Stated[] {
  return units.flatMap(([unit, minutes]) =>
    [...words.matchAll(unit)].map(([text, number]) => ({ text, minutes: Number(number) * minutes })),
  );
}
