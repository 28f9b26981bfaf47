import type { AgendaView } from '../../../../../core/contract/views.ts';
import { addDays } from '../../../../../core/domain/time.ts';
import { useProfile } from '../../../app/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Select } from '../../../ui/field.tsx';
import { useWords } from '../../../ui/words.ts';
import type { AddressChange, AgendaAddress } from './agenda-address.ts';

export interface AgendaControlsProps {
  address: AgendaAddress;
  activities: AgendaView['activities'];
  onChange: (change: AddressChange) => void;
}

/** Which venue, which day or days, and what of them. */
export function AgendaControls({ address, activities, onChange }: AgendaControlsProps) {
  const { t } = useWords();
  const { venues } = useProfile();
  const { venue, date, today, view, activityId, showEmpty } = address;
  const go = (to: string) => onChange({ date: to === today ? null : to });
  const step = view === 'week' ? 7 : 1;
  return (
    <div class="agenda-controls">
      <div class="agenda-date">
        <Button
          label={t(step === 1 ? 'previousDay' : 'previousDays')}
          onClick={() => go(addDays(date, -step))}
        >
          <span aria-hidden="true">‹</span>
        </Button>
        <DateField label={t('date')} value={date} onChange={go} />
        <Button label={t(step === 1 ? 'nextDay' : 'nextDays')} onClick={() => go(addDays(date, step))}>
          <span aria-hidden="true">›</span>
        </Button>
        <Button disabled={date === today} onClick={() => go(today)}>
          {t('today')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would make two buttons a form. */}
      <div class="agenda-views" role="group" aria-label={t('view')}>
        <Button pressed={view === 'day'} onClick={() => onChange({ view: null, empty: null })}>
          {t('day')}
        </Button>
        <Button pressed={view === 'week'} onClick={() => onChange({ view: 'week', empty: null })}>
          {t('days')}
        </Button>
      </div>
      <label class="agenda-empty">
        <input
          type="checkbox"
          checked={showEmpty}
          onChange={(event) => onChange({ empty: event.currentTarget.checked ? 'show' : 'hide' })}
        />
        {t('emptySessions')}
      </label>
      {venues.length > 1 && (
        <Select
          label={t('venue')}
          value={venue.id}
          options={venues.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(to) => onChange({ venue: to })}
        />
      )}
      <Select
        label={t('activity')}
        value={activityId}
        options={[
          { value: '', label: t('allActivities') },
          ...activities.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(to) => onChange({ activity: to })}
      />
    </div>
  );
}
