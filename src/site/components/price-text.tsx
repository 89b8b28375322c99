interface PriceTextProps {
  price: string;
  /** The price without deals, crossed out, where it is more. */
  was?: string | undefined;
  /** Read before it. */
  before?: string | undefined;
  /** `from`, where other packages of the same size cost more. */
  from?: string | undefined;
  /** What the price comes from, as `formatPriceSource` writes it: by it the page's script works it out anew. */
  source?: string | undefined;
}

/**
 * What goods cost, and what they cost without the deals that hold. Where none holds now, the place for the latter is there for the
 * page's script, hidden and without a word: nothing that shows it by mistake could make the price look lowered.
 */
export function PriceText({ price, was, before, from, source }: PriceTextProps) {
  return (
    <span class="pay" data-price={source}>
      {from && <>{from} </>}
      {(was || source) && (
        <>
          <s hidden={!was}>
            <span class="visually-hidden">{was && before}</span> <span>{was}</span>
          </s>{' '}
        </>
      )}
      <b>{price}</b>
    </span>
  );
}
