/** The pages of errors. Each says what happened and offers the search form. */
import type { FC } from 'hono/jsx';
import { Layout } from '../components/layout.tsx';
import { SearchForm } from '../components/search-form.tsx';
import type { ErrorPageMessages } from '../locales/site-messages.ts';
import type { PageContext } from '../page-context.ts';

export type PageError =
  | { readonly kind: 'notFound' }
  | { readonly kind: 'methodNotAllowed' }
  | { readonly kind: 'bodyTooLarge' }
  | { readonly kind: 'tooManyRequests'; readonly retryAfterSeconds: number }
  | { readonly kind: 'internalError' };

export const ErrorPage: FC<{ readonly ctx: PageContext; readonly error: PageError }> = ({
  ctx,
  error,
}) => {
  const [title, lead] = errorMessages(error, ctx.text.missing);
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

function errorMessages(
  error: PageError,
  text: ErrorPageMessages,
): readonly [title: string, lead: string] {
  switch (error.kind) {
    case 'notFound':
      return [text.title, text.lead];
    case 'methodNotAllowed':
      return [text.way, text.wayLead];
    case 'bodyTooLarge':
      return [text.large, text.largeLead];
    case 'tooManyRequests':
      return [text.busy, text.busyLead(error.retryAfterSeconds)];
    case 'internalError':
      return [text.fault, text.faultLead];
  }
}
