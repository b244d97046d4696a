import {performance} from 'node:perf_hooks';
import {signWithOpenSsl} from '../../src/server/openssl-signing.js';
import {blindTicket, signBlinded} from '../../src/vault/blind-signature.js';
import {makeIssuingKeys} from '../../src/vault/ticket-signature.js';
import {median, type Row} from '../row.js';

const rounds = 11;

/** What a school's server spends on one pupil: a class of thirty signs in within a minute, a school within an hour. */
export const ticketsRow: Row = {
  name: 'tickets',
  async measure() {
    const {publicKey, privateKey} = await makeIssuingKeys();
    const asked = await blindTicket(publicKey, 'bench');
    if (!asked) throw new Error('no key to blind for');
    const [openSsl, anywhere]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      openSsl.push(await took(() => signWithOpenSsl(privateKey, asked.blinded)));
      anywhere.push(await took(() => signBlinded(privateKey, asked.blinded)));
    }
    const against = {what: 'signing in JavaScript', value: median(anywhere)};
    return [
      {row: 'tickets/issue', value: median(openSsl), unit: 'ms', goal: 10, against},
      {row: 'tickets/issue-anywhere', value: median(anywhere), unit: 'ms', goal: 1000},
    ];
  },
};

async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
