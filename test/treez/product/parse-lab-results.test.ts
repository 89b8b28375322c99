import { describe, expect, it } from 'vitest';
import { parseProduct } from '#treez/product/parse-product.ts';
import { createWireProduct } from '../wire-product.ts';

const parseLab = (lab_results: unknown) => parseProduct(createWireProduct('p-1', { lab_results }));
const lab = (minimum_value: unknown, maximum_value: unknown, amount_type: unknown = 'PERCENTAGE') => ({
  result_type: 'THC',
  amount: { minimum_value, maximum_value },
  amount_type,
});
const unreadable = (value: string) => expect.objectContaining({ code: 'lab-value-unreadable', value });

describe('a lab result', () => {
  it.each([
    ['PERCENTAGE', 'percent'],
    ['percentage', 'percent'],
    ['%', 'percent'],
    ['MG', 'mg'],
    [' mg ', 'mg'],
  ])('in %s is in %s', (amountType, unit) => {
    expect(parseLab([lab(18, 24, amountType)]).product?.labResults).toEqual([
      { type: 'THC', unit, min: 18, max: 24 },
    ]);
  });

  it.each([
    ['12.5', 12.5],
    [12.5, 12.5],
    [0, 0],
    [215, 215],
    [null, undefined],
    ['21.5%', 21.5],
    ['21.5 %', 21.5],
    ['<LOQ', unreadable('"<LOQ"')],
    ['ND', unreadable('"ND"')],
    ['12,5', unreadable('"12,5"')],
  ])('of %j percent is read as %j', (value, expected) => {
    expect(parseLab([lab(value, 30)]).product?.labResults[0]).toEqual({
      type: 'THC',
      unit: 'percent',
      min: expected,
      max: 30,
    });
  });

  it('of "21.5%" in milligrams cannot be read, and says where it stands', () => {
    expect(parseLab([lab(1, 2), lab('10', '21.5%', 'MG')]).product?.labResults[1]?.max).toEqual({
      code: 'lab-value-unreadable',
      path: 'lab_results[1].amount.maximum_value',
      value: '"21.5%"',
      hint: expect.any(String),
    });
  });

  it('that is one exact value is a range of one', () => {
    const exact = { result_type: 'CBD', amount: '4', amount_type: 'MG' };
    expect(parseLab([exact]).product?.labResults).toEqual([{ type: 'CBD', unit: 'mg', min: 4, max: 4 }]);
  });

  it.each(['PPM', 'MG/G', null, 7])('in %j is left out and reported, and the others stay', (amountType) => {
    const { product, problems } = parseLab([{ ...lab(1, 2), amount_type: amountType }, lab(3, 4)]);
    expect(product?.labResults).toHaveLength(1);
    expect(problems).toMatchObject([
      {
        code: 'lab-unit-unknown',
        effect: 'fact-left-out',
        path: 'lab_results[0].amount_type',
        productId: 'p-1',
      },
    ]);
  });

  it.each([' ', '-', '—', '...', '🌿'])('of the type “%s” is left out and reported', (type) => {
    const { product, problems } = parseLab([{ ...lab(1, 2), result_type: type }]);
    expect(product?.labResults).toEqual([]);
    expect(problems).toMatchObject([{ code: 'lab-type-missing', effect: 'fact-left-out' }]);
  });

  it.each([
    [null],
    ['THC'],
    [{}],
    [lab(null, null)],
    [lab('', null, null)],
    [{ result_type: 'THC', amount: [] }],
  ])('without any value, %j, is passed over in silence', (result) => {
    const { product, problems } = parseLab([result]);
    expect(product?.labResults).toEqual([]);
    expect(problems).toEqual([]);
  });

  it.each([null, undefined, {}, 'THC 20%', 20])('where the results are %j, there are none', (results) => {
    expect(parseLab(results).product?.labResults).toEqual([]);
  });

  it('beyond the hundredth is not read', () => {
    expect(parseLab(Array.from({ length: 5000 }, () => lab(1, 2))).product?.labResults).toHaveLength(100);
  });
});
