import {get} from './api.js';

/** What a late task, or a missed day of the law, means: the server says it, and it is asked for once. */
let kinds;
let clocks;

async function once(path, key) {
  return new Map((await get(path)).map(one => [one[key], one]));
}

export function taskKinds() {
  kinds ??= once('/tasks/kinds', 'kind').catch(failed => {
    kinds = undefined;
    throw failed;
  });
  return kinds;
}

export function clockKinds() {
  clocks ??= once('/regulation/clocks', 'clock').catch(failed => {
    clocks = undefined;
    throw failed;
  });
  return clocks;
}
