import { describe, expect, test } from '@jest/globals';
import { resourceId } from '../../../core/contract/model/ids.ts';
import type { Schedule } from '../../../core/contract/model/schedule.ts';
import { planSessions, slotsOfDate } from '../../../core/domain/schedule/slots.ts';
import { anActivity, aSchedule, everyDay, venueDefaults } from '../support/examples.ts';

const friday = '2026-11-27';

function starts(schedule: Partial<Schedule>, date = friday, zone = 'Europe/London', duration = 60): string[] {
  return slotsOfDate(aSchedule(schedule), duration, zone, date).map((slot) => slot.startsAt.slice(5, 16));
}

describe('a window', () => {
  test.each<[string, Partial<Schedule>, number, string[]]>([
    ['finishes by the end', {}, 60, ['11-27T10:00', '11-27T11:00', '11-27T12:00', '11-27T13:00']],
    ['leaves out what would finish late', {}, 90, ['11-27T10:00', '11-27T11:00', '11-27T12:00']],
    ['takes what just fits', { startTime: '10:00', endTime: '11:30' }, 90, ['11-27T10:00']],
    ['too short has nothing', { startTime: '10:00', endTime: '10:30' }, 60, []],
    [
      'runs past midnight',
      { startTime: '22:00', endTime: '01:30' },
      60,
      ['11-27T22:00', '11-27T23:00', '11-28T00:00'],
    ],
    ['ends at midnight', { startTime: '22:00', endTime: '00:00' }, 60, ['11-27T22:00', '11-27T23:00']],
    [
      'of the same start and end is a whole day',
      { startTime: '12:00', endTime: '12:00', slotInterval: 720 },
      720,
      ['11-27T12:00', '11-28T00:00'],
    ],
    ['keeps noon apart from midnight', { startTime: '12:00', endTime: '13:00' }, 60, ['11-27T12:00']],
    ['begins at midnight', { startTime: '00:00', endTime: '01:00' }, 60, ['11-27T00:00']],
  ])('%s', (_name, schedule, duration, expected) => {
    expect(starts(schedule, friday, 'Europe/London', duration)).toEqual(expected);
  });
});

describe('precedence', () => {
  const lunch = [
    { startTime: '10:00', endTime: '12:00' },
    { startTime: '14:00', endTime: '15:00' },
  ];
  const custom = { customDates: [{ date: friday, windows: lunch }] };
  const closedFriday = { customHours: { friday: { enabled: false, windows: lunch } } };
  const short = {
    customHours: { friday: { enabled: true, windows: [{ startTime: '18:00', endTime: '19:00' }] } },
  };
  const blocked = { blockedDates: [{ date: friday }] };
  const atLunch = ['11-27T10:00', '11-27T11:00', '11-27T14:00'];

  test.each<[string, Partial<Schedule>, string[]]>([
    ['operating days', { operatingDays: ['monday'] }, []],
    ['custom hours come before operating days', { ...short, operatingDays: [] }, ['11-27T18:00']],
    ['a weekday can be closed', closedFriday, []],
    ['a custom date opens a closed weekday', { ...closedFriday, ...custom }, atLunch],
    ['a custom date comes before custom hours', { ...short, ...custom }, atLunch],
    ['a blocked date comes before all', { ...short, ...custom, ...blocked }, []],
    [
      'a blocked range takes the slots that it touches',
      { blockedDates: [{ date: friday, window: { startTime: '11:30', endTime: '12:30' } }] },
      ['11-27T10:00', '11-27T13:00'],
    ],
    [
      'a blocked range touches neither what ends when it begins nor what begins when it ends',
      { blockedDates: [{ date: friday, window: { startTime: '11:00', endTime: '12:00' } }] },
      ['11-27T10:00', '11-27T12:00', '11-27T13:00'],
    ],
    [
      'a blocked range of the evening before reaches past midnight',
      {
        startTime: '00:00',
        endTime: '03:00',
        blockedDates: [{ date: '2026-11-26', window: { startTime: '23:00', endTime: '01:00' } }],
      },
      ['11-27T01:00', '11-27T02:00'],
    ],
    [
      'a blocked night has nothing after midnight either',
      { startTime: '22:00', endTime: '02:00', ...blocked },
      [],
    ],
    [
      'a blocked next day ends the night',
      { startTime: '22:00', endTime: '02:00', blockedDates: [{ date: '2026-11-28' }] },
      ['11-27T22:00', '11-27T23:00'],
    ],
  ])('%s', (_name, schedule, expected) => {
    expect(starts(schedule)).toEqual(expected);
  });
});

