import { describe, expect, it } from 'vitest';
import { fold } from '../../text/fold.ts';
import { findDefinitionAsked } from './definition-asked.ts';

/** The word that a question asks to define, when it was typed with its marks. */
function termOf(question: string): string | null {
  const reading = { corrected: question, expanded: question, restored: question };
  return findDefinitionAsked(reading, fold(question))?.term ?? null;
}

describe('the word whose meaning is asked for', () => {
  it.each([
    ['dữ liệu mở là gì?', 'dữ liệu mở'],
    ['Chữ ký số nghĩa là gì', 'Chữ ký số'],
    ['một cửa là sao', 'một cửa'],
    ['thẻ căn cước là gì', 'thẻ căn cước'],
    ['thế dữ liệu mở là gì', 'dữ liệu mở'],
    ['thế nào là tinh giản biên chế?', 'tinh giản biên chế'],
    ['định nghĩa của kinh tế số', 'kinh tế số'],
    ['thông điệp dữ liệu là gì theo Luật Giao dịch điện tử?', 'thông điệp dữ liệu'],
    ['theo Luật Dữ liệu, dữ liệu số là gì', 'dữ liệu số'],
    ['CCHC là viết tắt của từ gì', 'CCHC'],
    ['“Văn bản hành chính” là?', 'Văn bản hành chính'],
    ['trách nhiệm giải trình là gì', 'trách nhiệm giải trình'],
    ['nghị định là gì', 'nghị định'],
    ['Viên chức là ai?', 'Viên chức'],
    ['chủ thể dữ liệu là những ai', 'chủ thể dữ liệu'],
    ['What is open data?', 'open data'],
    ["What is a People's Committee?", "People's Committee"],
    ['what does PAPI stand for', 'PAPI'],
    ['meaning of the digital signature', 'digital signature'],
    ["What's a village in Vietnam's structure?", 'village'],
    ['What is a resolution in Vietnam?', 'resolution'],
    ['what is an e-signature under Vietnamese law', 'e-signature'],
    ['What do you mean by open data?', 'open data'],
    ['master data means what in vietnamese law', 'master data'],
    ['What is an end-to-end service?', 'end-to-end service'],
    ['What counts as digital technology?', 'digital technology'],
    ['please explain two-tier local government', 'two-tier local government'],
  ])('is found in: %s', (question, term) => {
    expect(termOf(question)).toBe(term);
  });

  it.each([
    'Mục tiêu đến năm 2030 là gì?',
    'Nội dung chính của Chỉ thị 07 là gì?',
    'ba trọng tâm cải cách hành chính là gì',
    'lợi ích của chuyển đổi số là gì',
    'Luật Dữ liệu là gì',
    'nó là gì',
    'bạn là gì',
    'chính phủ điện tử khác chính phủ số là gì',
    'ai là chủ tịch',
    'nghị quyết nào về chuyển đổi số',
    'What is the target of the plan?',
    'What does it replace?',
    'What is the latest resolution?',
    'What is the fine for late filing?',
    'What is the PAR Index and who tops it?',
    'What is the last day of the policy?',
    'What does the law say?',
    'What are the PAPI dimensions?',
  ])('is not found in: %s', (question) => {
    expect(termOf(question)).toBeNull();
  });

  it.each([
    ['tiêu chuẩn làm trưởng thôn là gì', true],
    ['thủ tục hành chính là gì', true],
    ['dữ liệu mở là gì', false],
  ])('may be an attribute in "%s": %s', (question, expected) => {
    const reading = { corrected: question, expanded: question, restored: question };
    expect(findDefinitionAsked(reading, fold(question))?.mayAskAttribute).toBe(expected);
  });
});
