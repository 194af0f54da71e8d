/** Pages and answers of official sources, laid out as the real ones, about documents that do not exist. */

export interface ListedPaper {
  readonly number: string;
  /** Marks and type left out, as in addresses: `nghi-dinh-so-148-2026-nd-cp`. */
  readonly slug: string;
  readonly title: string;
  /** `dd/mm/yyyy` */
  readonly date: string;
  readonly effective?: string;
  readonly issuer?: string;
  /** Addresses of files. */
  readonly files?: readonly string[];
}

/** The feed of the gazette: titles are empty, and the number stands in the address only. */
export const gazetteFeed = (papers: readonly ListedPaper[], base = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Công báo</title>${papers
    .map(
      ({ slug, title, date }, at) => `
  <item>
    <title></title>
    <description><![CDATA[<b>${title}</b>]]></description>
    <link>${base}/van-ban/${slug}-${469100 + at}.htm?utm=1</link>
    <pubDate>${rfc822(date)}</pubDate>
  </item>`,
    )
    .join('')}
</channel></rss>`;

/** The page of a document in the gazette. */
export const gazettePage = (
  paper: ListedPaper,
): string => `<html><head><title>${paper.title}</title></head><body>
<div class="row"><a href="/">Trang chủ</a></div>
<div class="popup__detail--thuoctinh">
${[
  ['Số ký hiệu', paper.number],
  ['Cơ quan ban hành', paper.issuer ?? 'CHÍNH PHỦ'],
  ['Ngày ban hành', paper.date],
  ['Ngày hiệu lực', paper.effective ?? ''],
  ['Trích yếu', `${paper.title}.`],
]
  .map(
    ([name, value]) =>
      `<div class="row"><span class="name">${name}</span><div class="value"><span class="child-value">${value}</span></div></div>`,
  )
  .join('\n')}
</div>
${(paper.files ?? []).map((file) => `<a href="${file}">Tải về</a>`).join('\n')}
</body></html>`;

/** The list of the Government's portal: the number in a column, files in the row. */
export const governmentList = (
  papers: readonly ListedPaper[],
): string => `<html><body><table class="grid">
<tr class="grid-header"><td><b>Số hiệu</b></td><td><b>Ngày</b></td><td><b>Trích yếu</b></td></tr>
${papers
  .map(
    ({ number, title, date, files = [] }, at) => `<tr>
 <td><a href='/?pageid=27160&docid=${2000 + at}'><span class="code">${number}</span></a></td>
 <td><span class="issued-date">${date}</span></td>
 <td><a href='/?pageid=27160&docid=${2000 + at}'><span class="substract">${title}
   </span></a>${files
     .map(
       (file) => `<div class="bl-doc-file"><a href="${file}" download>Tài liệu đính kèm</a></div>`,
     )
     .join('')}</td>
</tr>`,
  )
  .join('\n')}
</table></body></html>`;

/** The page of a document on the Government's portal. */
export const governmentPage = (paper: ListedPaper): string => `<div class="Content"><table>
<tr><td class="col1">Số ký hiệu</td><td> ${paper.number}</td></tr>
<tr><td class="col1">Ngày ban hành</td><td> ${paper.date.replaceAll('/', '-')}</td></tr>
<tr><td class="col1">Ngày có hiệu lực</td><td> ${(paper.effective ?? '').replaceAll('/', '-')}</td></tr>
<tr><td class="col1">Cơ quan ban hành</td><td> ${paper.issuer ?? 'Chính phủ'}</td></tr>
<tr><td class="col1">Trích yếu</td><td> ${paper.title}</td></tr>
</table></div>`;

/** What vbpl.vn answers to a search. */
export const vbplAnswer = (papers: readonly ListedPaper[]): string =>
  JSON.stringify({
    success: true,
    data: {
      total: papers.length,
      items: papers.map((paper, at) => ({
        id: `id-${at}`,
        docNum: paper.number,
        title: `Nghị định ${paper.number} ${paper.title}`,
        issueDate: `${isoOf(paper.date)}T00:00:00`,
        effFrom: null,
        agencyName: paper.issuer ?? 'Chính phủ',
      })),
    },
  });

/** What phapluat.gov.vn answers to a search. */
export const phapluatAnswer = (papers: readonly ListedPaper[]): string =>
  JSON.stringify({
    data: {
      rowCount: papers.length,
      rows: papers.map((paper, at) => ({
        docGUId: `guid-${at}`,
        docIdentity: paper.number,
        docName: paper.title,
        issueDate: `${isoOf(paper.date)}T00:00:00`,
        organs: [{ name: paper.issuer ?? 'Chính phủ' }],
      })),
    },
  });

/** News in Atom. */
export const newsFeed = (
  items: readonly { readonly title: string; readonly url: string }[],
): string =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">${items
    .map(
      ({ title, url }) =>
        `<entry><id>${url}</id><title>${title}</title><link href="${url}"/><updated>2026-11-20T01:00:00Z</updated></entry>`,
    )
    .join('')}</feed>`;

const isoOf = (date: string): string => date.split('/').reverse().join('-');
const rfc822 = (date: string): string => new Date(`${isoOf(date)}T03:00:00Z`).toUTCString();
