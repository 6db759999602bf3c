/** Whether the server answers. Fires `change`, and `back` when it answers again. */
class Connection extends EventTarget {
  down = false;
  /** Requests that people wait for; the standing stream of changes is none. */
  waiting = 0;

  lost() {
    if (!this.down) {
      this.down = true;
      this.dispatchEvent(new Event('change'));
    }
  }

  answered() {
    if (this.down) {
      this.down = false;
      this.dispatchEvent(new Event('change'));
      this.dispatchEvent(new Event('back'));
    }
  }

  began() {
    this.waiting++;
    this.dispatchEvent(new Event('waiting'));
  }

  ended() {
    this.waiting--;
    this.dispatchEvent(new Event('waiting'));
  }
}

export const connection = new Connection();
