import { Select } from '@mantine/core';
import { useWords } from '../../../frame/words.ts';
import classes from '../booking/booking.module.css';

interface ActivityChoiceProps {
  activities: readonly { readonly id: string; readonly name: string }[];
  chosen: string;
  onChoose: (activityId: string) => void;
}

/** At most so many stand side by side. */
const fewActivities = 6;

/** What is to be played. A few activities stand side by side; more are a list to type in. */
export function ActivityChoice({ activities, chosen, onChoose }: ActivityChoiceProps) {
  const { t } = useWords();
  if (activities.length > fewActivities) {
    return (
      <Select
        label={t('activity')}
        searchable
        allowDeselect={false}
        data={activities.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={(value) => value && onChoose(value)}
      />
    );
  }
  return (
    <fieldset className={classes.choices} aria-label={t('activity')}>
      {activities.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className={classes.choice}
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
