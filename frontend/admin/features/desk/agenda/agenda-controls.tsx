import { ActionIcon, Button, Group, NativeSelect, SegmentedControl, Switch, TextInput } from '@mantine/core';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { addDays } from '../../../../../core/domain/time.ts';
import { useAddress } from '../../../frame/address.ts';
import { toDate } from '../../../frame/address-date.ts';
import { useWords } from '../../../frame/words.ts';
import { IconChevronLeft, IconChevronRight } from '../../../kit/icons.ts';
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
  const step = view === 'week' ? 7 : 1;
  return (
    <Group gap="xs" className="no-print">
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(step === 1 ? 'previousDay' : 'previousDays')}
          onClick={() => go(addDays(date, -step))}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <TextInput
          type="date"
          required
          aria-label={t('date')}
          value={date}
          min="2000-01-01"
          max="2199-12-31"
          onChange={({ currentTarget: { value } }) => value !== '' && go(value)}
        />
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(step === 1 ? 'nextDay' : 'nextDays')}
          onClick={() => go(addDays(date, step))}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <Button variant="default" px="sm" disabled={date === today} onClick={() => go(today)}>
          {t('today')}
        </Button>
      </Group>
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
