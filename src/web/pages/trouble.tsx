/** Pages for what is not there, what failed, and who asks too fast: each says what to do next. */
import type { FC } from 'hono/jsx';
import type { MissingWords } from '../locales/site-words.ts';
import { AskBox } from '../parts/ask-box.tsx';
import type { Visit } from '../visit.ts';
import { Page } from './page.tsx';

export type Trouble =
  | { readonly kind: 'missing' }
  /** The address is there, but not for the method. */
  | { readonly kind: 'way' }
  /** More was sent than is taken. */
  | { readonly kind: 'large' }
  | { readonly kind: 'fault' }
  | { readonly kind: 'busy'; readonly seconds: number };

export const TroublePage: FC<{ readonly visit: Visit; readonly trouble: Trouble }> = ({
  visit,
  trouble,
}) => {
  const [title, lead] = told(trouble, visit.text.missing);
  return (
    <Page visit={visit} title={title} unlisted>
      <div class="hero flow">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <AskBox visit={visit} />
      </div>
    </Page>
  );
};

function told(trouble: Trouble, text: MissingWords): readonly [title: string, lead: string] {
  switch (trouble.kind) {
    case 'missing':
      return [text.title, text.lead];
    case 'way':
      return [text.way, text.wayLead];
    case 'large':
      return [text.large, text.largeLead];
    case 'busy':
      return [text.busy, text.busyLead(trouble.seconds)];
    case 'fault':
      return [text.fault, text.faultLead];
  }
}
