import { type Answer, createSuccess } from './answer.ts';
import { FIELDS_BY_CATEGORY, TREEZ_CATEGORIES } from './product-fields-by-category.ts';
import { parseCategory } from './product-list-query.ts';

interface FieldDescription {
  required: boolean;
  data_type: string;
  accepted_values?: readonly string[];
}

const CLASSIFICATIONS = ['SATIVA', 'INDICA', 'CBD', 'I/S', 'KUSH', 'NONE', 'S/I', 'HYBRID'];
const EXTRACTION_METHODS = ['SOLVENT', 'SOLVENTLESS'];
const DISCOUNT_METHODS = ['PERCENT', 'DOLLAR', 'COST', 'BOGO', 'BUNDLE'];
const ALPHANUMERIC_FIELDS: ReadonlySet<string> = new Set([
  'brand',
  'external_id',
  'manufacturer_barcode',
  'menu_title',
  'name',
  'size',
]);

/**
 * Answers which fields a category has, or all thirteen of them.
 *
 * @throws RefusedCall for an unknown category
 */
export function answerProductFields(parameters: URLSearchParams): Answer {
  const category = parseCategory(parameters.get('category_type'));
  const categories = category ? [category] : TREEZ_CATEGORIES;
  const product_fields = Object.fromEntries(categories.map((name) => [name, describeFields(name)]));
  return createSuccess({ total_count: categories.length, product_fields });
}

function describeFields(category: string): Record<string, FieldDescription> {
  const fields = FIELDS_BY_CATEGORY[category];
  if (!fields) return {};
  const { required, optional, subtypes, uoms } = fields;
  const acceptedByField: Record<string, readonly string[]> = {
    classification: CLASSIFICATIONS,
    discount: DISCOUNT_METHODS,
    extraction_method: EXTRACTION_METHODS,
    subtype: subtypes,
    uom: uoms,
  };
  const describe = (field: string): [string, FieldDescription] => {
    const accepted_values = acceptedByField[field];
    const description = { required: required.includes(field), data_type: toDataType(field, accepted_values) };
    return [field, accepted_values ? { ...description, accepted_values } : description];
  };
  return Object.fromEntries([...required, ...optional].sort(byNameButDiscountLast).map(describe));
}

function toDataType(field: string, acceptedValues: readonly string[] | undefined): string {
  if (field === 'discount') return 'OBJECT';
  if (acceptedValues) return 'ALPHABETS';
  return ALPHANUMERIC_FIELDS.has(field) ? 'ALPHANUMERIC' : 'DECIMAL';
}

function byNameButDiscountLast(a: string, b: string): number {
  if (a === 'discount' || b === 'discount') return Number(a === 'discount') - Number(b === 'discount');
  return a < b ? -1 : 1;
}
