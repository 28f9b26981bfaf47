import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../../frame/data/use-api.ts';
import type { Venue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { Facts } from '../../../kit/display/facts.tsx';
import { Shown } from '../../../kit/shown.tsx';

/** The taxes of a venue: they depend on where it is, so its own settings hold them. */
export function VenueTaxes({ venue: { id, name } }: { venue: Venue }) {
  const { t, locale } = useWords();
  // Rates are in thousandths of a percent.
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 });
  const settings = useApi('getVenueSettings', { params: { venueId: id } });
  return (
    <section aria-label={name}>
      <Anchor component={Link} to={`/venues/${id}`} fw={600} size="sm" mt="md" display="block">
        {name}
      </Anchor>
      <Shown of={settings}>
        {({ taxes }) =>
          taxes.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('settings.noTaxes')}
            </Text>
          ) : (
            <Facts
              rows={taxes.map((tax) => [
                tax.name,
                t(tax.included ? 'settings.taxIncluded' : 'settings.taxAdded', {
                  percent: percent.format(tax.rate / 100_000),
                }),
              ])}
            />
          )
        }
      </Shown>
    </section>
  );
}
