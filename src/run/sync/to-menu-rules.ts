import type { MenuRules } from '#menu/model/rules.ts';
import type { StoreSettings } from '#settings/store-schema.ts';
import { getMessages } from '#site/messages/get-messages.ts';

/**
 * The part of a store's settings that the rules of the menu need.
 * @param takenAt when the feed was taken, ISO-8601
 */
export function toMenuRules(settings: StoreSettings, takenAt: string): MenuRules {
  return {
    locale: settings.locale,
    timeZone: settings.timeZone,
    takenAt,
    audience: settings.compliance.audience,
    listsSoldOut: settings.listsSoldOut,
    listsDeactivated: settings.listsDeactivated,
    groupsSizes: settings.groupsSizes,
    zeroPrice: settings.zeroPrice,
    quotedWeightsGrams: [...new Set(settings.quotedWeightsGrams)].sort((a, b) => a - b),
    categoryNames: { ...getMessages(settings.locale).menu.categories, ...settings.categories.names },
    categoryOrder: settings.categories.order,
    hiddenCategories: settings.categories.hidden,
    staffWords: settings.deals.staffWords,
    keptWords: settings.keptWords,
    brandSpellings: settings.brands.spellings,
  };
}

/** A store's time limits for reading the feed, in milliseconds. */
export function toFeedLimits({ sync }: Pick<StoreSettings, 'sync'>) {
  return { deadlineMs: sync.deadlineSeconds * 1000, callTimeoutMs: sync.callTimeoutSeconds * 1000 };
}
