import type { BrowseRange as Range } from '#menu/browse/browse-state.ts';
import { isMoneyFacet, type RangeFacet } from '#menu/browse/facets.ts';
import { getNumberFormat } from '#menu/format/intl-formats.ts';
import { say } from '#menu/format/say.ts';
import type { LiveMessages } from '#site/messages/en/live.ts';
import { FacetDetails } from './facet-details.tsx';
import type { FormRange } from './form-finding.ts';
import { IS_PRINTED } from './is-printed.ts';

interface BrowseRangeProps {
  facet: RangeFacet;
  range: FormRange;
  /** What is asked for; in the units of the facet. */
  asked: Range;
  isOpen: boolean;
  messages: LiveMessages['browse'];
  locale: string;
  currency: string;
  /** `isDone` once the hand or the key has let go. */
  onRange?: (facet: RangeFacet, range: Range, isDone: boolean) => void;
}

/** How many steps a slider has from end to end. */
const SLIDER_STEPS = 100;

/** A range as two fields for numbers, a slider with two ends that does the same, and a drawing of where products lie. */
export function BrowseRange({
  facet,
  range,
  asked,
  isOpen,
  messages,
  locale,
  currency,
  onRange,
}: BrowseRangeProps) {
  const name = messages.facets[facet];
  const scale = isMoneyFacet(facet) ? 100 : 1;
  const toText = (value: number | undefined) => (value === undefined ? '' : String(value / scale));
  const change = (end: keyof Range, text: string, isDone: boolean) =>
    onRange?.(facet, withEnd(asked, end, toValue(text, scale)), isDone);
  const symbol = isMoneyFacet(facet) ? findSymbol(locale, currency) : '';
  const field = (end: keyof Range, label: string, placeholder: number) => (
    <label class="range-field">
      <span class="visually-hidden">{say(label, { facet: name })}</span>
      {symbol && <span aria-hidden="true">{symbol}</span>}
      <input
        type="number"
        name={`${facet}-${end}`}
        inputMode="decimal"
        min={0}
        step="any"
        value={toText(asked[end])}
        placeholder={IS_PRINTED ? '' : toText(placeholder)}
        onInput={({ currentTarget }) => change(end, currentTarget.value, false)}
        onChange={({ currentTarget }) => change(end, currentTarget.value, true)}
      />
    </label>
  );
  return (
    <FacetDetails {...{ name, isOpen }}>
      <Histogram range={range} asked={asked} />
      <div class="range-slider">
        <Slider
          range={range}
          asked={asked}
          end="min"
          label={say(messages.least, { facet: name })}
          onRange={onRange}
          facet={facet}
        />
        <Slider
          range={range}
          asked={asked}
          end="max"
          label={say(messages.most, { facet: name })}
          onRange={onRange}
          facet={facet}
        />
      </div>
      <div class="range-fields">
        {field('min', messages.from, range.least)}
        <span aria-hidden="true">{messages.toWord}</span>
        {field('max', messages.to, range.most)}
      </div>
    </FacetDetails>
  );
}

interface SliderProps {
  facet: RangeFacet;
  range: FormRange;
  asked: Range;
  end: keyof Range;
  label: string;
  onRange: BrowseRangeProps['onRange'];
}

/** At its own end a slider asks for nothing. */
function Slider({ facet, range: { least, most }, asked, end, label, onRange }: SliderProps) {
  const stop = end === 'min' ? least : most;
  const step = toStep(most - least);
  const change = (text: string, isDone: boolean) => {
    const value = Number(text);
    const isAtStop = end === 'min' ? value <= least : value >= most;
    const free = isAtStop ? undefined : Math.round(value * 100) / 100;
    onRange?.(facet, keepInOrder(withEnd(asked, end, free), end), isDone);
  };
  return (
    <input
      type="range"
      aria-label={label}
      min={least}
      max={Math.ceil((most - least) / step) * step + least}
      step={step}
      value={asked[end] ?? stop}
      onInput={({ currentTarget }) => change(currentTarget.value, false)}
      onChange={({ currentTarget }) => change(currentTarget.value, true)}
    />
  );
}

/** Bars for the parts of the range, those that are asked for in the accent. */
function Histogram({ range: { least, most, bins }, asked }: { range: FormRange; asked: Range }) {
  const highest = Math.max(1, ...bins);
  const width = (most - least) / bins.length;
  const isAsked = (place: number) =>
    least + (place + 1) * width >= (asked.min ?? least) && least + place * width <= (asked.max ?? most);
  return (
    <svg
      class="histogram"
      viewBox={`0 0 ${bins.length * 10} 30`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bins.map((count, place) => (
        <rect
          key={place}
          class={isAsked(place) ? 'bin-asked' : 'bin'}
          x={place * 10}
          y={29 - Math.round((count / highest) * 28)}
          width={9}
          height={Math.round((count / highest) * 28) + 1}
        />
      ))}
    </svg>
  );
}

function withEnd(asked: Range, end: keyof Range, value: number | undefined): Range {
  const { [end]: _, ...other } = asked;
  return value === undefined ? other : { ...other, [end]: value };
}

/** A slider that passes the other takes it along. */
function keepInOrder({ min, max }: Range, moved: keyof Range): Range {
  if (min === undefined || max === undefined || min <= max)
    return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  return moved === 'min' ? { min, max: min } : { min: max, max };
}

function toValue(text: string, scale: number): number | undefined {
  const value = Number.parseFloat(text);
  return Number.isFinite(value) && value >= 0 ? Math.round(value * scale * 100) / 100 : undefined;
}

/** A round step, so that the slider stops at numbers that people would type. */
function toStep(span: number): number {
  const least = span / SLIDER_STEPS;
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((each) => each * power >= least) ?? 10) * power;
}

function findSymbol(locale: string, currency: string): string {
  const parts = getNumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}
