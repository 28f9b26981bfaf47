/** How the last weeks went, below what waits for a person today. */
export const trends = {
  'trends.title': 'The last eight weeks',
  'trends.revenue': 'Revenue by week',
  'trends.revenueSummary': 'Revenue of eight weeks: {first} in the first, {last} in the last seven days',
  'trends.occupancy': 'Occupancy by week',
  'trends.occupancyShort': 'Occupancy',
  'trends.occupancySummary': 'Occupancy of eight weeks: {first} in the first, {last} in the last seven days',
  'trends.weeksTable': 'Figures by week',
  'trends.week': 'Week',
  'trends.weekOf': 'From {date}',
  'trends.asTable': 'Show as a table',
  'trends.hours': 'Occupancy by weekday and hour',
  'trends.hour': 'Hour',
  'trends.hoursSummary': 'Occupancy by weekday and hour: fullest on {weekday} at {time}, {share}',
  'trends.latest': 'Latest bookings',
  'trends.latestNone': 'No bookings in the last 30 days.',
  'trends.madeAt': 'Booked {date}, {time}',
} as const;
