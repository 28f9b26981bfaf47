import { Badge, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { type EmbedId, embedId } from '../../../../../core/contract/model/ids.ts';
import type { EmbedRecord } from '../../../../../core/contract/schemas/venue/embeds.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { NotFound } from '../../../frame/shell/not-found.tsx';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { CheckSection } from '../embedding/check-section.tsx';
import { CodeSection } from '../embedding/code-section.tsx';
import { EmbedActions } from './embed-actions.tsx';
import { EmbedForm } from './embed-form.tsx';
import { FunnelSection } from './funnel.tsx';

/** One named widget: settings with preview, code, check, and what came of it. */
export function EmbedPage() {
  const known = embedId.safeParse(useParams({ strict: false }).embedId);
  return known.success ? <OneEmbed id={known.data} /> : <NotFound />;
}

function OneEmbed({ id }: { id: EmbedId }) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const embed = useApi('getNamedEmbed', { params: { venueId, embedId: id } });
  return (
    <Page
      title={embed.data?.name ?? t('embeds.title')}
      about={embed.data?.status === 'archived' && <Badge color="warning">{t('venues.archived')}</Badge>}
      actions={embed.data && <EmbedActions embed={embed.data} />}
    >
      <Shown of={embed}>{(shown) => <EmbedParts embed={shown} />}</Shown>
    </Page>
  );
}

function EmbedParts({ embed }: { embed: EmbedRecord }) {
  const { venueId } = embed;
  const mayEdit = useMay('embeds.edit');
  const venue = useApi('getVenueSettings', { params: { venueId } });
  const listed = useApi('getEmbeds', { params: { venueId } });
  return (
    <Shown of={venue}>
      {(at) => (
        <Stack>
          {mayEdit && <EmbedForm key={embed.version} embed={embed} venue={at} />}
          <Stack maw="44rem">
            <CodeSection
              key={`${embed.mode} ${embed.label}`}
              embedKey={embed.key}
              title={`${embed.name}, ${at.name}`}
              activities={[]}
              languages={embed.language ? [] : at.widget.languages}
              mode={embed.mode}
              label={embed.label}
            />
            <FunnelSection venueId={venueId} embedId={embed.id} />
            <CheckSection
              embed={{
                key: embed.key,
                allowedOrigins: embed.allowedOrigins.length > 0 ? embed.allowedOrigins : at.allowedOrigins,
                isOpen: embed.status === 'active' && at.status === 'active',
                activityIds:
                  embed.activityIds.length > 0
                    ? embed.activityIds
                    : (listed.data?.activities ?? []).map(({ activityId }) => activityId),
              }}
            />
          </Stack>
        </Stack>
      )}
    </Shown>
  );
}
