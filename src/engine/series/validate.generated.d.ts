import type { SchemaError } from '../shape/schema-words.js';

/** Compiled from `schema.json` by `npm run rules`. */
declare const validate: {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
};
export default validate;
