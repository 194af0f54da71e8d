/** The OpenAPI 3.1 document of the API, made of the same schemas as its routes. */

import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { translatorOf } from '../../i18n/i18n.ts';
import { kebabCase } from '../../i18n/kebab-case.ts';
import type { Translator } from '../../i18n/translator.ts';
import { CHECK_ENDPOINT } from './check-endpoint.ts';
import { ENDPOINTS, type Endpoint } from './endpoints.ts';
import type { ParameterName } from './names.ts';
import { constraintOf, type ParameterConstraint } from './parameters.ts';
import { apiRules } from './rules.ts';
import { PROBLEM } from './schemas.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Returns the document in English, for developers.
 *
 * @param origin the origin of the API, without a slash at the end
 */
export function createOpenApiDocument(origin: string): Json {
  const t = translatorOf('en');
  return {
    openapi: '3.1.0',
    info: {
      title: t('web-layout-brand'),
      version: '1',
      description: [t('web-layout-description'), ...apiRules(t)].join('\n\n'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${origin}/api` }],
    paths: {
      ...Object.fromEntries(
        ENDPOINTS.map((endpoint) => [endpoint.path, { get: createOperation(endpoint, t) }]),
      ),
      [CHECK_ENDPOINT.path]: { post: createCheckOperation(t) },
    },
    components: {
      schemas: { Problem: createJsonSchema(PROBLEM) },
      securitySchemes: { adminSecret: { type: 'http', scheme: 'bearer' } },
      responses: Object.fromEntries(
        [
          'BadRequest',
          'Unauthorized',
          'Forbidden',
          'NotFound',
          'ContentTooLarge',
          'TooManyRequests',
          'Fault',
        ].map((name) => [
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

const problemRef = (name: string): Json => ({ $ref: `#/components/responses/${name}` });

function createCheckOperation(t: Translator): Json {
  const { name, requestSchema, responseSchema } = CHECK_ENDPOINT;
  const description = t('web-reference-endpoint-check');
  const content = (schema: v.GenericSchema): Json => ({
    'application/json': { schema: createJsonSchema(schema) },
  });
  return {
    operationId: name,
    summary: description,
    requestBody: { required: true, content: content(requestSchema) },
    responses: {
      '200': { description, content: content(responseSchema) },
      '400': problemRef('BadRequest'),
      '413': problemRef('ContentTooLarge'),
      '429': problemRef('TooManyRequests'),
      '500': problemRef('Fault'),
    },
  };
}

function createOperation(endpoint: Endpoint, t: Translator): Json {
  const pathParameters = [...endpoint.path.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name);
  return {
    operationId: endpoint.name,
    summary: t(`web-reference-endpoint-${endpoint.name}`),
    parameters: [
      ...pathParameters.map((name) => ({
        name,
        in: 'path',
        required: true,
        description: t('web-reference-parameter-id'),
        schema: { type: 'string' },
      })),
      ...Object.entries(endpoint.parameters).map(([name, schema]) =>
        createParameter(name, schema, t),
      ),
    ],
    // Without the secret the endpoint answers too, but explains nothing.
    ...(endpoint.hasSecretParameter === true && { security: [{}, { adminSecret: [] }] }),
    responses: {
      '200': {
        description: t(`web-reference-endpoint-${endpoint.name}`),
        headers: { ETag: { schema: { type: 'string' } } },
        content: { 'application/json': { schema: createJsonSchema(endpoint.responseSchema) } },
      },
      ...(Object.keys(endpoint.parameters).length > 0 && { '400': problemRef('BadRequest') }),
      ...(endpoint.hasSecretParameter === true && {
        '401': problemRef('Unauthorized'),
        '403': problemRef('Forbidden'),
      }),
      ...(pathParameters.length > 0 && { '404': problemRef('NotFound') }),
      '429': problemRef('TooManyRequests'),
      '500': problemRef('Fault'),
    },
  };
}

function createParameter(name: string, entry: v.ObjectEntries[string], t: Translator): Json {
  const schema = entry as v.GenericSchema;
  return {
    name,
    in: 'query',
    required: schema.type !== 'optional',
    description: t(`web-reference-parameter-${kebabCase(name as ParameterName)}`),
    schema: createValueSchema(constraintOf(schema)),
  };
}

function createValueSchema(allowed: ParameterConstraint | null): Json {
  switch (allowed?.kind) {
    case 'integer': {
      const { min, max, defaultValue } = allowed;
      const range = { type: 'integer', minimum: min, maximum: max };
      return defaultValue === undefined ? range : { ...range, default: defaultValue };
    }
    case 'oneOf':
      return { type: 'string', enum: allowed.values };
    case 'switch':
      return { type: 'boolean' };
    case 'text':
      return { type: 'string', minLength: 1, maxLength: allowed.maxLength };
    default:
      return { type: 'string' };
  }
}

function createJsonSchema(schema: v.GenericSchema): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema, { target: 'draft-2020-12' });
  return rest;
}
