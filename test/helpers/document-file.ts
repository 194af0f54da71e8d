/** Files of documents for tests. */

interface FrontMatter {
  readonly [field: string]: string | number | boolean | readonly string[];
}

/** Returns the file of a document: its front matter, then its body. */
export function documentFile(sheet: FrontMatter, body: string): string {
  const fields = { sources: '[{ title: Công báo Sơn Tuyền }]', ...sheet };
  const lines = Object.entries(fields).map(([name, value]) =>
    Array.isArray(value) ? `${name}: [${value.join(', ')}]` : `${name}: ${value}`,
  );
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

/** Returns the file of a decree of 2025. */
export const decreeFile = (
  sheet: FrontMatter & { readonly serial: number; readonly title: string },
  body: string,
): string => {
  const { serial, ...rest } = sheet;
  return documentFile(
    {
      id: `nd-${serial}-2025`,
      number: `${serial}/2025/NĐ-CP`,
      type: 'decree',
      passedBy: 'Chính phủ',
      dateDocument: '2025-03-01',
      jurisdiction: 'vn',
      ...rest,
    },
    body,
  );
};
