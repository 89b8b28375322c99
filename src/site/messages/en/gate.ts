import type { PluralMessage } from '#menu/format/say-count.ts';

const kept: PluralMessage = {
  one: 'Your answer stays on this device, for {count} day.',
  other: 'Your answer stays on this device, for {count} days.',
};

/** The question for the visitor’s age, by whom the store may sell to. */
export const gate = {
  noticeLabel: 'Whom this menu is for',
  notice: {
    'adult-use': 'Only for adults of {adultAge} and over.',
    medical: 'Only for medical patients of {medicalAge} and over.',
    both: 'Only for adults of {adultAge} and over, and medical patients of {medicalAge} and over.',
  },
  question: {
    'adult-use': 'Are you {adultAge} or over?',
    medical: 'Are you a medical patient of {medicalAge} or over?',
    both: 'Are you old enough for this menu?',
  },
  explanation: 'This is the menu of a licensed cannabis store.',
  licence: 'Licence {number}',
  answer: {
    'adult-use': 'I am {adultAge} or over',
    medical: 'I am a medical patient of {medicalAge} or over',
    no: 'I am not',
  },
  kept,
  refusal: {
    heading: 'Then we may not show you this menu.',
    text: 'Thank you for telling us. You can close this page. If it was a slip of the finger, we will gladly ask again.',
    back: 'Back to the question',
  },
};
