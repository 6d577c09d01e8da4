export { canonicalJson } from './canonical-json.ts';
export * as field from './fields.ts';
export type { Json, JsonObject } from './json.ts';
export * as v from 'valibot';
