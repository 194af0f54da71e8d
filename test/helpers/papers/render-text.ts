/** Renders one of our own papers as plain text, TCVN3 and VNI bytes, Markdown and HTML. */
import type { OwnPaper } from './own-paper.ts';
import { writtenDate } from './paper-articles.ts';
import { attachedLines, bodyLines } from './paper-lines.ts';

const motto = (paper: OwnPaper): string[] =>
  paper.isParty
    ? ['ĐẢNG CỘNG SẢN VIỆT NAM']
    : ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

/** Returns the paper as text, its letterhead in two columns. */
export function renderText(paper: OwnPaper): string {
  const left = [...paper.issuerLines, `Số: ${paper.printedNumber}`];
  const right = [...motto(paper), `${paper.place}, ${writtenDate(paper.date)}`];
  const rows = Math.max(left.length, right.length);
  const head = Array.from({ length: rows }, (_, at) => {
    const [a = '', b = ''] = [left[at + Math.min(0, left.length - rows)], right[at]];
    return a === '' ? `${' '.repeat(46)}${b}` : `${a.padEnd(46)}${b}`;
  });
  return [
    ...head,
    '',
    ...bodyLines(paper).map(({ text }) => text),
    '',
    'Nơi nhận:',
    ...paper.recipients.map((one) => `- ${one};`),
    ...paper.signature,
    paper.signedBy,
    '',
    ...attachedLines(paper).flatMap((line) =>
      'rows' in line ? line.rows.map((row) => row.join(' ')) : [line.text],
    ),
  ].join('\n');
}

/** Returns the paper as a page of a portal, with a menu and links around it. */
export function renderHtml(paper: OwnPaper): string {
  const cell = (lines: readonly string[]): string =>
    `<td>${lines.map((line) => `<p align="center"><b>${escapeHtml(line)}</b></p>`).join('')}</td>`;
  const head = `<table><tr>${cell(paper.issuerLines)}${cell(motto(paper))}</tr><tr>${cell([`Số: ${paper.printedNumber}`])}${cell([`${paper.place}, ${writtenDate(paper.date)}`])}</tr></table>`;
  const lines = bodyLines(paper).map(({ text, look, lead }) =>
    look === 'centred-bold'
      ? `<p style="text-align: center"><strong>${escapeHtml(text)}</strong></p>`
      : look === 'bold'
        ? `<p><b>${escapeHtml(text)}</b></p>`
        : lead === undefined
          ? `<p>${escapeHtml(text)}</p>`
          : `<p><b>${lead}</b>${escapeHtml(text.slice(lead.length))}</p>`,
  );
  const sign = `<table><tr><td>Nơi nhận:${paper.recipients.map((one) => `<br>- ${escapeHtml(one)};`).join('')}</td><td>${[...paper.signature, paper.signedBy].map(escapeHtml).join('<br>')}</td></tr></table>`;
  const attached = attachedLines(paper).map((line) =>
    'rows' in line
      ? `<table border="1">${line.rows.map((row) => `<tr>${row.map((one) => `<td>${escapeHtml(one)}</td>`).join('')}</tr>`).join('')}</table>`
      : `<p align="${line.look === 'plain' ? 'left' : 'center'}">${line.look === 'plain' ? escapeHtml(line.text) : `<b>${escapeHtml(line.text)}</b>`}</p>`,
  );
  const menu = '<nav><a href="/">Trang chủ</a> <a href="/van-ban">Văn bản</a></nav>';
  return `<!doctype html><html><head><title>Văn bản</title></head><body>${menu}<div id="content">${head}${lines.join('\n')}${sign}${attached.join('\n')}</div><footer>Bản quyền</footer></body></html>`;
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** TCVN3 codes by letter; capitals with a mark have none of their own. */
const TCVN3 =
  'Ăa1Âa2Êa3Ôa4Ơa5Ưa6Đa7ăa8âa9êaaôabơacưadđaeàb5ảb6ãb7áb8ạb9ằbbẳbcẵbdắbeặc6ầc7ẩc8ẫc9ấcaậcbèccẻceẽcféd0ẹd1ềd2ểd3ễd4ếd5ệd6ìd7ỉd8ĩdcídịdeòdfỏe1õe2óe3ọe4ồe5ổe6ỗe7ốe8ộe9ờeaởebỡecớedợeeùefủf1ũf2úf3ụf4ừf5ửf6ữf7ứf8ựf9ỳfaỷfbỹfcýfdỵfe'.replace(
    'ídị',
    'íddị',
  );

/** Returns a text as bytes of TCVN3. Capitals with a tone are written small, as its fonts show them. */
export function encodeTcvn3(text: string): Uint8Array {
  const codes = new Map<string, number>();
  for (const [, letter = '', hex = ''] of TCVN3.matchAll(/(.)([0-9a-f]{2})/gu))
    codes.set(letter, Number.parseInt(hex, 16));
  return Uint8Array.from(
    [...text.normalize('NFC')].map((letter) => {
      const code = codes.get(letter) ?? codes.get(letter.toLowerCase());
      if (code !== undefined) return code;
      const point = letter.codePointAt(0) ?? 63;
      return point < 128 ? point : 63;
    }),
  );
}
