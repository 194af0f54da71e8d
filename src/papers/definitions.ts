/** Reads the terms that a paper defines, in its article `Giải thích từ ngữ`. */
import { normalizeText } from '../text/fold.ts';
import { isDefinitions, type Part } from './outline.ts';

export interface Definition {
  readonly term: string;
  /** `khoản 2 Điều 3` */
  readonly at: string;
  readonly text: string;
}

const CLAUSE = /^(\d{1,3}[a-zđ]?)\.\s+(.+)$/su;
/** What stands between a term and its meaning. */
const MEANS = /\s*(?:\([^)]{1,120}\))?\s+(?:là|được hiểu là|bao gồm|gồm)\s+/u;
const MAX_TERM = 160;

/** Returns the terms that the parts of a paper define, in order. */
export function readDefinitions(parts: readonly Part[]): Definition[] {
  return parts
    .filter((part) => part.kind === 'article' && isDefinitions(part))
    .flatMap(({ content, number }) =>
      content.flatMap(({ text }) => {
        const clause = CLAUSE.exec(normalizeText(text));
        const [, label = '', rest = ''] = clause ?? [];
        const means = MEANS.exec(rest);
        if (clause === null || means === null || means.index > MAX_TERM) return [];
        const term = rest
          .slice(0, means.index)
          .replace(/^["“]|["”]$/gu, '')
          .trim();
        return [{ term, at: `khoản ${label} Điều ${number ?? ''}`, text: rest }];
      }),
    );
}