describe('clock changes', () => {
  const night = { startTime: '00:00', endTime: '05:00' };
  test.each<[string, string, string, string[]]>([
    ['New York, forward', 'America/New_York', '2026-03-08', ['05:00', '06:00', '07:00', '08:00']],
    ['New York, back', 'America/New_York', '2026-11-01', ['04:00', '05:00', '07:00', '08:00', '09:00']],
    ['London, forward', 'Europe/London', '2026-03-29', ['00:00', '01:00', '02:00', '03:00']],
    ['London, back', 'Europe/London', '2026-10-25', ['23:00', '00:00', '02:00', '03:00', '04:00']],
    ['Lord Howe, forward 30', 'Australia/Lord_Howe', '2026-10-04', ['13:30', '14:30', '16:00', '17:00']],
    [
      'Lord Howe, back 30',
      'Australia/Lord_Howe',
      '2026-04-05',
      ['13:00', '14:00', '15:30', '16:30', '17:30'],
    ],
    ['São Paulo, no midnight', 'America/Sao_Paulo', '2018-11-04', ['03:00', '04:00', '05:00', '06:00']],
    [
      'Casablanca, back for Ramadan',
      'Africa/Casablanca',
      '2026-02-15',
      ['23:00', '00:00', '01:00', '03:00', '04:00'],
    ],
  ])('%s', (_name, zone, date, expected) => {
    expect(starts(night, date, zone).map((start) => start.slice(6))).toEqual(expected);
  });

  /** A day that is open all through has as many hours as the sun gives it, not as the wall has. */
  test.each<[string, string, string, number, string, string]>([
    ['New York, forward', 'America/New_York', '2026-03-08', 23, '05:00', '03:00'],
    ['New York, back', 'America/New_York', '2026-11-01', 24, '04:00', '04:00'],
    ['London, forward', 'Europe/London', '2026-03-29', 23, '00:00', '22:00'],
    ['London, back', 'Europe/London', '2026-10-25', 24, '23:00', '23:00'],
    ['Lord Howe, forward 30', 'Australia/Lord_Howe', '2026-10-04', 23, '13:30', '12:00'],
    ['Lord Howe, back 30', 'Australia/Lord_Howe', '2026-04-05', 24, '13:00', '12:30'],
    ['Casablanca, forward after Ramadan', 'Africa/Casablanca', '2026-03-22', 23, '00:00', '22:00'],
    ['Casablanca, back for Ramadan', 'Africa/Casablanca', '2026-02-15', 24, '23:00', '23:00'],
    ['São Paulo, no midnight', 'America/Sao_Paulo', '2018-11-04', 23, '03:00', '01:00'],
    ['São Paulo, eleven at night twice', 'America/Sao_Paulo', '2018-02-17', 24, '02:00', '01:00'],
    ['a day without a change', 'Europe/London', '2026-11-27', 24, '00:00', '23:00'],
  ])('twenty-four hours from midnight: %s', (_name, zone, date, count, first, last) => {
    const all = starts({ startTime: '00:00', endTime: '00:00' }, date, zone).map((each) => each.slice(6));
    expect([all.length, all[0], all.at(-1)]).toEqual([count, first, last]);
  });

  test.each<[string, string, string, string[]]>([
    ['New York, forward', 'America/New_York', '2026-03-07', ['17:00', '05:00']],
    ['New York, back', 'America/New_York', '2026-10-31', ['16:00', '04:00']],
    ['London, forward', 'Europe/London', '2026-03-28', ['12:00', '00:00']],
    ['London, back', 'Europe/London', '2026-10-24', ['11:00', '23:00']],
    ['Lord Howe, forward 30', 'Australia/Lord_Howe', '2026-10-03', ['01:30', '13:30']],
    ['Casablanca, back for Ramadan', 'Africa/Casablanca', '2026-02-14', ['11:00', '23:00']],
    ['São Paulo, no midnight', 'America/Sao_Paulo', '2018-11-03', ['15:00']],
    ['São Paulo, eleven at night twice', 'America/Sao_Paulo', '2018-02-17', ['14:00', '03:00']],
  ])('noon and midnight are twelve hours apart on the wall: %s', (_name, zone, date, expected) => {
    const twice = { startTime: '12:00', endTime: '12:00', slotInterval: 720 };
    expect(starts(twice, date, zone).map((each) => each.slice(6))).toEqual(expected);
  });

  test('half-hour starts around a change of half an hour: 02:00 does not exist, 02:30 does', () => {
    const forward = starts(
      { startTime: '01:30', endTime: '03:30', slotInterval: 30 },
      '2026-10-04',
      'Australia/Lord_Howe',
      30,
    );
    expect(forward.map((start) => start.slice(6))).toEqual(['15:00', '15:30', '16:00']);
  });

  test('durations are elapsed time: an hour before the clocks go forward ends two hours later on the wall', () => {
    const [slot] = slotsOfDate(
      aSchedule({ startTime: '01:30', endTime: '04:00', slotInterval: 120 }),
      60,
      'America/New_York',
      '2026-03-08',
    );
    expect(slot).toEqual({ startsAt: '2026-03-08T06:30:00.000Z', endsAt: '2026-03-08T07:30:00.000Z' });
  });

  test('a private session whose neighbour the change brings too close is left alone', () => {
    const activity = anActivity({
      eventType: 'private',
      duration: 90,
      schedule: aSchedule({ startTime: '01:00', endTime: '06:00', slotInterval: 120 }),
    });
    const sessions = planSessions(activity, venueDefaults('America/New_York'), '2026-03-08', 1);
    // 03:00 on the wall is an hour after 01:00 on that night, and a session takes ninety minutes.
    expect(sessions.map((each) => each.startsAt.slice(11, 16))).toEqual(['06:00']);
  });
});

