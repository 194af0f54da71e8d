/** The search form for a question or keywords. Scripts add suggestions to it. */
import type { FC } from 'hono/jsx';
import { QUESTION_LIMIT } from '../../answer/question-limit.ts';
import type { RenderContext } from '../page-context.ts';

export interface SearchFormProps {
  readonly ctx: RenderContext;
  readonly query?: string;
  /** Sent with the query: filters, and the document that the question is about. */
  readonly hiddenFields?: Readonly<Record<string, string | null | undefined>>;
  readonly label?: string;
  readonly placeholder?: string;
  readonly button?: string;
  /** Whether scripts suggest names of the library while a person types. */
  readonly hasSuggestions?: boolean;
  readonly id?: string;
}

export const SearchForm: FC<SearchFormProps> = ({
  ctx: { t },
  query = '',
  hiddenFields = {},
  label = t('web-search-label'),
  placeholder = t('web-search-placeholder'),
  button = t('web-search-button'),
  hasSuggestions = true,
  id = 'q',
}) => (
  <form
    class="ask"
    action="/"
    role="search"
    {...(hasSuggestions && {
      'data-suggest': '/api/suggest',
      'data-name': t('web-search-suggestions'),
    })}
  >
    <label for={id}>{label}</label>
    <div class="box">
      <input
        id={id}
        name="q"
        type="search"
        value={query}
        placeholder={placeholder}
        maxlength={QUESTION_LIMIT}
        autocomplete="off"
        autocapitalize="off"
        enterkeyhint="search"
        required
      />
      <button type="submit" class="main">
        {button}
      </button>
    </div>
    {Object.entries(hiddenFields).map(([name, value]) =>
      value ? <input type="hidden" name={name} value={value} /> : null,
    )}
  </form>
);
