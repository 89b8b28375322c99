import { STRAIN_SHAPES } from '#illustrations/strain-shapes.ts';
import type { StrainType } from '#menu/model/strain.ts';

/** A strain type by shape and word. */
export function StrainMark({ type, label }: { type: StrainType; label: string }) {
  return (
    <span class="strain">
      <svg class="strain-mark" viewBox="0 0 10 10" aria-hidden="true">
        <path d={STRAIN_SHAPES[type]} />
      </svg>
      {label}
    </span>
  );
}
