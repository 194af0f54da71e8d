/** `/api`: the reference of the API, rendered from the table of its endpoints. */

import type { FC } from 'hono/jsx';
import type * as v from 'valibot';
import { CHECKED_TEXT_LIMIT } from '../../answer/papers/check-citations.ts';
import { kebabCase } from '../../i18n/kebab-case.ts';
import { CHECK_ENDPOINT } from '../api/check-endpoint.ts';
import { ENDPOINTS, type Endpoint } from '../api/endpoints.ts';
import type { ParameterName } from '../api/names.ts';
import { constraintOf, describeConstraint } from '../api/parameters.ts';
import { apiRules } from '../api/rules.ts';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';

export const ApiReferencePage: FC<{ readonly ctx: PageContext }> = ({ ctx }) => {
  const { t } = ctx;
  return (
    <Layout ctx={ctx} title={t('web-reference-title')} description={t('web-reference-lead')}>
      <div class="flow">
        <h1>{t('web-reference-title')}</h1>
        <p>{t('web-reference-lead')}</p>
        <ul>
          {apiRules(t).map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
        <p>
          <a href="/api/openapi.json">{t('web-reference-machine')}</a>
        </p>
      </div>
      {ENDPOINTS.map((endpoint) => (
        <EndpointSection ctx={ctx} endpoint={endpoint} />
      ))}
      <section class="card flow" aria-labelledby={CHECK_ENDPOINT.name}>
        <h2 id={CHECK_ENDPOINT.name}>{t('web-reference-endpoint-check')}</h2>
        <pre>
          <code>
            POST /api{CHECK_ENDPOINT.path} {'{"text": "…"}'}
          </code>
        </pre>
        <p>{t('web-reference-check-body', { limit: CHECKED_TEXT_LIMIT })}</p>
      </section>
    </Layout>
  );
};

const EndpointSection: FC<{ readonly ctx: PageContext; readonly endpoint: Endpoint }> = ({
  ctx,
  endpoint,
}) => {
  const { t } = ctx;
  const rows = Object.entries(endpoint.parameters);
  return (
    <section class="card flow" aria-labelledby={endpoint.name}>
      <h2 id={endpoint.name}>{t(`web-reference-endpoint-${endpoint.name}`)}</h2>
      <pre>
        <code>GET /api{endpoint.path}</code>
      </pre>
      {rows.length === 0 ? (
        <p class="soft">{t('web-reference-no-parameters')}</p>
      ) : (
        <div
          class="scroll"
          tabindex={0}
          role="region"
          aria-label={`${t('web-reference-parameter')}: ${endpoint.name}`}
        >
          <table class="small stacked">
            <thead>
              <tr>
                <th scope="col">{t('web-reference-parameter')}</th>
                <th scope="col">{t('web-reference-meaning')}</th>
                <th scope="col">{t('web-reference-allowed')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, schema]) => (
                <ParameterRow
                  ctx={ctx}
                  name={name as ParameterName}
                  schema={schema as v.GenericSchema}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p>
        {t('web-reference-example')}: <a href={endpoint.example}>{decodeURI(endpoint.example)}</a>
      </p>
    </section>
  );
};

const ParameterRow: FC<{
  readonly ctx: PageContext;
  readonly name: ParameterName;
  readonly schema: v.GenericSchema;
}> = ({ ctx, name, schema }) => {
  const { t } = ctx;
  return (
    <tr>
      <th scope="row">
        <code>{name}</code>
      </th>
      <td>
        {t(`web-reference-parameter-${kebabCase(name)}`)}
        {schema.type === 'optional' ? '' : ` (${t('web-reference-required')})`}
      </td>
      <td>{describeConstraint(constraintOf(schema), t)}</td>
    </tr>
  );
};
