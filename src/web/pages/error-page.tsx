/** The pages of errors. Each says what happened and offers the search form. */

import type { FC } from 'hono/jsx';
import type { Translator } from '../../i18n/translator.ts';
import { Layout } from '../components/layout.tsx';
import { SearchForm } from '../components/search-form.tsx';
import type { PageContext } from '../page-context.ts';

export type PageError =
  | { readonly kind: 'notFound' }
  | { readonly kind: 'methodNotAllowed' }
  | { readonly kind: 'bodyTooLarge' }
  | { readonly kind: 'tooManyRequests'; readonly retryAfterSeconds: number }
  | { readonly kind: 'overloaded'; readonly retryAfterSeconds: number }
  | { readonly kind: 'internalError' };

export const ErrorPage: FC<{ readonly ctx: PageContext; readonly error: PageError }> = ({
  ctx,
  error,
}) => {
  const [title, lead] = errorMessages(error, ctx.t);
  return (
    <Layout ctx={ctx} title={title} noIndex>
      <div class="hero flow">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <SearchForm ctx={ctx} />
      </div>
    </Layout>
  );
};

function errorMessages(error: PageError, t: Translator): readonly [title: string, lead: string] {
  switch (error.kind) {
    case 'notFound':
      return [t('web-error-title'), t('web-error-lead')];
    case 'methodNotAllowed':
      return [t('web-error-way'), t('web-error-way-lead')];
    case 'bodyTooLarge':
      return [t('web-error-large'), t('web-error-large-lead')];
    case 'tooManyRequests':
      return [t('web-error-busy'), t('web-error-busy-lead', { seconds: error.retryAfterSeconds })];
    case 'overloaded':
      return [
        t('web-error-overloaded'),
        t('web-error-overloaded-lead', { seconds: error.retryAfterSeconds }),
      ];
    case 'internalError':
      return [t('web-error-fault'), t('web-error-fault-lead')];
  }
}
