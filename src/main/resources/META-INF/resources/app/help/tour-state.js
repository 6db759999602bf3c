/** How far a person is with the tour; kept on this machine, so that it outlives signing in as somebody else. */
const KEY = 'parley.tour';

class Tour extends EventTarget {
  #state = read();

  get open() {
    return Boolean(this.#state.open);
  }

  get claimNumber() {
    return this.#state.claimNumber;
  }

  start(today) {
    this.#keep({open: true, claimNumber: `TOUR-${today.slice(2).replaceAll('-', '')}-${crypto.getRandomValues(new Uint16Array(1))[0]}`});
  }

  show() {
    this.#keep({...this.#state, open: true});
  }

  hide() {
    this.#keep({...this.#state, open: false});
  }

  #keep(state) {
    this.#state = state;
    localStorage.setItem(KEY, JSON.stringify(state));
    this.dispatchEvent(new Event('change'));
  }
}

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

export const tour = new Tour();
