/** `initData` as Telegram signs it, for tests of the Mini App. */
import { createHmac } from 'node:crypto';

/** Returns the query string with its `hash`. The fields are those that Telegram sends. */
export function signInitData(token: string, fields: Readonly<Record<string, string>>): string {
  const key = createHmac('sha256', 'WebAppData').update(token).digest();
  const checked = Object.keys(fields)
    .sort()
    .map((name) => `${name}=${fields[name]}`)
    .join('\n');
  const hash = createHmac('sha256', key).update(checked).digest('hex');
  return new URLSearchParams({ ...fields, hash }).toString();
}

/** The fields of a person who opens the Mini App at an instant. */
export const openedBy = (id: number, at: Date, allowsWriting = true): Record<string, string> => ({
  query_id: 'AAHdF6IQAAAAAN0XohDhrOrc',
  user: JSON.stringify({
    id,
    first_name: 'Lan',
    language_code: 'vi',
    ...(allowsWriting && { allows_write_to_pm: true }),
  }),
  auth_date: String(Math.floor(at.getTime() / 1000)),
  signature: 'third-party',
});
