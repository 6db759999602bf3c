import {get} from '../shared/api.js';

/** How many rows a page of the worklist has. */
export const PAGE = 100;
const KEPT_PAGES = 8;

/**
 * A long list seen through a window. Pages are reached by their cursors; only the pages around the window are held,
 * the others are asked for again when somebody scrolls back, so that memory does not grow with the list.
 */
export class ListWindow {
  cursors = [null];
  pages = new Map();
  ended = false;
  #loading = new Map();
  #abort = new AbortController();

  constructor(path, query) {
    this.path = path;
    this.query = query;
  }

  /** Rows known to be there, loaded or not. */
  get length() {
    const last = this.cursors.length - 1;
    return this.ended ? last * PAGE + (this.pages.get(last)?.length ?? this.lastLength) : last * PAGE;
  }

  row(at) {
    return this.pages.get(Math.floor(at / PAGE))?.[at % PAGE];
  }

  /** Makes sure that rows are there, and lets go of what is far from them. */
  async show(from, to) {
    const first = Math.max(0, Math.floor(from / PAGE));
    const last = Math.min(Math.floor(to / PAGE), this.cursors.length - 1);
    for (let page = first; page <= last; page++) {
      await this.#load(page);
    }
    for (const page of this.pages.keys()) {
      if (this.pages.size > KEPT_PAGES && (page < first - 2 || page > last + 2)) {
        this.pages.delete(page);
      }
    }
  }

  replace(row) {
    for (const rows of this.pages.values()) {
      const at = rows.findIndex(one => one.id === row.id);
      if (at >= 0) {
        rows[at] = row;
      }
    }
  }

  find(id) {
    return [...this.pages.values()].flat().find(row => row.id === id);
  }

  stop() {
    this.#abort.abort();
  }

  async #load(page) {
    if (this.pages.has(page)) {
      return;
    }
    if (!this.#loading.has(page)) {
      this.#loading.set(page, this.#ask(page).finally(() => this.#loading.delete(page)));
    }
    await this.#loading.get(page);
  }

  async #ask(page) {
    const answer = await get(this.path, {...this.query, limit: PAGE, cursor: this.cursors[page]}, this.#abort.signal);
    this.pages.set(page, answer.items);
    if (page === this.cursors.length - 1) {
      if (answer.nextCursor) {
        this.cursors.push(answer.nextCursor);
      } else {
        this.ended = true;
        this.lastLength = answer.items.length;
      }
    }
  }
}
