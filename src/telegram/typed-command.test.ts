import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseTypedCommand } from './typed-command.ts';

it.each([
  ['/Start', 'start', 6],
  ['/Hoi nghị quyết 57', 'hoi', 4],
  ['/HOI@cchc_test_bot một cửa', 'hoi', 4],
  ['/hỏi nghị quyết 57', 'hoi', 4],
  ['/hỏi nghị quyết 57'.normalize('NFD'), 'hoi', 5],
  ['/tìmkiếm một cửa', 'timkiem', 8],
  ['/tìm kiếm một cửa', 'timkiem', 9],
  ['/Tìm_kiếm một cửa', 'timkiem', 9],
  ['/quyền riêng tư', 'quyenriengtu', 15],
  ['/Theodoi', 'theodoi', 8],
  ['/Theo dõi chuyển đổi số', 'theodoi', 9],
  ['/đăng ký', 'dangky', 8],
  ['/hủy', 'huy', 4],
  ['/huỷ', 'huy', 4],
] as const)('%s is the command %s', (text, name, length) => {
  expect(parseTypedCommand(text)).toEqual({ kind: 'command', name, length });
});

it.each([
  ['/nghị quyết 57', 'question'],
  ['/khongco', 'other'],
  ['/', 'other'],
  ['/ hỏi', 'other'],
])('%s is no command: %s', (text, kind) => {
  expect(parseTypedCommand(text)).toEqual({ kind });
});

it('reads the first word alone when no word has marks', () => {
  expect(parseTypedCommand('/hoi dap nghi quyet')).toMatchObject({ name: 'hoi' });
  expect(parseTypedCommand('/tim kiem')).toEqual({ kind: 'other' });
});

it('returns null for text without a slash, and never throws', () => {
  expect(parseTypedCommand('hỏi /hoi')).toBeNull();
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const typed = parseTypedCommand(`/${text}`);
      if (typed?.kind === 'command') expect(typed.length).toBeLessThanOrEqual(text.length + 1);
    }),
  );
});
