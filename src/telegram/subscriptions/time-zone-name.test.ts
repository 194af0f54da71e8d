import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../i18n/i18n.ts';
import { utcOffsetMinutes } from '../../shared/time-zone.ts';
import { fold, normalizeText } from '../../text/fold.ts';
import { parseTimeZone, timeZoneLabel } from './time-zone-name.ts';

const t = translatorOf('vi');
const read = (text: string) => {
  const typed = normalizeText(text);
  return parseTimeZone(typed, fold(typed));
};

describe('a time zone', () => {
  it.each([
    ['GMT+7', 'GMT+7', 420],
    ['gmt 7', 'GMT+7', 420],
    ['UTC7', 'GMT+7', 420],
    ['UTC+07', 'GMT+7', 420],
    ['UTC+07:00', 'GMT+7', 420],
    ['UTC+0700', 'GMT+7', 420],
    ['(GMT+7)', 'GMT+7', 420],
    ['+07:00', 'GMT+7', 420],
    ['múi giờ +7', 'GMT+7', 420],
    ['giờ UTC + 9', 'GMT+9', 540],
    ['utc+9h', 'GMT+9', 540],
    ['UTC−8', 'GMT-8', -480],
    ['UTC-08:00', 'GMT-8', -480],
    ['GMT+14', 'GMT+14', 840],
    ['GMT+5:30', 'GMT+5:30', 330],
    ['UTC+0545', 'GMT+5:45', 345],
    ['UTC+6.5', 'GMT+6:30', 390],
    ['UTC', 'UTC', 0],
    ['UTC±0', 'UTC', 0],
    ['GMT+0', 'UTC', 0],
    ['Z', 'UTC', 0],
    ['GMT', 'GMT', 0],
    ['Etc/GMT-7', 'GMT+7', 420],
    ['Asia/Kolkata', 'GMT+5:30', 330],
    ['giờ Việt Nam', 'giờ Việt Nam', 420],
    ['Asia/Tokyo', 'Asia/Tokyo', 540],
  ])('is read from %s and shown as %s', (text, label, minutes) => {
    const zone = read(text) ?? '';
    expect(timeZoneLabel(zone, t)).toBe(label);
    for (const at of ['2026-01-15T00:00:00Z', '2026-07-15T00:00:00Z'])
      expect(utcOffsetMinutes(zone, new Date(at))).toBe(minutes);
  });

  it.each(['UTC+15', 'GMT+7:20', 'GMT-3:30', 'UTC+99'])(
    'is asked back for an offset that no zone has all year: %s',
    (text) => {
      expect(read(text)).toBe('unclear');
    },
  );

  it.each(['+7', '7', '24/7', 'số 7', 'gió mùa', 'GMTT', 'utc hà nội', 'chuyển đổi số'])(
    'is not read from %s',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});
