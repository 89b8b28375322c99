import type { Question } from '#menu/questions/question.ts';
import { toPageKey } from './page-key.ts';
import type { Site } from './site.ts';

/** Of each question; more would be a list, not an answer. */
const MAX_ANSWERS = 6;

export function listAnswers({ answers }: Question): Question['answers'] {
  return answers.slice(0, MAX_ANSWERS);
}

/** The products on the page of questions. */
export function listAnswerProducts({ questions }: Pick<Site, 'questions'>) {
  return questions.flatMap(listAnswers).map(({ product }) => product);
}

/** The key of the page of questions. */
export function toQuestionPageKey(site: Site): string {
  const products = listAnswerProducts(site);
  const around = site.questions.map((question) => [
    question.id,
    listAnswers(question).map(({ figure }) => figure),
  ]);
  return toPageKey(site, { cards: products, deals: products, around });
}
