import {get, Problem, request} from '../shared/api.js';
import {sumOf} from '../shared/words.js';
import {decidedOf, totalOf, winnerOf} from './decided-items.js';
import {itemName} from './items.js';

const LIVE = ['ATTESTED', 'INITIATED', 'ENTITY_SELECTED', 'OFFER_SUBMITTED'];

/** What a case expects from its award; nothing where no money is counted from the award yet. */
async function expectedFrom({id, caseId}) {
  try {
    const expected = await get(`/cases/${caseId}/expected-payment`);
    return expected.sourceId === id ? expected : undefined;
  } catch (failed) {
    if (failed instanceof Problem && failed.status === 404) {
      return undefined;
    }
    throw failed;
  }
}

/**
 * A determination as it stands, in the shape in which it is put right: of a whole batch where all that is left of it was decided item by
 * item, as who won the most items is one answer for all of its cases (FED-DT-07); else of one case.
 */
export class StandingDetermination {
  static async read(id) {
    // before the rest: what is read after it is as new as it says, or newer
    const etag = (await request('GET', `/disputes/${id}/determination/corrections`)).headers.get('etag');
    const [dispute, listed] = await Promise.all([get('/disputes/' + id), get(`/disputes/${id}/items`)]);
    const items = listed.filter(item => !item.droppedOn);
    const together = dispute.disputeNumber ? (await get('/disputes', {disputeNumber: dispute.disputeNumber, limit: 500})).items : [dispute];
    const determined = together.filter(one => one.state === 'DETERMINED').reverse(); // they come newest first
    const of = disputes => items.filter(item => disputes.some(one => one.id === item.disputeId));
    const whole = of(determined).length > 0 && of(determined).every(item => item.award !== undefined) && !together.some(one => LIVE.includes(one.state));
    const disputes = whole ? determined : [dispute];
    const money = await Promise.all(disputes.map(expectedFrom));
    return new StandingDetermination({etag, dispute, whole, cases: disputes.map((one, at) => ({dispute: one, expected: money[at]})), items: of(disputes).filter(item => item.award !== undefined)});
  }

  constructor({etag, dispute, whole, cases, items}) {
    Object.assign(this, {etag, dispute, whole, cases, items});
    const {award, prevailing, payerOffer, endingText: awardReason} = dispute;
    this.value = cases.length === 1 ? {award, prevailing, payerOffer, awardReason} : {award: totalOf(items), prevailing, awardReason};
    this.rows = Object.fromEntries(items.map(({id, prevailing, award, payerOffer, awardReason}) => [id, {prevailing, award, payerOffer, reason: awardReason}]));
  }

  /** The fields beside the items; those of the award follow from them. */
  valueWith(rows) {
    const decided = decidedOf(this.items, rows);
    const payerTold = decided.length && decided.every(row => row.payerOffer !== undefined);
    return {
      ...this.value,
      award: decided.length ? totalOf(decided) : this.value.award,
      prevailing: decided.length && this.whole ? winnerOf(decided) : this.value.prevailing,
      ...(payerTold && this.cases.length === 1 && {payerOffer: sumOf(decided.map(row => row.payerOffer))}),
    };
  }

  /** What others made other since. */
  changesTo(now) {
    return this.changes({...this.rows, ...now.rows}, now.value);
  }

  /** What would be other: items, the money of each case, and who prevailed. */
  changes(rows, value) {
    const items = this.items.map(item => ({name: itemName(item), before: this.rows[item.id], now: rows[item.id]}))
        .filter(({before, now}) => before.award !== now.award || before.prevailing !== now.prevailing);
    const cases = this.cases.map(({dispute, expected}) => {
      const own = this.items.filter(item => item.disputeId === dispute.id);
      const award = own.length ? totalOf(own.map(item => rows[item.id])) : Number(value.award || 0);
      const gain = sumOf([award, -dispute.award]);
      const open = expected && sumOf([expected.missing, -expected.tooMuch]);
      return {dispute, expected, before: dispute.award, now: award, gain, open, opens: expected && sumOf([open, gain])};
    }).filter(one => one.gain);
    const {prevailing} = this.dispute;
    return {items, cases, gain: sumOf(cases.map(one => one.gain)), prevailing: value.prevailing === prevailing ? undefined : [prevailing, value.prevailing]};
  }
}
