import type { ActivityId, VenueId } from '../../../../../../core/contract/model/ids.ts';
import { useApi } from '../../../../frame/data/use-api.ts';
import { Shown } from '../../../../kit/shown.tsx';
import classes from './waivers.module.css';

interface WaiverTextProps {
  venueId: VenueId;
  activityId: ActivityId;
  version: number;
}

/** A text as it was signed. */
export function WaiverText({ version, ...params }: WaiverTextProps) {
  const found = useApi('getWaiverText', { params, query: { version } });
  return <Shown of={found}>{({ text }) => <p className={classes.text}>{text}</p>}</Shown>;
}
