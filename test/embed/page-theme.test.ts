import { expect, it } from 'vitest';
import { isLightText } from '#embed/page-theme.ts';

it.each([
  ['rgb(0, 0, 0)', false],
  ['rgb(31, 42, 30)', false],
  ['rgb(204, 0, 0)', false],
  ['rgb(118, 118, 118)', false],
  ['rgb(255, 255, 255)', true],
  ['rgb(233, 230, 218)', true],
  ['rgba(255, 255, 255, 0.87)', true],
  ['rgba(0, 0, 0, 0.87)', false],
  ['color(srgb 0.1 0.1 0.1)', false],
  ['color(srgb 0.9 0.9 0.9 / 0.5)', true],
  ['color(display-p3 0.1 0.2 0.1)', false],
  ['color(display-p3 0.9 1 0.9)', true],
  ['oklch(0.93 0.02 120)', true],
  ['oklch(0.2 0.02 120)', false],
  ['oklab(0.2 -0.01 0.02)', false],
  ['lab(93 0 -4)', true],
  ['lch(12 3 270)', false],
])('text in %s is light: %s', (color, isLight) => {
  expect(isLightText(color)).toBe(isLight);
});
