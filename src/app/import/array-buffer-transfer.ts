/**
 * PDF.js needs `ArrayBuffer.prototype.transferToFixedLength` (ES2024) to read fonts and borders of
 * tables. Node has it from version 21 on; this adds it to Node 20, by a copy.
 */
export function addArrayBufferTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value: function transferToFixedLength(
      this: ArrayBuffer,
      length = this.byteLength,
    ): ArrayBuffer {
      const copy = new ArrayBuffer(length);
      const bytes = new Uint8Array(this);
      new Uint8Array(copy).set(bytes.subarray(0, Math.min(length, bytes.length)));
      return copy;
    },
  });
}
