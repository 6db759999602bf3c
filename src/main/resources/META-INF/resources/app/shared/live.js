import {get, Problem, request} from './api.js';
import {session} from './session.js';

const PATH = '/live';
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
const SILENCE = 45_000;
const POLL = 10_000;
const HIDDEN_FOR = 20_000;
/** Streams that ended without a word, in a row, after which somebody between us and the server seems to hold them back. */
const TRIES = 3;

/** The fields of each server-sent event, as they come in. */
async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const {done, value} = await reader.read();
    if (done) {
      return;
    }
    text += value;
    const blocks = text.split(/\r?\n\r?\n/);
    text = blocks.pop();
    for (const block of blocks) {
      const event = {};
      for (const line of block.split(/\r?\n/)) {
        const [, name, content] = /^([^:]*):? ?(.*)$/.exec(line);
        event[name] = name === 'data' && event.data !== undefined ? event.data + '\n' + content : content;
      }
      yield event;
    }
  }
}

const pause = (length, signal) => new Promise(resolve => {
  const timer = setTimeout(resolve, length);
  signal.addEventListener('abort', () => { clearTimeout(timer); resolve(); }, {once: true});
});

/**
 * What changes on the server while the page is open: one stream for the tab, held only while somebody listens and the tab is
 * seen. What happened meanwhile is told on return, from where it was. Where streams do not come through it asks from time to time.
 */
class Live {
  #listeners = new Set();
  #position;
  #stop;
  #failures = 0;
  #wordless = 0;

  constructor() {
    let hide;
    document.addEventListener('visibilitychange', () => {
      clearTimeout(hide);
      if (document.hidden) {
        hide = setTimeout(() => this.#end(), HIDDEN_FOR);
      } else {
        this.#begin();
      }
    });
  }

  /**
   * Calls back with lists of changes ({type, caseId, caseVersion, taskId, taskVersion, queue, taskState}), or with undefined
   * when anything may have changed. Answers what ends it.
   */
  watch(listener) {
    this.#listeners.add(listener);
    this.#begin();
    return () => {
      this.#listeners.delete(listener);
      if (!this.#listeners.size) {
        this.#end();
        this.#position = undefined;
      }
    };
  }

  #begin() {
    if (!this.#stop && this.#listeners.size && !document.hidden) {
      this.#stop = new AbortController();
      this.#run(this.#stop.signal);
    }
  }

  #end() {
    this.#stop?.abort();
    this.#stop = undefined;
  }

  async #run(signal) {
    while (!signal.aborted) {
      try {
        await session.ready();
        await (this.#wordless < TRIES ? this.#stream(signal) : this.#poll(signal));
        this.#failures = 0;
      } catch (failed) {
        if (signal.aborted) {
          return;
        }
        if (!(failed instanceof Problem) && failed.name !== 'AbortError' && !(failed instanceof TypeError)) {
          throw failed;
        }
        this.#failures++;
        // each tab comes back at a moment of its own, lest a server that starts meets all at once
        await pause(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(this.#failures, 6)) * (0.5 + Math.random() / 2), signal);
      }
    }
  }

  async #stream(outer) {
    const silence = new AbortController();
    const signal = AbortSignal.any([outer, silence.signal]);
    let timer = setTimeout(() => silence.abort(), SILENCE);
    let heard = false;
    try {
      const headers = {accept: 'text/event-stream', ...(this.#position !== undefined && {'last-event-id': this.#position})};
      const answer = await request('GET', PATH, {headers, signal});
      for await (const {event, data} of events(answer.body)) {
        clearTimeout(timer);
        timer = setTimeout(() => silence.abort(), SILENCE);
        heard = true;
        if (event) {
          this.#take(JSON.parse(data));
        }
      }
    } finally {
      clearTimeout(timer);
      if (!outer.aborted) {
        this.#wordless = heard ? 0 : this.#wordless + 1;
      }
    }
  }

  async #poll(signal) {
    this.#take(await get(PATH + '/changes', {after: this.#position}, signal));
    await pause(POLL, signal);
  }

  #take({position, reset, changes}) {
    this.#position = position;
    if (reset || changes.length) {
      this.#listeners.forEach(listener => listener(reset ? undefined : changes));
    }
  }
}

export const live = new Live();
