import { Group, Stack, Text } from '@mantine/core';
import type { EmbedId, VenueId } from '../../../../../core/contract/model/ids.ts';
import { useWords } from '../../../frame/words.ts';
import { Section } from '../../../kit/section.tsx';
import { Shown } from '../../../kit/shown.tsx';
import classes from './embeds.module.css';
import { type Funnel, funnelOf, shareOf } from './funnel-figures.ts';
import { useFunnel } from './use-funnel.ts';

interface FunnelProps {
  venueId: VenueId;
  embedId: EmbedId;
}

/** Visits, starts and bookings in one line. */
export function FunnelLine({ venueId, embedId }: FunnelProps) {
  const { t, locale } = useWords();
  const { data } = useFunnel(venueId, embedId);
  if (!data) return null;
  const numbers = new Intl.NumberFormat(locale);
  const { visits, starts, bookings } = funnelOf(data.days);
  const [v, s, b] = [visits, starts, bookings].map((count) => numbers.format(count));
  return (
    <Text span size="sm" style={{ fontVariantNumeric: 'tabular-nums' }}>
      {t('embeds.line', { visits: v ?? '', starts: s ?? '', bookings: b ?? '' })}
    </Text>
  );
}

interface FunnelSectionProps {
  funnel: ReturnType<typeof useFunnel>;
  about: string;
}

/** The same as bars, each as a share of the visits. */
export function FunnelSection({ funnel, about }: FunnelSectionProps) {
  const { t } = useWords();
  return (
    <Section title={t('embeds.funnel')} about={about}>
      <Shown of={funnel}>{({ days }) => <Bars funnel={funnelOf(days)} />}</Shown>
    </Section>
  );
}

const steps = ['visits', 'starts', 'bookings'] as const;

function Bars({ funnel }: { funnel: Funnel }) {
  const { t, locale } = useWords();
  const numbers = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const most = Math.max(funnel.visits, funnel.starts, funnel.bookings);
  return (
    <Stack gap="sm">
      {steps.map((step) => {
        const share = step === 'visits' ? null : shareOf(funnel[step], funnel.visits);
        return (
          <div key={step}>
            <Group justify="space-between" gap="xs">
              <Text size="sm">{t(`embeds.${step}`)}</Text>
              <Text size="sm" style={{ fontVariantNumeric: 'tabular-nums' }}>
                {numbers.format(funnel[step])}
                {share !== null && ` (${percent.format(share)})`}
              </Text>
            </Group>
            <div className={classes.track} aria-hidden>
              <div
                className={classes.bar}
                style={{ width: `${most > 0 ? (funnel[step] / most) * 100 : 0}%` }}
              />
            </div>
          </div>
        );
      })}
    </Stack>
  );
}
