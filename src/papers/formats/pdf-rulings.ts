/** Finds the straight lines that a PDF page draws, for the borders of its tables. */
import type { Ruling } from '../layout/page-content.ts';

/** The codes of drawing operations in PDF.js (`OPS`). */
export interface DrawingCodes {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly endPath: number;
  readonly fill: number;
  readonly eoFill: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly paintImageXObject: number;
  readonly paintInlineImageXObject: number;
  readonly paintImageMaskXObject: number;
}

type Matrix = readonly [number, number, number, number, number, number];

/** A line is thinner than this and longer than that, in points. */
const MAX_THICKNESS = 3;
const MIN_LENGTH = 5;

/** Returns the lines of a page, and how many pictures it draws. Coordinates follow the viewport. */
export function collectRulings(
  operations: readonly number[],
  operands: readonly unknown[],
  viewport: readonly number[],
  codes: DrawingCodes,
): { readonly rulings: Ruling[]; readonly pictures: number } {
  const rulings: Ruling[] = [];
  let pictures = 0;
  let current = toMatrix(viewport) ?? IDENTITY;
  const saved: Matrix[] = [];
  operations.forEach((operation, at) => {
    const given = operands[at];
    switch (operation) {
      case codes.save:
        saved.push(current);
        break;
      case codes.restore:
      case codes.paintFormXObjectEnd:
        current = saved.pop() ?? current;
        break;
      case codes.transform:
        current = multiply(current, toMatrix(given) ?? IDENTITY);
        break;
      case codes.paintFormXObjectBegin:
        saved.push(current);
        current = multiply(current, toMatrix(firstOf(given)) ?? IDENTITY);
        break;
      case codes.constructPath:
        rulings.push(...rulingsOfPath(given, current, codes));
        break;
      case codes.paintImageXObject:
      case codes.paintInlineImageXObject:
      case codes.paintImageMaskXObject:
        pictures += 1;
        break;
    }
  });
  return { rulings, pictures };
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const firstOf = (given: unknown): unknown => (Array.isArray(given) ? given[0] : null);

/** Numbers of an array, a typed array or an object with keys from 0. */
function numbersOf(value: unknown, count: number): number[] | null {
  if (typeof value !== 'object' || value === null) return null;
  const numbers: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const number: unknown = Reflect.get(value, at);
    if (typeof number !== 'number' || !Number.isFinite(number)) return null;
    numbers.push(number);
  }
  return numbers;
}

function toMatrix(value: unknown): Matrix | null {
  const numbers = numbersOf(value, 6);
  if (numbers === null) return null;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

/** The codes of steps in a path of PDF.js, and how many numbers follow each. */
const [MOVE, LINE, CLOSE] = [0, 1, 4];
const OPERAND_COUNTS: readonly number[] = [2, 2, 6, 4, 0];

type Point = readonly [x: number, y: number];

/** The operands of `constructPath`: what is done with the path, its steps, and its box. */
function rulingsOfPath(given: unknown, matrix: Matrix, codes: DrawingCodes): Ruling[] {
  if (!Array.isArray(given) || given[0] === codes.endPath) return [];
  const isFilled = given[0] === codes.fill || given[0] === codes.eoFill;
  return shapesOf(firstOf(given[1])).flatMap((shape) => {
    const points = shape.map(
      ([x, y]): Point => [
        matrix[0] * x + matrix[2] * y + matrix[4],
        matrix[1] * x + matrix[3] * y + matrix[5],
      ],
    );
    const whole = boxOf(points);
    if (isThin(whole)) return isLong(whole) ? [whole] : [];
    if (isFilled) return [];
    return points
      .slice(1)
      .map((point, at) => boxOf([points[at] ?? point, point]))
      .filter((edge) => isThin(edge) && isLong(edge));
  });
}

/** The corners of each shape of a path. A shape with a curve is left out. */
function shapesOf(path: unknown): Point[][] {
  if (!(path instanceof Float32Array)) return [];
  const shapes: Point[][] = [];
  let shape: Point[] = [];
  let isCurved = false;
  const end = (): void => {
    if (shape.length > 1 && !isCurved) shapes.push(shape);
    shape = [];
    isCurved = false;
  };
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? CLOSE;
    const point: Point = [path[at + 1] ?? 0, path[at + 2] ?? 0];
    if (step === MOVE) {
      end();
      shape.push(point);
    } else if (step === LINE) shape.push(point);
    else if (step === CLOSE) shape.push(...shape.slice(0, 1));
    else isCurved = true;
    at += 1 + (OPERAND_COUNTS[step] ?? 0);
  }
  end();
  return shapes;
}

function boxOf(points: readonly Point[]): Ruling {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

const isThin = ({ left, top, right, bottom }: Ruling): boolean =>
  right - left <= MAX_THICKNESS || bottom - top <= MAX_THICKNESS;

const isLong = ({ left, top, right, bottom }: Ruling): boolean =>
  Math.max(right - left, bottom - top) >= MIN_LENGTH;
