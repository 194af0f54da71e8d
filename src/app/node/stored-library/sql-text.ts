/** Rows as SQL text, in statements and chunks of the sizes that D1 takes. */

/**
 * The characters of a text inside a statement. D1 takes statements of 100 kB, and a Vietnamese letter
 * has up to three bytes (https://developers.cloudflare.com/d1/platform/limits/).
 */
const MAX_LITERAL = 8_000;
const PIECE = 25_000;
/** The characters of a chunk, which is one file: D1 answers nothing else while it takes one. */
const CHUNK_CHARACTERS = 3_000_000;

export const textLiteral = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function literal(value: unknown): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : textLiteral(String(value));
}

/** Returns a text in pieces. No piece ends inside a character of two units. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const unit = text.charCodeAt(from + PIECE - 1);
    const to = from + PIECE - (unit >= 0xd800 && unit < 0xdc00 ? 1 : 0);
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/**
 * Returns the statements that insert a row, or replace the row with its key.
 *
 * @param draft a table with `id` and `text`, in which long texts are put together from pieces
 */
export function insertStatements(
  table: string,
  columns: string,
  values: readonly unknown[],
  draft: string,
): string[] {
  const statements: string[] = [];
  const literals = values.map((value, at) => {
    if (typeof value !== 'string' || value.length <= MAX_LITERAL) return literal(value);
    for (const [number, piece] of piecesOf(value).entries())
      statements.push(
        number === 0
          ? `INSERT OR REPLACE INTO ${draft} (id, text) VALUES (${at}, ${textLiteral(piece)})`
          : `UPDATE ${draft} SET text = text || ${textLiteral(piece)} WHERE id = ${at}`,
      );
    return `(SELECT text FROM ${draft} WHERE id = ${at})`;
  });
  statements.push(`INSERT OR REPLACE INTO ${table} (${columns}) VALUES (${literals.join(', ')})`);
  return statements;
}

/** Collects statements until a chunk is full, and sends it. */
export class ChunkWriter {
  count = 0;
  private readonly send: (statements: readonly string[]) => Promise<void>;
  private statements: string[] = [];
  private characters = 0;

  constructor(send: (statements: readonly string[]) => Promise<void>) {
    this.send = send;
  }

  /** Adds statements that belong together: they are in one chunk. */
  async add(statements: readonly string[]): Promise<void> {
    for (const statement of statements) {
      this.statements.push(statement);
      this.characters += statement.length;
    }
    if (this.characters >= CHUNK_CHARACTERS) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.statements.length === 0) return;
    await this.send(this.statements);
    this.statements = [];
    this.characters = 0;
    this.count++;
  }
}
