import { Text } from '@mantine/core';
import type { EmbedRecord } from '../../../../../core/contract/schemas/venue/embeds.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import type { Column } from '../../../kit/list.tsx';
import { FunnelLine } from './funnel.tsx';

/** What the list of widgets says of each, with what came of it in 30 days. */
export function useEmbedColumns(): readonly Column<EmbedRecord>[] {
  const { t } = useWords();
  const format = useFormat();
  return [
    {
      key: 'name',
      title: t('name'),
      cell: ({ name, kind, mode }) => (
        <>
          <Text span size="sm" fw={600} display="block">
            {name}
          </Text>
          <Text span size="xs" c="dimmed" display="block">
            {t(`embeds.kind.${kind}`)}, {t(`embed.mode.${mode}`)}
          </Text>
        </>
      ),
    },
    {
      key: 'funnel',
      title: t('embeds.lastDays'),
      cell: ({ venueId, id }) => <FunnelLine venueId={venueId} embedId={id} />,
    },
    {
      key: 'created',
      title: t('embeds.created'),
      isWide: true,
      cell: ({ createdAt }) => <Text size="sm">{format.date(createdAt)}</Text>,
    },
  ];
}
