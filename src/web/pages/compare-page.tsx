/** `/so-sanh`: two boxes for documents, and a table that shows them side by side. */
import type { FC } from 'hono/jsx';
import { kebabCase } from '../../i18n/kebab-case.ts';
import { findArticle } from '../../library/article-pages.ts';
import { documentName } from '../../library/display-names.ts';
import type { LegalDocument } from '../../library/document.ts';
import {
  type ComparedLine,
  compareInTable,
  relationsBetween,
} from '../../presentation/comparison-table.ts';
import { EntryName } from '../components/entry-summary.tsx';
import { Layout } from '../components/layout.tsx';
import { articlePath, buildPath, documentPath, type PageContext } from '../page-context.ts';

export const COMPARE_PATH = '/so-sanh';

/** What one of the two boxes holds. */
export interface ComparedChoice {
  /** As typed: an id, a number or a name. */
  readonly text: string;
  /** The documents that it may mean; one: it is decided. */
  readonly documents: readonly LegalDocument[];
}

interface ComparePageProps {
  readonly ctx: PageContext;
  readonly choices: readonly [ComparedChoice, ComparedChoice];
}

/** The names of the two parameters. */
const PARAMETERS = ['a', 'b'] as const;
/** Documents that are offered for the second box, at most. */
const MAX_OFFERED = 8;

export const ComparePage: FC<ComparePageProps> = ({ ctx, choices }) => {
  const { t } = ctx;
  const [first, second] = choices.map(decided);
  const pair =
    first != null && second != null && first !== second ? ([first, second] as const) : null;
  const title =
    pair === null
      ? t('web-compare-title')
      : t('web-compare-of', {
          first: documentName(pair[0], t),
          second: documentName(pair[1], t),
        });
  return (
    <Layout
      ctx={ctx}
      title={title}
      description={t('web-compare-lead')}
      noIndex={choices.some(({ text }) => text !== '')}
    >
      <div>
        <h1>{title}</h1>
        {pair === null ? <p class="soft">{t('web-compare-lead')}</p> : null}
      </div>
      <form class="compare-form no-print" action={COMPARE_PATH}>
        {PARAMETERS.map((name, at) => (
          <ChoiceBox ctx={ctx} name={name} choices={choices} at={at === 0 ? 0 : 1} />
        ))}
        <button type="submit" class="main">
          {t('web-compare-button')}
        </button>
      </form>
      {first != null && first === second ? (
        <p class="notice" data-state="warn" role="note">
          {t('web-compare-same')}
        </p>
      ) : null}
      {first != null && choices[1].text === '' ? <Offers ctx={ctx} document={first} /> : null}
      {pair === null ? null : <Comparison ctx={ctx} documents={pair} />}
    </Layout>
  );
};

const decided = ({ documents }: ComparedChoice): LegalDocument | null =>
  documents.length === 1 ? (documents[0] ?? null) : null;

