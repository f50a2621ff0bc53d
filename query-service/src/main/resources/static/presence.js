/* Whether anybody is there, at the page. */

/**
 * As long as a session lasts without use, server.servlet.session.timeout in query-service.yml: what
 * a page fetches by itself is to keep no session alive that nobody uses.
 */
const UNTOUCHED = 30 * 60 * 1000;
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel'];

let touchedAt = Date.now();

export function isSeen() {
  return document.visibilityState === 'visible';
}

/** Calls when somebody does something, and when somebody comes back to the page. */
export function onTouch(then) {
  const touch = () => {
    touchedAt = Date.now();
    then();
  };
  TOUCHES.forEach((name) => addEventListener(name, touch, { capture: true, passive: true }));
  document.addEventListener('visibilitychange', () => isSeen() && touch());
}

/** Calls once when nobody has touched the page for too long; gives what ends the waiting. */
export function onLeft(then) {
  let waiting = null;
  const look = () => {
    const left = touchedAt + UNTOUCHED - Date.now();
    if (left > 0) {
      waiting = setTimeout(look, left);
    } else {
      then();
    }
  };
  // Not before whoever asks has got what ends it.
  waiting = setTimeout(look);
  return () => clearTimeout(waiting);
}
