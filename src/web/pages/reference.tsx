/** `/api`: the API for people, from the same table that serves it. */
import type { FC } from 'hono/jsx';
import type * as v from 'valibot';
import { ENDPOINTS, type Endpoint } from '../api/endpoints.ts';
import { allowedOf, allowedText, type ParameterName } from '../api/parameters.ts';
import { webLocaleOf } from '../locales/choose.ts';
import type { Visit } from '../visit.ts';
import { Page } from './page.tsx';

export const ReferencePage: FC<{ readonly visit: Visit }> = ({ visit }) => {
  const { reference: text } = visit.text;
  return (
    <Page visit={visit} title={text.title} description={text.lead}>
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
        <EndpointSection visit={visit} endpoint={endpoint} />
      ))}
    </Page>
  );
};

const EndpointSection: FC<{ readonly visit: Visit; readonly endpoint: Endpoint }> = ({
  visit,
  endpoint,
}) => {
  const { reference: text } = visit.text;
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
                  visit={visit}
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
  readonly visit: Visit;
  readonly name: ParameterName;
  readonly schema: v.GenericSchema;
}> = ({ visit, name, schema }) => {
  const { reference: text } = visit.text;
  return (
    <tr>
      <th scope="row">
        <code>{name}</code>
      </th>
      <td>
        {text.parameters[name]}
        {schema.type === 'optional' ? '' : ` (${text.required})`}
      </td>
      <td>{allowedText(allowedOf(schema), webLocaleOf(visit.language))}</td>
    </tr>
  );
};
