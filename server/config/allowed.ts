import type * as z from 'zod/mini';
import { CONFIG_SCHEMA } from './config.ts';
import type { ConfigPath } from './locate.ts';

type Schema = z.core.$ZodType;

/** The types that a value of this schema may be, without defaults, `null` and the like around them. */
function inside(schema: Schema): readonly Schema[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'default':
    case 'prefault':
    case 'nullable':
    case 'optional':
      return inside(def.innerType);
    case 'pipe':
      return inside(def.in);
    case 'union':
      return def.options.flatMap(inside);
    default:
      return [schema];
  }
}

function step(schema: Schema, key: string | number): readonly Schema[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'array') return inside(def.element);
  const child = def.type === 'object' && Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
  return child ? inside(child) : [];
}

const schemasAt = (path: ConfigPath): readonly Schema[] =>
  path.reduce<readonly Schema[]>((schemas, key) => schemas.flatMap((one) => step(one, key)), inside(CONFIG_SCHEMA));

/** The keys that an object at `path` may have; empty where no object may stand. */
export function keysAt(path: ConfigPath): readonly string[] {
  return schemasAt(path).flatMap((schema) => {
    const { def } = (schema as z.core.$ZodTypes)._zod;
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });
}

/** The values from which one at `path` must be chosen; empty where it is free. */
export function valuesAt(path: ConfigPath): readonly string[] {
  return schemasAt(path).flatMap((schema) => {
    const { def } = (schema as z.core.$ZodTypes)._zod;
    if (def.type === 'enum') return Object.values(def.entries).map(String);
    return def.type === 'literal' ? def.values.map(String) : [];
  });
}
