import { AGE_KEY, type Audience } from './age-answer.ts';

/**
 * Says before the first paint, as `<html data-age="known">`, that this visitor need not be asked. It is the only reader of what
 * `src/site/features/age-gate/age-memory.ts` writes: whatever it cannot read, is over, or lasts longer than the store remembers, is no answer.
 * It stands in the head as an inline script with the attributes of `toAgeScriptData`.
 */
export const AGE_SCRIPT = `try{const{dataset:d}=document.currentScript,{answer:a,expiresAt:e}=JSON.parse(localStorage.getItem("${AGE_KEY}")),t=Date.parse(e)-Date.now();if(t>0&&t<=d.days*864e5&&d.answers.split(" ").includes(a))document.documentElement.dataset.age="known"}catch{}`;

/**
 * The attributes of the element that `AGE_SCRIPT` stands in: which answers let a visitor in, and for how long they hold.
 * @param rememberDays days
 */
export function toAgeScriptData(audience: Audience, rememberDays: number) {
  return {
    'data-answers': audience === 'both' ? 'adult-use medical' : audience,
    'data-days': rememberDays,
  };
}
