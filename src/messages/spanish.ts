import type { Messages } from './english.ts';
import { live } from './es/live.ts';
import { menu } from './es/menu.ts';
import { pages } from './es/pages.ts';
import { questions } from './es/questions.ts';

/** Everything that is said, in Spanish. */
export const spanish: Messages = { live, menu, pages, questions };
