/** Buttons that a script shows: to share a page, and to copy a text. Without scripts they are hidden. */
import type { Child, FC } from 'hono/jsx';
import type { PageContext } from '../page-context.ts';

/** Shares an address of the site by the device's own menu, or copies it. */
export const ShareButton: FC<{ readonly ctx: PageContext; readonly path: string }> = ({
  ctx: { origin, t },
  path,
}) => (
  <button
    type="button"
    class="chip"
    data-share={origin + path}
    data-copied={t('web-document-copied')}
    hidden
  >
    {t('web-document-share')}
  </button>
);

/** Copies a text. `copied` is what a note then says. */
export const CopyButton: FC<{
  readonly text: string;
  readonly copied: string;
  readonly children?: Child;
}> = ({ text, copied, children }) => (
  <button type="button" class="chip" data-copy-text={text} data-copied={copied} hidden>
    {children}
  </button>
);
