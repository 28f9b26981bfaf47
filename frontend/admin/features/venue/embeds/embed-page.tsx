import { Badge, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { type EmbedId, embedId } from '../../../../../core/contract/model/ids.ts';
import type { EmbedRecord } from '../../../../../core/contract/schemas/venue/embeds.ts';
import { useAction, useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { NotFound } from '../../../frame/shell/not-found.tsx';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { CheckSection } from '../embedding/check-section.tsx';
import { CodeSection } from '../embedding/code-section.tsx';
import { KeySection } from '../embedding/key-section.tsx';
import { EmbedActions } from './embed-actions.tsx';
import { EmbedForm } from './embed-form.tsx';
import { FunnelSection } from './funnel.tsx';
import { useFunnel } from './use-funnel.ts';

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
  const { t } = useWords();
  const mayEdit = useMay('embeds.edit');
  const funnel = useFunnel(venueId, embed.id);
  const rotate = useAction('rotateNamedEmbedKey', {
    refresh: ['getNamedEmbed', 'listNamedEmbeds'],
    onDone: () => notifyDone(t('embed.rotated'), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
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
            <FunnelSection funnel={funnel} about={t('embeds.funnelAbout')} />
            <CheckSection
              embed={{
                key: embed.key,
                previous: embed.previousKey,
                allowedOrigins: embed.allowedOrigins.length > 0 ? embed.allowedOrigins : at.allowedOrigins,
                isOpen: embed.status === 'active' && at.status === 'active',
                activityIds:
                  embed.activityIds.length > 0
                    ? embed.activityIds
                    : (listed.data?.activities ?? []).map(({ activityId }) => activityId),
              }}
            />
            {mayEdit && embed.status === 'active' && (
              <KeySection
                embedKey={embed.key}
                previous={embed.previousKey}
                timeZone={at.timeZone}
                isRunning={rotate.isRunning}
                onRotate={(graceDays) =>
                  rotate.run({
                    params: { venueId, embedId: embed.id },
                    body: { confirmed: true, graceDays },
                  })
                }
              />
            )}
          </Stack>
        </Stack>
      )}
    </Shown>
  );
}
