import type { CallTreez } from './call-treez.ts';
import type { Session } from './session.ts';
import type { Token } from './sign-in.ts';
import type { TreezAnswer, TreezCall } from './transport.ts';

export interface TokenCallOptions {
  clientId: string;
  callTreez: CallTreez;
  session: Session;
  signIn: () => Promise<Token>;
}

/**
 * Makes a call with the token in use; with a new one, once, if Treez refuses it.
 * @throws HerbariumError `TREEZ_TOKEN_REFUSED`, or what keeps the call from being answered
 */
export async function callWithToken(
  call: Omit<TreezCall, 'headers'>,
  { clientId, callTreez, session, signIn }: TokenCallOptions,
): Promise<TreezAnswer> {
  for (;;) {
    const token = await session.getToken(signIn);
    const headers = { authorization: `Bearer ${token.value}`, client_id: clientId };
    const answer = await callTreez({ ...call, headers });
    if (answer.status !== 401) return answer;
    session.refuse(token);
  }
}
