import { Badge, Text } from '@mantine/core';
import type { PromoCode } from '../../../../../core/contract/model/venue/promo-code.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import type { Column } from '../../../kit/list.tsx';
import { lastDateBefore } from './local-day.ts';
import { standingOf, tones } from './standing.ts';

/** What the list says of each code: what it takes off, how often it is used, until when. */
export function useCodeColumns(): readonly Column<PromoCode>[] {
  const { t } = useWords();
  const format = useFormat();
  const validity = useValidity();
  const now = new Date().toISOString();
  return [
    {
      key: 'code',
      title: t('promoCodes.code'),
      cell: ({ code, name }) => (
        <>
          <Text fw={600} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {code}
          </Text>
          <Text size="xs" c="dimmed">
            {name}
          </Text>
        </>
      ),
    },
    {
      key: 'discount',
      title: t('promoCodes.discount'),
      isNumber: true,
      cell: ({ discount }) =>
        discount.kind === 'percent'
          ? format.percent(discount.basisPoints)
          : format.money(discount.amount, true),
    },
    {
      key: 'uses',
      title: t('promoCodes.uses'),
      isNumber: true,
      isWide: true,
      cell: ({ uses, maxUses }) => (maxUses ? t('promoCodes.usesOf', { uses, most: maxUses }) : uses),
    },
    { key: 'valid', title: t('promoCodes.valid'), isWide: true, cell: validity },
    {
      key: 'state',
      title: t('promoCodes.state'),
      cell: (code) => {
        const standing = standingOf(code, now);
        return <Badge color={tones[standing]}>{t(`promoCodes.state.${standing}`)}</Badge>;
      },
    },
  ];
}

/** When a code can be used, by the venue's calendar. */
function useValidity(): (code: PromoCode) => string {
  const { t } = useWords();
  const format = useFormat();
  const { timeZone } = useVenue();
  return ({ startsAt, endsAt }) => {
    const from = startsAt && format.shortDate(startsAt);
    const to = endsAt && format.shortDate(lastDateBefore(endsAt, timeZone));
    if (from && to) return t('promoCodes.fromTo', { from, to });
    if (from) return t('promoCodes.from', { from });
    return to ? t('promoCodes.until', { to }) : t('promoCodes.always');
  };
}
