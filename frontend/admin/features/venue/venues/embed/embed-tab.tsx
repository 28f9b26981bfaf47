import { Stack } from '@mantine/core';
import { type VenueRecord, venueSettings } from '../../../../../../core/contract/schemas/venue/venues.ts';
import { asCallProblem } from '../../../../../api/problem.ts';
import { useAction, useApi } from '../../../../frame/data/use-api.ts';
import { useMay } from '../../../../frame/session/session.tsx';
import { useWords } from '../../../../frame/words.ts';
import { Form, useContractForm } from '../../../../kit/form.tsx';
import { notifyDone, notifyProblem } from '../../../../kit/notify.tsx';
import { Section } from '../../../../kit/section.tsx';
import { CheckSection } from '../../embedding/check-section.tsx';
import { CodeSection } from '../../embedding/code-section.tsx';
import { DomainsField } from '../../embedding/domains-field.tsx';
import { KeySection } from '../../embedding/key-section.tsx';
import { FunnelSection } from '../../embeds/funnel.tsx';
import { useVenueFunnel } from '../../embeds/use-funnel.ts';
import { useVenueEdit } from '../use-venue-edit.ts';

const schema = venueSettings.pick({ allowedOrigins: true });

/** The venue's own widget on websites: code, allowed domains, a check, and the key. */
export function EmbedTab({ venue }: { venue: VenueRecord }) {
  const { t } = useWords();
  const save = useVenueEdit(venue);
  const embeds = useApi('getEmbeds', { params: { venueId: venue.id } });
  const funnel = useVenueFunnel(venue);
  const rotate = useAction('rotateEmbedKey', {
    refresh: ['getVenueSettings', 'getEmbeds', 'getProfile'],
    onDone: () => notifyDone(t('embed.rotated'), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
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
      <FunnelSection funnel={funnel} about={t('embeds.funnelVenue')} />
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
      {mayRotate && (
        <KeySection
          embedKey={venue.embedKey}
          previous={venue.previousEmbedKey}
          timeZone={venue.timeZone}
          isRunning={rotate.isRunning}
          onRotate={(graceDays) =>
            rotate.run({ params: { venueId: venue.id }, body: { confirmed: true, graceDays } })
          }
        />
      )}
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
