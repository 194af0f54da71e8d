import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFollowRequest } from './parse-follow-request.ts';

it.each([
  ['báo tôi khi nghị định 118/2025 bị sửa đổi', 'nghị định 118/2025, khi sửa đổi hoặc thay thế'],
  ['Báo cho tôi biết khi Nghị quyết 57 hết hiệu lực', 'Nghị quyết 57, khi hết hiệu lực'],
  ['nhắc em khi luật căn cước có thay đổi nhé', 'luật căn cước'],
  ['khi nào có văn bản mới thì báo tôi', ''],
  ['khi nao co van ban moi thi bao toi', ''],
  ['có văn bản mới về đất đai thì báo mình với', 'đất đai'],
  ['nếu nghị định 42 bị thay thế thì nhắn tin cho tôi', 'nghị định 42, khi thay thế'],
  [
    'báo tôi khi có văn bản sửa đổi nghị định 118/2025',
    'nghị định 118/2025, khi sửa đổi hoặc thay thế',
  ],
  ['báo tôi khi có văn bản mới thay thế quyết định 06', 'quyết định 06, khi thay thế'],
  ['báo mình khi có văn bản nhắc đến nghị định 118', 'nghị định 118, khi được nhắc đến'],
  ['báo tôi nếu có thông tư hướng dẫn luật viên chức', 'luật viên chức, khi được nhắc đến'],
  ['có gì mới về cải cách hành chính thì nhắn mình nhé', 'cải cách hành chính'],
  ['theo dõi giúp mình nghị định 118/2025', 'nghị định 118/2025'],
  ['bật thông báo cho nghị quyết 57', 'nghị quyết 57'],
  ['cho tôi biết khi luật căn cước có thay đổi', 'luật căn cước'],
  ['nghị định 118/2025 mà thay đổi thì nhắn tôi nhé', 'nghị định 118/2025'],
  ['muốn nhận thông báo khi có nghị định mới về đất đai', 'nghị định, đất đai'],
  [
    'hễ có quyết định mới của UBND thành phố Đà Nẵng là báo tôi',
    'quyết định, UBND thành phố Đà Nẵng',
  ],
  ['khi nào ra nghị quyết mới thì cho mình biết nhé', 'nghị quyết'],
  ['theo dõi đề án 06', 'đề án 06'],
  ['Tôi muốn theo dõi chuyển đổi số', 'chuyển đổi số'],
  ['đăng ký nhận tin về cải cách hành chính', 'cải cách hành chính'],
  ['thông báo cho tôi khi có văn bản mới của UBND tỉnh Quảng Nam', 'UBND tỉnh Quảng Nam'],
  ['notify me when decree 118/2025 is amended', 'decree 118/2025, khi sửa đổi hoặc thay thế'],
  ['let me know when there are new documents on land', 'land'],
  ['follow resolution 57', 'resolution 57'],
])('%s asks to be told of %j', (text, what) => {
  expect(parseFollowRequest(text)).toBe(what);
});

it.each([
  'nghị quyết 57 là gì',
  'theo dõi, đánh giá cải cách hành chính là gì',
  'ai theo dõi đề án 06?',
  'cơ quan nào theo dõi việc thực hiện nghị quyết 57',
  'báo cáo cải cách hành chính năm 2025',
  'thông báo kết luận của Thủ tướng',
  'khi nào nghị định 118 có hiệu lực',
  'nghị định nào thay thế nghị định 61',
  'theo dõi như thế nào?',
])('%s is a question', (text) => {
  expect(parseFollowRequest(text)).toBeNull();
});

it('reads what is followed where it stands, also when an earlier word begins like it', () => {
  expect(parseFollowRequest('báo tôi khi to')).toBe('to');
});

it('never throws, and returns a part of what was typed, with events behind it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const what = parseFollowRequest(`báo tôi khi ${text}`);
      if (what !== null)
        expect(text.normalize('NFC').replace(/\s+/gu, ' ')).toContain(
          what.replace(/(?:^|, )khi [^,]*$/u, ''),
        );
    }),
  );
});
