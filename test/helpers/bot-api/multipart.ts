/**
 * Parses multipart/form-data leniently, because the strict `Response.formData` of the platform
 * refuses the form that grammY writes.
 */
import { badRequest } from './api-error.ts';
import type { ReceivedFile } from './types.ts';

export interface MultipartForm {
  readonly fields: readonly [string, string][];
  readonly files: readonly ReceivedFile[];
}

export function readMultipart(body: Buffer, contentType: string): MultipartForm {
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^;\s]+))/iu.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) throw badRequest('multipart body without a boundary');
  const fields: [string, string][] = [];
  const files: ReceivedFile[] = [];
  for (const part of partsOf(body, boundary)) {
    const end = part.indexOf('\r\n\r\n');
    if (end === -1) continue;
    const headers = part.subarray(0, end).toString();
    const content = part.subarray(end + 4);
    const field = parameter(headers, 'name') ?? '';
    const name = parameter(headers, 'filename');
    if (name === undefined) {
      fields.push([field, content.toString()]);
    } else {
      const type = /^content-type:\s*(.+)$/imu.exec(headers)?.[1]?.trim();
      const bytes = new Uint8Array(content);
      files.push({ field, name, type: type ?? 'application/octet-stream', bytes });
    }
  }
  return { fields, files };
}

/** Returns the bytes between the delimiters, without the line breaks of the delimiters. */
function partsOf(body: Buffer, boundary: string): Buffer[] {
  const delimiter = `--${boundary}`;
  const parts: Buffer[] = [];
  let start = body.indexOf(delimiter);
  while (start !== -1) {
    const from = start + delimiter.length;
    const next = body.indexOf(`\r\n${delimiter}`, from);
    if (next === -1) break;
    parts.push(body.subarray(from + 2, next));
    start = next + 2;
  }
  return parts;
}

function parameter(headers: string, name: string): string | undefined {
  const pattern = new RegExp(`[;\\s]${name}=(?:"([^"]*)"|([^;\\r\\n]+))`, 'iu');
  const match = pattern.exec(headers);
  return match?.[1] ?? match?.[2];
}
