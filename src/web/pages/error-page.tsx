/** Pages for what is not there, what failed, and who asks too fast: each says what to do next. */
import type { FC } from 'hono/jsx';
import { Layout } from '../components/layout.tsx';
import { SearchForm } from '../components/search-form.tsx';
import type { ErrorPageMessages } from '../locales/site-messages.ts';
import type { PageContext } from '../page-context.ts';

export type PageError =
  | { readonly kind: 'missing' }
  /** The address is there, but not for the method. */
  | { readonly kind: 'way' }
  /** More was sent than is taken. */
  | { readonly kind: 'large' }
  | { readonly kind: 'fault' }
  | { readonly kind: 'busy'; readonly seconds: number };

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
    case 'missing':
      return [text.title, text.lead];
    case 'way':
      return [text.way, text.wayLead];
    case 'large':
      return [text.large, text.largeLead];
    case 'busy':
      return [text.busy, text.busyLead(error.seconds)];
    case 'fault':
      return [text.fault, text.faultLead];
  }
}
