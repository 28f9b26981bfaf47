import { Select } from '@mantine/core';
import type { ActivityId, VenueId } from '../../../../../core/contract/model/ids.ts';
import { usePages } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';

interface OneActivityProps {
  venueId: VenueId;
  chosen: string | undefined;
  onChange: (id: ActivityId | undefined) => void;
  error: string | undefined;
}

/** The one activity that a widget books. */
export function OneActivity({ venueId, chosen, onChange, error }: OneActivityProps) {
  const { t } = useWords();
  const { items = [] } = usePages('listActivities', {
    params: { venueId },
    query: { limit: 100, status: 'published' },
  });
  return (
    <Select
      label={t('activity')}
      data={items.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen ?? null}
      onChange={(value) => onChange(items.find(({ id }) => id === value)?.id)}
      error={error}
    />
  );
}
