/** `/api`: the API for people, from the same table that serves it. */
import type { FC } from 'hono/jsx';
import type * as v from 'valibot';
import { ENDPOINTS, type Endpoint } from '../api/endpoints.ts';
import type { ParameterName } from '../api/names.ts';
import { constraintOf, describeConstraint } from '../api/parameters.ts';
import { Layout } from '../components/layout.tsx';
import { getProblemMessages } from '../locales/negotiate-language.ts';
import type { PageContext } from '../page-context.ts';

export const ApiReferencePage: FC<{ readonly ctx: PageContext }> = ({ ctx }) => {
  const { reference: text } = ctx.text;
  return (
    <Layout ctx={ctx} title={text.title} description={text.lead}>
      <div class="flow">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <ul>
          {text.rules.map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
        <p>
          <a href="/api/openapi.json">{text.machine}</a>
        </p>
      </div>
      {ENDPOINTS.map((endpoint) => (
        <EndpointSection ctx={ctx} endpoint={endpoint} />
      ))}
    </Layout>
  );
};

const EndpointSection: FC<{ readonly ctx: PageContext; readonly endpoint: Endpoint }> = ({
  ctx,
  endpoint,
}) => {
  const { reference: text } = ctx.text;
  const rows = Object.entries(endpoint.parameters);
  return (
    <section class="card flow" aria-labelledby={endpoint.name}>
      <h2 id={endpoint.name}>{text.endpoints[endpoint.name]}</h2>
      <pre>
        <code>GET /api{endpoint.path}</code>
      </pre>
      {rows.length === 0 ? (
        <p class="soft">{text.noParameters}</p>
      ) : (
        <div
          class="scroll"
          tabindex={0}
          role="region"
          aria-label={`${text.parameter}: ${endpoint.name}`}
        >
          <table class="small">
            <thead>
              <tr>
                <th scope="col">{text.parameter}</th>
                <th scope="col">{text.meaning}</th>
                <th scope="col">{text.allowed}</th>
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
        {text.example}: <a href={endpoint.example}>{decodeURI(endpoint.example)}</a>
      </p>
    </section>
  );
};

const ParameterRow: FC<{
  readonly ctx: PageContext;
  readonly name: ParameterName;
  readonly schema: v.GenericSchema;
}> = ({ ctx, name, schema }) => {
  const { reference: text } = ctx.text;
  return (
    <tr>
      <th scope="row">
        <code>{name}</code>
      </th>
      <td>
        {text.parameters[name]}
        {schema.type === 'optional' ? '' : ` (${text.required})`}
      </td>
      <td>{describeConstraint(constraintOf(schema), getProblemMessages(ctx.language))}</td>
    </tr>
  );
};
