/** Pages for what is not there, what failed, and who asks too fast: each says what to do next. */
import type { FC } from 'hono/jsx';
import { AskBox } from '../parts/ask-box.tsx';
import type { Visit } from '../visit.ts';
import { Page } from './page.tsx';

export type Trouble =
  | { readonly kind: 'missing' }
  | { readonly kind: 'fault' }
  | { readonly kind: 'busy'; readonly seconds: number };

export const TroublePage: FC<{ readonly visit: Visit; readonly trouble: Trouble }> = ({
  visit,
  trouble,
}) => {
  const { missing: text } = visit.text;
  const [title, lead] =
    trouble.kind === 'missing'
      ? [text.title, text.lead]
      : trouble.kind === 'fault'
        ? [text.fault, text.faultLead]
        : [text.busy, text.busyLead(trouble.seconds)];
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
