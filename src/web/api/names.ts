/** Names of the API: keys of its endpoints, its parameters and their messages. */

export type EndpointName =
  | 'ask'
  | 'search'
  | 'documents'
  | 'document'
  | 'topics'
  | 'suggest'
  | 'status';

export type ParameterName =
  | 'q'
  | 'about'
  | 'explain'
  | 'limit'
  | 'page'
  | 'type'
  | 'issuer'
  | 'year'
  | 'topic'
  | 'inForce';
