import { DEMO_SHOP } from '../../../sandbox/demo-store/demo-shop.ts';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const GREEK = 'αβκδεφγηιζκλμνοπκρστυβωξυζ';

/** The same words in Greek letters, nonsense though they are. */
export function toGreek(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[a-z]/gi, (letter) => {
      const greek = GREEK[LATIN.indexOf(letter.toLowerCase())] ?? letter;
      return letter === letter.toLowerCase() ? greek : greek.toUpperCase();
    });
}

/** What is said in fixed forms, which the menu reads and puts into its own words. */
const FIXED_FORMS = new Set([
  'Schedule',
  'Purchase Minimum',
  'Item Limit',
  'Fulfillment Type',
  'Customer Type',
]);

const OF_THE_STORE = new Set([
  'name',
  'brand',
  'subtype',
  'sub_type',
  'menu_title',
  'product_description',
  'discount_title',
  'flavors',
  'effects',
]);

/** Some of the demo's products, of every category, with all that the store wrote itself in Greek letters. */
export function createGreekProducts(): unknown[] {
  const byCategory = Map.groupBy(DEMO_SHOP.products, ({ category_type }) => category_type);
  const some = [...byCategory.values()].flatMap((products) => products.slice(0, 8));
  return some.map((product) => JSON.parse(JSON.stringify(product), toGreekValue));
}

function toGreekValue(this: object, key: string, value: unknown): unknown {
  const kind: unknown = Reflect.get(this, 'discount_condition_type');
  const isQuoted = key === 'discount_condition_value' && !FIXED_FORMS.has(String(kind));
  const isSizeInWords =
    key === 'size' && !/\d ?(?:GRAMS?|G|MG|MILLIGRAMS|ML|OZ|FL OZ|CT)\b/.test(String(value));
  if (!isQuoted && !isSizeInWords && !OF_THE_STORE.has(key)) return value;
  if (Array.isArray(value)) return value.map((each) => toGreek(String(each)));
  return typeof value === 'string' ? toGreek(value) : value;
}
