import { expect, it } from 'vitest';
import { isManageRequest } from './parse-manage-request.ts';

it.each([
  'tôi đang theo dõi những gì',
  'mình đang theo dõi gì?',
  'danh sách theo dõi của tôi',
  'cho tôi xem danh sách đang theo dõi',
  'các chủ đề tôi đang theo dõi',
  'lời nhắc của tôi',
  'dừng theo dõi',
  'bỏ theo dõi chuyển đổi số',
  'huy theo doi nghi dinh 118/2025',
  'ngừng gửi tin cho tôi',
  'đừng gửi thông báo cho tôi nữa',
  'tôi không muốn nhận thông báo nữa',
  'tắt thông báo đi',
  'hủy đăng ký nhận tin',
  'hủy đăng ký',
  'tắt nhắc',
  'what am I following?',
  'my subscriptions',
  'stop notifications',
  'unsubscribe',
])('%s asks for the list of what is followed', (text) => {
  expect(isManageRequest(text)).toBe(true);
});

it.each([
  'cơ quan nào theo dõi việc thực hiện nghị quyết 57',
  'theo dõi đề án 06',
  'hủy đăng ký kinh doanh cần giấy tờ gì',
  'bãi bỏ đăng ký hộ khẩu giấy',
  'bỏ đăng ký thường trú trong trường hợp nào',
  'danh sách văn bản hết hiệu lực',
  'danh sách đăng ký thi tuyển công chức',
  'thông báo kết luận của Thủ tướng',
  'bỏ thông báo thu hồi đất trong trường hợp nào',
  'ai theo dõi đề án 06?',
])('%s is something else', (text) => {
  expect(isManageRequest(text)).toBe(false);
});
