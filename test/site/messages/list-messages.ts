import type { PluralMessage } from '#menu/format/say-count.ts';

/** Something that is said, and where in the messages it stands, e.g. `pages.list.menu`. */
export interface FoundMessage {
  key: string;
  message: string | PluralMessage;
}

/** Everything that is said in a language, in the order of the files. */
export function listMessages(messages: object, prefix = ''): FoundMessage[] {
  return Object.entries(messages).flatMap(([name, value]: [string, unknown]) => {
    const key = `${prefix}${name}`;
    if (typeof value === 'string' || isPlural(value)) return [{ key, message: value }];
    if (typeof value !== 'object' || value === null) throw new Error(`${key} is neither said nor a group.`);
    return listMessages(value, `${key}.`);
  });
}

export function isPlural(value: unknown): value is PluralMessage {
  return typeof value === 'object' && value !== null && 'other' in value && !isGroup(value);
}

/** `other` is also the name of a category, a strain type and a kind of condition. */
function isGroup(value: object): boolean {
  return Object.keys(value).some((name) => !PLURAL_FORMS.has(name));
}

const PLURAL_FORMS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** Its sentences, by plural form; a message without forms has one. */
export function listForms(message: FoundMessage['message']): [form: string, text: string][] {
  return typeof message === 'string' ? [['other', message]] : Object.entries(message);
}

/** The names of the places in a text, each once, by name. */
export function listPlaces(text: string): string[] {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return [...new Set(names)].sort();
}
