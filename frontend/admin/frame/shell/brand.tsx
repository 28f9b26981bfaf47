import { iconUrl } from '../../../ui/icon.ts';
import classes from './shell.module.css';

export function Brand() {
  return (
    <span className={classes.brand}>
      <img className={classes.brandMark} src={iconUrl} width={24} height={24} alt="" />
      BookingTMS
    </span>
  );
}
