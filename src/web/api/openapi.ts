/** The API as an OpenAPI 3.1 document, worked out from the schemas that it is served by. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { siteWordsOf } from '../locales/choose.ts';
import type { ReferenceWords } from '../locales/site-words.ts';
import { ENDPOINTS, type Endpoint } from './endpoints.ts';
import { type Allowed, allowedOf, type ParameterName } from './parameters.ts';
import { PROBLEM } from './schemas.ts';

type Json = Readonly<Record<string, unknown>>;

/** `origin`: where the API is reached. In English: it is read by programs and their makers. */
export function openApiDocument(origin: string): Json {
  const { reference, frame } = siteWordsOf('en');
  return {
    openapi: '3.1.0',
    info: {
      title: frame.brand,
      version: '1',
      description: [frame.description, ...reference.rules].join('\n\n'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${origin}/api` }],
    paths: Object.fromEntries(
      ENDPOINTS.map((endpoint) => [endpoint.path, { get: operationOf(endpoint, reference) }]),
    ),
    components: {
      schemas: { Problem: jsonSchemaOf(PROBLEM) },
      responses: Object.fromEntries(
        ['BadRequest', 'NotFound', 'TooManyRequests', 'Fault'].map((name) => [
          name,
          {
            description: `${name} (RFC 9457)`,
            content: {
              'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
            },
          },
        ]),
      ),
    },
  };
}

function operationOf(endpoint: Endpoint, words: ReferenceWords): Json {
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name);
  const refused = (name: string): Json => ({ $ref: `#/components/responses/${name}` });
  return {
    operationId: endpoint.name,
    summary: words.endpoints[endpoint.name],
    parameters: [
      ...inPath.map((name) => ({
        name,
        in: 'path',
        required: true,
        description: words.parameters.id,
        schema: { type: 'string' },
      })),
      ...Object.entries(endpoint.parameters).map(([name, schema]) =>
        parameterOf(name, schema, words),
      ),
    ],
    responses: {
      '200': {
        description: words.endpoints[endpoint.name],
        headers: { ETag: { schema: { type: 'string' } } },
        content: { 'application/json': { schema: jsonSchemaOf(endpoint.gives) } },
      },
      ...(Object.keys(endpoint.parameters).length > 0 && { '400': refused('BadRequest') }),
      ...(inPath.length > 0 && { '404': refused('NotFound') }),
      '429': refused('TooManyRequests'),
      '500': refused('Fault'),
    },
  };
}

function parameterOf(name: string, entry: v.ObjectEntries[string], words: ReferenceWords): Json {
  const schema = entry as v.GenericSchema;
  return {
    name,
    in: 'query',
    required: schema.type !== 'optional',
    description: words.parameters[name as ParameterName],
    schema: valueSchema(allowedOf(schema)),
  };
}

function valueSchema(allowed: Allowed | null): Json {
  switch (allowed?.kind) {
    case 'integer': {
      const { from, to, usual } = allowed;
      const range = { type: 'integer', minimum: from, maximum: to };
      return usual === undefined ? range : { ...range, default: usual };
    }
    case 'oneOf':
      return { type: 'string', enum: allowed.values };
    case 'switch':
      return { type: 'boolean' };
    case 'text':
      return { type: 'string', minLength: 1, maxLength: allowed.most };
    default:
      return { type: 'string' };
  }
}

function jsonSchemaOf(schema: v.GenericSchema): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema, { target: 'draft-2020-12' });
  return rest;
}
