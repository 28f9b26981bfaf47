/** Where rules and use cases get the time from. */
export interface Clock {
  now(): Date;
}
