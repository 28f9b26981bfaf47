import { Stack } from '@mantine/core';
import type { VenueRecord } from '../../../../../../core/contract/schemas/venue/venues.ts';
import { DetailsForm } from './details-form.tsx';
import { SlugCard } from './slug-card.tsx';
import { StatusCard } from './status-card.tsx';
import { ZoneCard } from './zone-card.tsx';

/** Where a venue is and how guests reach it; then what needs a decision: address of its page, time zone, archive. */
export function DetailsTab({ venue }: { venue: VenueRecord }) {
  return (
    <Stack maw="44rem">
      <DetailsForm venue={venue} />
      <SlugCard venue={venue} />
      <ZoneCard venue={venue} />
      <StatusCard venue={venue} />
    </Stack>
  );
}
