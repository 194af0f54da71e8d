/**
 * The loss of a dual encoder within one batch: each text of one side should be nearest to its partner of
 * the other (Henderson et al. 2017), and the gradients of the table of vectors.
 */

/** Cosines times this are the logits. */
const INVERSE_TEMPERATURE = 12;
const EPSILON = 1e-6;

/** The texts of one side of a batch, with their vectors. */
export class Side {
  readonly vectors: Float32Array;
  private readonly lengths: Float32Array;
  private readonly dimensions: number;
  private readonly texts: readonly Int32Array[];

  constructor(table: Float32Array, texts: readonly Int32Array[], dimensions: number) {
    this.texts = texts;
    this.dimensions = dimensions;
    this.vectors = new Float32Array(texts.length * dimensions);
    this.lengths = new Float32Array(texts.length);
    for (const [at, units] of texts.entries()) {
      const vector = this.vectors.subarray(at * dimensions, (at + 1) * dimensions);
      for (const unit of units)
        for (let i = 0; i < dimensions; i++)
          vector[i] = (vector[i] ?? 0) + (table[unit * dimensions + i] ?? 0);
      const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) + EPSILON;
      this.lengths[at] = length;
      for (let i = 0; i < dimensions; i++) vector[i] = (vector[i] ?? 0) / length;
    }
  }

  /** Adds the gradients of the rows of the table, given those of the vectors. */
  addGradients(gradients: Float32Array, rows: Map<number, Float32Array>): void {
    const { dimensions, vectors } = this;
    const own = new Float32Array(dimensions);
    for (const [at, units] of this.texts.entries()) {
      const start = at * dimensions;
      let along = 0;
      for (let i = 0; i < dimensions; i++)
        along += (gradients[start + i] ?? 0) * (vectors[start + i] ?? 0);
      for (let i = 0; i < dimensions; i++)
        own[i] =
          ((gradients[start + i] ?? 0) - along * (vectors[start + i] ?? 0)) /
          (this.lengths[at] ?? 1);
      for (const unit of units) {
        const row = rows.get(unit) ?? new Float32Array(dimensions);
        rows.set(unit, row);
        for (let i = 0; i < dimensions; i++) row[i] = (row[i] ?? 0) + (own[i] ?? 0);
      }
    }
  }
}

/** The gradients of the logits: softmax over the rows and over the columns, each minus what is right. */
function logitGradients(
  logits: Float32Array,
  size: number,
  lineOf: readonly number[],
): Float32Array {
  const gradients = new Float32Array(size * size);
  const addSoftmax = (indexOf: (at: number, other: number) => number): void => {
    for (let at = 0; at < size; at++) {
      let total = 0;
      for (let other = 0; other < size; other++) {
        // Another question of the same line is no wrong answer.
        const isSame = other !== at && lineOf[other] === lineOf[at];
        if (!isSame) total += Math.exp((logits[indexOf(at, other)] ?? 0) - INVERSE_TEMPERATURE);
      }
      for (let other = 0; other < size; other++) {
        const index = indexOf(at, other);
        if (other !== at && lineOf[other] === lineOf[at]) continue;
        const share = Math.exp((logits[index] ?? 0) - INVERSE_TEMPERATURE) / total;
        gradients[index] = (gradients[index] ?? 0) + (share - (other === at ? 1 : 0)) / 2;
      }
    }
  };
  addSoftmax((at, other) => at * size + other);
  addSoftmax((at, other) => other * size + at);
  return gradients;
}

/** The product of a matrix of `size` rows and columns, transposed or not, and one of vectors. */
function multiply(
  matrix: Float32Array,
  vectors: Float32Array,
  size: number,
  isTransposed: boolean,
): Float32Array {
  const dimensions = vectors.length / size;
  const product = new Float32Array(vectors.length);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const factor = matrix[isTransposed ? column * size + row : row * size + column] ?? 0;
      if (Math.abs(factor) < 1e-7) continue;
      for (let i = 0; i < dimensions; i++)
        product[row * dimensions + i] =
          (product[row * dimensions + i] ?? 0) + factor * (vectors[column * dimensions + i] ?? 0);
    }
  return product;
}

/** Adds the gradients of a batch to those of the rows of the table. @param lineOf the line of each pair */
export function batchGradients(
  one: Side,
  other: Side,
  lineOf: readonly number[],
): Map<number, Float32Array> {
  const size = lineOf.length;
  const dimensions = one.vectors.length / size;
  const logits = new Float32Array(size * size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      let sum = 0;
      for (let i = 0; i < dimensions; i++)
        sum +=
          (one.vectors[row * dimensions + i] ?? 0) * (other.vectors[column * dimensions + i] ?? 0);
      logits[row * size + column] = INVERSE_TEMPERATURE * sum;
    }
  const gradients = logitGradients(logits, size, lineOf).map(
    (gradient) => (gradient * INVERSE_TEMPERATURE) / size,
  );
  const rows = new Map<number, Float32Array>();
  one.addGradients(multiply(gradients, other.vectors, size, false), rows);
  other.addGradients(multiply(gradients, one.vectors, size, true), rows);
  return rows;
}