describe('planned sessions', () => {
  test('belong to the date they start on, wherever generation begins', () => {
    const activity = anActivity({ schedule: aSchedule({ startTime: '22:00', endTime: '02:00' }) });
    const saturday = planSessions(activity, venueDefaults(), '2026-11-28', 1);
    expect(saturday.map((each) => each.startsAt.slice(5, 16))).toEqual([
      '11-28T00:00',
      '11-28T01:00',
      '11-28T22:00',
      '11-28T23:00',
    ]);
    expect(saturday.every((each) => each.date === '2026-11-28')).toBe(true);
  });

  test('keep clear of a night that began two dates before, wherever generation begins', () => {
    const activity = anActivity({
      eventType: 'private',
      setupMinutes: 120,
      cleanupMinutes: 120,
      schedule: aSchedule({
        operatingDays: [],
        slotInterval: 300,
        customDates: [
          // The last one starts at 19:50 on the 26th ...
          { date: '2026-11-25', windows: [{ startTime: '23:50', endTime: '23:45' }] },
          // ... and 00:30 on the 27th is less than five hours later.
          { date: '2026-11-26', windows: [{ startTime: '19:30', endTime: '02:00' }] },
        ],
      }),
    });
    expect(planSessions(activity, venueDefaults(), friday, 1)).toEqual([]);
  });

  test('carry what the activity says', () => {
    const activity = anActivity({ bookingWindow: { advanceDays: 30, cutoffMinutes: 45 } });
    const [first] = planSessions(activity, venueDefaults(), friday, 1);
    expect(first).toMatchObject({
      id: 'act_aaaaaaaaaaaa.20261127T1000Z',
      bookableUntil: '2026-11-27T09:15:00.000Z',
      bookableFrom: '2026-10-28T10:00:00.000Z',
      capacityTotal: 8,
      capacityRemaining: 8,
      capacityHeld: 0,
      priceAtGeneration: { units: activity.priceList.units, groupTiers: activity.priceList.groupTiers },
      status: 'open',
      version: 1,
    });
  });

  test('without a booking window of its own, the organization’s is the activity’s', () => {
    const { bookingWindow: _own, ...activity } = anActivity();
    const place = { ...venueDefaults(), bookingWindow: { advanceDays: 7, cutoffMinutes: 120 } };
    expect(planSessions(activity, place, friday, 1)[0]).toMatchObject({
      bookableUntil: '2026-11-27T08:00:00.000Z',
      bookableFrom: '2026-11-20T10:00:00.000Z',
    });
  });

  test('need what the activity needs from setup to clean-up, and nothing where it needs nothing', () => {
    const lobby = resourceId.parse('lobby');
    const activity = anActivity({ resourceIds: [lobby], setupMinutes: 15, cleanupMinutes: 10 });
    const [first] = planSessions(activity, venueDefaults(), friday, 1);
    expect(first?.resources).toEqual({
      ids: ['lobby'],
      from: '2026-11-27T09:45:00.000Z',
      until: '2026-11-27T11:10:00.000Z',
    });
    expect(planSessions(anActivity(), venueDefaults(), friday, 1)[0]).not.toHaveProperty('resources');
  });

  test('sell at the price of their own hour on the venue’s wall', () => {
    const late = {
      id: 'late',
      name: 'Late',
      weekdays: everyDay,
      window: { startTime: '12:00', endTime: '14:00' },
      change: { kind: 'percent' as const, basisPoints: 2_000 },
    };
    const activity = anActivity({ priceList: { ...anActivity().priceList, peakRules: [late] } });
    const prices = planSessions(activity, venueDefaults('America/New_York'), friday, 1).map(
      ({ priceAtGeneration }) => priceAtGeneration.units[0]?.price,
    );
    expect(prices).toEqual([2500, 2500, 3000, 3000]);
  });

  test('windows that overlap give each start once', () => {
    const windows = [
      { startTime: '10:00', endTime: '12:00' },
      { startTime: '11:00', endTime: '13:00' },
    ];
    const activity = anActivity({ schedule: aSchedule({ customDates: [{ date: friday, windows }] }) });
    const sessions = planSessions(activity, venueDefaults(), friday, 1);
    expect(sessions.map((each) => each.startsAt.slice(11, 16))).toEqual(['10:00', '11:00', '12:00']);
  });
});
