import { Stack } from '@mantine/core';
import { type VenueRecord, venueSettings } from '../../../../../../core/contract/schemas/venue/venues.ts';
import { asCallProblem } from '../../../../../api/problem.ts';
import { useApi } from '../../../../frame/data/use-api.ts';
import { useMay } from '../../../../frame/session/session.tsx';
import { useWords } from '../../../../frame/words.ts';
import { Form, useContractForm } from '../../../../kit/form.tsx';
import { notifyProblem } from '../../../../kit/notify.tsx';
import { Section } from '../../../../kit/section.tsx';
import { CheckSection } from '../../embedding/check-section.tsx';
import { CodeSection } from '../../embedding/code-section.tsx';
import { DomainsField } from '../../embedding/domains-field.tsx';
import { useVenueEdit } from '../use-venue-edit.ts';
import { KeySection } from './key-section.tsx';

const schema = venueSettings.pick({ allowedOrigins: true });

/** The venue's own widget on websites: code, allowed domains, a check, and the key. */
export function EmbedTab({ venue }: { venue: VenueRecord }) {
  const { t } = useWords();
  const save = useVenueEdit(venue);
  const embeds = useApi('getEmbeds', { params: { venueId: venue.id } });
  const mayRotate = useMay('embeds.edit');
  const activities = embeds.data?.activities ?? [];
  const allow = (origin: string) =>
    void save({ allowedOrigins: [...venue.allowedOrigins, origin] }).catch((error: unknown) =>
      notifyProblem(asCallProblem(error), t),
    );
  return (
    <Stack maw="44rem">
      <CodeSection
        embedKey={venue.embedKey}
        title={venue.name}
        activities={activities}
        languages={venue.widget.languages}
      />
      <Domains venue={venue} />
      <CheckSection
        embed={{
          key: venue.embedKey,
          previous: venue.previousEmbedKey,
          allowedOrigins: venue.allowedOrigins,
          isOpen: venue.status === 'active',
          activityIds: activities.map(({ activityId }) => activityId),
        }}
        onAllow={allow}
      />
      {mayRotate && <KeySection venue={venue} />}
    </Stack>
  );
}

function Domains({ venue }: { venue: VenueRecord }) {
  const { t } = useWords();
  const form = useContractForm({
    schema,
    defaults: { allowedOrigins: venue.allowedOrigins },
    send: useVenueEdit(venue),
  });
  return (
    <Section title={t('embed.domainsTitle')} about={t('embed.domainsAbout')}>
      <Form of={form} submitLabel={t('embed.domainsSave')} isQuiet>
        <DomainsField
          origins={form.form.watch('allowedOrigins')}
          onChange={(origins) => form.form.setValue('allowedOrigins', origins)}
          error={form.field('allowedOrigins').error ?? form.field('allowedOrigins.0').error}
        />
      </Form>
    </Section>
  );
}
