import { Group, NativeSelect, SegmentedControl, Switch } from '@mantine/core';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { useAddress } from '../../../frame/address.ts';
import { toDate } from '../../../frame/address-date.ts';
import { useWords } from '../../../frame/words.ts';
import { DayPicker } from '../../../kit/fields/day-picker.tsx';
import type { AgendaAddress } from './agenda-address.ts';

interface AgendaControlsProps {
  at: AgendaAddress;
  activities: AgendaView['activities'];
  /** The board shows every session. */
  hasEmptySwitch?: boolean;
}

/** Which day or days, and what of them. */
export function AgendaControls({ at, activities, hasEmptySwitch = true }: AgendaControlsProps) {
  const { t } = useWords();
  const [, change] = useAddress();
  const { date, today, view, activityId, showEmpty } = at;
  const go = (to: string) => change(toDate(to, today));
  return (
    <Group gap="xs" className="no-print">
      <DayPicker day={{ date, today, go }} step={view === 'week' ? 7 : 1} />
      <SegmentedControl
        aria-label={t('view')}
        value={view}
        data={[
          { value: 'day', label: t('day') },
          { value: 'week', label: t('days') },
        ]}
        onChange={(value) => change({ view: value === 'week' ? 'week' : undefined, empty: undefined })}
      />
      {activities.length > 1 && (
        <NativeSelect
          aria-label={t('activity')}
          value={activityId}
          data={[
            { value: '', label: t('allActivities') },
            ...activities.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            change({ activity: value || undefined }, { replace: true })
          }
        />
      )}
      {hasEmptySwitch && (
        <Switch
          label={t('emptySessions')}
          checked={showEmpty}
          onChange={({ currentTarget: { checked } }) =>
            change({ empty: checked ? 'show' : 'hide' }, { replace: true })
          }
        />
      )}
    </Group>
  );
}
