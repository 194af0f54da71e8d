/**
 * Passages in the order of their scores, best first, sorted only as far as somebody reads: a question
 * finds thousands and reads some hundred. A binary heap; of equal scores the earlier one comes first.
 */
export class BestFirst implements Iterable<{ readonly id: number; readonly score: number }> {
  private readonly ids: Int32Array;
  private readonly scores: Float64Array;
  /** Positions that were not read yet, as a heap. */
  private readonly heap: Int32Array;
  private left: number;
  /** Positions that were read, in order. */
  private readonly read: number[] = [];

  /** @param scores by position among the ids */
  constructor(ids: Int32Array, scores: Float64Array) {
    this.ids = ids;
    this.scores = scores;
    this.left = ids.length;
    this.heap = Int32Array.from(ids.keys());
    for (let at = (this.left >> 1) - 1; at >= 0; at--) this.sink(at);
  }

  *[Symbol.iterator](): Generator<{ readonly id: number; readonly score: number }> {
    for (let at = 0; ; at++) {
      const position = this.read[at] ?? this.next();
      if (position === null) return;
      yield { id: this.ids[position] ?? 0, score: this.scores[position] ?? 0 };
    }
  }

  private next(): number | null {
    if (this.left === 0) return null;
    const best = this.heap[0] ?? 0;
    this.left--;
    this.heap[0] = this.heap[this.left] ?? 0;
    this.sink(0);
    this.read.push(best);
    return best;
  }

  /** Moves the position at a place of the heap below those that come before it. */
  private sink(place: number): void {
    const { heap, left } = this;
    const moved = heap[place] ?? 0;
    let at = place;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= left) break;
      if (child + 1 < left && this.isBefore(heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
      if (!this.isBefore(heap[child] ?? 0, moved)) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = moved;
  }

  private isBefore(a: number, b: number): boolean {
    const difference = (this.scores[a] ?? 0) - (this.scores[b] ?? 0);
    return difference > 0 || (difference === 0 && a < b);
  }
}
