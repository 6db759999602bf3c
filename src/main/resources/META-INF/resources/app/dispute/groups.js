import {get, post, Problem, request} from '../shared/api.js';

/** How many cases are asked about at once for the words on their lines. */
const AT_ONCE = 6;

export const keyOf = ({caseId, line}) => `${caseId}/${line}`;

/**
 * Lines that wait to be filed, divided into groups: batches that the server keeps, and drafts that it weighs without
 * keeping anything. Each move is weighed by the server; what it forbids is not done.
 */
export class Groups {
  all = [];
  #said = new Map();

  /** What is kept, then what is suggested, then the lines that go alone. */
  async read() {
    const [planned, suggested, noticeDays] = await Promise.all([get('/batches', {state: 'PLANNED', limit: 200}), get('/batches/suggestions'), get('/batches/notice-days')]);
    const kept = planned.items.map(batch => ({id: batch.id, batch, items: batch.items, weighed: batch}));
    const drafts = [...suggested.batches, ...suggested.singles].map(weighed => ({id: 'draft-' + keyOf(weighed.items[0]), items: weighed.items, weighed}));
    this.all = [...kept, ...drafts].map((group, at) => ({...group, name: name(at)}));
    return {suggested, noticeDays};
  }

  of(key) {
    return this.all.find(group => group.items.some(item => keyOf(item) === key));
  }

  get(id) {
    return this.all.find(group => group.id === id);
  }

  /** Brings a line into another group, or into one of its own when none is named; answers the group it is in now. */
  async move(key, toId, reason) {
    const from = this.of(key);
    const to = toId ? this.get(toId) : undefined;
    const item = from.items.find(one => keyOf(one) === key);
    if (to === from) {
      return from;
    }
    if (to?.batch && from.batch) {
      await this.#change(from, {remove: [item]}, reason);
      await this.#change(to, {add: [item]}, reason).catch(async failed => {
        await this.#change(from, {add: [item]}, reason); // the line goes back to where it was lawful
        throw failed;
      });
      return to;
    }
    if (from.batch) {
      await this.#change(from, {remove: [item]}, reason);
    } else {
      from.items = from.items.filter(one => one !== item);
    }
    const into = to ?? this.#alone(item);
    try {
      if (into.batch) {
        await this.#change(into, {add: [item]}, reason);
      } else if (to) {
        to.items = [...to.items, item];
      }
    } catch (failed) {
      if (!from.batch) {
        from.items = [...from.items, item];
      }
      throw failed;
    }
    this.all = this.all.filter(group => group.batch || group.items.length);
    await Promise.all([from, into].filter(group => this.all.includes(group)).map(group => this.#weigh(group)));
    return into;
  }

  #alone(item) {
    const group = {id: `alone-${keyOf(item)}-${this.all.length}`, items: [item], name: name(this.all.length)};
    while (this.all.some(other => other.name === group.name)) {
      group.name += '′';
    }
    this.all = [...this.all, group];
    return group;
  }

  async #weigh(group) {
    if (!group.batch) {
      group.weighed = await post('/batches/check', {items: group.items});
    }
  }

  async #change(group, moved, reason) {
    const answer = await request('POST', `/batches/${group.id}/items`, {body: {...moved, reason}, ifMatch: group.batch.version});
    group.batch = await answer.json();
    Object.assign(group, {items: group.batch.items, weighed: group.batch});
  }

  async keep(group, reason, key) {
    const batch = await post('/batches', {items: group.items, reason}, {key});
    Object.assign(group, {id: batch.id, batch, items: batch.items, weighed: batch});
  }

  async dissolve(group) {
    await request('POST', `/batches/${group.id}/dissolution`, {ifMatch: group.batch.version});
  }

  /** What a line reads like: its case, procedure and charge; undefined until it is known. */
  said(item) {
    return this.#said.get(keyOf(item));
  }

  /** Learns the words of lines; those known are not asked for again. */
  async learn(items) {
    const cases = [...new Set(items.filter(item => !this.said(item)).map(item => item.caseId))];
    while (cases.length) {
      await Promise.all(cases.splice(0, AT_ONCE).map(id => this.#learnCase(id)));
    }
  }

  async #learnCase(id) {
    try {
      const file = await get('/cases/' + id);
      const claim = await get('/claims/' + file.claimId);
      claim.lines.forEach((line, at) => this.#said.set(`${id}/${at + 1}`, {claimNumber: file.claimNumber, payerName: file.payerName, code: line.procedureCode, charge: line.charge, servedOn: line.serviceFrom}));
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
    }
  }
}

function name(at) {
  return at < 26 ? String.fromCharCode(65 + at) : `${String.fromCharCode(64 + Math.floor(at / 26))}${String.fromCharCode(65 + (at % 26))}`;
}
