/**
 * Recognises that a person wants to see or end what they follow, in plain words: `tôi đang theo dõi
 * những gì`, `ngừng gửi tin cho tôi`, `bỏ theo dõi chuyển đổi số`.
 */
import { fold } from '../../text/fold.ts';

const POLITE =
  '(?:(?:xin|hay|vui long|nho|lam on|giup|cho|ban|bot|ad|oi|please|can you|could you|toi|minh|em|tui|muon|can|cho xem|xem|i want to|how do i) )*';
const ME = '(?:toi|minh|em|anh|chi|tui|nhom|kenh|me|us)';
const STOP = '(?:dung|ngung|huy|bo|tat|thoi|cham dut|khong muon|khong can|stop|cancel|turn off)';
const NEWS = '(?:thong bao|ban tin|tin(?: nhan)?|loi nhac|nhac)';
const FOLLOWING = `(?:theo doi|dang ky(?= (?:theo doi|nhan|cua ${ME})|$)|nhan ${NEWS}|gui ${NEWS}|bao tin|${NEWS}(?= (?:cho|cua|tu|nua|di)|$)|nhac(?= ${ME}|$)|following|subscriptions?|notifications?|reminders?|unsubscribe)`;
const REQUESTS: readonly RegExp[] = [
  new RegExp(`^${POLITE}${STOP} (?:khong |viec |nua )?${FOLLOWING}(?: .*)?$`, 'u'),
  new RegExp(
    `^${POLITE}(?:khong|dung|thoi) (?:theo doi|gui ${NEWS}|nhan ${NEWS}|bao ${NEWS}|nhan tin|bao tin)(?: .*)? nua$`,
    'u',
  ),
  new RegExp(
    `^(?:${ME} )?(?:dang |da )?(?:theo doi|dang ky)(?: (?:nhung|cac))?(?: (?:van ban|chu de|muc|cai))? (?:gi|nao)(?: (?:roi|vay|the|nhi|a))*$`,
    'u',
  ),
  new RegExp(
    `^${POLITE}(?:danh sach|cac (?:muc|van ban|chu de)?|nhung (?:muc|van ban|chu de)?) ?(?:(?:${ME} )?(?:dang |da )?(?:theo doi|dang ky)|loi nhac)(?: cua ${ME})?(?: dau)?$`,
    'u',
  ),
  new RegExp(`^${POLITE}loi nhac cua ${ME}$`, 'u'),
  /^(?:what (?:am i|do i) (?:following|follow)|(?:show |list )?my (?:subscriptions|reminders)|unsubscribe(?: me)?|stop (?:sending|telling|notifying) me.*)$/u,
];

/** Whether a text asks for the list of what the chat follows, from which each can be ended. */
export function isManageRequest(text: string): boolean {
  const folded = fold(
    text
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/[.!?]+$/u, ''),
  );
  return REQUESTS.some((pattern) => pattern.test(folded));
}
