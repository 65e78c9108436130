import type { SchemaError } from '../shape/schema-words.js';

export type Validate = ((data: unknown) => boolean) & { errors?: readonly SchemaError[] | null };

/** By kind of check, in camel case; compiled from `rules/schema/options` by `npm run rules`. */
export const schemas: Readonly<Record<string, object>>;
