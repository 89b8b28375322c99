import { LARGEST_PAGE_SIZE } from '../sandbox-options.ts';
import { createRefusedCall } from './answer.ts';
import { TREEZ_CATEGORIES } from './product-fields-by-category.ts';

/** What a call of the product list asks for, after its parameters have been read and found good. */
export interface ProductListQuery {
  /** From 1. */
  page: number;
  pageSize: number;
  active: 'true' | 'false' | 'all';
  isAboveThreshold: boolean | undefined;
  category: string | undefined;
  /** Empty for all. */
  ids: string[];
  location: string | undefined;
  inventoryType: string | undefined;
  includesDiscounts: boolean;
}

const MOST_IDS = 50;
const ACTIVE_BY_WORD: ReadonlyMap<string, ProductListQuery['active']> = new Map([
  ['true', 'true'],
  ['1', 'true'],
  ['false', 'false'],
  ['0', 'false'],
  ['all', 'all'],
]);

/**
 * Reads the parameters of the product list.
 *
 * @throws RefusedCall for the first parameter that is wrong
 */
export function parseProductListQuery(
  parameters: URLSearchParams,
  defaultPageSize: number,
): ProductListQuery {
  const pageSize = parameters.get('pagesize') ?? parameters.get('page_size');
  return {
    page: parsePage(parameters.get('page') ?? '1'),
    pageSize: pageSize === null ? defaultPageSize : parsePageSize(pageSize),
    active: parseActive(parameters.get('active') ?? 'TRUE'),
    isAboveThreshold: parseSwitch('above_threshold', parameters),
    category: parseCategory(parameters.get('category_type')),
    ids: parseIds(parameters.getAll('id')),
    location: parameters.get('sellable_quantity_in_location') ?? undefined,
    inventoryType: parseInventoryType(parameters.get('sellable_quantity_in_type') ?? 'ALL'),
    includesDiscounts: parseSwitch('include_discounts', parameters) ?? true,
  };
}

/**
 * The category as the API spells it, for a word in any case; undefined for no word.
 *
 * @throws RefusedCall for a word that is none of the thirteen
 */
export function parseCategory(word: string | null): string | undefined {
  if (word === null) return undefined;
  const category = word.toUpperCase();
  if (TREEZ_CATEGORIES.includes(category)) return category;
  throw createRefusedCall(
    'INVALID_CATEGORY_TYPE',
    `'${word}' is not a valid value for category_type parameter. Possible values are: ${TREEZ_CATEGORIES.join(', ')}`,
  );
}

function parsePage(text: string): number {
  const page = Number(text);
  if (Number.isInteger(page) && page > 0) return page;
  throw createRefusedCall('INDEX_PAGE_MUST_BE_GREATER_THAN_ZERO', 'Index page must be greater than zero');
}

function parsePageSize(text: string): number {
  const pageSize = Number(text);
  if (!Number.isInteger(pageSize) || pageSize < 1) {
    throw createRefusedCall('PAGE_SIZE_MUST_BE_GREATER_THAN_ZERO', 'Page size must be greater than zero');
  }
  if (pageSize > LARGEST_PAGE_SIZE) {
    throw createRefusedCall(
      'RESPONSE_LIMIT_EXCEEDS',
      `The response limit requested is ${pageSize} which exceeds the maximum response limit. Do not exceed ${LARGEST_PAGE_SIZE}`,
    );
  }
  return pageSize;
}

function parseActive(word: string): ProductListQuery['active'] {
  const active = ACTIVE_BY_WORD.get(word.toLowerCase());
  if (active) return active;
  throw createRefusedCall(
    'INVALID_ACTIVE_PARAMETER',
    `'${word}' is not a valid value for active parameter. Possible values are: true, false, 1, 0, all`,
  );
}

function parseSwitch(name: string, parameters: URLSearchParams): boolean | undefined {
  const word = parameters.get(name);
  if (word === null) return undefined;
  const value = ACTIVE_BY_WORD.get(word.toLowerCase());
  if (value === 'true' || value === 'false') return value === 'true';
  throw createRefusedCall(
    `INVALID_${name.toUpperCase()}_PARAMETER`,
    `'${word}' is not a valid value for ${name} parameter. Possible values are: true, false, 1, 0`,
  );
}

function parseIds(ids: string[]): string[] {
  if (ids.length <= MOST_IDS) return ids;
  throw createRefusedCall(
    'RESPONSE_LIMIT_EXCEEDS',
    `The number of ids requested is ${ids.length} which exceeds the maximum limit. Do not exceed ${MOST_IDS}`,
  );
}

function parseInventoryType(word: string): string | undefined {
  const inventoryType = word.toUpperCase();
  if (inventoryType === 'ALL') return undefined;
  if (inventoryType === 'ADULT' || inventoryType === 'MEDICAL') return inventoryType;
  throw createRefusedCall(
    'INVALID_SELLABLE_QUANTITY_IN_TYPE_PARAMETER',
    `'${word}' is not a valid value for sellable_quantity_in_type parameter. Possible values are: MEDICAL, ADULT, ALL`,
  );
}
