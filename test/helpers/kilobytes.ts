import { gzipSync } from 'node:zlib';

/** Returns the size of a body after gzip, in units of 1,000 bytes. */
export const kilobytes = (body: string | Uint8Array): number => gzipSync(body).byteLength / 1000;
