import { rememberByText, rememberLast } from '../names/remember.ts';
import type { Compliance, ComplianceSettings } from './compliance.ts';
import { getProfile } from './get-profile.ts';
import { findPhrases, indexPhrases, type Span, toPhrase } from './phrase-words.ts';
import type { ClaimKind, ClaimPlace, ClaimRule, Source } from './profiles/profile.ts';

/** A text of a product, and where it stands. */
export interface ProductText {
  place: ClaimPlace;
  text: string;
}

/** A forbidden phrase in a text. */
export interface Claim {
  kind: ClaimKind;
  /** As the rule lists it. */
  phrase: string;
  /** As the text has it. */
  found: string;
  place: ClaimPlace;
  /** The words around it, at most 80 characters. */
  context: string;
  source: Source;
}

interface Phrase {
  phrase: string;
  words: readonly string[];
}

/** What `findClaims` looks for, made ready once for all texts. */
export interface ClaimRules {
  rules: readonly (Omit<ClaimRule, 'phrases'> & { phrases: readonly Phrase[] })[];
  allowed: readonly Phrase[];
  /** Where phrases stand in a text. */
  findSpans(text: string): ReadonlyMap<Phrase, readonly Span[]>;
}

/** The phrases that are forbidden to a store: its profile's, but for words of discount where it may use them. */
export function resolveClaimRules(
  { profile, saysSale }: Pick<Compliance, 'profile' | 'saysSale'>,
  { allowedPhrases }: Pick<ComplianceSettings, 'allowedPhrases'>,
): ClaimRules {
  return createLastRules({ profile, saysSale, allowedPhrases });
}

type RulesRequest = Pick<Compliance, 'profile' | 'saysSale'> & Pick<ComplianceSettings, 'allowedPhrases'>;

const createLastRules = rememberLast(({ profile, saysSale, allowedPhrases }: RulesRequest): ClaimRules => {
  const rules = getProfile(profile)
    .claims.filter(({ kind }) => kind !== 'discount' || !saysSale)
    .map((rule) => ({ ...rule, phrases: rule.phrases.map(readPhrase) }));
  const allowed = allowedPhrases.map(readPhrase);
  const index = indexPhrases([...rules.flatMap(({ phrases }) => phrases), ...allowed]);
  return { rules, allowed, findSpans: rememberByText((text) => findPhrases(index, text)) };
});

function readPhrase(phrase: string): Phrase {
  return { phrase, words: toPhrase(phrase) };
}

/**
 * Finds forbidden phrases: whole words, whatever their letter case, accents and number. Each phrase is told once for each
 * place, in the order of the texts. What stands within a phrase that the store may use is none.
 */
export function findClaims(
  texts: readonly ProductText[],
  { rules, allowed, findSpans }: ClaimRules,
): Claim[] {
  const claims = texts.flatMap(({ place, text }) => {
    const spans = findSpans(text);
    if (spans.size === 0) return [];
    const find = (phrase: Phrase) => spans.get(phrase) ?? [];
    const allowedSpans = allowed.flatMap(find);
    const isAllowed = (span: Span) =>
      allowedSpans.some(({ start, end }) => start <= span.start && span.end <= end);
    return rules
      .filter(({ places }) => places === undefined || places.includes(place))
      .flatMap(({ kind, phrases, source }) =>
        phrases.flatMap((phrase): Claim[] => {
          const span = find(phrase).find((each) => !isAllowed(each));
          if (!span) return [];
          const found = text.slice(span.start, span.end);
          return [{ kind, phrase: phrase.phrase, found, place, context: toContext(text, span), source }];
        }),
      );
  });
  return claims.filter((claim, index) => claims.findIndex((other) => isSame(other, claim)) === index);
}

function isSame(one: Claim, other: Claim): boolean {
  return one.kind === other.kind && one.phrase === other.phrase && one.place === other.place;
}

const MAX_CONTEXT_CHARACTERS = 80;

/** The text if it is short, else the part of it in whose middle the span is. */
function toContext(text: string, { start, end }: Span): string {
  if (text.length <= MAX_CONTEXT_CHARACTERS) return oneLine(text);
  const inner = MAX_CONTEXT_CHARACTERS - 2;
  const from = Math.max(0, Math.min(text.length - inner, Math.floor((start + end - inner) / 2)));
  const to = Math.min(text.length, from + inner);
  return `${from > 0 ? '…' : ''}${oneLine(text.slice(from, to))}${to < text.length ? '…' : ''}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
