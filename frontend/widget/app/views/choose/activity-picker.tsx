import type { ActivityView } from '../../../../../core/contract/views.ts';
import { sourceSet } from '../../../../../core/domain/media/source-set.ts';
import { priceFrom } from '../../../../../core/domain/pricing/price-from.ts';
import { useWidget } from '../../state/context.ts';
import { Icon } from '../../ui/icons.tsx';
import { Stage } from '../../ui/stage.tsx';

/** A card is as wide as the widget, or half as wide where two are side by side. */
const cardSizes = '(min-width: 40rem) 22rem, 100vw';

/** All activities of the venue, to choose one. */
export function ActivityPicker({ choose }: { choose: (id: string) => void }) {
  const { data, t } = useWidget();
  const { activities } = data.venue;
  return (
    <Stage title={t('stepActivity')}>
      {activities.length === 0 && <p class="empty">{t('noActivities')}</p>}
      <ul class="activities">
        {activities.map((activity) => (
          <li key={activity.id}>
            <ActivityCard activity={activity} choose={() => choose(activity.id)} />
          </li>
        ))}
      </ul>
    </Stage>
  );
}

function ActivityCard({ activity, choose }: { activity: ActivityView; choose: () => void }) {
  const { t, format, data } = useWidget();
  const { name, tagline, imageUrl, priceList, category } = activity;
  const least = priceFrom(priceList, data.venue.currency);
  return (
    <button type="button" class="activity" onClick={choose}>
      {imageUrl && (
        <img src={imageUrl} srcset={sourceSet(imageUrl)} sizes={cardSizes} alt="" loading="lazy" />
      )}
      <span class="activity-text">
        <small>{category}</small>
        <strong>{name}</strong>
        <span>{tagline}</span>
        <ActivityFacts activity={activity} />
        <span class="price">{least ? t('fromPrice', { price: format.money(least, true) }) : t('free')}</span>
      </span>
    </button>
  );
}

/** How long, how many, how hard, how old. */
export function ActivityFacts({ activity }: { activity: ActivityView }) {
  const { t, format } = useWidget();
  const { duration, minPlayers: min, maxPlayers: max, minAge, difficulty } = activity;
  return (
    <span class="facts">
      <span>
        <Icon name="clock" />
        {format.duration(duration)}
      </span>
      <span>
        <Icon name="people" />
        {min === max ? t('players', { count: max }) : t('playersRange', { min, max })}
      </span>
      {minAge ? <span>{t('minAge', { age: minAge })}</span> : null}
      {difficulty ? <span>{t('difficulty', { level: difficulty })}</span> : null}
    </span>
  );
}
