import { expect, test } from '@jest/globals';
import type { CancellationPolicy } from '../../../core/contract/model/catalogue/activity.ts';
import { limitBefore, policyText } from '../../../core/domain/policy-text/policy-text.ts';
import { differingLimits } from '../../../core/domain/policy-text/stated-limits.ts';
import type { Language } from '../../../core/words/languages.ts';
import { policy as policyWords } from '../../../core/words/policy.ts';
import { translatorIn } from '../../../core/words/translate.ts';
import { demoOrganizations } from '../../../local/demo/organizations.ts';

function textOf(language: Language, { tiers, rescheduleMinutes }: CancellationPolicy): string {
  const say = translatorIn(policyWords, language);
  const limit = (minutes: number) => limitBefore(minutes, { say, language });
  return policyText({ tiers, rescheduleMinutes }, { say, language, limit });
}

const usual: CancellationPolicy = {
  tiers: [{ minutesBefore: 1440, feeBasisPoints: 0 }],
  rescheduleMinutes: 1440,
};

const stepped: CancellationPolicy = {
  tiers: [
    { minutesBefore: 90, feeBasisPoints: 10_000 },
    { minutesBefore: 2880, feeBasisPoints: 0 },
    { minutesBefore: 720, feeBasisPoints: 2_550 },
  ],
  rescheduleMinutes: 0,
};

test.each<[Language, CancellationPolicy, string]>([
  [
    'en',
    usual,
    'You can cancel by yourself free of charge until 24 hours before the start; after that, ask the venue. You can pick another time until 24 hours before the start.',
  ],
  [
    'en',
    stepped,
    'You can cancel by yourself free of charge until 2 days before the start, until 12 hours before the start for a fee of 25.5% of what you paid, and until 90 minutes before the start without getting money back; after that, ask the venue. You can pick another time until the start.',
  ],
  [
    'de',
    usual,
    'Sie können selbst stornieren: kostenlos bis 24 Stunden vor Beginn; danach hilft Ihnen der Veranstalter. Einen anderen Termin können Sie bis 24 Stunden vor Beginn wählen.',
  ],
  [
    'es',
    usual,
    'Puede cancelar por su cuenta sin coste hasta 24 horas antes del inicio; después, pregunte al establecimiento. Puede elegir otra hora hasta 24 horas antes del inicio.',
  ],
  [
    'fr',
    { tiers: [], rescheduleMinutes: 4320 },
    'Seul l’établissement peut annuler cette réservation : contactez-le si vous ne pouvez pas venir. Vous pouvez choisir un autre horaire jusqu’à 3\u00a0jours avant le début.',
  ],
])('the rule in %s', (language, policy, text) => {
  expect(textOf(language, policy)).toBe(text);
});

test('limits with the same fee are one', () => {
  const fee = 5_000;
  const tiers = [2880, 1440].map((minutesBefore) => ({ minutesBefore, feeBasisPoints: fee }));
  expect(textOf('en', { tiers, rescheduleMinutes: 0 })).toContain(
    'by yourself until 24 hours before the start for a fee of 50% of what you paid;',
  );
});

test('no venue of the demo promises other limits than its rule', () => {
  const setting = {
    createdAt: '2026-11-22T09:00:00.000Z',
    websiteOrigin: 'http://127.0.0.1:4000',
    holidays: { christmas: '2026-12-25', thanksgiving: '2026-11-26', newYearsEve: '2026-12-31' },
    connected: false,
  };
  const venues = demoOrganizations(setting).flatMap((each) => each.venues);
  const differing = venues.flatMap(({ venue, activities }) =>
    activities.flatMap(({ cancellation }) =>
      differingLimits(venue.widget.cancellationPolicy ?? '', cancellation),
    ),
  );
  expect(venues.length).toBeGreaterThan(1);
  expect(differing).toEqual([]);
});
