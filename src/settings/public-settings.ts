import * as z from 'zod';

/** A schema whose value the public may know. */
export type Shown<Schema> = Schema & { readonly isShown: true };

/**
 * Marks a setting as public. A setting without this mark is in no snapshot and on no page, so a secret that is added to the
 * settings cannot get out by being forgotten. Objects and lists of objects are not marked themselves: their fields are, one by one.
 * The mark is lost by whatever makes a new schema of this one (`optional`, `default`, `meta`), so it comes last.
 *
 * Zod's own registries and `.meta()` mark schemas too, but only at run time; this one is also in the type, from which `ShownOf` follows.
 */
export function shown<Schema extends z.ZodType>(schema: Schema): Shown<Schema> {
  // A copy: the same schema may also be that of a private setting.
  return Object.assign(schema.clone(), { isShown: true } as const);
}

/** What of a setting is public; `never` if nothing is. */
export type ShownOf<Schema> =
  Schema extends Shown<z.ZodType>
    ? z.output<Schema>
    : Schema extends z.ZodDefault<infer Inner> | z.ZodPrefault<infer Inner>
      ? ShownOf<Inner>
      : Schema extends z.ZodOptional<infer Inner>
        ? OrNever<ShownOf<Inner>, ShownOf<Inner> | undefined>
        : Schema extends z.ZodArray<infer Inner>
          ? OrNever<ShownOf<Inner>, ShownOf<Inner>[]>
          : Schema extends z.ZodObject<infer Shape>
            ? OrNever<ShownKey<Shape>, ShownObject<Shape, z.output<Schema>>>
            : never;

type OrNever<Part, Whole> = [Part] extends [never] ? never : Whole;

/** The keys of fields that are public, or of which a part is. */
type ShownKey<Shape> = {
  [Key in keyof Shape]: OrNever<ShownOf<Shape[Key]>, Key>;
}[keyof Shape];

/** Keys come from the output, which knows the optional ones. */
type ShownObject<Shape, Output> = {
  [Key in keyof Output as Extract<Key, ShownKey<Shape>>]: Key extends keyof Shape
    ? ShownOf<Shape[Key]>
    : never;
};

/** How an object is made of its public fields: `z.strictObject` refuses others, `z.object` leaves them out. */
type MakeObject = (shape: z.core.$ZodLooseShape) => z.ZodObject;

/**
 * The public part of the fields of an object, as a shape to make a schema of. What is public as a whole stays the schema that it is,
 * with its checks and defaults.
 */
export function toShownShape<Schema extends z.ZodObject>(
  schema: Schema,
  makeObject: MakeObject,
): { [Key in ShownKey<Schema['shape']>]: z.ZodType<ShownOf<Schema['shape'][Key]>> };
export function toShownShape(schema: z.ZodObject, makeObject: MakeObject): z.core.$ZodLooseShape {
  const fields = Object.entries(schema.shape).map(([key, field]) => [key, toShownSchema(field, makeObject)]);
  return Object.fromEntries(fields.filter(([, field]) => field !== undefined));
}

/** The public part of a setting; undefined if it has none. */
function toShownSchema(schema: z.core.$ZodType, makeObject: MakeObject): z.core.$ZodType | undefined {
  if ('isShown' in schema) return schema;
  if (schema instanceof z.ZodObject) {
    const shape: z.core.$ZodLooseShape = toShownShape(schema, makeObject);
    const isWhole = Object.entries(schema.shape).every(([key, field]) => shape[key] === field);
    if (isWhole) return schema;
    return Object.keys(shape).length > 0 ? makeObject(shape) : undefined;
  }
  if (
    !(
      schema instanceof z.ZodOptional ||
      schema instanceof z.ZodDefault ||
      schema instanceof z.ZodPrefault ||
      schema instanceof z.ZodArray
    )
  )
    return undefined;
  const whole = schema.unwrap();
  const inner = toShownSchema(whole, makeObject);
  if (inner === undefined || inner === whole) return inner && schema;
  if (schema instanceof z.ZodOptional) return z.optional(inner);
  if (schema instanceof z.ZodArray) return z.array(inner);
  // Not `z.default`: its value is taken as it is, private parts and all.
  return z.prefault(inner, schema.def.defaultValue);
}