/** A box, and below it what is unclear about its text. */
const ChoiceBox: FC<ComparePageProps & { readonly name: 'a' | 'b'; readonly at: 0 | 1 }> = ({
  ctx,
  name,
  choices,
  at,
}) => {
  const { t } = ctx;
  const choice = choices[at];
  const other = choices[at === 0 ? 1 : 0].text;
  const document = decided(choice);
  const value = document === null ? choice.text : (document.number ?? document.title);
  return (
    <div>
      <label for={name}>{t(at === 0 ? 'web-compare-first' : 'web-compare-second')}</label>
      <input
        id={name}
        name={name}
        value={value}
        placeholder={t('web-compare-placeholder')}
        maxlength={200}
        required
      />
      {choice.text !== '' && choice.documents.length === 0 ? (
        <p class="small" role="alert">
          {t('web-compare-unknown', { text: choice.text })}
        </p>
      ) : null}
      {choice.documents.length <= 1 ? null : (
        <>
          <p class="small" role="alert">
            {t('web-compare-several', { text: choice.text })}
          </p>
          <ul class="small">
            {choice.documents.map(({ id, title, number }) => (
              <li>
                <a
                  lang="vi"
                  href={buildPath(
                    COMPARE_PATH,
                    at === 0 ? { a: id, b: other } : { a: other, b: id },
                  )}
                >
                  {number === null ? title : `${number}: ${title}`}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};

/** The documents that one is most likely compared with: those that replace, amend or follow it. */
const Offers: FC<{ readonly ctx: PageContext; readonly document: LegalDocument }> = ({
  ctx: { t, libraryIndex },
  document,
}) => {
  const links = libraryIndex.relations.get(document.id);
  const ids = [...(links?.incoming ?? []), ...(links?.outgoing ?? [])]
    .filter(({ type }) => type !== 'basedOn' && type !== 'cites')
    .flatMap((link) => link.document ?? []);
  const offered = [...new Set(ids)].slice(0, MAX_OFFERED).flatMap((id) => {
    const entry = libraryIndex.library.entries.get(id);
    return entry?.kind === 'document' ? [entry] : [];
  });
  if (offered.length === 0) return null;
  return (
    <nav class="row" aria-label={t('web-compare-with', { name: documentName(document, t) })}>
      <span class="small soft" aria-hidden="true">
        {t('web-compare-with', { name: documentName(document, t) })}:
      </span>
      {offered.map((other) => (
        <a class="chip" href={buildPath(COMPARE_PATH, { a: document.id, b: other.id })}>
          {documentName(other, t)}
        </a>
      ))}
    </nav>
  );
};

const Comparison: FC<{
  readonly ctx: PageContext;
  readonly documents: readonly [LegalDocument, LegalDocument];
}> = ({ ctx, documents }) => {
  const { t, libraryIndex } = ctx;
  const between = relationsBetween(libraryIndex, documents);
  return (
    <section class="flow" aria-label={t('web-compare-table')}>
      {between.length === 0 ? (
        <p class="soft">{t('web-compare-no-relation')}</p>
      ) : (
        between.map(({ from, link, to }) => (
          <p>
            <strong>{documentName(from, t)}</strong> {t(`relation-${kebabCase(link.type)}-out`)}{' '}
            <strong>{documentName(to, t)}</strong>
            {link.verified ? '' : t('status-unverified-mark')}.
          </p>
        ))
      )}
      <table class="compared">
        <thead>
          <tr>
            <th scope="col">{t('web-compare-aspect')}</th>
            {documents.map((document) => (
              <th scope="col">
                <a href={documentPath(document.id)}>
                  <EntryName ctx={ctx} entry={document} />
                </a>
                <span class="soft small" lang="vi">
                  {document.title}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compareInTable(libraryIndex, documents, t).map(({ label, cells, differs }) => (
            <tr {...(differs && { class: 'differs' })}>
              <th scope="row">
                {label}
                {differs ? <span class="hidden"> ({t('web-compare-differs')})</span> : null}
              </th>
              {cells.map((lines, at) => (
                <Cell ctx={ctx} document={documents[at === 0 ? 0 : 1]} lines={lines} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Cell: FC<{
  readonly ctx: PageContext;
  readonly document: LegalDocument;
  readonly lines: readonly ComparedLine[];
}> = ({ ctx, document, lines }) => {
  const label = documentName(document, ctx.t);
  if (lines.length === 0) {
    return (
      <td data-label={label} class="soft">
        {ctx.t('document-not-recorded')}
      </td>
    );
  }
  const content = lines.map((line) => <ComparedText document={document} line={line} />);
  return (
    <td data-label={label}>
      {lines.length === 1 ? (
        content
      ) : (
        <ul>
          {content.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      )}
    </td>
  );
};

const ComparedText: FC<{ readonly document: LegalDocument; readonly line: ComparedLine }> = ({
  document,
  line: { text, section, isQuoted },
}) => {
  const language = isQuoted === true ? { lang: 'vi' } : {};
  if (section === undefined) return <span {...language}>{text}</span>;
  const page =
    findArticle(document, section.anchor) === null
      ? documentPath(document.id, section.anchor)
      : articlePath(document.id, section.anchor);
  return (
    <a href={page} {...language}>
      {text}
    </a>
  );
};
