import { Paper, Title } from '@mantine/core';
import { useApi } from '../../../../frame/data/use-api.ts';
import { useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { HourMap } from '../../../../kit/hours/hour-map.tsx';
import { LatestBookings } from './latest.tsx';
import classes from './trends.module.css';
import { Weeks } from './weeks.tsx';

/** How the last eight weeks went, and what was booked last. The API leaves out money that the member may not see. */
export function Trends({ date }: { date: string }) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const { data } = useApi('getDayFigures', { params: { venueId }, query: { date } });
  if (data?.venueId !== venueId) return null;
  return (
    <Paper component="section" aria-labelledby="trends" withBorder p="sm" className="no-print">
      <Title order={2} id="trends" mb="xs">
        {t('trends.title')}
      </Title>
      <div className={classes.trends}>
        <Weeks weeks={data.weeks} />
        <HourMap hours={data.hours} />
        <LatestBookings />
      </div>
    </Paper>
  );
}
